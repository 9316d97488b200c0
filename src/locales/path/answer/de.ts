import { countingIn } from '../../counting.js'
import type { AnswerMessages } from './messages.js'

const { number, plural } = countingIn('de')

function ties(count: number): string {
  return `${number(count)} ${plural(count, { one: 'Verbindung', other: 'Verbindungen' })}`
}

export const answerDe: AnswerMessages = {
  found: (count, certain) => {
    const paths = `${number(count)} ${plural(count, { one: 'Pfad', other: 'Pfade' })}`
    if (count === 1) return certain === 1 ? `${paths}, sicher` : `${paths}, möglich`
    if (certain === 0) return `${paths}, alle nur möglich`
    return certain === count ? `${paths}, alle sicher` : `${paths}, davon ${number(certain)} sicher`
  },
  foundBetween: (from, to, found) => `Von ${from} zu ${to}: ${found}.`,
  cut: 'Die Suche wurde abgebrochen: Es kann weitere oder bessere Pfade geben.',
  best: 'Gezeigt sind die besten; es kann weitere geben.',
  until: 'bis',
  noStart: 'Anfang unbekannt',
  noEnd: 'Ende unbekannt',
  windowStart: 'Beginn dieses Zeitraums',
  windowEnd: 'Ende dieses Zeitraums',
  earliest: 'so früh, wie die Daten es zulassen',
  latest: 'so spät, wie die Daten es zulassen',
  atOnce: 'an einem Tag möglich',
  takesDays: (count) => `dauert mindestens ${number(count)} ${plural(count, { one: 'Tag', other: 'Tage' })}`,
  takesMonths: (count) => `dauert mindestens ${number(count)} ${plural(count, { one: 'Monat', other: 'Monate' })}`,
  takesYears: (count) => `dauert mindestens ${number(count)} ${plural(count, { one: 'Jahr', other: 'Jahre' })}`,
  stepsName: 'Schritte',
  maybeBefore: (step) => `vielleicht vor Schritt ${number(step)}: Die Daten lassen die Reihenfolge offen`,
  orderOpen: (groups) => `Die Daten lassen die Reihenfolge der Schritte ${groups.join(' sowie der Schritte ')} offen.`,
  unclear: 'Offen:',
  moreTies: (count) =>
    plural(count, {
      one: `${number(count)} weitere Verbindung ergibt ebenfalls diesen Schritt`,
      other: `${number(count)} weitere Verbindungen ergeben ebenfalls diesen Schritt`,
    }),
  allTies: (count) => `Alle ${ties(count)} in den Einzelheiten zeigen`,
  sources: 'Quellen dieses Pfads',
  toSource: (id) => `Quelle ${number(id)}`,
  copy: 'Pfad mit Quellen kopieren',
  copied: 'Pfad mit Quellen kopiert',
  copyFailed: 'Der Browser erlaubt hier kein Kopieren.',
  walk: 'Pfad abgehen',
  pause: 'Anhalten',
  resume: 'Weitergehen',
  again: 'Noch einmal abgehen',
  previous: 'Voriger Schritt',
  next: 'Nächster Schritt',
  stop: 'Zurück zur vorigen Ansicht',
  stepOf: (step, steps) => `Schritt ${number(step)} von ${number(steps)}`,
  spokenStep: (stepOf, tie, when) => `${stepOf}: ${tie}, ${when}`,
  asked: (from, to, parts) => `Von ${from} zu ${to}, ${parts.join(', ')}.`,
  asksOrder: { time: 'in zeitlicher Reihenfolge', any: 'ohne Rücksicht auf die Zeit' },
  asksGoal: (goal) => `bester Pfad: ${goal}`,
  asksLayer: (layer) => `Ebene ${layer}`,
  asksCertain: 'nur sichere Pfade',
  asksDirected: 'der Richtung der Verbindungen folgend',
  noneInTime: ({ from, to, window }) =>
    `In diesem Zeitraum (${window}) führt kein Pfad in zeitlicher Reihenfolge von ${from} zu ${to}.`,
  noneCertain: ({ from, to, window }) =>
    `In diesem Zeitraum (${window}) führt kein sicherer Pfad in zeitlicher Reihenfolge von ${from} zu ${to}.`,
  noneCertainAtAll: ({ from, to, window }) =>
    `In diesem Zeitraum (${window}) führt kein sicherer Pfad von ${from} zu ${to}, auch nicht ohne Rücksicht auf die Zeit.`,
  noneAtAll: ({ from, to, window }) =>
    `In diesem Zeitraum (${window}) führt kein Pfad von ${from} zu ${to}, auch nicht ohne Rücksicht auf die Zeit.`,
  helpTitle: 'So gäbe es einen',
  seeking: 'Es wird gesucht, was helfen würde …',
  noHelp: 'Keine einzelne Änderung führt zu einem.',
  helps: {
    certainty: 'Auch nur mögliche Pfade zulassen',
    status: 'Auch behauptete, angekündigte und geplante Verbindungen nutzen',
    direction: 'Verbindungen auch gegen ihre Richtung gehen',
    avoid: 'Keinen Akteur meiden',
    via: 'Keinen Akteur unterwegs verlangen',
    layer: 'Verbindungen aller Art nutzen',
    filters: 'Auch nutzen, was in der Legende ausgeschaltet ist',
    uncertain: 'Auch nur mögliche Verbindungen nutzen',
    window: 'Alle Jahre betrachten',
    reverse: 'In Gegenrichtung fragen',
    order: 'Ohne Rücksicht auf die Zeit suchen',
  },
  leftOut: (parts) => `Verbindungen, die außen vor bleiben: ${parts}.`,
  alleged: (count) => `${number(count)} behauptet`,
  announced: (count) => `${number(count)} angekündigt`,
  planned: (count) => `${number(count)} geplant`,
  filtered: (count) => `${number(count)} in der Legende ausgeschaltet`,
  uncertain: (count) => `${number(count)} nur möglich`,
  outside: (count) => `${number(count)} außerhalb dieses Zeitraums`,
  undated: (count) => `${number(count)} ohne Datum`,
  sameEnds: (name) => `Beide Enden sind derselbe Akteur, ${name}: Es gibt keinen Weg zu gehen.`,
  askBoth: 'Wählen Sie zwei Akteure, um zu sehen, wie der eine mit dem anderen verbunden ist.',
  askFrom: 'Wählen Sie den Akteur, bei dem der Pfad beginnt.',
  askTo: 'Wählen Sie den Akteur, zu dem der Pfad führt.',
  copyTitle: (from, to) => `Pfad von ${from} zu ${to}`,
  copyInTime: (steps, certainty) => `In zeitlicher Reihenfolge, ${steps}, ${certainty}.`,
  copyAnyOrder: (steps, certainty) => `Ohne Rücksicht auf die Zeit, ${steps}, ${certainty}.`,
  means: {
    certain: 'Sicher: Die Reihenfolge stimmt für alle Daten, die die Quellen zulassen.',
    possible: 'Möglich: Die Reihenfolge stimmt für einige der Daten, die die Quellen zulassen, nicht für alle.',
    certainAny: 'Sicher: Jede Verbindung bestand sicher in diesem Zeitraum.',
    possibleAny: 'Möglich: Bei mindestens einer Verbindung ist nicht sicher, dass sie in diesem Zeitraum bestand.',
  },
  dataOf: (title) => `Daten: ${title}`,
  closedOn: (date) => `Datenstand: ${date}`,
  windowOf: (window) => `Zeitraum: ${window}`,
  joined: (parts) => parts.join('; '),
  copyStep: (tie, when, notes) => (notes === '' ? `${tie}, ${when}` : `${tie}, ${when} (${notes})`),
}
