import type { WalkMessages } from './messages.js'

export const walkDe: WalkMessages = {
  name: 'Tasten im Graphen',
}
