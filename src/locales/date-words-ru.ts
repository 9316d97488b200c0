import { calendarWordsIn, type PartChange } from './calendar-words.js'
import { atOf, isOverNewYear, plainOf, roman, same, winterYears, type DateWords, type Forms } from './date-words.js'
import type { Piece } from './reading.js'

const calendar = calendarWordsIn('ru', undefined, 'short')

/** Genitive, prepositional and instrumental; the nominative is what `Intl` writes without a day. */
const MONTHS = [
  { of: 'января', at: 'январе', between: 'январём' },
  { of: 'февраля', at: 'феврале', between: 'февралём' },
  { of: 'марта', at: 'марте', between: 'мартом' },
  { of: 'апреля', at: 'апреле', between: 'апрелем' },
  { of: 'мая', at: 'мае', between: 'маем' },
  { of: 'июня', at: 'июне', between: 'июнем' },
  { of: 'июля', at: 'июле', between: 'июлем' },
  { of: 'августа', at: 'августе', between: 'августом' },
  { of: 'сентября', at: 'сентябре', between: 'сентябрём' },
  { of: 'октября', at: 'октябре', between: 'октябрём' },
  { of: 'ноября', at: 'ноябре', between: 'ноябрём' },
  { of: 'декабря', at: 'декабре', between: 'декабрём' },
] as const

const SEASONS = [
  { plain: 'весна', of: 'весны', at: 'весной', to: 'весну' },
  { plain: 'лето', of: 'лета', at: 'летом', to: 'лето' },
  { plain: 'осень', of: 'осени', at: 'осенью', to: 'осень' },
  { plain: 'зима', of: 'зимы', at: 'зимой', to: 'зиму' },
] as const

/** Nouns by case, "of" being the genitive and "between" the instrumental. */
const NOUNS = {
  early: { plain: 'начало', of: 'начала', at: 'в начале', between: 'началом' },
  late: { plain: 'конец', of: 'конца', at: 'в конце', between: 'концом' },
  quarter: { plain: 'квартал', of: 'квартала', at: 'квартале', between: 'кварталом' },
  half: { plain: 'полугодие', of: 'полугодия', at: 'полугодии', between: 'полугодием' },
  century: { plain: 'век', of: 'века', at: 'веке', between: 'веком' },
  millennium: { plain: 'тысячелетие', of: 'тысячелетия', at: 'тысячелетии', between: 'тысячелетием' },
} as const

/** Reads the same in every case, as "16 сентября 2023 г." does. */
function caseless(plain: string, at: string): Forms {
  return inCases(plain, at, plain, plain)
}

/** The accusative of "по" is the nominative of all but the feminine seasons. */
function inCases(plain: string, at: string, of: string, between: string, to: string = plain): Forms {
  return { plain, at, limit: of, between, until: `до ${of}`, from: `с ${of}`, to: `по ${to}` }
}

/** "Со второго" and "во втором", since that begins with two consonants. */
function ofSecond(date: Forms): Forms {
  return { ...date, from: `со ${date.limit}` }
}

function isSecond(moment: number): boolean {
  return new Date(moment).getUTCDate() === 2
}

function year(of: number): string {
  const text = calendar.year(of)
  if (text === null) {
    const { count, bc, isRound } = calendar.deepYear(of)
    return `${count} ${isRound ? 'лет' : 'г.'} ${bc ? 'до н. э.' : 'н. э.'}`
  }
  // `Intl` abbreviates "year" wherever it writes more than the number.
  return /^\d+$/.test(text) ? `${text}\u00a0г.` : text
}

function yearForms({ year: of, paired }: Piece & { kind: 'year' }): Forms {
  const text = year(of)
  const isPlain = /^\d+\u00a0г\.$/.test(text)
  if (calendar.year(of) === null) return caseless(text, text)
  if (!isPlain || paired === 'no') return caseless(text, `в ${text}`)
  return caseless(paired === 'first' ? String(of) : `${of}\u00a0гг.`, `в ${text}`)
}

