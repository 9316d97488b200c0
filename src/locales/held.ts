import { isBound, isUndated, parseBound, UNKNOWN, type Bound, type WrittenSpan } from '../time/index.js'
import { formatAttested, formatBound, formatSpan } from './bounds.js'
import { heldWordsDe } from './date-words-held-de.js'
import { heldWordsEn } from './date-words-held-en.js'
import { heldWordsFr } from './date-words-held-fr.js'
import { heldWordsRu } from './date-words-held-ru.js'
import type { HeldWords, When } from './date-words-held.js'
import type { Forms, Phrase } from './date-words.js'
import { pickLanguage, type LanguageTag } from './languages.js'
import { readBound, type Piece } from './reading.js'

export const HELD_WORDS: Readonly<Record<LanguageTag, HeldWords>> = {
  en: heldWordsEn,
  de: heldWordsDe,
  fr: heldWordsFr,
  ru: heldWordsRu,
}

/** Of more attestations, only so many are told. */
const TOLD_ATTESTATIONS = 3

/**
 * When a tie held, as the rest of a sentence that has told of it: `from 1960 until 1991`, `since at least 2019,
 * still going on`, `start unknown, until 28 January 2024`; in the language of the interface for a BCP 47 tag.
 * It says what is written, as exactly as the file does. Where no start or end is known, it tells who vouches.
 */
export function formatHeld(spans: readonly WrittenSpan[], lang: string): string {
  const tag = pickLanguage([lang])
  const words = HELD_WORDS[tag]
  if (isUndated(spans)) return words.undated
  const told = spans.map((span, index) => {
    const parts = span.kind === 'instant' ? instantParts(span, tag) : intervalParts(span, tag, index > 0)
    return parts.filter((part) => part !== '').join(', ')
  })
  return words.again(told)
}

function instantParts({ start, attested }: WrittenSpan, tag: LanguageTag): string[] {
  if (start.status === 'unknown') return [HELD_WORDS[tag].undated, allAttested(attested, tag)]
  return [phraseOf(start, tag).at]
}

function intervalParts(span: WrittenSpan, tag: LanguageTag, isAgain: boolean): string[] {
  const words = HELD_WORDS[tag]
  const { attested } = span
  const [start, end] = [toldStart(span), toldEnd(span)]
  const isKnownEnd = end.status !== 'unknown' && end.status !== 'open'
  if (start.status === 'unknown') {
    // "Until between a and b" says of a already that it held then.
    const isImplied = ({ possible }: Bound) => isKnownEnd && end.first?.min === possible.min
    const vouched = allAttested(
      attested.filter((bound) => !isImplied(bound)),
      tag,
    )
    if (end.status === 'open') return [words.sinceUnknown, words.goesOn, vouched]
    if (isAgain) return [words.againUnknown(isKnownEnd ? whenOf(end, words) : null), vouched]
    if (isKnownEnd) return [words.startUnknown, words.until(whenOf(end, words)), vouched]
    return [words.dates.startAndEndUnknown, vouched]
  }
  if (isKnownEnd) {
    const isAlways = start.status === 'open'
    return isAlways ? [words.dates.noBeginning, words.until(whenOf(end, words))] : [rangeOf(start, end, tag)]
  }
  const vouched = lastAttested(start, attested, tag)
  const outcome = end.status === 'open' ? words.goesOn : words.endUnknown
  if (start.status === 'open') return [words.dates.noBeginning, outcome, vouched]
  const when = whenOf(start, words)
  return [end.status === 'open' ? words.since(when) : words.from(when), outcome, vouched]
}

/** The start, unknown where it says nothing: "by" a date on which it may have ended already goes without saying. */
export function toldStart({ start, end }: WrittenSpan): Bound {
  if (readBound(start).form === 'unknown') return UNKNOWN
  if (isMarked(start) || isMarked(end)) return start
  if (!isBy(start)) return start
  const isIdle = isBy(end)
    ? end.last!.max <= start.last!.max
    : end.status === 'known' && end.first!.min <= start.last!.min
  return isIdle ? UNKNOWN : start
}

/** The end, unknown where it says nothing beyond the start. */
export function toldEnd({ start, end }: WrittenSpan): Bound {
  if (readBound(end).form === 'unknown') return UNKNOWN
  if (isMarked(start) || isMarked(end)) return end
  const isIdle = isFrom(start) && isFrom(end) && end.first!.min <= start.first!.min
  return isIdle ? UNKNOWN : end
}

function isMarked({ approximate, uncertain }: Bound): boolean {
  return approximate || uncertain
}

