import { countingIn } from '../counting.js'
import type { TableMessages } from './messages.js'

const { number, plural } = countingIn('en-GB')

function ties(count: number): string {
  return `${number(count)} ${plural(count, { one: 'tie', other: 'ties' })}`
}

function tiesOf(count: number, total: number): string {
  return `${number(count)} of ${number(total)} ${plural(total, { one: 'tie', other: 'ties' })}`
}

function rows(count: number): string {
  return `${number(count)} ${plural(count, { one: 'row', other: 'rows' })}`
}

function rowsOf(count: number, total: number): string {
  return `${number(count)} of ${number(total)} ${plural(total, { one: 'row', other: 'rows' })}`
}

const FAINT = 'faint (ended or undated)'

export const tableEn: TableMessages = {
  name: 'Table of ties',
  columns: {
    from: 'From',
    type: 'Tie',
    to: 'To',
    when: 'When',
    state: 'In the window',
    status: 'Status',
    sources: 'Sources',
  },
  filter: 'Filter the table',
  filterHint: 'Name, tie, place, source …',
  clearFilter: 'Clear the filter',
  count: (count, faint) => (faint === 0 ? ties(count) : `${ties(count)}, ${number(faint)} ${FAINT}`),
  countOf: (count, total, faint, totalFaint) =>
    totalFaint === 0
      ? tiesOf(count, total)
      : `${tiesOf(count, total)}, ${number(faint)} of ${number(totalFaint)} ${FAINT}`,
  sortedBy: (column, isDescending) => `Sorted by ${column}, ${isDescending ? 'descending' : 'ascending'}`,
  copy: 'Copy',
  csv: 'Save as CSV',
  copied: (count) => `${rows(count)} copied`,
  copiedOf: (count, total) => `${rowsOf(count, total)} copied, as filtered`,
  saved: (count) => `${rows(count)} saved as CSV`,
  savedOf: (count, total) => `${rowsOf(count, total)} saved as CSV, as filtered`,
  copyFailed: 'The browser does not allow copying here. The CSV file holds the same ties.',
  csvFailed: 'The CSV file could not be made.',
  none: (text) => `No tie in the table has “${text}” in it.`,
  printed: (count, total) =>
    `The first ${number(count)} of ${number(total)} rows are printed; the CSV file has them all.`,
  fileName: 'Ties',
  csvColumns: {
    id: 'ID',
    from: 'From',
    fromKey: 'From (key)',
    type: 'Tie',
    typeKey: 'Tie (key)',
    family: 'Family',
    to: 'To',
    toKey: 'To (key)',
    start: 'Start (EDTF)',
    end: 'End (EDTF)',
    attested: 'Vouched for (EDTF)',
    when: 'When',
    state: 'In the window',
    status: 'Status',
    basis: 'Basis',
    negative: 'Cut back or refused',
    place: 'Place',
    meeting: 'Meeting (key)',
    note: 'Note',
    ambiguity: 'What is unclear',
    sources: 'Sources',
    references: 'Full references',
  },
}
