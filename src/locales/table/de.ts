import { countingIn } from '../counting.js'
import type { TableMessages } from './messages.js'

const { number, plural } = countingIn('de')

function ties(count: number): string {
  return `${number(count)} ${plural(count, { one: 'Verbindung', other: 'Verbindungen' })}`
}

function tiesOf(count: number, total: number): string {
  return `${number(count)} von ${number(total)} ${plural(total, { one: 'Verbindung', other: 'Verbindungen' })}`
}

function rows(count: number): string {
  return `${number(count)} ${plural(count, { one: 'Zeile', other: 'Zeilen' })}`
}

function rowsOf(count: number, total: number): string {
  return `${number(count)} von ${number(total)} ${plural(total, { one: 'Zeile', other: 'Zeilen' })}`
}

const FAINT = 'blass (beendet oder ohne Datum)'

export const tableDe: TableMessages = {
  name: 'Tabelle der Verbindungen',
  columns: {
    from: 'Von',
    type: 'Verbindung',
    to: 'Zu',
    when: 'Wann',
    state: 'Im Zeitraum',
    status: 'Status',
    sources: 'Quellen',
  },
  filter: 'Tabelle filtern',
  filterHint: 'Name, Verbindung, Ort, Quelle …',
  clearFilter: 'Filter leeren',
  count: (count, faint) => (faint === 0 ? ties(count) : `${ties(count)}, ${number(faint)} ${FAINT}`),
  countOf: (count, total, faint, totalFaint) =>
    totalFaint === 0
      ? tiesOf(count, total)
      : `${tiesOf(count, total)}, ${number(faint)} von ${number(totalFaint)} ${FAINT}`,
  sortedBy: (column, isDescending) => `Sortiert nach „${column}“, ${isDescending ? 'absteigend' : 'aufsteigend'}`,
  copy: 'Kopieren',
  csv: 'Als CSV speichern',
  copied: (count) => `${rows(count)} kopiert`,
  copiedOf: (count, total) => `${rowsOf(count, total)} kopiert, wie gefiltert`,
  saved: (count) => `${rows(count)} als CSV gespeichert`,
  savedOf: (count, total) => `${rowsOf(count, total)} als CSV gespeichert, wie gefiltert`,
  copyFailed: 'Der Browser erlaubt das Kopieren hier nicht. Die CSV-Datei enthält dieselben Verbindungen.',
  csvFailed: 'Die CSV-Datei konnte nicht erstellt werden.',
  none: (text) => `Keine Verbindung in der Tabelle enthält „${text}“.`,
  printed: (count, total) =>
    `Gedruckt werden die ersten ${number(count)} von ${number(total)} Zeilen; die CSV-Datei enthält alle.`,
  fileName: 'Verbindungen',
  csvColumns: {
    id: 'Kennung',
    from: 'Von',
    fromKey: 'Von (Schlüssel)',
    type: 'Verbindung',
    typeKey: 'Verbindung (Schlüssel)',
    family: 'Familie',
    to: 'Zu',
    toKey: 'Zu (Schlüssel)',
    start: 'Anfang (EDTF)',
    end: 'Ende (EDTF)',
    attested: 'Bezeugt (EDTF)',
    when: 'Wann',
    state: 'Im Zeitraum',
    status: 'Status',
    basis: 'Grundlage',
    negative: 'Eingeschränkt oder verweigert',
    place: 'Ort',
    meeting: 'Treffen (Schlüssel)',
    note: 'Anmerkung',
    ambiguity: 'Was unklar ist',
    sources: 'Quellen',
    references: 'Vollständige Nachweise',
  },
}
