import type { PathMessages } from './messages.js'

export const pathFr: PathMessages = {
  name: 'Chemins',
}
