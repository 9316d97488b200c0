import type { LegendMessages } from './messages.js'

export const legendFr: LegendMessages = {
  name: 'Ce que signifient couleurs, formes et traits',
}
