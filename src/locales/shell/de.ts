import type { ShellMessages } from './messages.js'

export const shellDe: ShellMessages = {
  language: 'Sprache',
  legend: 'Legende',
  table: 'Tabelle',
  details: 'Einzelheiten',
  expand: 'Einzelheiten vergrößern',
  shrink: 'Einzelheiten verkleinern',
  sources: 'Quellen des Gezeigten',
  tools: 'Ansichten und Sprache',
  about: 'Über diese Daten',
}
