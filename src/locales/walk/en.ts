import type { WalkMessages } from './messages.js'

export const walkEn: WalkMessages = {
  name: 'Keys of the graph',
}
