import type { DetailsMessages } from './messages.js'

export const detailsEn: DetailsMessages = {
  name: 'Details',
}
