import { calendarWordsIn } from './calendar-words.js'
import { countingIn } from './counting.js'
import { dateWordsEn } from './date-words-en.js'
import type { HeldWords, When } from './date-words-held.js'
import { limitOf } from './date-words.js'

const { list } = calendarWordsIn('en-GB')
const { number, plural } = countingIn('en-GB')

/** What follows "since" or "from". */
function startOf(start: When): string {
  switch (start.form) {
    case 'one':
      return start.date.limit
    case 'by':
      return `at least ${start.date.limit}`
    case 'from':
      return `${start.date.limit} at the earliest`
    case 'between':
      return start.areDays ? `some day ${start.text}` : `some time ${start.text}`
    default:
      return list(start.dates.map(limitOf), 'disjunction')
  }
}

/** What follows "until". */
function endOf(end: When): string {
  switch (end.form) {
    case 'one':
      return end.date.limit
    case 'by':
      return `${end.date.limit} at the latest`
    case 'from':
      return `at least ${end.date.limit}`
    case 'between':
      return end.text
    default:
      return list(end.dates.map(limitOf), 'disjunction')
  }
}

function possibly({ isUncertain }: When, text: string): string {
  return isUncertain ? `possibly ${text}` : text
}

function from(start: When): string {
  return possibly(start, `from ${startOf(start)}`)
}

function until(end: When): string {
  return possibly(end, `until ${endOf(end)}`)
}

function fromUntil(start: When, end: When): string {
  // The comma keeps "possibly" to its own date.
  const isApart = start.isUncertain || end.isUncertain
  return isApart ? `${from(start)}, ${until(end)}` : `${from(start)} ${until(end)}`
}

/** English: "from 2001 until 2003; again since at least 2005, still going on". */
export const heldWordsEn: HeldWords = {
  dates: dateWordsEn,
  about: (date) => ({ ...date, limit: `about ${date.limit}` }),
  since: (start) => possibly(start, `since ${startOf(start)}`),
  from,
  until,
  fromUntil,
  atLeast: (start, end) => `at least from ${start.limit} until ${end.limit}`,
  around: ({ at }) => `${at}, perhaps before and after too`,
  untilLater: (start, end) => `from ${start.limit} until later ${end.at}`,
  fromEarlier: (start, end) => `from earlier ${start.at} until ${end.limit}`,
  startUnknown: 'start unknown',
  endUnknown: 'end unknown',
  sinceUnknown: 'since an unknown date',
  goesOn: 'still going on',
  againUnknown: (end) => (end === null ? 'from an unknown date, end unknown' : `from an unknown date ${until(end)}`),
  undated: 'date unknown',
  undatedLabel: 'undated',
  attestedAndOthers: (phrases, others) => {
    const rest = plural(others, { one: 'on one other date', other: `on ${number(others)} other dates` })
    return `${dateWordsEn.attested(phrases)}, and ${rest}`
  },
  again: (spans) => spans.join('; again '),
}
