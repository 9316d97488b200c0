import { countingIn } from '../counting.js'
import { alone } from './inside.js'
import type { WalkMessages, WalkTime } from './messages.js'

const { number, plural } = countingIn('de')

function ties(count: number): string {
  return `${count === 0 ? 'keine' : number(count)} ${plural(count, { one: 'Verbindung', other: 'Verbindungen' })}`
}

function within({ form, text }: WalkTime): string {
  switch (form) {
    case 'year':
      return `im Jahr ${text}`
    case 'month':
      return `im ${text}`
    case 'day':
      return `am ${text}`
    case 'range':
      return `im Zeitraum ${text}`
    default:
      return `bis ${text}`
  }
}

export const walkDe: WalkMessages = {
  name: 'Tasten im Graphen',
  close: 'Schließen',
  does: {
    around:
      'Reihum durch die Verbindungen eines Akteurs gehen, oder durch die zwischen zwei Akteuren, wenn sie geöffnet sind.',
    follow: 'Der Verbindung zum Akteur am anderen Ende folgen.',
    back: 'Zurückgehen: von einer Verbindung zu ihrem Akteur, von einem Akteur zum vorigen.',
    choose:
      'Auswählen, was den Fokus hat, und mehrere Verbindungen zwischen zwei Akteuren öffnen. Noch einmal lässt es wieder los oder öffnet, was zusammengefasst ist.',
    leave: 'Geöffnete Verbindungen schließen, dann die Auswahl aufheben.',
    all: 'Zum nächsten oder vorigen aller Akteure gehen; die mit den meisten Verbindungen kommen zuerst.',
    ends: 'Zum Akteur mit den meisten oder den wenigsten Verbindungen gehen.',
    pan: 'Das Bild verschieben.',
    zoom: 'Vergrößern und verkleinern.',
    fit: 'Den ganzen Graphen zeigen.',
    move: 'Den Akteur verschieben: dann mit den Pfeilen, Eingabe setzt ihn ab, Esc nimmt es zurück.',
    pin: 'Den Akteur an seinem Ort feststecken oder lösen.',
    undo: 'Eine Verschiebung oder Anordnung zurücknehmen; mit Umschalt wiederholen.',
    tab: 'Den Graphen verlassen.',
    help: 'Diese Tasten zeigen.',
  },
  moving: (name) => `${name} wird verschoben: mit den Pfeiltasten, Eingabe setzt ab, Escape nimmt es zurück.`,
  pinned: (name) => `${name} ist festgesteckt.`,
  unpinned: (name) => `${name} ist nicht mehr festgesteckt.`,
  undone: 'Zurückgenommen.',
  redone: 'Wiederholt.',
  node: (name, kind, count, time) => `${name}, ${kind}, ${ties(count)} ${within(time)}`,
  ofAll: (position, total, what) => `${number(position)} von ${number(total)}: ${what}`,
  tie: (verb, other, notes) => [`${verb} ${other}`, ...notes].join(', '),
  bundle: (other, count, families, faint) => {
    if (count === 0) return `${other}, ${ties(faint)}, beendet oder ohne Datum`
    const parts = families.map((family) => `${family.name} ${number(family.count)}`)
    const more = faint === 0 ? '' : `; ${number(faint)} weitere, beendet oder ohne Datum`
    return `${other}, ${ties(count)}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}${more}`
  },
  noFamily: 'Sonstige',
  sourced: (tie, sources) =>
    sources.length === 0
      ? `${tie}; ohne Quellenangabe`
      : `${tie}; ${plural(sources.length, { one: 'Quelle', other: 'Quellen' })}: ${sources.join(', ')}`,
  says: (name, tie) => `${name} ${tie}`,
  between: (one, other, count) => `${one} – ${other}: ${ties(count)}`,
  moved: (where) => `Was den Fokus hatte, ist nicht mehr zu sehen. Jetzt bei: ${where}`,
  edgeLabel: (type, dates) => `${alone(type)}, ${dates}`,
}
