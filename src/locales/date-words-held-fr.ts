import { calendarWordsIn } from './calendar-words.js'
import { countingIn } from './counting.js'
import { dateWordsFr } from './date-words-fr.js'
import type { HeldWords, When } from './date-words-held.js'
import { betweenOf, fromOf, untilOf, type Forms } from './date-words.js'

const { list } = calendarWordsIn('fr')
const { number, plural } = countingIn('fr')

function peutEtre({ isUncertain }: When, text: string): string {
  return isUncertain ? `peut-être ${text}` : text
}

/** "Au plus tard" and "au plus tôt" follow a start. */
function limited({ form }: When, text: string): string {
  return form === 'by' ? `${text} au plus tard` : form === 'from' ? `${text} au plus tôt` : text
}

function since(start: When): string {
  switch (start.form) {
    case 'between':
      return peutEtre(start, `depuis une date comprise ${start.text}`)
    case 'or':
      return peutEtre(start, `depuis ${list(start.dates.map(betweenOf), 'disjunction')}`)
    default:
      return peutEtre(start, limited(start, `depuis ${start.date.between}`))
  }
}

function from(start: When): string {
  switch (start.form) {
    case 'between':
      return peutEtre(start, `à partir d’une date comprise ${start.text}`)
    case 'or':
      return peutEtre(start, `à partir ${list(start.dates.map(fromOf), 'disjunction')}`)
    default:
      return peutEtre(start, limited(start, `à partir ${start.date.from}`))
  }
}

function until(end: When): string {
  switch (end.form) {
    case 'between':
      return peutEtre(end, `jusqu’à une date comprise ${end.text}`)
    case 'or':
      return peutEtre(end, list(end.dates.map(untilOf), 'disjunction'))
    case 'by':
      return peutEtre(end, `${end.date.until} au plus tard`)
    case 'from':
      return peutEtre(end, `au moins ${end.date.until}`)
    default:
      return peutEtre(end, end.date.until)
  }
}

function fromUntil(start: When, end: When): string {
  const areDates = start.form === 'one' && end.form === 'one' && !start.isUncertain && !end.isUncertain
  return areDates ? `${start.date.from} ${end.date.to}` : `${from(start)}, ${until(end)}`
}

/** "Du 16 septembre 2023 environ". */
function about(date: Forms): Forms {
  return {
    ...date,
    between: `${date.between} environ`,
    until: `${date.until} environ`,
    from: `${date.from} environ`,
    to: `${date.to} environ`,
  }
}

/** French: "de 2001 à 2003 ; à nouveau depuis 2005 au plus tard, toujours en cours". */
export const heldWordsFr: HeldWords = {
  dates: dateWordsFr,
  about,
  since,
  from,
  until,
  fromUntil,
  atLeast: (start, end) => `au moins ${start.from} ${end.to}`,
  around: ({ at }) => `${at}, peut-être aussi avant et après`,
  untilLater: (start, end) => `${start.from} à une date ultérieure (${end.at})`,
  fromEarlier: (start, end) => `d’une date antérieure (${start.at}) ${end.to}`,
  startUnknown: 'début inconnu',
  endUnknown: 'fin inconnue',
  sinceUnknown: 'depuis une date inconnue',
  goesOn: 'toujours en cours',
  againUnknown: (end) =>
    end === null ? 'à partir d’une date inconnue, fin inconnue' : `à partir d’une date inconnue, ${until(end)}`,
  undated: 'date inconnue',
  undatedLabel: 'sans date',
  attestedAndOthers: (phrases, others) => {
    const rest = plural(others, { one: 'à une autre date', other: `à ${number(others)} autres dates` })
    return `${dateWordsFr.attested(phrases)}, ainsi qu’${rest}`
  },
  again: (spans) => spans.join('\u00a0; à nouveau '),
}
