import { countingIn } from '../counting.js'
import type { TableMessages } from './messages.js'

const { number, plural } = countingIn('de')

function ties(count: number): string {
  return `${number(count)} ${plural(count, { one: 'Verbindung', other: 'Verbindungen' })}`
}

function tiesOf(count: number, total: number): string {
  return `${number(count)} von ${number(total)} ${plural(total, { one: 'Verbindung', other: 'Verbindungen' })}`
}

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
  count: ties,
  countOf: tiesOf,
  copy: 'Kopieren',
  csv: 'Als CSV speichern',
  copied: (count) => `${ties(count)} kopiert`,
  copiedOf: (count, total) => `${tiesOf(count, total)} kopiert, wie gefiltert`,
  saved: (count) => `${ties(count)} als CSV gespeichert`,
  savedOf: (count, total) => `${tiesOf(count, total)} als CSV gespeichert, wie gefiltert`,
  copyFailed: 'Der Browser erlaubt das Kopieren hier nicht. Die CSV-Datei enthält dieselben Verbindungen.',
  csvFailed: 'Die CSV-Datei konnte nicht erstellt werden.',
  none: (text) => `Keine Verbindung in der Tabelle enthält „${text}“.`,
  printed: (count, total) =>
    `Gedruckt werden die ersten ${number(count)} von ${number(total)} Verbindungen; die CSV-Datei enthält alle.`,
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
