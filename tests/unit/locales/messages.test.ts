import { existsSync, readdirSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { LANGUAGES, LOCALES, type LanguageTag, type Messages } from '../../../src/locales/index.js'
import { detailsSameAsEnglish, detailsSamples } from './samples/details.js'
import { groupsSameAsEnglish, groupsSamples } from './samples/groups.js'
import { layoutSameAsEnglish, layoutSamples } from './samples/layout.js'
import { legendSameAsEnglish, legendSamples } from './samples/legend.js'
import { pathSameAsEnglish, pathSamples } from './samples/path.js'
import { shellSameAsEnglish, shellSamples } from './samples/shell.js'
import { tableSameAsEnglish, tableSamples } from './samples/table.js'
import { walkSameAsEnglish, walkSamples } from './samples/walk.js'
import { COUNTS, perCount, TEXT, TWO_TEXTS, type Sample, type SamplesOf } from './samples/sample.js'

const THREE_TEXTS: readonly Sample[] = [{ args: ['Qux', 'Quux', 'Corge'], holds: ['Qux', 'Quux', 'Corge'] }]

/** Arguments for every text that is a function; the type asks for those that come. */
const OWN_SAMPLES: SamplesOf<Messages> = {
  problems: perCount(false),
  failure: ['network', 'http', 'too-large', 'unsupported-format', 'invalid-file', 'unknown-key'].map((code) => ({
    args: [code],
    holds: [],
  })),
  counts: COUNTS.flatMap((count) =>
    [true, false].map((certainOnly) => ({
      args: [{ shown: count, total: 4321, possible: count + 1, undated: count + 2, certainOnly }],
      holds: [count, 4321, count + 1, count + 2],
    })),
  ),
  actors: perCount(false),
  graphName: [{ args: [''], holds: [] }, ...TEXT],
  speed: TEXT,
  fromDate: TEXT,
  toDate: TEXT,
  inWindow: TWO_TEXTS,
  badDate: TEXT,
  pathStep: TWO_TEXTS,
  pathStepEarliest: THREE_TEXTS,
  pathStepLatest: THREE_TEXTS,
  pathSteps: TWO_TEXTS,
  pathStop: TEXT,
  stepCount: perCount(false),
  upTo: TEXT,
  range: TWO_TEXTS,
  searchFound: perCount(true),
  searchNone: TEXT,
  searchMore: perCount(false),
  tiesHere: perCount(true),
}

/** Those of the groups have the name of their group before them. */
const SAMPLES: ReadonlyMap<string, readonly Sample[]> = new Map([
  ...Object.entries(OWN_SAMPLES),
  ...Object.entries({
    groups: groupsSamples,
    layout: layoutSamples,
    legend: legendSamples,
    details: detailsSamples,
    table: tableSamples,
    walk: walkSamples,
    path: pathSamples,
    shell: shellSamples,
  }).flatMap(([group, samples]) =>
    Object.entries<readonly Sample[]>(samples).map(([key, all]) => [`${group}.${key}`, all] as const),
  ),
])

const GROUPS = readdirSync('src/locales').filter((file) => !file.includes('.'))

/** How each panel that is not on every page gets its texts. */
const PANELS = await Promise.all(
  GROUPS.filter((group) => existsSync(`src/locales/${group}/index.ts`)).map(async (group) => {
    const exported = Object.values((await import(`../../../src/locales/${group}/index.ts`)) as object)
    expect(exported, group).toEqual([expect.any(Function)])
    return exported[0] as (lang: string) => Messages
  }),
)

/** The texts that all share, and those of each panel. */
const textsIn = (tag: LanguageTag): Messages =>
  Object.assign({}, LOCALES[tag], ...PANELS.map((messagesFor) => messagesFor(tag))) as Messages

/** Texts that are right in several languages. */
const SAME_AS_ENGLISH: Readonly<Record<Exclude<LanguageTag, 'en'>, readonly string[]>> = {
  de: ['inWindow(Qux, Quux)', 'range(Qux, Quux)', ...sameInGroups('de')],
  fr: ['claim.states.certain', 'claim.states.possible', 'range(Qux, Quux)', ...sameInGroups('fr')],
  ru: ['inWindow(Qux, Quux)', 'range(Qux, Quux)', ...sameInGroups('ru')],
}

function sameInGroups(tag: 'de' | 'fr' | 'ru'): string[] {
  return [
    groupsSameAsEnglish,
    layoutSameAsEnglish,
    legendSameAsEnglish,
    detailsSameAsEnglish,
    tableSameAsEnglish,
    walkSameAsEnglish,
    pathSameAsEnglish,
    shellSameAsEnglish,
  ].flatMap((same) => same[tag])
}

interface Line {
  /** `modes.window`, `actors(21)` */
  readonly id: string
  readonly text: string
  readonly holds: Sample['holds']
}

function linesOf(texts: object, prefix = ''): Line[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]): Line[] => {
    const id = prefix + key
    if (typeof value === 'string') return [{ id, text: value, holds: [] }]
    if (typeof value === 'object' && value !== null) return linesOf(value, `${id}.`)
    const samples = SAMPLES.get(id)
    if (typeof value !== 'function' || samples === undefined) throw new Error(`${id} has no sample in this test`)
    return samples.map(({ args, holds }) => {
      const names = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg)))
      return { id: `${id}(${names.join(', ')})`, text: String(Reflect.apply(value, undefined, args)), holds }
    })
  })
}

