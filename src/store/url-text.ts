import type { TimeMode } from '../model/index.js'
import { addUnits, floorTo, isoDate, isoMoment, windowOf, type Window } from '../time/index.js'

/**
 * How single values stand in an address: keys of the file percent-encoded, so that any key survives; between them
 * signs that nobody encodes on the way.
 */

/** Between the keys of a list. */
const BETWEEN = '~'
/** The key that is an empty text. */
const NO_LETTER = '_'

/** A key as it stands in an address; `null` where it cannot, for half of a surrogate pair. */
export function writeKey(key: string): string | null {
  if (key === '') return NO_LETTER
  try {
    // A sign that ends a sentence or closes a bracket would not be taken for part of a link.
    return encodeURIComponent(key).replace(/[!'()*~]|\.$|^_$/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  } catch {
    return null
  }
}

/** The key of such a text; `null` where there is none. */
export function readKey(text: string): string | null {
  return text === NO_LETTER ? '' : text === '' ? null : decoded(text)
}

/** A text without percent signs; `null` where they are not those of UTF-8. */
export function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** Keys one after the other; those that cannot stand in an address are left out. */
export function writeKeys(keys: readonly string[]): string {
  return keys
    .map(writeKey)
    .filter((text) => text !== null)
    .join(BETWEEN)
}

/** Each key once. */
export function readKeys(text: string): string[] {
  return [...new Set(text.split(BETWEEN).map(readKey))].filter((key) => key !== null)
}

/** Two keys, one or none: `from~to`, `from`, `~to`. */
export function writePair(keys: readonly (string | null)[]): string {
  const texts = keys.map((key) => (key === null ? '' : (writeKey(key) ?? '')))
  return texts.join(BETWEEN).replace(/~$/, '')
}

export function readPair(text: string): [string | null, string | null] {
  const [first = '', second = ''] = text.split(BETWEEN)
  return [readKey(first), readKey(second)]
}

/** Both ends as dates; a single one where they are the same. */
export interface WindowDates {
  readonly from: string
  readonly to: string
}

const YEAR_AND_MORE = ['year', 'month', 'day'] as const
/** How much of an ISO date says which year, or month. */
const CUT = { year: -6, month: -3, day: undefined } as const

/**
 * The dates of a window in EDTF, each a whole unit: years where both ends are those of years, else months, days, else
 * moments. `null` where EDTF has no words for it.
 * @param mode up to a moment, nobody asks for the beginning: `from` is empty
 */
export function datesOf({ from, to }: Window, mode: TimeMode): WindowDates | null {
  const isUpTo = mode === 'up-to'
  const unit = YEAR_AND_MORE.find((each) => floorTo(each, to) === to && (isUpTo || floorTo(each, from) === from))
  // Only a year may be of more than four digits.
  const date = (moment: number) =>
    isoDate(moment)!
      .slice(0, CUT[unit!])
      .replace(/^\+?(-?)(\d{5,})$/, 'Y$1$2')
  const dates =
    unit === undefined
      ? { from: isoMoment(from)!, to: isoMoment(to - (to % 1000 === 0 ? 1000 : 1))! }
      : { from: date(from), to: date(addUnits(unit, to, -1)) }
  if (isUpTo) return windowOf('..', dates.to)?.to === to ? { from: '', to: dates.to } : null
  const read = windowOf(dates.from, dates.to)
  return read?.from === from && read.to === to ? dates : null
}

/** `2023`, `2020-03..2023-12`, `..2023`; where EDTF has no words, ms since 1970: `@0..@1`. */
export function writeWindow(window: Window, mode: TimeMode): string {
  const isUpTo = mode === 'up-to'
  const { from, to } = datesOf(window, mode) ?? { from: isUpTo ? '' : `@${window.from}`, to: `@${window.to}` }
  return from === to ? from : `${from}..${to}`
}

/** Beyond, days are no days any more, ms. */
const FARTHEST = 9e15

/** Sides that are left open are infinite. `null` where the text names no window. */
export function readWindow(text: string): Window | null {
  if (text === '') return null
  const cut = text.indexOf('..')
  const first = cut === -1 ? text : text.slice(0, cut)
  const last = cut === -1 ? text : text.slice(cut + 2)
  const from = first === '' ? -Infinity : (momentIn(first) ?? windowOf(first)?.from ?? Number.NaN)
  const to = last === '' ? Infinity : (momentIn(last) ?? windowOf(last)?.to ?? Number.NaN)
  return from < to ? { from, to } : null
}

function momentIn(text: string): number | null {
  const moment = /^@-?\d[\d.e-]*$/.test(text) ? Number(text.slice(1)) : Number.NaN
  return Math.abs(moment) <= FARTHEST ? moment : null
}
