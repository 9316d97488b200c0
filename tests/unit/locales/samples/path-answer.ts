import type { AnswerMessages } from '../../../../src/locales/path/answer/messages.js'
import { COUNTS, perCount, TEXT, TWO_TEXTS, type Sample, type SamplesOf } from './sample.js'

const ASKED: readonly Sample[] = [
  { args: [{ from: 'Qux', to: 'Quux', window: 'Quuz' }], holds: ['Qux', 'Quux', 'Quuz'] },
]

/** Samples of the functions among the texts of the answer about paths; their names have `path.answer.` before them. */
export const answerSamples: SamplesOf<AnswerMessages> = {
  found: COUNTS.flatMap((count) => [
    { args: [count, 0], holds: [count] },
    { args: [count, count], holds: [count] },
    { args: [count + 2, count + 1], holds: [count + 2, count + 1] },
  ]),
  foundBetween: [{ args: ['Qux', 'Quux', 'Quuz'], holds: ['Qux', 'Quux', 'Quuz'] }],
  takesDays: perCount(false),
  takesMonths: perCount(false),
  takesYears: perCount(false),
  maybeBefore: perCount(false),
  orderOpen: [
    { args: [['Qux']], holds: ['Qux'] },
    { args: [['Qux', 'Quux']], holds: ['Qux', 'Quux'] },
  ],
  moreTies: perCount(false),
  allTies: perCount(false),
  toSource: perCount(false),
  stepOf: COUNTS.map((count) => ({ args: [count, 4321], holds: [count, 4321] })),
  spokenStep: [{ args: ['Qux', 'Quux', 'Quuz'], holds: ['Qux', 'Quux', 'Quuz'] }],
  asked: [{ args: ['Qux', 'Quux', ['Quuz', 'Corge']], holds: ['Qux', 'Quux', 'Quuz', 'Corge'] }],
  asksGoal: TEXT,
  asksLayer: TEXT,
  noneInTime: ASKED,
  noneCertain: ASKED,
  noneCertainAtAll: ASKED,
  noneAtAll: ASKED,
  leftOut: TEXT,
  alleged: perCount(false),
  announced: perCount(false),
  planned: perCount(false),
  filtered: perCount(false),
  uncertain: perCount(false),
  outside: perCount(false),
  undated: perCount(false),
  sameEnds: TEXT,
  copyTitle: TWO_TEXTS,
  copyInTime: TWO_TEXTS,
  copyAnyOrder: TWO_TEXTS,
  dataOf: TEXT,
  closedOn: TEXT,
  windowOf: TEXT,
  joined: [{ args: [['Qux', 'Quux']], holds: ['Qux', 'Quux'] }],
  copyStep: [
    { args: ['Qux', 'Quux', ''], holds: ['Qux', 'Quux'] },
    { args: ['Qux', 'Quux', 'Quuz'], holds: ['Qux', 'Quux', 'Quuz'] },
  ],
}

/** Texts that are right in several languages, with the names of their groups. */
export const answerSameAsEnglish: Readonly<Record<'de' | 'fr' | 'ru', readonly string[]>> = {
  de: [
    'path.answer.copyStep(Qux, Quux, )',
    'path.answer.copyStep(Qux, Quux, Quuz)',
    'path.answer.joined(["Qux","Quux"])',
    'path.answer.spokenStep(Qux, Quux, Quuz)',
  ],
  fr: ['path.answer.copyStep(Qux, Quux, )', 'path.answer.copyStep(Qux, Quux, Quuz)'],
  ru: [
    'path.answer.copyStep(Qux, Quux, )',
    'path.answer.copyStep(Qux, Quux, Quuz)',
    'path.answer.joined(["Qux","Quux"])',
    'path.answer.spokenStep(Qux, Quux, Quuz)',
  ],
}
