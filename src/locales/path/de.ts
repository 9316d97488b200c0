import type { PathMessages } from './messages.js'

export const pathDe: PathMessages = {
  name: 'Pfade',
}
