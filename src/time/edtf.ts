import { parse as parseGrammar, type Node } from 'edtf'

import type { Bound, Limits } from './bound.js'
import { OPEN, UNKNOWN, UNLIMITED } from './bound.js'
import { DAY_MS, daysInMonth, MAX_YEAR, momentOf, UNITS, type Unit } from './calendar.js'
import { earliestDay, latestDay, parseDigits } from './unspecified.js'

/**
 * Reads one EDTF date (ISO 8601-2, levels 0 to 2) as a {@link Bound}.
 *
 * The grammar is the `edtf` library's; the limits are worked out here from its syntax tree, because
 * its own go through `Date` (2021-02-29 becomes 1 March, a set gets the limits of its first member).
 * Plain `YYYY`, `YYYY-MM`, `YYYY-MM-DD` never reach the grammar.
 *
 * Conventions: a date covers its whole unit; seasons 21-24 are the meteorological ones of the northern
 * hemisphere (winter from December into the next year); a date-time covers its last written unit (minute,
 * second or decimal of a second) and is UTC where no zone is written; `~` widens the marked unit by its
 * own length on both sides.
 */

/** The text is no single EDTF date; `message` says why and ends without a full stop. */
export interface Unreadable {
  readonly error: string
}

/** Longer texts are refused before any grammar sees them: it is not linear. */
export const MAX_EDTF_LENGTH = 64

const CACHE_SIZE = 20_000
const cache = new Map<string, Bound | Unreadable>()

/**
 * Reads a date, `..` (open) or `""` (unknown). Any other type than a string is refused.
 * Results are cached by text and frozen; O(1) for plain dates.
 */
export function parseBound(text: unknown): Bound | Unreadable {
  if (typeof text !== 'string') return { error: 'not a text; dates are strings in quotation marks' }
  const known = cache.get(text)
  if (known !== undefined) return known
  const result = Object.freeze(readBound(text))
  if (cache.size >= CACHE_SIZE) cache.clear()
  if (text.length <= MAX_EDTF_LENGTH) cache.set(text, result)
  return result
}

export function isBound(result: Bound | Unreadable): result is Bound {
  return !('error' in result)
}

function readBound(text: string): Bound | Unreadable {
  if (text.length > MAX_EDTF_LENGTH) return { error: `longer than ${MAX_EDTF_LENGTH} characters` }
  const trimmed = text.normalize('NFKC').trim()
  if (trimmed.length > MAX_EDTF_LENGTH) return { error: `longer than ${MAX_EDTF_LENGTH} characters` }
  if (trimmed === '') return UNKNOWN
  if (trimmed === '..') return OPEN
  const plain = readPlain(text, trimmed)
  if (plain !== undefined) return plain
  try {
    return readNode(text, trimmed, parseGrammar(trimmed, { seasonUncertainty: true }))
  } catch (cause) {
    return { error: cause instanceof Refusal ? cause.message : 'not an EDTF date' }
  }
}

/** Why a text that the grammar accepts is still no bound. */
class Refusal extends Error {}

const PLAIN = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/

function readPlain(text: string, trimmed: string): Bound | Unreadable | undefined {
  const match = PLAIN.exec(trimmed)
  if (match === null) return undefined
  const year = Number(match[1])
  if (match[2] === undefined) return plainBound(text, momentOf(year), momentOf(year + 1), 'year')
  const month = Number(match[2])
  if (month >= 21) return undefined
  if (month < 1 || month > 12) return { error: `there is no month ${match[2]}` }
  if (match[3] === undefined) return plainBound(text, momentOf(year, month), momentOf(year, month + 1), 'month')
  const day = Number(match[3])
  if (day < 1 || day > daysInMonth(year, month)) return { error: `${match[1]}-${match[2]} has no day ${match[3]}` }
  const min = momentOf(year, month, day)
  return plainBound(text, min, min + DAY_MS, 'day')
}

function plainBound(edtf: string, min: number, max: number, unit: Unit): Bound {
  const limits = Object.freeze({ min, max })
  return Object.freeze({
    edtf,
    status: 'known',
    possible: limits,
    certain: limits,
    first: limits,
    last: limits,
    unit,
    approximate: false,
    uncertain: false,
  })
}

interface Part {
  readonly limits: Limits
  readonly unit: Unit
  readonly approximate: boolean
  readonly uncertain: boolean
}

