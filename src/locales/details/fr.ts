import type { DetailsMessages } from './messages.js'

export const detailsFr: DetailsMessages = {
  name: 'Détails',
}
