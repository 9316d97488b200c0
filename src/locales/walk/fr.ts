import type { WalkMessages } from './messages.js'

export const walkFr: WalkMessages = {
  name: 'Touches du graphe',
}
