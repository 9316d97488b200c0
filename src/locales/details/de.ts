import type { DetailsMessages } from './messages.js'

export const detailsDe: DetailsMessages = {
  name: 'Einzelheiten',
}
