import type { PathMessages } from '../../../../src/locales/index.js'
import { answerSameAsEnglish, answerSamples } from './path-answer.js'
import { perCount, TEXT, type Sample, type SamplesOf } from './sample.js'

const NAMES: readonly Sample[] = [
  { args: [['Qux']], holds: ['Qux'] },
  { args: [['Qux', 'Quux', 'Quuz']], holds: ['Qux', 'Quux', 'Quuz'] },
]

const questionSamples: SamplesOf<PathMessages['question']> = {
  remove: TEXT,
  leftOut: perCount(false),
  taking: [['alleged'], ['announced', 'planned'], ['alleged', 'announced', 'planned']].map((statuses) => ({
    args: [statuses],
    holds: [],
  })),
  through: NAMES,
  without: NAMES,
  searching: perCount(true),
  change: [
    { args: ['Qux', 'Quux', ['Quuz']], holds: ['Qux', 'Quux', 'Quuz'] },
    { args: ['Qux', 'Quux', ['Quuz', 'Corge']], holds: ['Qux', 'Quux', 'Quuz', 'Corge'] },
  ],
}

/** Samples of the functions among these texts. */
export const pathSamples: Readonly<Record<string, readonly Sample[]>> = {
  ...inGroup('question', questionSamples),
  ...inGroup('answer', answerSamples),
}

/** Texts that are right in several languages. */
export const pathSameAsEnglish: Readonly<Record<'de' | 'fr' | 'ru', readonly string[]>> = answerSameAsEnglish

function inGroup(
  group: string,
  samples: Readonly<Record<string, readonly Sample[]>>,
): Record<string, readonly Sample[]> {
  return Object.fromEntries(Object.entries(samples).map(([key, all]) => [`${group}.${key}`, all]))
}