function readNode(text: string, trimmed: string, node: Node): Bound {
  if (node.type === 'Interval') throw new Refusal('an interval; write its two ends as start and end')
  if (node.type === 'List') throw new Refusal('a list of several dates; write one edge or one of `spans` for each')
  if (node.type !== 'Set') {
    const part = readPart(node, trimmed)
    return finish(text, 'known', part.limits, part, part)
  }
  const groups = (node.values as readonly (Node | readonly Node[])[]).map((value) =>
    (Array.isArray(value) ? (value as readonly Node[]) : [value as Node]).map((member) => readPart(member, trimmed)),
  )
  if (groups.some(([low, high]) => low && high && low.limits.min >= high.limits.max)) {
    throw new Refusal('a range that runs backwards')
  }
  const members = groups.flat()
  const first = members.reduce((a, b) => (b.limits.min < a.limits.min ? b : a))
  const last = members.reduce((a, b) => (b.limits.max > a.limits.max ? b : a))
  const limits = {
    min: node.earlier === true ? -Infinity : first.limits.min,
    max: node.later === true ? Infinity : last.limits.max,
  }
  const censored = node.earlier === true || node.later === true
  return finish(text, censored ? 'censored' : 'known', limits, first, last, members)
}

function finish(
  edtf: string,
  status: 'known' | 'censored',
  limits: Limits,
  first: Part,
  last: Part,
  members: readonly Part[] = [first],
): Bound {
  const uncertain = members.some((m) => m.uncertain)
  const possible = Object.freeze({ ...limits })
  return Object.freeze({
    edtf,
    status,
    possible,
    certain: uncertain ? UNLIMITED : possible,
    first: Object.freeze({ ...first.limits }),
    last: Object.freeze({ ...last.limits }),
    unit: UNITS.find((unit) => members.some((m) => m.unit === unit)) ?? null,
    approximate: members.some((m) => m.approximate),
    uncertain,
  })
}

function readPart(node: Node, trimmed: string): Part {
  const { limits, unit } = readLimits(node, trimmed)
  const approximate = isMarked(node.approximate)
  const widened = approximate ? widen(limits, markedLength(node, limits)) : limits
  return { limits: widened, unit, approximate, uncertain: isMarked(node.uncertain) }
}

function isMarked(mark: boolean | number | undefined): boolean {
  return mark === true || (typeof mark === 'number' && mark > 0)
}

/**
 * `~2004-06-15` marks the year alone: then the year's length counts, not the day's. A mark to the right
 * reaches from the year down to it; where the marks leave a gap, the coarsest counts.
 */
function markedLength(node: Node, limits: Limits): number {
  const mask = typeof node.approximate === 'number' ? node.approximate : WHOLE
  const [year = 0, month = 0] = node.values as number[]
  const ofYear = (mask & 15) !== 0
  const ofMonth = (mask & 48) !== 0
  const ofDay = (mask & 192) !== 0
  if (ofYear && !ofMonth) return momentOf(year + 1) - momentOf(year)
  if (node.type === 'Date' && ofMonth && !(ofYear && ofDay))
    return momentOf(year, month + 2) - momentOf(year, month + 1)
  return limits.max - limits.min
}

/** The mask of a mark on every field of `yyyymmdd`. */
const WHOLE = 255

function widen(limits: Limits, length: number): Limits {
  return { min: limits.min - length, max: limits.max + length }
}

function readLimits(node: Node, trimmed: string): { limits: Limits; unit: Unit } {
  const [year = 0] = node.values as number[]
  assertYear(year)
  switch (node.type) {
    case 'Date':
      return readDate(node, trimmed)
    case 'Year':
      return readYear(year, node.significant)
    case 'Decade':
      return { limits: years(year * 10, 10), unit: 'decade' }
    case 'Century':
      return { limits: years(year * 100, 100), unit: 'century' }
    case 'Season':
      return { limits: readSeason(node, trimmed), unit: 'season' }
    default:
      if (node.unspecified !== undefined) throw new Refusal('unspecified digits within a set; write its limits out')
      throw new Refusal('not one date')
  }
}

function assertYear(year: number): void {
  if (!Number.isFinite(year) || Math.abs(year) >= MAX_YEAR) throw new Refusal('a year beyond 10^15')
}

function years(first: number, count: number): Limits {
  return { min: momentOf(first), max: momentOf(first + count) }
}

