import { countingIn } from '../../counting.js'
import type { DoubtedStatus, QuestionMessages } from './messages.js'

const { number, plural } = countingIn('de')
const list = new Intl.ListFormat('de')

const DATIVE: Readonly<Record<DoubtedStatus, string>> = {
  alleged: 'behaupteten',
  announced: 'angekündigten',
  planned: 'geplanten',
}

export const questionDe: QuestionMessages = {
  close: 'Pfade schließen',
  from: 'Von',
  to: 'Zu',
  pick: 'Im Graphen wählen',
  picking: 'Wählen Sie einen Akteur im Graphen.',
  swap: 'Von und Zu tauschen',
  remove: (name) => `${name} entfernen`,
  order: 'Reihenfolge der Verbindungen',
  orders: {
    time: {
      label: 'In zeitlicher Folge',
      hint: 'Kein Schritt geht in der Zeit zurück: Jede Verbindung besteht gleichzeitig mit der vorigen oder später.',
    },
    any: {
      label: 'Ohne Zeitfolge',
      hint: 'Jede gezeigte Verbindung zählt, gleich welche zuerst kam.',
    },
  },
  more: 'Weitere Optionen',
  goal: 'Bester Pfad',
  goals: {
    fewest: { label: 'Wenigste Schritte', hint: 'Der Pfad mit den wenigsten Verbindungen kommt zuerst.' },
    earliest: { label: 'Früheste Ankunft', hint: 'Der Pfad, der am frühesten ans Ziel kommt, steht vorn.' },
    latest: { label: 'Späteste Abreise', hint: 'Der Pfad, auf dem man am spätesten aufbrechen kann, steht vorn.' },
    fastest: {
      label: 'Kürzeste Dauer',
      hint: 'Der Pfad, der von der ersten bis zur letzten Verbindung am wenigsten Zeit braucht, steht vorn.',
    },
  },
  goalNeedsTime: 'Ohne Zeitfolge zählt nur die Zahl der Schritte.',
  layer: 'Ebene',
  allTies: 'Alle Verbindungen',
  certain: {
    label: 'Nur sichere Pfade',
    hint: 'Lässt Pfade aus, die es nur gibt, wenn nicht genau bekannte Daten günstig liegen.',
  },
  statuses: {
    label: 'Mit einbeziehen',
    hint: 'Dass es dazu kam, sagt niemand; darum zählen sie nur auf Wunsch.',
  },
  statusNames: {
    alleged: 'Behauptete Verbindungen',
    announced: 'Angekündigte Verbindungen',
    planned: 'Geplante Verbindungen',
  },
  leftOut: (count) => `${number(count)} ausgelassen`,
  directed: {
    label: 'Der Richtung der Verbindungen folgen',
    hint: 'Führt von dem, der handelt, zu dem, den es betrifft, nie zurück.',
  },
  via: { label: 'Über', hint: 'Pfade führen in dieser Reihenfolge über diese Akteure.' },
  avoid: { label: 'Meiden', hint: 'Kein Pfad berührt diese Akteure.' },
  add: 'Akteur hinzufügen',
  reset: 'Optionen zurücksetzen',
  taking: (statuses) => `mit ${list.format(statuses.map((status) => DATIVE[status]))} Verbindungen`,
  through: (names) => `über ${list.format(names)}`,
  without: (names) => `ohne ${list.format(names)}`,
  searching: (count) =>
    count === 0
      ? 'Pfade werden gesucht …'
      : `Pfade werden gesucht … bisher ${number(count)} ${plural(count, { one: 'Pfad', other: 'Pfade' })}`,
  cancel: 'Abbrechen',
  change: (from, to, set) => `Frage ändern: ${from} → ${to}, ${set.join(', ')}`,
  done: 'Fertig',
}
