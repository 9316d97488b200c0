import { readFileSync } from 'node:fs'

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { formatAttested, formatBound, formatSpan, LANGUAGES } from '../../../src/locales/index.js'
import { readGraph } from '../../../src/model/index.js'
import type { Bound } from '../../../src/time/bound.js'
import { isBound, parseBound } from '../../../src/time/edtf.js'

/** Slips of a program, ISO dates, signs of EDTF, and spaces where a word is missing. */
const MACHINE = /undefined|null|NaN|Invalid|Infinity|\d{4}-\d\d|\dT\d|\dX|\.\.|[~%?[\]{}]| {2}|^\s|\s$|^$/

function textsOf(bound: Bound): string[] {
  return LANGUAGES.flatMap(({ tag }) => [
    formatBound(bound, tag),
    formatSpan({ kind: 'instant', start: bound, end: bound, attested: [] }, tag),
    formatSpan({ kind: 'interval', start: bound, end: bound, attested: [bound] }, tag),
    // Nothing to tell of dates that nobody knows.
    formatAttested([bound], tag) || 'none',
    formatAttested([bound, bound], tag, 'until') || 'none',
  ])
}

function machineTextsOf(bound: Bound): string[] {
  return textsOf(bound).filter((text) => MACHINE.test(text))
}

describe('the dates of sahel.json', () => {
  const { graph } = readGraph(JSON.parse(readFileSync('graph-data/sahel.json', 'utf8')))
  if (graph === null) throw new Error('sahel.json is not valid')
  const bounds = new Map<string, Bound>()
  for (const { start, end, names } of graph.nodes) {
    for (const bound of [start, end, ...names.flatMap((name) => [name.start, name.end])]) bounds.set(bound.edtf, bound)
  }
  for (const { start, end, attested } of graph.edges.flatMap((edge) => edge.written)) {
    for (const bound of [start, end, ...attested]) bounds.set(bound.edtf, bound)
  }

  it('are words in every language, with nothing of the file in them', () => {
    expect(bounds.size).toBeGreaterThan(100)
    expect([...bounds.values()].flatMap(machineTextsOf)).toEqual([])
  })

  it('are told apart wherever they are apart', () => {
    for (const { tag } of LANGUAGES) {
      const texts = new Set([...bounds.values()].map((bound) => formatBound(bound, tag)))
      expect(texts.size).toBe(bounds.size)
    }
  })
})

const digits = (width: number, most: number) =>
  fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(width, '0'))
const blurred = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.integer({ min: 0, max: 2 })).map(([t, n]) => t.slice(0, t.length - n) + 'X'.repeat(n))
const sign = fc.constantFrom('', '', '', '-')
const year = fc.tuple(sign, fc.oneof(digits(4, 9999), blurred(digits(4, 9999)))).map((parts) => parts.join(''))
const month = fc.oneof(digits(2, 13), blurred(digits(2, 12)))
const day = fc.oneof(digits(2, 32), blurred(digits(2, 31)))
const season = fc.integer({ min: 20, max: 42 }).map(String)
const mark = fc.constantFrom('', '', '?', '~', '%')
const date = fc.oneof(
  year,
  fc.tuple(year, month).map((parts) => parts.join('-')),
  fc.tuple(year, month, day).map((parts) => parts.join('-')),
  fc.tuple(year, season).map((parts) => parts.join('-')),
)
const coarse = fc.tuple(sign, digits(2, 99), fc.constantFrom('', '0', '7')).map((parts) => parts.join(''))
const deep = fc
  .tuple(sign, fc.integer({ min: 10_000, max: 2_000_000_000 }), fc.constantFrom('', 'E2', 'E4', 'S2', 'S4'))
  .map(([s, y, tail]) => `Y${s}${y}${tail}`)
const time = fc
  .tuple(
    year,
    digits(2, 12),
    digits(2, 31),
    digits(2, 24),
    digits(2, 59),
    fc.constantFrom('', ':07', ':59.5', ':00.125'),
  )
  .chain(([y, m, d, h, min, rest]) =>
    fc.constantFrom('', 'Z', '+05:30').map((z) => `${y}-${m}-${d}T${h}:${min}${rest}${z}`),
  )
const set = fc
  .tuple(
    fc.array(date, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('..', ',', ', '),
    fc.constantFrom('', '..'),
    fc.constantFrom('', '..'),
  )
  .map(([dates, join, before, after]) => `[${before}${dates.join(join)}${after}]`)
const marked = fc.tuple(mark, date, mark).map((parts) => parts.join(''))
const soup = fc.string({ unit: fc.constantFrom(...'0129-XYESZT:.,~%?[]{}/'.split('')), maxLength: 14 })

describe('any bound that can be read', () => {
  it('has a text in every language, of words and numbers', () => {
    let read = 0
    fc.assert(
      fc.property(fc.oneof(marked, marked, coarse, deep, time, set, set, soup), (edtf) => {
        const bound = parseBound(edtf)
        if (!isBound(bound)) return
        read++
        expect(machineTextsOf(bound)).toEqual([])
      }),
      { numRuns: 3000 },
    )
    expect(read).toBeGreaterThan(800)
  }, 20_000)
})
