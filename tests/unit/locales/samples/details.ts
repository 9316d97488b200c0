import type { DetailsMessages } from '../../../../src/locales/index.js'
import { COUNTS, perCount, TEXT, type Sample, type SamplesOf } from './sample.js'

/** Samples of the functions among these texts. */
export const detailsSamples: SamplesOf<DetailsMessages> & Record<'scopes.window' | 'scopes.all', readonly Sample[]> = {
  goTo: TEXT,
  moreNames: perCount(false),
  counts: COUNTS.flatMap((count) => [
    { args: [{ certain: count, possible: count + 1, undated: 0, total: 4321 }], holds: [count, count + 1, 4321] },
    {
      args: [{ certain: count, possible: count + 1, undated: count + 2, total: 4321 }],
      holds: [count, count + 1, count + 2, 4321],
    },
  ]),
  more: perCount(false),
  moreLanes: perCount(false),
  lanes: COUNTS.map((count) => ({ args: ['Qux', count], holds: ['Qux', count] })),
  'scopes.window': perCount(false),
  'scopes.all': perCount(false),
}

/** Texts that are right in several languages. */
export const detailsSameAsEnglish: Readonly<Record<'de' | 'fr' | 'ru', readonly string[]>> = {
  de: ['details.facts.status', 'details.properties.form'],
  fr: [
    'details.facts.date',
    'details.facts.dates',
    'details.facts.existence',
    'details.facts.license',
    'details.facts.note',
    'details.facts.sources',
    'details.properties.nature',
    'details.source.note',
  ],
  ru: [],
}
