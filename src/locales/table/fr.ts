import type { TableMessages } from './messages.js'

export const tableFr: TableMessages = {
  name: 'Tableau des liens',
}
