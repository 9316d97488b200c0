import { calendarWordsIn } from './calendar-words.js'
import { atOf, isOverNewYear, plainOf, roman, same, winterYears, type DateWords, type Forms } from './date-words.js'
import type { Piece } from './reading.js'

/** The first of a month is an ordinal, which `Intl` does not know. */
const calendar = calendarWordsIn('fr', ({ type, value }) => (type === 'day' && value === '1' ? '1er' : value))

const SEASONS = [
  { noun: 'printemps', at: 'au printemps', article: 'le printemps', from: 'du printemps' },
  { noun: 'été', at: 'à l’été', article: 'l’été', from: 'de l’été' },
  { noun: 'automne', at: 'à l’automne', article: 'l’automne', from: 'de l’automne' },
  { noun: 'hiver', at: 'à l’hiver', article: 'l’hiver', from: 'de l’hiver' },
] as const

/** A day: "le 16 septembre", "jusqu’au 16 septembre". */
function dated(plain: string): Forms {
  const adverb = `le ${plain}`
  const [until, from, to] = [`jusqu’au ${plain}`, `du ${plain}`, `au ${plain}`]
  return { plain, at: adverb, limit: adverb, between: adverb, until, from, to }
}

/** A month or a year: "en 2023", "jusqu’en 2023". */
function bare(plain: string): Forms {
  const adverb = `en ${plain}`
  // "D’avril", "d’août", "d’octobre".
  const from = /^[ao]/.test(plain) ? `d’${plain}` : `de ${plain}`
  return { plain, at: adverb, limit: adverb, between: plain, until: `jusqu’en ${plain}`, from, to: `à ${plain}` }
}

/** Masculine with its article: a quarter, a century. */
function withArticle(plain: string): Forms {
  const adverb = `au ${plain}`
  const [until, from] = [`jusqu’au ${plain}`, `du ${plain}`]
  return { plain, at: adverb, limit: adverb, between: `le ${plain}`, until, from, to: adverb }
}

/** Takes no preposition: "fin 2021". */
function adverbial(plain: string): Forms {
  const [until, from, to] = [`jusqu’à ${plain}`, `de ${plain}`, `à ${plain}`]
  return { plain, at: plain, limit: plain, between: plain, until, from, to }
}

function year(of: number): string {
  const text = calendar.year(of)
  if (text !== null) return text
  const { count, bc } = calendar.deepYear(of)
  return bc ? `${count} av. J.-C.` : `${count} ap. J.-C.`
}

function season(piece: Piece & { kind: 'season' }): Forms {
  const { noun, at, article, from } = SEASONS[piece.season]
  const years = isOverNewYear(piece) ? winterYears(piece.year) : year(piece.year)
  const tail = piece.south ? `${years} (hémisphère sud)` : years
  const adverb = `${at} ${tail}`
  return {
    plain: `${noun} ${tail}`,
    at: adverb,
    limit: adverb,
    between: `${article} ${tail}`,
    until: `jusqu’${adverb}`,
    from: `${from} ${tail}`,
    to: adverb,
  }
}

function decade(first: number): Forms {
  const adverb = `dans les années ${first}`
  const articled = `les années ${first}`
  const to = `aux années ${first}`
  const from = `des années ${first}`
  return { plain: articled, at: adverb, limit: adverb, between: articled, until: `jusqu’${to}`, from, to }
}

function ordinal(number: number): string {
  return number === 1 ? '1er' : `${number}e`
}

function forms(piece: Piece): Forms {
  switch (piece.kind) {
    case 'time':
      return dated(calendar.time(piece))
    case 'day':
      return dated(calendar.day(piece))
    case 'month':
      return bare(calendar.month(piece))
    case 'part': {
      const { at, of } = piece
      const whole =
        of === 'year' ? year(new Date(at).getUTCFullYear()) : calendar.month({ kind: 'month', at, shared: 'nothing' })
      return adverbial(`${piece.part === 'early' ? 'début' : 'fin'} ${whole}`)
    }
    case 'season':
      return season(piece)
    case 'quarter':
      return withArticle(`${ordinal(piece.number)} trimestre ${year(piece.year)}`)
    case 'half':
      return withArticle(`${ordinal(piece.number)} semestre ${year(piece.year)}`)
    case 'year':
      return bare(year(piece.year))
    case 'decade':
      return decade(piece.year)
    default: {
      const noun = piece.kind === 'century' ? 'siècle' : 'millénaire'
      const number = piece.number === 1 ? 'Ier' : `${roman(piece.number)}e`
      return withArticle(`${number} ${noun}${piece.bc ? ' av. J.-C.' : ''}`)
    }
  }
}

/** French. "Vers" and "entre" want the bare article, "au plus tard" an adverb. */
export const dateWordsFr: DateWords = {
  forms,
  between: (first, last) => same(`entre ${first.between} et ${last.between}`),
  by: ({ limit }) => same(`au plus tard ${limit}`),
  from: ({ limit }) => same(`au plus tôt ${limit}`),
  or: (dates) => ({
    plain: calendar.list(dates.map(plainOf), 'disjunction'),
    at: calendar.list(dates.map(atOf), 'disjunction'),
  }),
  about: ({ between }) => same(`vers ${between}`),
  roughly: ({ at }) => same(`approximativement ${at}`),
  possibly: ({ at }) => same(`peut-être ${at}`),
  unknown: 'date inconnue',
  goesOn: 'se poursuit',
  noBeginning: 'sans début',
  startAndEndUnknown: 'début et fin inconnus',
  span: (start, end) => `${start} – ${end}`,
  attested: (phrases) => `attesté ${calendar.list(phrases.map(atOf), 'conjunction')}`,
  attestedUntil: ({ until }) => `attesté ${until}`,
}
