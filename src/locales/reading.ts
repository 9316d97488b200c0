import { civilOf, DAY_MS, isBound, momentOf, parseBound, type Bound, type Limits } from '../time/index.js'

/** One calendar date or period, as a language has to name it. Moments are ms UTC; year 0 is 1 BC. */
export type Piece =
  /** A date and time of day, to the minute, the second or so many decimals of it. */
  | { readonly kind: 'time'; readonly at: number; readonly decimals: 'minute' | 0 | 1 | 2 | 3 }
  /** `shared`: what a date right after it says for both ("1 and 8 February 2023"). */
  | { readonly kind: 'day'; readonly at: number; readonly shared: 'nothing' | 'year' | 'month' }
  | { readonly kind: 'month'; readonly at: number; readonly shared: 'nothing' | 'year' }
  /** The first or last quarter or third of a year, the first or last ten or so days of a month. */
  | { readonly kind: 'part'; readonly part: 'early' | 'late'; readonly of: 'year' | 'month'; readonly at: number }
  /** Spring, summer, autumn, winter; winter (in the south: summer) runs on into the next year. */
  | { readonly kind: 'season'; readonly season: 0 | 1 | 2 | 3; readonly year: number; readonly south: boolean }
  | { readonly kind: 'quarter' | 'half'; readonly number: 1 | 2 | 3 | 4; readonly year: number }
  /** `paired`: it stands beside another year, and both need no era ("between 1960 and 1961"). */
  | { readonly kind: 'year'; readonly year: number; readonly paired: 'no' | 'first' | 'last' }
  /** From this year, a multiple of ten. */
  | { readonly kind: 'decade'; readonly year: number }
  | { readonly kind: 'century' | 'millennium'; readonly number: number; readonly bc: boolean }

/** What a bound says, before any language. */
export type Reading =
  | { readonly form: 'unknown' | 'open' }
  | { readonly form: 'one'; readonly piece: Piece }
  | { readonly form: 'by' | 'from'; readonly piece: Piece }
  | { readonly form: 'between'; readonly first: Piece; readonly last: Piece }
  /** One of several dates, in the order of the file. */
  | { readonly form: 'or'; readonly pieces: readonly Piece[] }

/** Beyond this, `Date` and `Intl` know no dates; only years are told. */
export const LAST_DATE_MS = 8.64e15

/** Reads a bound without its marks: `2021~` says the year 2021, and that it is approximate stands in the bound. */
export function readBound(marked: Bound): Reading {
  if (marked.status === 'unknown' || marked.status === 'open') return { form: marked.status }
  const text = plainText(marked)
  const parsed = parseBound(text)
  const bound = isBound(parsed) && parsed.status === marked.status ? parsed : marked
  return text.startsWith('[') ? readSet(bound, text.slice(1, -1)) : readSingle(bound, text)
}

function plainText({ edtf }: Bound): string {
  return edtf.normalize('NFKC').trim().replaceAll(/[?~%]/g, '')
}

function readSet(bound: Bound, inside: string): Reading {
  const { first, last, possible } = bound
  if (first === null || last === null) return { form: 'unknown' }
  const earlier = possible.min === -Infinity
  const later = possible.max === Infinity
  if (earlier && later) return { form: 'unknown' }
  const members = inside
    .split(/\.\.|,/)
    .map((member) => parseBound(member.trim()))
    .filter((member) => isBound(member))
  const low = members.find((m) => m.possible.min === first.min && m.possible.max === first.max)
  const high = members.find((m) => m.possible.min === last.min && m.possible.max === last.max)
  if (earlier) return { form: 'by', piece: endOf(high, last, 'last') }
  if (later) return { form: 'from', piece: endOf(low, first, 'first') }
  if (members.length > 1 && !inside.includes('..')) {
    const pieces = members.map((member) => readSingle(member, plainText(member)))
    if (pieces.every(isOne)) return { form: 'or', pieces: pieces.map(({ piece }) => piece) }
  }
  const whole = wholePeriod(possible)
  if (whole !== null) return { form: 'one', piece: whole }
  return between(endOf(low, first, 'first'), endOf(high, last, 'last'))
}

function isOne(reading: Reading): reading is Reading & { form: 'one' } {
  return reading.form === 'one'
}

/** The outer piece of a member; `limits` are its whole unit. */
function endOf(member: Bound | undefined, limits: Limits, side: 'first' | 'last'): Piece {
  const reading = member === undefined ? readPeriod(limits, 'day') : readSingle(member, plainText(member))
  if (reading.form === 'one') return reading.piece
  return reading.form === 'between' ? reading[side] : yearPiece(firstYear(limits))
}

const SEASON = /-(2[1-9]|3\d|4[01])(?:\^.*)?$/

function readSingle({ possible, unit }: Bound, text: string): Reading {
  switch (unit) {
    case 'minute':
    case 'second':
    case 'hour':
      return { form: 'one', piece: timePiece(possible, unit) }
    case 'season':
      return readSeason(possible, Number(SEASON.exec(text)?.[1] ?? 21))
    case 'day':
    case 'month':
    case 'decade':
    case 'century':
    case 'millennium':
      return readPeriod(possible, unit)
    default:
      return readPeriod(possible, 'year')
  }
}

function timePiece({ min, max }: Limits, unit: 'hour' | 'minute' | 'second'): Piece {
  const length = max - min
  const decimals = unit !== 'second' ? 'minute' : length >= 1000 ? 0 : length >= 100 ? 1 : length >= 10 ? 2 : 3
  return { kind: 'time', at: min, decimals }
}

