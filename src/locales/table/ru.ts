import { countingIn } from '../counting.js'
import type { TableMessages } from './messages.js'

const { number, plural } = countingIn('ru')

function ties(count: number): string {
  return `${number(count)} ${plural(count, { one: 'связь', few: 'связи', other: 'связей' })}`
}

/** After «из», which asks for the genitive. */
function tiesOf(count: number, total: number): string {
  return `${number(count)} из ${number(total)} ${plural(total, { one: 'связи', other: 'связей' })}`
}

export const tableRu: TableMessages = {
  name: 'Таблица связей',
  columns: {
    from: 'Кто',
    type: 'Связь',
    to: 'С кем',
    when: 'Когда',
    state: 'В периоде',
    status: 'Статус',
    sources: 'Источники',
  },
  filter: 'Отобрать строки таблицы',
  filterHint: 'Имя, связь, место, источник…',
  clearFilter: 'Очистить отбор',
  count: ties,
  countOf: tiesOf,
  copy: 'Копировать',
  csv: 'Сохранить в CSV',
  copied: (count) => `Скопировано: ${ties(count)}`,
  copiedOf: (count, total) => `Скопировано с учётом отбора: ${tiesOf(count, total)}`,
  saved: (count) => `Сохранено в CSV: ${ties(count)}`,
  savedOf: (count, total) => `Сохранено в CSV с учётом отбора: ${tiesOf(count, total)}`,
  copyFailed: 'Браузер не разрешает здесь копировать. В файле CSV те же связи.',
  csvFailed: 'Не удалось создать файл CSV.',
  none: (text) => `В таблице нет связей, где встречается «${text}».`,
  printed: (count, total) =>
    `Напечатаны первые строки (${number(count)} из ${number(total)}); в файле CSV есть все связи.`,
  fileName: 'Связи',
  csvColumns: {
    id: 'Идентификатор',
    from: 'Кто',
    fromKey: 'Кто (ключ)',
    type: 'Связь',
    typeKey: 'Связь (ключ)',
    family: 'Семейство',
    to: 'С кем',
    toKey: 'С кем (ключ)',
    start: 'Начало (EDTF)',
    end: 'Конец (EDTF)',
    attested: 'Засвидетельствовано (EDTF)',
    when: 'Когда',
    state: 'В периоде',
    status: 'Статус',
    basis: 'Основание',
    negative: 'Сокращено или отклонено',
    place: 'Место',
    meeting: 'Встреча (ключ)',
    note: 'Примечание',
    ambiguity: 'Что неясно',
    sources: 'Источники',
    references: 'Полные ссылки',
  },
}
