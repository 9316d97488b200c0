import type { TableMessages } from './messages.js'

export const tableDe: TableMessages = {
  name: 'Tabelle der Verbindungen',
}
