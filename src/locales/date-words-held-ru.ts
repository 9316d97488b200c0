import { calendarWordsIn } from './calendar-words.js'
import { countingIn } from './counting.js'
import type { HeldWords, When } from './date-words-held.js'
import { dateWordsRu } from './date-words-ru.js'
import { fromOf, untilOf } from './date-words.js'

const { list } = calendarWordsIn('ru')
const { number, plural } = countingIn('ru')

function marked({ isUncertain, isApproximate }: When, text: string): string {
  const about = isApproximate ? `примерно ${text}` : text
  return isUncertain ? `предположительно ${about}` : about
}

function from(start: When): string {
  switch (start.form) {
    case 'one':
      return marked(start, start.date.from)
    case 'by':
      return marked(start, `по меньшей мере ${start.date.from}`)
    case 'from':
      return marked(start, `не ранее чем ${start.date.from}`)
    case 'between':
      return marked(start, `с неустановленной даты ${start.text}`)
    default:
      return marked(start, list(start.dates.map(fromOf), 'disjunction'))
  }
}

function until(end: When): string {
  switch (end.form) {
    case 'one':
      return marked(end, end.date.until)
    case 'by':
      return marked(end, `не дольше чем ${end.date.until}`)
    case 'from':
      return marked(end, `по меньшей мере ${end.date.until}`)
    case 'between':
      return marked(end, `до неустановленной даты ${end.text}`)
    default:
      return marked(end, list(end.dates.map(untilOf), 'disjunction'))
  }
}

function isPlain({ form, isApproximate, isUncertain }: When): boolean {
  return (form === 'one' || form === 'between') && !isApproximate && !isUncertain
}

function fromUntil(start: When, end: When): string {
  // A word before both would be read with both.
  if (!isPlain(start) || !isPlain(end)) return `${from(start)}, ${until(end)}`
  return `${from(start)} ${end.form === 'one' ? end.date.to : until(end)}`
}

/** Russian: "с 2001 по 2003 г.; снова по меньшей мере с 2005 г., продолжается". */
export const heldWordsRu: HeldWords = {
  dates: dateWordsRu,
  // "Примерно" stands before the preposition.
  about: (date) => date,
  since: from,
  from,
  until,
  fromUntil,
  atLeast: (start, end) => `по меньшей мере ${start.from} ${end.to}`,
  around: ({ at }) => `${at}, возможно, также до и после этого`,
  untilLater: (start, end) => `${start.from} до более поздней даты (${end.at})`,
  fromEarlier: (start, end) => `с более ранней даты (${start.at}) ${end.to}`,
  startUnknown: 'начало неизвестно',
  endUnknown: 'конец неизвестен',
  sinceUnknown: 'с неизвестной даты',
  goesOn: 'продолжается',
  againUnknown: (end) => (end === null ? 'с неизвестной даты, конец неизвестен' : `с неизвестной даты, ${until(end)}`),
  undated: 'дата неизвестна',
  undatedLabel: 'без даты',
  attestedAndOthers: (phrases, others) => {
    const times = plural(others, {
      one: `ещё ${number(others)} раз`,
      few: `ещё ${number(others)} раза`,
      other: `ещё ${number(others)} раз`,
    })
    return `${dateWordsRu.attested(phrases)}, а также ${times}`
  },
  again: (spans) => spans.join('; снова '),
}
