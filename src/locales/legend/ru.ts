import type { LegendMessages } from './messages.js'

export const legendRu: LegendMessages = {
  name: 'Что значат цвета, фигуры и линии',
}
