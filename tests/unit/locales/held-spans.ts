import type { WrittenSpan } from '../../../src/time/span.js'
import { boundOf } from '../time/utc.js'

/**
 * Spans from a line: `2001 / 2003 @ 2002 | 2004-05-06`, that is start and end (`-` is unknown) or the date of an
 * instant, and after `@` the attestations. `nothing` is no span at all.
 */
export function spansOf(line: string): WrittenSpan[] {
  return line === 'nothing' ? [] : line.split(' | ').map(spanOf)
}

function spanOf(text: string): WrittenSpan {
  const [dates = '', attestations = ''] = text.split(' @ ')
  const [start = '', end] = dates.split(' / ').map((date) => boundOf(date === '-' ? '' : date))
  if (start === '') throw new Error(`no span: ${text}`)
  const attested = attestations === '' ? [] : attestations.split(' ').map(boundOf)
  return { kind: end === undefined ? 'instant' : 'interval', start, end: end ?? start, attested }
}
