import { claimDe } from './claim/de.js'
import { countingIn } from './counting.js'
import { detailsDe } from './details/de.js'
import { failuresDe } from './failures/de.js'
import { failureIn } from './failures/messages.js'
import { groupsDe } from './groups/de.js'
import { legendDe } from './legend/de.js'
import { shellDe } from './shell/de.js'
import { walkDe } from './walk/de.js'
import type { Messages } from './messages.js'

const { number, plural } = countingIn('de')

function actors(count: number): string {
  return `${number(count)} ${plural(count, { one: 'Akteur', other: 'Akteure' })}`
}

function ties(count: number): string {
  return `${number(count)} ${plural(count, { one: 'Verbindung', other: 'Verbindungen' })}`
}

/** German: an edge is a "Verbindung", a node an "Akteur". */
export const de: Messages = {
  claim: claimDe,
  groups: groupsDe,
  legend: legendDe,
  details: detailsDe,
  walk: walkDe,
  shell: shellDe,
  loading: 'Der Graph wird geladen …',
  empty: 'Es gibt keinen Graphen zu zeigen.',
  nothingHere: 'In diesem Zeitraum gibt es keine Verbindung.',
  nothingLeft: 'In diesem Zeitraum ist nichts zu sehen: Die Legende blendet etwas aus.',
  retry: 'Noch einmal versuchen',
  problems: (count) => `${number(count)} Fehler in der Datei`,
  failures: failuresDe,
  failure: failureIn(failuresDe),
  counts: ({ shown, total, possible, undated, certainOnly }) =>
    [
      `${number(shown)} von ${ties(total)}`,
      certainOnly ? `${number(possible)} mögliche ausgelassen` : `${number(possible)} nur möglich`,
      `${number(undated)} ohne Datum`,
    ].join(', '),
  actors,
  graphName: (title) => (title === '' ? 'Netzwerkgrafik' : `Netzwerkgrafik: ${title}`),
  graphRole: 'Netzwerk',
  timeName: 'Zeit',
  play: 'Abspielen',
  pause: 'Anhalten',
  stepBack: 'Schritt zurück',
  stepForward: 'Schritt vor',
  speed: (factor) => `Tempo: ${factor}×`,
  mode: 'Was der Regler auswählt',
  modes: { moment: 'Zeitpunkt', window: 'Zeitraum', 'up-to': 'Bis zu' },
  from: 'Von',
  to: 'Bis',
  windowBand: 'Zeitraum',
  moment: 'Zeitpunkt',
  fromDate: (date) => `von ${date}`,
  toDate: (date) => `bis ${date}`,
  inWindow: (window, counts) => `${window}: ${counts}`,
  zoomIn: 'Zeitachse vergrößern',
  zoomOut: 'Zeitachse verkleinern',
  zoomAll: 'Ganze Achse',
  overview: 'Alle Jahre',
  visiblePart: 'Sichtbare Jahre',
  dates: 'Daten',
  dateHint:
    'Ein Jahr, ein Monat oder ein Tag: 2023, 2023-09, 2023-09-16; zwei Daten mit Schrägstrich dazwischen: 2022/2023',
  badDate: (text) => `„${text}“ ist kein lesbares Datum. Schreiben Sie 2023, 2023-09 oder 2023-09-16.`,
  backwards: 'Das letzte Datum liegt vor dem ersten.',
  began: 'Begonnen oder geschehen',
  endedBelow: 'Beendet',
  certainLine: 'Sichere Verbindungen',
  pathMarks: 'Schritte des Pfads',
  pathStep: (step, date) => `Schritt ${step}: ${date}`,
  pathStepEarliest: (step, held, date) => `Schritt ${step}: ${held} (frühestens: ${date})`,
  pathStepLatest: (step, held, date) => `Schritt ${step}: ${held} (spätestens: ${date})`,
  pathSteps: (steps, dates) => `Schritte ${steps}: ${dates}`,
  pathStop: (mark) => `${mark}. Zurück zur vorigen Ansicht`,
  stepCount: (count) => `${number(count)} ${plural(count, { one: 'Schritt', other: 'Schritte' })}`,
  wheelHint: 'Zum Zoomen beim Scrollen Strg oder ⌘ gedrückt halten',
  touchHint: 'Den Graphen mit zwei Fingern bewegen',
  zoomGraphIn: 'Vergrößern',
  zoomGraphOut: 'Verkleinern',
  fit: 'Ganzen Graphen zeigen',
  upTo: (date) => `bis ${date}`,
  range: (from, to) => `${from} – ${to}`,
  search: 'Akteur suchen',
  searchClear: 'Suche leeren',
  searchFound: (count) => (count === 0 ? 'Kein Akteur gefunden' : `${actors(count)} gefunden`),
  searchNone: (text) => `Kein Akteur heißt „${text}“ oder so ähnlich.`,
  searchMore: (count) => `${number(count)} weitere: Weitertippen verkürzt die Liste`,
  tiesHere: (count) => (count === 0 ? 'keine in diesem Zeitraum' : ties(count)),
}
