import type { Bound, WrittenSpan } from '../time/index.js'
import { dateWordsDe } from './date-words-de.js'
import { dateWordsEn } from './date-words-en.js'
import { dateWordsFr } from './date-words-fr.js'
import { dateWordsRu } from './date-words-ru.js'
import { same, type DateWords, type Phrase } from './date-words.js'
import { pickLanguage, type LanguageTag } from './languages.js'
import { readBound, type Reading } from './reading.js'

/**
 * The dates of a file as people write them, in the language of the interface for a BCP 47 tag: UTC,
 * proleptic Gregorian, and only as exact as the file is. They say what is written, not what was worked out.
 */
const WORDS: Readonly<Record<LanguageTag, DateWords>> = {
  en: dateWordsEn,
  de: dateWordsDe,
  fr: dateWordsFr,
  ru: dateWordsRu,
}

function wordsFor(lang: string): DateWords {
  return WORDS[pickLanguage([lang])]
}

/** `16 September 2023`, `between 1 and 8 February 2023`, `by 17 June 2019`, `about 2021`, `unknown`. */
export function formatBound(bound: Bound, lang: string): string {
  return phraseOf(bound, wordsFor(lang)).plain
}

/** `16 September 2023 – still going on`; an instant as an adverb: `on 21 September 2023`. */
export function formatSpan(span: WrittenSpan, lang: string): string {
  const words = wordsFor(lang)
  const { kind, start, end } = span
  if (kind === 'instant') return phraseOf(start, words).at
  if (start.status === 'unknown' && end.status === 'unknown') return words.startAndEndUnknown
  const from = start.status === 'open' ? words.noBeginning : phraseOf(start, words).plain
  return words.span(from, phraseOf(end, words).plain)
}

/** The spans of a tie that ended and began again, in order. */
export function formatSpans(spans: readonly WrittenSpan[], lang: string): string {
  return spans.map((span) => formatSpan(span, lang)).join('; ')
}

/**
 * `vouched for on 4 May 2022 and 5 August 2024`: every date on which a source vouches. With `until`, the last
 * one alone (`vouched for until 5 August 2024`), as it follows an unknown end. Empty where there is none.
 */
export function formatAttested(attested: readonly Bound[], lang: string, style: 'dates' | 'until' = 'dates'): string {
  const words = wordsFor(lang)
  const dates = attested.filter(({ status }) => status === 'known' || status === 'censored')
  if (dates.length === 0) return ''
  if (style === 'dates') return words.attested(dates.map((bound) => phraseOf(bound, words)))
  // A vouched-for tie held at least until the earliest that this date can be.
  const last = dates.reduce((a, b) => (b.possible.min >= a.possible.min ? b : a))
  const reading = readBound(last)
  if (reading.form === 'one' && !last.approximate && !last.uncertain) {
    return words.attestedUntil(words.forms(reading.piece))
  }
  return words.attested([phraseOf(last, words)])
}

function phraseOf(bound: Bound, words: DateWords): Phrase {
  const reading = readBound(bound)
  const phrase = unmarked(reading, bound.approximate, words)
  return bound.uncertain ? words.possibly(phrase) : phrase
}

function unmarked(reading: Reading, isApproximate: boolean, words: DateWords): Phrase {
  switch (reading.form) {
    case 'unknown':
      return same(words.unknown)
    case 'open':
      return same(words.goesOn)
    case 'one': {
      const forms = words.forms(reading.piece)
      return isApproximate ? words.about(forms) : forms
    }
    default: {
      const phrase = several(reading, words)
      return isApproximate ? words.roughly(phrase) : phrase
    }
  }
}

function several(reading: Exclude<Reading, { form: 'unknown' | 'open' | 'one' }>, words: DateWords): Phrase {
  switch (reading.form) {
    case 'by':
      return words.by(words.forms(reading.piece))
    case 'from':
      return words.from(words.forms(reading.piece))
    case 'between':
      return words.between(words.forms(reading.first), words.forms(reading.last))
    default:
      return words.or(reading.pieces.map((piece) => words.forms(piece)))
  }
}
