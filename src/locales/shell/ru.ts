import type { ShellMessages } from './messages.js'

export const shellRu: ShellMessages = {
  language: 'Язык',
  legend: 'Легенда',
  table: 'Таблица',
  details: 'Подробности',
  expand: 'Развернуть подробности',
  shrink: 'Свернуть подробности',
  sources: 'Источники показанного',
  tools: 'Виды и язык',
  about: 'Об этих данных',
}
