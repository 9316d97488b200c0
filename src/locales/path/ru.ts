import type { PathMessages } from './messages.js'

export const pathRu: PathMessages = {
  name: 'Пути',
}