function readSeason(limits: Limits, code: number): Reading {
  const year = firstYear(limits)
  const { year: y, month } = civilOf(limits.max - 1)
  // Only those that begin in December end in another year than they began.
  const last = month === 2 ? y - 1 : y
  if (code >= 37 && code <= 39) {
    return between(
      { kind: 'month', at: limits.min, shared: 'nothing' },
      { kind: 'month', at: momentOf(y, month), shared: 'nothing' },
    )
  }
  const named = (of: number): Piece => {
    if (code >= 40) return { kind: 'half', number: code === 40 ? 1 : 2, year: of }
    if (code >= 33) return { kind: 'quarter', number: (code - 32) as 1 | 2 | 3 | 4, year: of }
    return { kind: 'season', season: ((code - 21) % 4) as 0 | 1 | 2 | 3, year: of, south: code >= 29 }
  }
  return between(named(year), named(last))
}

/** A stretch that was written in such units, as one piece where it is exactly one. */
function readPeriod(limits: Limits, unit: 'day' | 'month' | 'year' | 'decade' | 'century' | 'millennium'): Reading {
  const first = firstYear(limits)
  const last = lastYear(limits)
  const years = last - first + 1
  if (unit === 'decade' && years === 10 && first >= 10 && first % 100 !== 0) {
    return { form: 'one', piece: { kind: 'decade', year: first } }
  }
  if (unit === 'century' && years === 100) return { form: 'one', piece: ordinalPeriod('century', first, 100) }
  if (unit === 'millennium' && years === 1000) return { form: 'one', piece: ordinalPeriod('millennium', first, 1000) }
  const isDeep = Math.abs(limits.min) > LAST_DATE_MS || Math.abs(limits.max) > LAST_DATE_MS
  if (isDeep || (unit !== 'day' && unit !== 'month')) return between(yearPiece(first), yearPiece(last))
  return between(pieceAt(unit, limits.min), pieceAt(unit, limits.max - 1))
}

/** The century (or millennium) in whose middle it lies: `19` is the years 1900 to 1999, the 20th as people say. */
function ordinalPeriod(kind: 'century' | 'millennium', first: number, length: number): Piece {
  const middle = first + (length - 1) / 2
  return { kind, number: Math.ceil(Math.abs(middle) / length), bc: middle < 0 }
}

function pieceAt(unit: 'day' | 'month', moment: number): Piece {
  const { year, month, day } = civilOf(moment)
  if (unit === 'month') return { kind: 'month', at: momentOf(year, month), shared: 'nothing' }
  return { kind: 'day', at: momentOf(year, month, day), shared: 'nothing' }
}

function yearPiece(year: number): Piece {
  return { kind: 'year', year, paired: 'no' }
}

/** A range that is a whole year or month, or the beginning or end of one, as these are called. */
function wholePeriod({ min, max }: Limits): Piece | null {
  if (Math.abs(min) > LAST_DATE_MS || Math.abs(max) > LAST_DATE_MS) return null
  const { year, month } = civilOf(min)
  const yearEnd = momentOf(year + 1)
  const monthStart = momentOf(year, month)
  const monthEnd = momentOf(year, month + 1)
  if (min === momentOf(year)) {
    if (max === yearEnd) return yearPiece(year)
    if (max === momentOf(year, 4) || max === momentOf(year, 5)) return part('early', 'year', min)
  }
  if (max === yearEnd && (month === 9 || month === 10) && min === monthStart) return part('late', 'year', min)
  if (min === monthStart) {
    if (max === monthEnd) return { kind: 'month', at: min, shared: 'nothing' }
    if (max === min + 10 * DAY_MS) return part('early', 'month', min)
  }
  return max === monthEnd && min === monthStart + 20 * DAY_MS ? part('late', 'month', min) : null
}

function part(which: 'early' | 'late', of: 'year' | 'month', at: number): Piece {
  return { kind: 'part', part: which, of, at }
}

/** Two pieces as a range; one where they are the same, and without saying twice what they share. */
function between(first: Piece, last: Piece): Reading {
  if (JSON.stringify(first) === JSON.stringify(last)) return { form: 'one', piece: first }
  if (first.kind === 'year' && last.kind === 'year' && first.year >= 100 && last.year <= 9999) {
    return { form: 'between', first: { ...first, paired: 'first' }, last: { ...last, paired: 'last' } }
  }
  if ((first.kind !== 'day' && first.kind !== 'month') || last.kind !== first.kind) {
    return { form: 'between', first, last }
  }
  const [a, b] = [civilOf(first.at), civilOf(last.at)]
  if (a.year !== b.year) return { form: 'between', first, last }
  const shared = first.kind === 'day' && a.month === b.month ? 'month' : 'year'
  return { form: 'between', first: { ...first, shared } as Piece, last }
}

/** Deep moments are exact to some weeks only; from the middle of a year its number is still right. */
const HALF_YEAR_MS = 182 * DAY_MS

function firstYear({ min }: Limits): number {
  return civilOf(Math.abs(min) > LAST_DATE_MS ? min + HALF_YEAR_MS : min).year
}

function lastYear({ max }: Limits): number {
  return civilOf(Math.abs(max) > LAST_DATE_MS ? max - HALF_YEAR_MS : max - 1).year
}
