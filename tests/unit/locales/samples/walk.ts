import type { WalkMessages } from '../../../../src/locales/walk/messages.js'
import { COUNTS, TEXT, TWO_TEXTS, type SamplesOf } from './sample.js'

const TIMES = (['year', 'month', 'day', 'range', 'up-to'] as const).map((form) => ({ form, text: 'Quuz' }))
const FAMILIES = [
  { name: 'QUX', count: 4 },
  { name: 'QUUX', count: 17 },
]

export const walkSamples: SamplesOf<WalkMessages> = {
  node: COUNTS.flatMap((count) =>
    TIMES.map((time) => ({
      args: ['Qux', 'QUUX', count, time],
      holds: ['Qux', 'QUUX', 'Quuz', ...(count === 0 ? [] : [count])],
    })),
  ),
  ofAll: [{ args: [3, 1234, 'Qux'], holds: [3, 1234, 'Qux'] }],
  tie: [
    { args: ['quxes', 'Quux', []], holds: ['quxes Quux'] },
    { args: ['quxes', 'Quux', ['foo', 'bar']], holds: ['quxes Quux', 'foo', 'bar'] },
  ],
  bundle: COUNTS.flatMap((count) => [
    {
      args: ['Qux', count, count === 0 ? [] : FAMILIES, 7],
      holds: ['Qux', 7, ...(count === 0 ? [] : [count, 4, 17, 'QUX', 'QUUX'])],
    },
    ...(count === 0 ? [] : [{ args: ['Qux', count, FAMILIES, 0], holds: ['Qux', count, 4, 17, 'QUX', 'QUUX'] }]),
  ]),
  sourced: [
    { args: ['Qux', []], holds: ['Qux'] },
    { args: ['Qux', ['foo']], holds: ['Qux', 'foo'] },
    { args: ['Qux', ['foo', 'bar']], holds: ['Qux', 'foo', 'bar'] },
  ],
  says: TWO_TEXTS,
  between: COUNTS.map((count) => ({
    args: ['Qux', 'Quux', count],
    holds: ['Qux', 'Quux', ...(count === 0 ? [] : [count])],
  })),
  moved: TEXT,
  moving: TEXT,
  pinned: TEXT,
  unpinned: TEXT,
  edgeLabel: [
    { args: ['Qux', 'Quux'], holds: ['Qux', 'Quux'] },
    { args: ['Qux\u00a0:', 'Quux'], holds: ['Qux, Quux'] },
    { args: ['Qux, foo:', 'Quux'], holds: ['Qux, Quux'] },
  ],
}

const PLAIN = ['says(Qux, Quux)', 'tie(quxes, Quux, [])', 'tie(quxes, Quux, ["foo","bar"])']
const LABELS = ['edgeLabel(Qux, Quux)', 'edgeLabel(Qux\u00a0:, Quux)', 'edgeLabel(Qux, foo:, Quux)']
const SAME = [...PLAIN, ...LABELS].map((text) => `walk.${text}`)

/** Texts that are right in several languages, as `details.name`. */
export const walkSameAsEnglish: Readonly<Record<'de' | 'fr' | 'ru', readonly string[]>> = {
  de: SAME,
  fr: SAME,
  ru: SAME,
}
