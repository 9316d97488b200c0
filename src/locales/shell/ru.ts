import type { ShellMessages } from './messages.js'

export const shellRu: ShellMessages = {
  language: 'Язык',
  legend: 'Легенда',
  table: 'Таблица',
  details: 'Подробности',
  expand: 'Увеличить панель',
  shrink: 'Уменьшить панель',
  sources: 'Источники показанного',
  tools: 'Виды и язык',
  about: 'Об этих данных',
  paths: 'Пути',
  panels: 'Содержание панели',
  pathFrom: 'Путь отсюда',
  pathTo: 'Путь сюда',
  pick: {
    from: 'Выберите участника, с которого начинается путь.',
    to: 'Выберите участника, на котором путь заканчивается.',
  },
  pickStop: 'Отмена',
}
