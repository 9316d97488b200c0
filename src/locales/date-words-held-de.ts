import { calendarWordsIn } from './calendar-words.js'
import { countingIn } from './counting.js'
import { dateWordsDe } from './date-words-de.js'
import type { HeldWords, When } from './date-words-held.js'
import { betweenOf, untilOf, type Forms } from './date-words.js'

const { list } = calendarWordsIn('de')
const { number, plural } = countingIn('de')

/** What follows "seit" or "ab", in the dative, as it is after "zwischen". */
function dative(start: When): string {
  switch (start.form) {
    case 'between':
      return someTime(start)
    case 'or':
      return list(start.dates.map(betweenOf), 'disjunction')
    default:
      return start.date.between
  }
}

function someTime({ areDays, text }: When & { form: 'between' }): string {
  return areDays ? `einem Tag ${text}` : `einem Zeitpunkt ${text}`
}

function startMark({ form, isUncertain }: When): string {
  const limit = form === 'by' ? 'spätestens ' : form === 'from' ? 'frühestens ' : ''
  return isUncertain ? `möglicherweise ${limit}` : limit
}

function endMark({ form, isUncertain }: When): string {
  const limit = form === 'by' ? 'längstens ' : form === 'from' ? 'mindestens ' : ''
  return isUncertain ? `möglicherweise ${limit}` : limit
}

function from(start: When): string {
  return `${startMark(start)}ab ${dative(start)}`
}

function bareUntil(end: When): string {
  switch (end.form) {
    case 'between':
      return `bis zu ${someTime(end)}`
    case 'or':
      return list(end.dates.map(untilOf), 'disjunction')
    default:
      return end.date.until
  }
}

function until(end: When): string {
  return endMark(end) + bareUntil(end)
}

function fromUntil(start: When, end: When): string {
  // A mark before both would be read with both.
  const isApart = startMark(start) !== '' || endMark(end) !== '' || start.form === 'or'
  if (isApart) return `${from(start)}, ${until(end)}`
  return `${start.form === 'one' ? start.date.from : `von ${dative(start)}`} ${until(end)}`
}

/** "Von etwa dem 16. September", "bis etwa zum 16. September". */
function about(date: Forms): Forms {
  const between = `etwa ${date.between}`
  const to = date.until.replace(/^bis /, 'bis etwa ')
  return { ...date, between, from: `von ${between}`, until: to, to }
}

/** German: "von 2001 bis 2003; erneut spätestens seit 2005, dauert an". */
export const heldWordsDe: HeldWords = {
  dates: dateWordsDe,
  about,
  since: (start) => `${startMark(start)}seit ${dative(start)}`,
  from,
  until,
  fromUntil,
  atLeast: (start, end) => `mindestens ${start.from} ${end.to}`,
  around: ({ at }) => `${at}, vielleicht auch davor und danach`,
  untilLater: (start, end) => `ab ${start.between} bis zu einem späteren Zeitpunkt (${end.at})`,
  fromEarlier: (start, end) => `ab einem früheren Zeitpunkt (${start.at}) ${end.until}`,
  startUnknown: 'Beginn unbekannt',
  endUnknown: 'Ende unbekannt',
  sinceUnknown: 'seit unbekanntem Datum',
  goesOn: 'dauert an',
  againUnknown: (end) =>
    end === null ? 'ab unbekanntem Datum, Ende unbekannt' : `ab unbekanntem Datum, ${until(end)}`,
  undated: 'Datum unbekannt',
  undatedLabel: 'ohne Datum',
  attestedAndOthers: (phrases, others) => {
    const rest = plural(others, {
      one: 'zu einem weiteren Zeitpunkt',
      other: `zu ${number(others)} weiteren Zeitpunkten`,
    })
    return `${dateWordsDe.attested(phrases)} sowie ${rest}`
  },
  again: (spans) => spans.join('; erneut '),
}