function isBy({ status, possible }: Bound): boolean {
  return status === 'censored' && possible.min === -Infinity
}

function isFrom({ status, possible }: Bound): boolean {
  return status === 'censored' && possible.max === Infinity
}

/** Both are known or censored. */
function rangeOf(start: Bound, end: Bound, tag: LanguageTag): string {
  const words = HELD_WORDS[tag]
  if (start.edtf === end.edtf) return phraseOf(start, tag).at
  if (!isMarked(start) && !isMarked(end)) {
    const [first, last] = [readBound(start), readBound(end)]
    if (first.form === 'by' && last.form === 'from') {
      const meanwhile = end.first!.min <= start.last!.min ? stretch(end, start) : null
      if (meanwhile !== null) return words.around(phraseOf(meanwhile, tag))
      if (end.first!.min > start.last!.min) return words.atLeast(formsOf(first.piece), formsOf(last.piece))
    }
    if (first.form === 'one' && last.form === 'one') {
      if (holds(end, start)) return words.untilLater(formsOf(first.piece), formsOf(last.piece))
      if (holds(start, end)) return words.fromEarlier(formsOf(first.piece), formsOf(last.piece))
      if (first.piece.kind === 'year' && last.piece.kind === 'year') {
        const date = formsOf({ ...first.piece, paired: 'first' })
        return words.fromUntil({ ...NO_MARKS, form: 'one', date }, whenOf(end, words))
      }
    }
  }
  return words.fromUntil(whenOf(start, words), whenOf(end, words))

  function formsOf(piece: Piece): Forms {
    return words.dates.forms(piece)
  }
}

function holds(outer: Bound, inner: Bound): boolean {
  return outer.first!.min <= inner.first!.min && inner.last!.max <= outer.last!.max
}

/** What began by a date and ended on an earlier one or after it held some time between the two. */
function stretch(from: Bound, by: Bound): Bound | null {
  const [first, last] = [from, by].map(({ edtf }) => /^\[(?:\.\.)?([^.,]+)(?:\.\.)?\]$/.exec(edtf)?.[1])
  const bound = parseBound(`[${first ?? ''}..${last ?? ''}]`)
  return first !== undefined && last !== undefined && isBound(bound) ? bound : null
}

const NO_MARKS = { isApproximate: false, isUncertain: false } as const

/** @param bound known or censored */
function whenOf(bound: Bound, { dates, about }: HeldWords): When {
  const reading = readBound(bound)
  const marks = { isApproximate: bound.approximate, isUncertain: bound.uncertain }
  const formsOf = (piece: Piece): Forms => (bound.approximate ? about(dates.forms(piece)) : dates.forms(piece))
  switch (reading.form) {
    case 'between': {
      const { first, last } = reading
      const phrase = dates.between(dates.forms(first), dates.forms(last))
      const text = bound.approximate ? dates.roughly(phrase).plain : phrase.plain
      const areDays = first.kind === 'day' && last.kind === 'day'
      return { ...marks, isApproximate: false, form: 'between', text, areDays }
    }
    case 'or':
      return { ...marks, form: 'or', dates: reading.pieces.map(formsOf) }
    case 'unknown':
    case 'open':
      throw new RangeError(`no date: ${bound.edtf}`)
    default:
      return { ...marks, form: reading.form, date: formsOf(reading.piece) }
  }
}

function phraseOf(bound: Bound, tag: LanguageTag): Phrase {
  const at = formatSpan({ kind: 'instant', start: bound, end: bound, attested: [] }, tag)
  return { plain: formatBound(bound, tag), at }
}

function dated(attested: readonly Bound[]): readonly Bound[] {
  return attested.filter(({ status }) => status === 'known' || status === 'censored')
}

function allAttested(attested: readonly Bound[], tag: LanguageTag): string {
  const dates = dated(attested)
  if (dates.length <= TOLD_ATTESTATIONS) return formatAttested(dates, tag)
  const told = dates.slice(0, TOLD_ATTESTATIONS).map((bound) => phraseOf(bound, tag))
  return HELD_WORDS[tag].attestedAndOthers(told, dates.length - TOLD_ATTESTATIONS)
}

/** Until when a source vouches; when it does, if that is no later than the start. */
function lastAttested(start: Bound, attested: readonly Bound[], tag: LanguageTag): string {
  const dates = dated(attested)
  const isLater = dates.some(({ possible }) => possible.min > (start.last?.min ?? -Infinity))
  return isLater ? formatAttested(dates, tag, 'until') : formatAttested(dates.slice(-1), tag)
}
