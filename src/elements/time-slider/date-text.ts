import { unitOf } from '../../store/index.js'
import { addUnits, civilOf, DAY_MS, floorTo, isBound, parseBound, windowOf, type Window } from '../../time/index.js'

/** What a typed text names; `to` and `from` may be infinite where the text leaves a side open. */
export type ReadDates =
  | { readonly ok: true; readonly window: Window; readonly isRange: boolean }
  | { readonly ok: false; readonly reason: 'unreadable'; readonly text: string }
  | { readonly ok: false; readonly reason: 'backwards' }

/** What may stand between two dates; a hyphen only with blanks around it. */
const BETWEEN = /\s*\/\s*|\s*[–—]\s*|\s+-\s+|\s*\.\.\s*/

/** What most people type for two years. No month has four digits. */
const YEARS = /^(\d{4})-(\d{4})$/

/** Reads one EDTF date, or two with a slash, a dash or `..` between them; a side left out is open. */
export function readDates(typed: string): ReadDates {
  const text = typed.normalize('NFKC').trim()
  if (text === '') return { ok: false, reason: 'unreadable', text }
  const whole = parseBound(text)
  if (isBound(whole) && whole.status !== 'open') return result(text, text, false)
  const [from = '', to, ...rest] = splitDates(text)
  if (to === undefined || rest.length > 0) return { ok: false, reason: 'unreadable', text }
  return result(from === '' ? '..' : from, to === '' ? '..' : to, true)
}

/** A slash parts before all else: in `../2023` the points are an open side. */
function splitDates(text: string): string[] {
  if (text.includes('/')) return text.split('/').map((part) => part.trim())
  const years = YEARS.exec(text)
  if (years !== null) return [years[1]!, years[2]!]
  return text.split(BETWEEN).map((part) => part.trim())
}

function result(from: string, to: string, isRange: boolean): ReadDates {
  for (const part of [from, to]) {
    const bound = parseBound(part)
    if (!isBound(bound) || bound.status === 'unknown') return { ok: false, reason: 'unreadable', text: part }
  }
  const window = windowOf(from, to)
  if (window === null) return { ok: false, reason: 'backwards' }
  return { ok: true, window: wholeDays(window), isRange }
}

/** A window is never smaller than a day. */
function wholeDays({ from, to }: Window): Window {
  const last = Number.isFinite(to) ? floorTo('day', to - 1) + DAY_MS : to
  return { from: floorTo('day', from), to: last > from ? last : to }
}

/** The window as one would type it: `2023`, `2023-09`, `2020/2023`, `2023-01-15/2023-03-02`. */
export function editText(window: Window): string {
  const unit = unitOf(window)
  const { from, to } = window
  if (unit === 'year' || unit === 'month' || unit === 'day') return dateText(from, unit)
  const finest = (['year', 'month'] as const).find((u) => floorTo(u, from) === from && floorTo(u, to) === to) ?? 'day'
  const first = dateText(from, finest)
  const last = dateText(finest === 'day' ? floorTo('day', to - 1) : addUnits(finest, to, -1), finest)
  return first === last ? first : `${first}/${last}`
}

/** The last day or unit, for a reader who looks at everything up to it. */
export function editEnd({ to }: Window): string {
  const finest = (['year', 'month'] as const).find((unit) => floorTo(unit, to) === to) ?? 'day'
  return dateText(finest === 'day' ? floorTo('day', to - 1) : addUnits(finest, to, -1), finest)
}

function dateText(moment: number, unit: 'year' | 'month' | 'day'): string {
  const { year, month, day } = civilOf(moment)
  if (Math.abs(year) > 9999) return `Y${year.toFixed(0)}`
  const years = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
  if (unit === 'year') return years
  const months = `${years}-${String(month).padStart(2, '0')}`
  return unit === 'month' ? months : `${months}-${String(day).padStart(2, '0')}`
}
