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

function rows(count: number): string {
  return `${number(count)} ${plural(count, { one: 'строка', few: 'строки', other: 'строк' })}`
}

/** After «из» here too. */
function rowsOf(count: number, total: number): string {
  return `${number(count)} из ${number(total)} ${plural(total, { one: 'строки', other: 'строк' })}`
}

function faintOnes(count: number): string {
  return plural(count, {
    one: 'бледная (завершена или без даты)',
    few: 'бледные (завершены или без даты)',
    other: 'бледных (завершены или без даты)',
  })
}

function faintOf(count: number, total: number): string {
  const word = plural(total, { one: 'бледной', other: 'бледных' })
  return `${number(count)} из ${number(total)} ${word} (завершены или без даты)`
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
  count: (count, faint) => (faint === 0 ? ties(count) : `${ties(count)}, ${number(faint)} ${faintOnes(faint)}`),
  countOf: (count, total, faint, totalFaint) =>
    totalFaint === 0 ? tiesOf(count, total) : `${tiesOf(count, total)}, ${faintOf(faint, totalFaint)}`,
  sortedBy: (column, isDescending) =>
    `Упорядочено по столбцу «${column}», ${isDescending ? 'по убыванию' : 'по возрастанию'}`,
  copy: 'Копировать',
  csv: 'Сохранить в CSV',
  copied: (count) => `Скопировано: ${rows(count)}`,
  copiedOf: (count, total) => `Скопировано с учётом отбора: ${rowsOf(count, total)}`,
  saved: (count) => `Сохранено в CSV: ${rows(count)}`,
  savedOf: (count, total) => `Сохранено в CSV с учётом отбора: ${rowsOf(count, total)}`,
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
