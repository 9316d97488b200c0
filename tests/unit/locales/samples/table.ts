import type { TableMessages } from '../../../../src/locales/index.js'
import { COUNTS, perCount, TEXT, type Sample, type SamplesOf } from './sample.js'

const OF: readonly Sample[] = COUNTS.map((count) => ({ args: [count, 4321], holds: [count, 4321] }))

/** Samples of the functions among these texts. */
export const tableSamples: SamplesOf<TableMessages> = {
  count: perCount(false),
  countOf: [...OF, { args: [0, 1], holds: [0, 1] }],
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
