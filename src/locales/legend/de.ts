import type { LegendMessages } from './messages.js'

export const legendDe: LegendMessages = {
  name: 'Was Farben, Formen und Linien bedeuten',
}