function readYear(year: number, significant?: number): { limits: Limits; unit: Unit } {
  if (significant === undefined) return { limits: years(year, 1), unit: 'year' }
  const digits = Math.abs(year).toFixed(0).length
  const step = 10 ** Math.max(0, digits - significant)
  const low = Math.floor(Math.abs(year) / step) * step
  return { limits: year < 0 ? years(-(low + step - 1), step) : years(low, step), unit: 'year' }
}

/** First month and length in months of the EDTF codes 21 to 41. */
const SEASONS: Readonly<Record<number, readonly [month: number, months: number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  25: [3, 3],
  26: [6, 3],
  27: [9, 3],
  28: [12, 3],
  29: [9, 3],
  30: [12, 3],
  31: [3, 3],
  32: [6, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  37: [1, 4],
  38: [5, 4],
  39: [9, 4],
  40: [1, 6],
  41: [7, 6],
}

function readSeason(node: Node, trimmed: string): Limits {
  const [year = 0, code = 0] = node.values as number[]
  const season = SEASONS[code]
  if (season === undefined) throw new Refusal(`there is no season ${code}`)
  const fitting = node.unspecified === undefined ? [year] : parseDigits(trimmed.slice(0, -3), 'XX', 'XX').years
  const [first, last] = [fitting[0], fitting.at(-1)]
  if (first === undefined || last === undefined) throw new Refusal(NO_FIT)
  return { min: momentOf(first, season[0]), max: momentOf(last, season[0] + season[1]) }
}

function readDate(node: Node, trimmed: string): { limits: Limits; unit: Unit } {
  if (typeof node.unspecified === 'number' && node.unspecified > 0) return readUnspecified(trimmed)
  const [year = 0, month0, day, hour] = node.values as number[]
  if (month0 === undefined) return { limits: years(year, 1), unit: 'year' }
  const month = month0 + 1
  if (day === undefined)
    return { limits: { min: momentOf(year, month), max: momentOf(year, month + 1) }, unit: 'month' }
  if (day < 1 || day > daysInMonth(year, month)) throw new Refusal(`that month has no day ${day}`)
  const start = momentOf(year, month, day)
  if (hour === undefined) return { limits: { min: start, max: start + DAY_MS }, unit: 'day' }
  return readTime(start, node, trimmed)
}

const TIME = /T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?/

/**
 * Read from the text: the syntax tree has `.5` as 5 ms, `24:00` with a second nobody wrote, and the
 * machine's own zone where none is written.
 */
function readTime(day: number, node: Node, trimmed: string): { limits: Limits; unit: Unit } {
  const match = TIME.exec(trimmed)
  if (match === null) throw new Refusal('not one date')
  const [, hour, minute, second, decimals] = match
  const ms = decimals === undefined ? 0 : Number(decimals.slice(0, 3).padEnd(3, '0'))
  const offset = node.timeZone === undefined ? 0 : (node.offset ?? 0)
  const min = day + Number(hour) * 3_600_000 + (Number(minute) - offset) * 60_000 + Number(second ?? 0) * 1000 + ms
  if (second === undefined) return { limits: { min, max: min + 60_000 }, unit: 'minute' }
  return { limits: { min, max: min + 10 ** (3 - Math.min(decimals?.length ?? 0, 3)) }, unit: 'second' }
}

const NO_FIT = 'no day of the calendar fits'

const UNSPECIFIED = /^(-?[\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/

/** `201X`, `2015-XX-12`, `156X-12-25`: from the first to the last day that fits. */
function readUnspecified(trimmed: string): { limits: Limits; unit: Unit } {
  const match = UNSPECIFIED.exec(trimmed.replaceAll(/[?~%]/g, ''))
  if (match === null) throw new Refusal('not one date')
  const pattern = parseDigits(match[1]!, match[2] ?? 'XX', match[3] ?? 'XX')
  const first = earliestDay(pattern)
  const last = latestDay(pattern)
  if (first === null || last === null) throw new Refusal(NO_FIT)
  return { limits: { min: first, max: last + DAY_MS }, unit: finestSpecified(match[1]!, match[2], match[3]) }
}

function finestSpecified(year: string, month = 'XX', day = 'XX'): Unit {
  if (day !== 'XX') return 'day'
  if (month !== 'XX') return 'month'
  const trailing = year.length - year.replace(/X+$/, '').length
  return (['year', 'decade', 'century', 'millennium'] as const)[Math.min(trailing, 3)]!
}
