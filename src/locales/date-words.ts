import type { Piece } from './reading.js'

/** The words of one language for the dates of a file. Sentences are whole; no form is made of word parts. */
export interface DateWords {
  /** A date in every form that the sentences below need. */
  readonly forms: (piece: Piece) => Forms
  readonly between: (first: Forms, last: Forms) => Phrase
  /** On it or before. */
  readonly by: (date: Forms) => Phrase
  /** On it or after. */
  readonly from: (date: Forms) => Phrase
  readonly or: (dates: readonly Forms[]) => Phrase
  readonly about: (date: Forms) => Phrase
  /** As `about`, of a phrase of several dates. */
  readonly roughly: (phrase: Phrase) => Phrase
  /** Marked uncertain in the file. */
  readonly possibly: (phrase: Phrase) => Phrase
  readonly unknown: string
  /** An end that has not come. */
  readonly goesOn: string
  /** A start that is open: it was always so. */
  readonly noBeginning: string
  readonly startAndEndUnknown: string
  readonly span: (start: string, end: string) => string
  /** A source vouches that it held then: several phrases, one or more. */
  readonly attested: (phrases: readonly Phrase[]) => string
  readonly attestedUntil: (date: Forms) => string
}

/** A date that stands alone (`September 2023`), and as an adverb of time (`in September 2023`). */
export interface Phrase {
  readonly plain: string
  readonly at: string
}

export interface Forms extends Phrase {
  /** As "by", "from" or "about" want it. */
  readonly limit: string
  /** As "between" wants it. */
  readonly between: string
  /** The whole of "until" and the date. */
  readonly until: string
  /** The whole of "from" and the date, where "until" and another one follow. */
  readonly from: string
  /** The whole of "until" and the date, where it follows "from" and another one. */
  readonly to: string
}

export function plainOf({ plain }: Phrase): string {
  return plain
}

export function atOf({ at }: Phrase): string {
  return at
}

export function limitOf({ limit }: Forms): string {
  return limit
}

export function betweenOf({ between }: Forms): string {
  return between
}

export function untilOf({ until }: Forms): string {
  return until
}

export function fromOf({ from }: Forms): string {
  return from
}

/** A phrase that reads the same in both places. */
export function same(text: string): Phrase {
  return { plain: text, at: text }
}

/** `2022`, or `2022/23` for a winter; the second number is written out at the turn of a century. */
export function winterYears(year: number): string {
  const next = year + 1
  if (next % 100 === 0) return `${year}/${next}`
  return `${year}/${String(next % 100).padStart(2, '0')}`
}

/** True for seasons that run on into the next year, and whose two years can be written so. */
export function isOverNewYear({ season, year, south }: Piece & { kind: 'season' }): boolean {
  return season === (south ? 1 : 3) && year >= 100 && year < 9999
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** @param value a whole number from 1 */
export function roman(value: number): string {
  let rest = value
  let text = ''
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      text += letters
      rest -= worth
    }
  }
  return text
}
