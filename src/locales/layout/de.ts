import { countingIn } from '../counting.js'
import type { LayoutMessages } from './messages.js'

const { number, plural } = countingIn('de')

export const layoutDe: LayoutMessages = {
  name: 'Anordnungen',
  close: 'Anordnungen schließen',
  about: {
    saved: 'Wo die Datei die Akteure hinstellt.',
    force: 'Wer viele Verbindungen gemeinsam hat, steht beieinander.',
    stress: 'Je weniger Schritte zwischen zwei Akteuren, desto näher stehen sie.',
    blocs: 'Bündnisse mit ihren Mitgliedern, und wer dazwischen steht.',
    concentric: 'Wer am wichtigsten ist, in der Mitte, die anderen in Kreisen darum.',
    rings: 'Für jede Art von Akteur ein Ring.',
    layered: 'Wer zu wem gehört, von oben nach unten.',
    lanes: 'Je Akteur eine Zeile, jede Verbindung an ihrem Datum.',
    map: 'Länder, wo sie liegen, die anderen bei denen, zu denen sie gehören.',
    circle: 'Alle auf einem Kreis, nahe bei denen, mit denen sie verbunden sind.',
    grid: 'Zeile für Zeile nach Art, mit den meisten Verbindungen zuerst.',
  },
  large: 'In einem Graphen dieser Größe werden zuerst die Abstände bestimmt; Kräfte verfeinern sie nur.',
  needsWorker:
    'Nicht verfügbar: Für so viele Akteure braucht es Arbeit im Hintergrund, und die erlaubt diese Seite nicht.',
  bars: 'Je voller ein Balken, desto besser: Kreuzungen, Winkel, Längen, Formen, Namen, Verzerrung.',
  compare: 'Maße vergleichen',
  layout: 'Anordnung',
  measures: {
    crossings: { name: 'Kreuzungen', about: 'Paare von Verbindungen, die sich kreuzen.' },
    angle: { name: 'Winkel', about: 'Wie weit sich Verbindungen im Mittel kreuzen; höchstens im rechten Winkel.' },
    lengths: {
      name: 'Längen',
      about: 'Wie verschieden lang Verbindungen sind, in Prozent; bei gleicher Länge gar nicht.',
    },
    nodes: { name: 'Formen', about: 'Paare von Formen, die sich überdecken.' },
    labels: { name: 'Namen', about: 'Paare von Namen, die sich überdecken.' },
    stress: {
      name: 'Verzerrung',
      about: 'Wie weit Abstände von den Schritten zwischen Akteuren abweichen, in Prozent; im besten Fall gar nicht.',
    },
  },
  measured: (measure, value) => `${measure}: ${value}`,
  nothing: 'nichts zu messen',
  sampled: 'Von einem Graphen dieser Größe wurde eine Stichprobe gemessen.',
  previews: (count) => `Bilder für ${number(count)} ${plural(count, { one: 'Akteur', other: 'Akteure' })} berechnen`,
  by: { label: 'In der Mitte', ties: 'wer die meisten Verbindungen hat', distance: 'der ausgewählte Akteur' },
  isUpright: 'Bündnisse über ihren Mitgliedern',
  direction: { label: 'Richtung', down: 'von oben nach unten', right: 'von links nach rechts' },
  shown: 'Nur anordnen, was zu sehen ist',
  all: 'Alles anordnen',
  follow: {
    label: 'Der Zeit folgen',
    hint: 'Akteure rücken nach, wenn sich der Zeitraum ändert. Sonst bewegt die Zeit niemanden.',
    notHere: 'Nicht in dieser Anordnung: Hier sagt ein Platz mehr als nur, wer wem nahesteht.',
  },
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  unpin: (count) => `Alle lösen (${number(count)})`,
  beside: 'Daneben zeigen',
  save: 'Datei mit diesen Plätzen speichern',
  saved: (count) =>
    `Die Datei ist mit den Plätzen von ${number(count)} ${plural(count, { one: 'Akteur', other: 'Akteuren' })} gespeichert.`,
  fileName: 'Graph',
  cancel: 'Abbrechen',
  done: (name) => `${name}: Die Akteure haben ihre Plätze`,
  doneEnded: (name) => `${name}: Die Akteure haben ihre Plätze, und die Anordnung folgt der Zeit nicht mehr`,
  failed: (name) => `${name}: konnte nicht geladen werden; noch einmal versuchen`,
}
