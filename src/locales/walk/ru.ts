import type { WalkMessages } from './messages.js'

export const walkRu: WalkMessages = {
  name: 'Клавиши графа',
}
