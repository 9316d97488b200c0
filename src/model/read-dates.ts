import { pointer, showValue } from '../core/issue.js'
import { UNKNOWN, type Bound } from '../time/bound.js'
import type { WrittenSpan } from '../time/span.js'
import { boundOf, checkFields, isObject, own, readBound, readList, type Json } from './fields.js'
import type { EdgeType } from './records.js'
import type { Report } from './report.js'

const SPAN_FIELDS: ReadonlySet<string> = new Set(['date', 'start', 'end', 'attested'])

/** Working out limits takes time with the square of these: a file must not be able to stop the page. */
const MOST_SPANS = 1000
const MOST_ATTESTATIONS = 1000

export interface WrittenDates {
  readonly written: readonly WrittenSpan[]
  /** Where in `spans` each stands; `null` if the edge has its dates without `spans`. */
  readonly places: readonly number[] | null
}

/** Reads when an edge held: `date`, or `start` and `end`, or `spans`, and `attested`. */
export function readDates(a: Json, at: string, type: EdgeType | undefined, report: Report): WrittenDates {
  if (own(a, 'spans') === undefined) return { written: [readSpan(a, at, type, report)], places: null }
  for (const field of ['date', 'start', 'end']) {
    const value = own(a, field)
    if (value === undefined) continue
    report.error('date-and-spans', at + pointer(field), value, `both ${field} and spans`, `move ${field} into spans`)
  }
  const list = readList(a, 'spans', at, report)
  if (own(a, 'spans') === list && (list.length === 0 || list.length > MOST_SPANS)) {
    const remedy = `give it 1 to ${MOST_SPANS} spans, or write start and end instead`
    report.error('bad-spans', `${at}/spans`, list, `${list.length} spans`, remedy)
    return { written: [], places: [] }
  }
  return readSpans(a, list, at, type, report)
}

function readSpans(
  a: Json,
  list: readonly unknown[],
  at: string,
  type: EdgeType | undefined,
  report: Report,
): WrittenDates {
  const written: WrittenSpan[] = []
  const places: number[] = []
  for (const [i, span] of list.entries()) {
    const here = `${at}/spans/${i}`
    if (!isObject(span) || Object.keys(span).length === 0) {
      report.error('wrong-type', here, span, 'not a span', 'write {"start": "…", "end": "…"} or {"date": "…"}')
      continue
    }
    checkFields(span, SPAN_FIELDS, here, report)
    written.push(readSpan(span, here, type, report))
    places.push(i)
  }
  const outer = readAttested(a, at, report)
  if (outer.length === 0) return { written, places }
  if (list.length > 1) {
    const remedy = 'move each date into the span it vouches for'
    report.error(
      'attested-outside-spans',
      `${at}/attested`,
      own(a, 'attested'),
      'attested beside several spans',
      remedy,
    )
    return { written, places }
  }
  return { written: written.map((span) => ({ ...span, attested: [...span.attested, ...outer] })), places }
}

function readSpan(a: Json, at: string, type: EdgeType | undefined, report: Report): WrittenSpan {
  const date = own(a, 'date')
  const isInterval = own(a, 'start') !== undefined || own(a, 'end') !== undefined
  const attested = readAttested(a, at, report)
  if (date !== undefined && isInterval) {
    const remedy = 'keep date for an instant, start and end for an interval'
    report.error('date-and-start', `${at}/date`, date, 'both a date and a start or end', remedy)
    return { kind: 'interval', start: UNKNOWN, end: UNKNOWN, attested }
  }
  if (date !== undefined) {
    checkShape('instant', a, 'date', at, type, report)
    const bound = readInstant(a, at, report)
    return { kind: 'instant', start: bound, end: bound, attested }
  }
  if (isInterval) checkShape('interval', a, own(a, 'start') === undefined ? 'end' : 'start', at, type, report)
  return {
    kind: !isInterval && type?.shape === 'instant' ? 'instant' : 'interval',
    start: readBound(a, 'start', at, report),
    end: readBound(a, 'end', at, report),
    attested,
  }
}

function readInstant(a: Json, at: string, report: Report): Bound {
  const bound = readBound(a, 'date', at, report)
  if (bound.status !== 'open') return bound
  const remedy = 'write start and end instead'
  report.error('unreadable-date', `${at}/date`, own(a, 'date'), 'an instant cannot go on', remedy)
  return UNKNOWN
}

function checkShape(
  shape: 'instant' | 'interval',
  a: Json,
  field: string,
  at: string,
  type: EdgeType | undefined,
  report: Report,
): void {
  if (type === undefined || type.shape === 'either' || type.shape === shape) return
  const instead = shape === 'instant' ? 'start and end' : 'date'
  const message = `${showValue(type.key)} is declared as an ${type.shape}`
  const remedy = `write ${instead}, or declare the shape "either"`
  report.warning('wrong-shape', at + pointer(field), own(a, field), message, remedy)
}

const NO_BOUNDS: readonly Bound[] = Object.freeze([])

function readAttested(a: Json, at: string, report: Report): readonly Bound[] {
  if (own(a, 'attested') === undefined) return NO_BOUNDS
  const list = readList(a, 'attested', at, report)
  if (list.length > MOST_ATTESTATIONS) {
    const remedy = `keep the ${MOST_ATTESTATIONS} that matter, the first and the last among them`
    report.error('bad-attested', `${at}/attested`, list, `${list.length} attestations`, remedy)
    return NO_BOUNDS
  }
  return list.flatMap((value, i) => {
    const here = () => `${at}/attested/${i}`
    const bound = boundOf(value, here, report)
    if (bound === null) return []
    if (bound.status === 'known' || bound.status === 'censored') return [bound]
    const remedy = 'write the date on which a source vouches for it'
    report.error('unreadable-date', here(), value, 'an attestation needs a date', remedy)
    return []
  })
}
