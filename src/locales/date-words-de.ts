import { calendarWordsIn } from './calendar-words.js'
import { atOf, isOverNewYear, plainOf, same, winterYears, type DateWords, type Forms } from './date-words.js'
import type { Piece } from './reading.js'

const calendar = calendarWordsIn('de')

const SEASONS = ['Frühjahr', 'Sommer', 'Herbst', 'Winter'] as const

/** Takes no article and no preposition: a year, "Ende 2021". */
function bare(plain: string): Forms {
  const until = `bis ${plain}`
  return { plain, at: plain, limit: plain, between: plain, until, from: `von ${plain}`, to: until }
}

/** Takes "im", and no article after "zwischen": a month, a season. */
function bareMonth(plain: string): Forms {
  return { ...bare(plain), at: `im ${plain}`, limit: `im ${plain}` }
}

/** Masculine or neuter with its article: a day ("am"), a quarter, a century ("im"). */
function withArticle(plain: string, at: 'am' | 'im'): Forms {
  const adverb = `${at} ${plain}`
  const until = `bis zum ${plain}`
  return { plain, at: adverb, limit: adverb, between: `dem ${plain}`, until, from: `vom ${plain}`, to: until }
}

function year(of: number): string {
  const text = calendar.year(of)
  if (text !== null) return text
  const { count, bc } = calendar.deepYear(of)
  return bc ? `${count} v. Chr.` : `${count} n. Chr.`
}

function day(piece: Piece & { kind: 'day' }): string {
  // Alone, `Intl` gives the number; a German date has its full stop.
  return piece.shared === 'month' ? `${calendar.day(piece)}.` : calendar.day(piece)
}

function decade(first: number): Forms {
  const adverb = `in den ${first}er-Jahren`
  return {
    plain: `${first}er-Jahre`,
    at: adverb,
    limit: adverb,
    between: `den ${first}er-Jahren`,
    until: `bis in die ${first}er-Jahre`,
    from: `von den ${first}er-Jahren`,
    to: `bis in die ${first}er-Jahre`,
  }
}

function forms(piece: Piece): Forms {
  switch (piece.kind) {
    case 'time':
      return withArticle(calendar.time(piece), 'am')
    case 'day':
      return withArticle(day(piece), 'am')
    case 'month':
      return bareMonth(calendar.month(piece))
    case 'part': {
      const { at, of } = piece
      const whole =
        of === 'year' ? year(new Date(at).getUTCFullYear()) : calendar.month({ kind: 'month', at, shared: 'nothing' })
      return bare(`${piece.part === 'early' ? 'Anfang' : 'Ende'} ${whole}`)
    }
    case 'season': {
      const years = isOverNewYear(piece) ? winterYears(piece.year) : year(piece.year)
      return bareMonth(`${SEASONS[piece.season]} ${years}${piece.south ? ' (Südhalbkugel)' : ''}`)
    }
    case 'quarter':
      return withArticle(`${piece.number}. Quartal ${year(piece.year)}`, 'im')
    case 'half':
      return withArticle(`${piece.number}. Halbjahr ${year(piece.year)}`, 'im')
    case 'year':
      return bare(year(piece.year))
    case 'decade':
      return decade(piece.year)
    default: {
      const noun = piece.kind === 'century' ? 'Jahrhundert' : 'Jahrtausend'
      return withArticle(`${piece.number}. ${noun}${piece.bc ? ' v. Chr.' : ''}`, 'im')
    }
  }
}

/** German. "Etwa", "spätestens" and their like stand before an adverb: "spätestens am 17. Juni". */
export const dateWordsDe: DateWords = {
  forms,
  between: (first, last) => same(`zwischen ${first.between} und ${last.between}`),
  by: ({ limit }) => same(`spätestens ${limit}`),
  from: ({ limit }) => same(`frühestens ${limit}`),
  or: (dates) => ({
    plain: calendar.list(dates.map(plainOf), 'disjunction'),
    at: calendar.list(dates.map(atOf), 'disjunction'),
  }),
  about: ({ limit }) => same(`etwa ${limit}`),
  roughly: ({ at }) => same(`ungefähr ${at}`),
  possibly: ({ at }) => same(`möglicherweise ${at}`),
  unknown: 'unbekannt',
  goesOn: 'dauert an',
  noBeginning: 'ohne Anfang',
  startAndEndUnknown: 'Beginn und Ende unbekannt',
  span: (start, end) => `${start} – ${end}`,
  attested: (phrases) => `belegt ${calendar.list(phrases.map(atOf), 'conjunction')}`,
  attestedUntil: ({ until }) => `belegt ${until}`,
}
