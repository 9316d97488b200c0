import type { LegendMessages } from './messages.js'

export const legendEn: LegendMessages = {
  name: 'What colours, shapes and lines mean',
}
