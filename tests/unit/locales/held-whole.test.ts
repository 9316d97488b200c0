import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { formatHeld, formatHeldShort, LANGUAGES } from '../../../src/locales/index.js'
import { readGraph } from '../../../src/model/index.js'
import { isUndated, type WrittenSpan } from '../../../src/time/index.js'
import { spansOf } from './held-spans.js'

/** Slips of a program, ISO dates, signs of EDTF, and spaces or commas where a word is missing. */
const MACHINE =
  /undefined|null|NaN|Invalid|Infinity|\d{4}-\d\d|\dT\d|\dX|\.\.|[~%?[\]{}]| {2}|^\s|\s$|^$|[,;] ?[,;]|[,;]$/
/** The same word twice where a phrase was put behind another: "unknown unknown", "until until". */
const TWICE = /(?<!\p{L})(\p{L}+) \1(?!\p{L})/u

function isBroken(text: string): boolean {
  const isBalanced = text.split('(').length === text.split(')').length
  return !isBalanced || MACHINE.test(text) || TWICE.test(text)
}

function brokenIn(all: readonly (readonly WrittenSpan[])[]): string[] {
  return all.flatMap((spans) => LANGUAGES.map(({ tag }) => formatHeld(spans, tag))).filter(isBroken)
}

describe('any span', () => {
  it('reads whole for every start with every end, vouched for or not, alone and again', () => {
    const plain = '- .. 2020 2020-05 2021-02-02 2021~ 2021-05? 2022% 2022-24 2023-33 2023-38~ 201X 19XX -0043 Y-17E7'
    const sets = '[..2020-05] [2020-05..] [2020..2021] [2020-05-01,2021-05] [..2019,2020..]'
    const bounds = `${plain} ${sets}`.split(' ')
    const pairs = bounds.flatMap((start) => bounds.map((end) => `${start} / ${end}`))
    const all = pairs.flatMap((pair) => [
      pair,
      `${pair} @ 2020-05-05 2021`,
      `2001 / 2002 | ${pair}`,
      `${pair} | ${pair}`,
    ])
    expect(all).toHaveLength(bounds.length ** 2 * 4)
    expect(brokenIn(all.map(spansOf))).toEqual([])
  })
})

describe('the ties of sahel.json', () => {
  const { graph } = readGraph(JSON.parse(readFileSync('graph-data/sahel.json', 'utf8')))
  if (graph === null) throw new Error('sahel.json is not valid')
  const ties = graph.edges.map(({ written }) => written)

  it('are told in whole sentences in every language, with nothing of the file in them', () => {
    expect(ties.length).toBeGreaterThan(190)
    expect(brokenIn(ties)).toEqual([])
  })

  it('are told apart wherever their dates are', () => {
    for (const { tag } of LANGUAGES) {
      const datesOf = new Map<string, Set<string>>()
      for (const spans of ties) {
        const text = formatHeld(spans, tag)
        const dates = spans.map(({ start, end }) => `${start.edtf} / ${end.edtf}`).join()
        datesOf.set(text, (datesOf.get(text) ?? new Set()).add(dates))
      }
      expect([...datesOf].filter(([, dates]) => dates.size > 1)).toEqual([])
    }
  })

  it('have labels of 22 characters at most, and only the undated has that word', () => {
    const labels = ties.map((spans) => LANGUAGES.map(({ tag }) => formatHeldShort(spans, tag)))
    expect(labels.flat().filter((text) => text.length > 22 || / {2}|^$|null|undefined|NaN/.test(text))).toEqual([])
    const undated = graph.edges.filter(({ written }) => isUndated(written)).map(({ index }) => labels[index])
    expect(undated).toEqual([['undated', 'ohne Datum', 'sans date', 'без даты']])
    expect(labels.filter(([label]) => label === 'undated')).toHaveLength(1)
  })
})