function month(piece: Piece & { kind: 'month' }): Forms {
  const as = (form: 'of' | 'at' | 'between') => {
    const change: PartChange = ({ type, value }, date) => (type === 'month' ? MONTHS[date.getUTCMonth()]![form] : value)
    return calendar.month(piece, change)
  }
  return inCases(calendar.month(piece), `в ${as('at')}`, as('of'), as('between'))
}

function season(piece: Piece & { kind: 'season' }): Forms {
  const { plain, of, at, to } = SEASONS[piece.season]
  const years = isOverNewYear(piece) ? `${winterYears(piece.year)}\u00a0г.` : year(piece.year)
  const tail = piece.south ? `${years} (Южное полушарие)` : years
  return inCases(`${plain} ${tail}`, `${at} ${tail}`, `${of} ${tail}`, `${at} ${tail}`, `${to} ${tail}`)
}

/** `I квартал 2023 г.`, `XX век`; `tail` begins with its space or is empty. */
function numbered(
  number: number,
  noun: (typeof NOUNS)['quarter' | 'half' | 'century' | 'millennium'],
  tail: string,
): Forms {
  const as = (word: string) => `${roman(number)} ${word}${tail}`
  if (number !== 2) return inCases(as(noun.plain), `в ${as(noun.at)}`, as(noun.of), as(noun.between))
  return ofSecond(inCases(as(noun.plain), `во ${as(noun.at)}`, as(noun.of), as(noun.between)))
}

function forms(piece: Piece): Forms {
  switch (piece.kind) {
    case 'time':
    case 'day': {
      const text = piece.kind === 'time' ? calendar.time(piece) : calendar.day(piece)
      return isSecond(piece.at) ? ofSecond(caseless(text, text)) : caseless(text, text)
    }
    case 'month':
      return month(piece)
    case 'part': {
      const { at, of } = piece
      const noun = NOUNS[piece.part]
      const whole =
        of === 'year' ? year(new Date(at).getUTCFullYear()) : month({ kind: 'month', at, shared: 'nothing' }).limit
      return inCases(`${noun.plain} ${whole}`, `${noun.at} ${whole}`, `${noun.of} ${whole}`, `${noun.between} ${whole}`)
    }
    case 'season':
      return season(piece)
    case 'quarter':
    case 'half':
      return numbered(piece.number, NOUNS[piece.kind], ` ${year(piece.year)}`)
    case 'year':
      return yearForms(piece)
    case 'decade': {
      const plain = `${piece.year}-е\u00a0гг.`
      return inCases(plain, `в ${plain}`, `${piece.year}-х\u00a0гг.`, `${piece.year}-ми\u00a0гг.`)
    }
    default:
      return numbered(piece.number, NOUNS[piece.kind], piece.bc ? ' до н. э.' : '')
  }
}

/** Russian, with each date in the case that its preposition wants. */
export const dateWordsRu: DateWords = {
  forms,
  between: (first, last) => same(`между ${first.between} и ${last.between}`),
  by: ({ limit }) => same(`не позднее ${limit}`),
  from: ({ limit }) => same(`не ранее ${limit}`),
  or: (dates) => ({
    plain: calendar.list(dates.map(plainOf), 'disjunction'),
    at: calendar.list(dates.map(atOf), 'disjunction'),
  }),
  about: ({ limit }) => same(`около ${limit}`),
  roughly: ({ plain, at }) => ({ plain: `примерно ${plain}`, at: `примерно ${at}` }),
  possibly: ({ plain, at }) => ({ plain: `предположительно ${plain}`, at: `предположительно ${at}` }),
  unknown: 'неизвестно',
  goesOn: 'продолжается',
  noBeginning: 'без начала',
  startAndEndUnknown: 'начало и конец неизвестны',
  span: (start, end) => `${start} – ${end}`,
  attested: (phrases) => `подтверждено ${calendar.list(phrases.map(atOf), 'conjunction')}`,
  attestedUntil: ({ until }) => `подтверждено ${until}`,
}
