import type { TableMessages } from './messages.js'

export const tableRu: TableMessages = {
  name: 'Таблица связей',
}
