import type { TableMessages } from '../../../../src/locales/index.js'
import { COUNTS, perCount, TEXT, type Sample, type SamplesOf } from './sample.js'

const OF: readonly Sample[] = COUNTS.map((count) => ({ args: [count, 4321], holds: [count, 4321] }))

/** Samples of the functions among these texts. */
export const tableSamples: SamplesOf<TableMessages> = {
  count: COUNTS.flatMap((count) => [
    { args: [count, 0], holds: [count] },
    ...[1, 3, 21, 1234].map((faint) => ({ args: [count, faint], holds: [count, faint] })),
  ]),
  countOf: [
    { args: [0, 1, 0, 0], holds: [0, 1] },
    ...COUNTS.flatMap((count) => [
      { args: [count, 4321, 0, 0], holds: [count, 4321] },
      { args: [count, 4321, 7, 1], holds: [count, 4321, 7, 1] },
      { args: [count, 4321, 0, 5678], holds: [count, 4321, 0, 5678] },
    ]),
  ],
  sortedBy: [false, true].map((isDescending) => ({ args: ['Qux', isDescending], holds: ['Qux'] })),
  copied: perCount(false),
  copiedOf: OF,
  saved: perCount(false),
  savedOf: OF,
  none: TEXT,
  printed: [{ args: [500, 4321], holds: [500, 4321] }],
}

/** Texts that are right in several languages. */
export const tableSameAsEnglish: Readonly<Record<'de' | 'fr' | 'ru', readonly string[]>> = {
  de: ['table.columns.status', 'table.csvColumns.status'],
  fr: ['table.columns.sources', 'table.csvColumns.sources'],
  ru: [],
}
