import type { DetailsMessages } from './messages.js'

export const detailsRu: DetailsMessages = {
  name: 'Подробности',
}
