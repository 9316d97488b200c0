import type { ShellMessages } from './messages.js'

export const shellDe: ShellMessages = {
  language: 'Sprache',
  legend: 'Legende',
  table: 'Tabelle',
  details: 'Einzelheiten',
  expand: 'Bereich vergrößern',
  shrink: 'Bereich verkleinern',
  sources: 'Quellen des Gezeigten',
  tools: 'Ansichten und Sprache',
  about: 'Über diese Daten',
  paths: 'Pfade',
  panels: 'Inhalt des Bereichs',
  pathFrom: 'Pfad von hier',
  pathTo: 'Pfad hierher',
  pick: {
    from: 'Wählen Sie den Akteur, bei dem der Pfad beginnt.',
    to: 'Wählen Sie den Akteur, bei dem der Pfad endet.',
  },
  pickStop: 'Abbrechen',
}
