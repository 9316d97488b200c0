import type { PathMessages } from './messages.js'

export const pathEn: PathMessages = {
  name: 'Paths',
}