/** Every name with the type of its value, nested ones with dots. */
function shapeOf(texts: object, prefix = ''): string[] {
  return Object.entries(texts)
    .flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? shapeOf(value, `${prefix}${key}.`)
        : [`${prefix}${key}: ${typeof value}`],
    )
    .sort()
}

it('the texts are looked at in all their groups', () => {
  expect(Object.keys(textsIn('en'))).toEqual(expect.arrayContaining(GROUPS))
  expect(GROUPS.length).toBeGreaterThan(8)
})

const foreign = LANGUAGES.map(({ tag }) => tag).filter((tag) => tag !== 'en')

describe.each(LANGUAGES.map(({ tag }) => tag))('the texts in %s', (tag) => {
  const lines = linesOf(textsIn(tag))

  it('are as many as in English, under the same names', () => {
    expect(shapeOf(textsIn(tag))).toEqual(shapeOf(textsIn('en')))
  })

  it('are never empty, and hold no slip of a program', () => {
    const bad = lines.filter(({ text }) => text.trim() !== text || text === '' || /undefined|null|NaN|\[obj/.test(text))
    expect(bad).toEqual([])
  })

  it('hold their numbers as the language writes them, and what they were given', () => {
    const numbers = new Intl.NumberFormat(tag)
    const missing = lines.filter(({ text, holds }) =>
      holds.some((held) => !text.includes(typeof held === 'number' ? numbers.format(held) : held)),
    )
    expect(missing).toEqual([])
  })

  it('hold no other number', () => {
    const numbers = new Intl.NumberFormat(tag)
    const rest = lines.flatMap(({ id, text, holds }) => {
      const written = holds.filter((held) => typeof held === 'number').map((held) => numbers.format(held))
      const left = written.toSorted((a, b) => b.length - a.length).reduce((t, number) => t.replace(number, ''), text)
      return /\d/.test(left) && !/^(dateHint|badDate)/.test(id) ? [`${id}: ${text}`] : []
    })
    expect(rest).toEqual([])
  })
})

describe.each(foreign)('the texts in %s', (tag) => {
  it('are translated, but for the few that are the same', () => {
    const english = new Map(linesOf(textsIn('en')).map(({ id, text }) => [id, text]))
    const untranslated = linesOf(textsIn(tag)).filter(({ id, text }) => english.get(id) === text)
    expect(untranslated.map(({ id }) => id).toSorted()).toEqual(SAME_AS_ENGLISH[tag].toSorted())
  })
})

const SPACES = /[\u00a0\u202f]/g

describe('numbers of actors, problems and ties', () => {
  it.each<readonly [LanguageTag, readonly string[]]>([
    ['en', ['0 actors', '1 actor', '2 actors', '5 actors', '21 actors', '1,234 actors']],
    ['de', ['0 Akteure', '1 Akteur', '2 Akteure', '5 Akteure', '21 Akteure', '1.234 Akteure']],
    ['fr', ['0 acteur', '1 acteur', '2 acteurs', '5 acteurs', '21 acteurs', '1 234 acteurs']],
    ['ru', ['0 участников', '1 участник', '2 участника', '5 участников', '21 участник', '1 234 участника']],
  ])('follow the plural rules of %s', (tag, expected) => {
    expect(COUNTS.map((count) => LOCALES[tag].actors(count).replaceAll(SPACES, ' '))).toEqual(expected)
  })

  it.each<readonly [LanguageTag, string, string]>([
    ['en', '1 tie of 198, 2 only possible, 5 undated', '1,234 ties of 5,000, 1 possible left out, 0 undated'],
    [
      'de',
      '1 von 198 Verbindungen, 2 nur möglich, 5 ohne Datum',
      '1.234 von 5.000 Verbindungen, 1 mögliche ausgelassen, 0 ohne Datum',
    ],
    [
      'fr',
      '1 lien sur 198, 2 seulement possibles, 5 sans date',
      '1 234 liens sur 5 000, 1 possible écarté, 0 sans date',
    ],
    ['ru', '1 связь из 198, только возможны: 2, 5 без даты', '1 234 связи из 5 000, 1 возможная скрыта, 0 без даты'],
  ])('make whole sentences in %s', (tag, some, certain) => {
    const { counts } = LOCALES[tag]
    expect(
      [
        counts({ shown: 1, total: 198, possible: 2, undated: 5, certainOnly: false }),
        counts({ shown: 1234, total: 5000, possible: 1, undated: 0, certainOnly: true }),
      ].map((text) => text.replaceAll(SPACES, ' ')),
    ).toEqual([some, certain])
  })
})
