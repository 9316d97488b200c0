import { countingIn } from '../../counting.js'
import type { AnswerMessages } from './messages.js'

const { number, plural } = countingIn('en-GB')

function ties(count: number): string {
  return `${number(count)} ${plural(count, { one: 'tie', other: 'ties' })}`
}

export const answerEn: AnswerMessages = {
  found: (count, certain) => {
    const paths = `${number(count)} ${plural(count, { one: 'path', other: 'paths' })}`
    if (count === 1) return certain === 1 ? `${paths}, certain` : `${paths}, possible`
    if (certain === 0) return `${paths}, all only possible`
    return certain === count ? `${paths}, all certain` : `${paths}, ${number(certain)} of them certain`
  },
  foundBetween: (from, to, found) => `From ${from} to ${to}: ${found}.`,
  cut: 'The search was cut short: there may be more paths, or better ones.',
  best: 'The best ones are shown; there may be more.',
  until: 'to',
  noStart: 'no known start',
  noEnd: 'no known end',
  windowStart: 'start of this window',
  windowEnd: 'end of this window',
  earliest: 'taken as early as the dates allow',
  latest: 'taken as late as the dates allow',
  atOnce: 'possible on one day',
  takesDays: (count) => `takes ${number(count)} ${plural(count, { one: 'day', other: 'days' })} or more`,
  takesMonths: (count) => `takes ${number(count)} ${plural(count, { one: 'month', other: 'months' })} or more`,
  takesYears: (count) => `takes ${number(count)} ${plural(count, { one: 'year', other: 'years' })} or more`,
  stepsName: 'Steps',
  maybeBefore: (step) => `perhaps before step ${number(step)}: the dates leave the order open`,
  orderOpen: (groups) => `The dates leave open the order of steps ${groups.join(', and of steps ')}.`,
  unclear: 'Unclear:',
  moreTies: (count) =>
    plural(count, {
      one: `${number(count)} more tie also makes this step`,
      other: `${number(count)} more ties also make this step`,
    }),
  allTies: (count) => `Show all ${ties(count)} in the details`,
  sources: 'Sources of this path',
  toSource: (id) => `Source ${number(id)}`,
  copy: 'Copy path with sources',
  copied: 'Path copied with its sources',
  copyFailed: 'The browser does not allow copying here.',
  walk: 'Walk the path',
  pause: 'Pause',
  resume: 'Go on',
  again: 'Walk again',
  previous: 'Previous step',
  next: 'Next step',
  stop: 'Back to where you were',
  stepOf: (step, steps) => `Step ${number(step)} of ${number(steps)}`,
  spokenStep: (stepOf, tie, when) => `${stepOf}: ${tie}, ${when}`,
  asked: (from, to, parts) => `From ${from} to ${to}, ${parts.join(', ')}.`,
  asksOrder: { time: 'in order of time', any: 'with time left out of it' },
  asksGoal: (goal) => `best path: ${goal}`,
  asksLayer: (layer) => `layer ${layer}`,
  asksCertain: 'certain paths only',
  asksDirected: 'following the direction of ties',
  noneInTime: ({ from, to, window }) =>
    `There is no path in order of time from ${from} to ${to} in this window (${window}).`,
  noneCertain: ({ from, to, window }) =>
    `There is no certain path in order of time from ${from} to ${to} in this window (${window}).`,
  noneCertainAtAll: ({ from, to, window }) =>
    `There is no certain path from ${from} to ${to} in this window (${window}), even with time left out of it.`,
  noneAtAll: ({ from, to, window }) =>
    `There is no path from ${from} to ${to} in this window (${window}), even with time left out of it.`,
  helpTitle: 'What would bring one',
  seeking: 'Looking for what would bring one …',
  noHelp: 'No single change brings one.',
  helps: {
    certainty: 'Take in paths that are only possible',
    status: 'Take in alleged, announced and planned ties',
    direction: 'Cross ties against their direction too',
    avoid: 'Avoid no actor',
    via: 'Ask for no actor on the way',
    layer: 'Take in ties of all kinds',
    filters: 'Take in what is switched off in the legend',
    uncertain: 'Take in ties that are only possible',
    window: 'Look at all years',
    reverse: 'Ask in the other direction',
    order: 'Leave time out of it',
  },
  leftOut: (parts) => `Ties that take no part: ${parts}.`,
  alleged: (count) => `${number(count)} alleged`,
  announced: (count) => `${number(count)} announced`,
  planned: (count) => `${number(count)} planned`,
  filtered: (count) => `${number(count)} switched off in the legend`,
  uncertain: (count) => `${number(count)} only possible`,
  outside: (count) => `${number(count)} outside this window`,
  undated: (count) => `${number(count)} undated`,
  sameEnds: (name) => `Both ends are ${name}: there is no way to go.`,
  askBoth: 'Choose two actors to see how one is linked to the other.',
  askFrom: 'Choose the actor from whom the path begins.',
  askTo: 'Choose the actor to whom the path leads.',
  copyTitle: (from, to) => `Path from ${from} to ${to}`,
  copyInTime: (steps, certainty) => `In order of time, ${steps}, ${certainty}.`,
  copyAnyOrder: (steps, certainty) => `With time left out of it, ${steps}, ${certainty}.`,
  means: {
    certain: 'Certain: the order holds for all dates that the sources allow.',
    possible: 'Possible: the order holds for some of the dates that the sources allow, not for all.',
    certainAny: 'Certain: every tie certainly held in this window.',
    possibleAny: 'Possible: for at least one tie, it is not certain that it held in this window.',
  },
  dataOf: (title) => `Data: ${title}`,
  closedOn: (date) => `closed: ${date}`,
  windowOf: (window) => `window: ${window}`,
  joined: (parts) => parts.join('; '),
  copyStep: (tie, when, notes) => (notes === '' ? `${tie}, ${when}` : `${tie}, ${when} (${notes})`),
}
