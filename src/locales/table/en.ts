import type { TableMessages } from './messages.js'

export const tableEn: TableMessages = {
  name: 'Table of ties',
}
