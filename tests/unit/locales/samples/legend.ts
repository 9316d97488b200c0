import type { LegendMessages } from '../../../../src/locales/index.js'
import { COUNTS, perCount, TEXT, type SamplesOf } from './sample.js'

/** Samples of the functions among these texts. */
export const legendSamples: SamplesOf<LegendMessages> = {
  count: [
    { args: [{ certain: 0, possible: 0, undated: 0, isPossibleOut: true, isUndatedOut: true }], holds: [] },
    ...[1, 5, 21, 1234].flatMap((count) =>
      [true, false].map((isOut) => ({
        args: [{ certain: count, possible: count + 1, undated: count + 2, isPossibleOut: isOut, isUndatedOut: !isOut }],
        holds: [count, count + 1, count + 2],
      })),
    ),
  ],
  tied: COUNTS.map((count) => ({
    args: [{ tied: count, undated: count === 0 ? 0 : count + 1 }],
    holds: count === 0 ? [] : [count, count + 1],
  })),
  undated: perCount(false),
  types: TEXT,
  leftOut: perCount(true),
  possibleHere: perCount(false),
  possibleOut: perCount(false),
  undatedHere: perCount(false),
  endedHere: perCount(false),
  untiedHere: perCount(false),
}

/** Texts that are right in several languages, as `legend.name`. */
export const legendSameAsEnglish: Readonly<Record<'de' | 'fr' | 'ru', readonly string[]>> = {
  de: [],
  fr: ['legend.sections.sources'],
  ru: [],
}
