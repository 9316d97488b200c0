import { showValue } from '../core/issue.js'
import type { Span, SpanResult, WrittenSpan } from '../time/span.js'
import type { EdgeDraft } from './edge-draft.js'
import type { GraphNode } from './records.js'
import type { Report } from './report.js'

/** Contradictions between the dates of an edge, and between them and the lifetimes of its nodes. */

/** Reports dates that leave a bound of a span empty. */
export function reportConflict(
  draft: EdgeDraft,
  { span: i, bound }: NonNullable<SpanResult['conflict']>,
  report: Report,
): void {
  const { written } = draft.edge
  const span = written[i]!
  const place = placeOf(draft, i)
  if (span.kind === 'interval' && span.end.possible.max <= span.start.possible.min) {
    const message = `the end lies before the start ${JSON.stringify(span.start.edtf)}`
    report.error('end-before-start', `${place}/end`, span.end.edtf, message, 'correct start or end')
    return
  }
  const { field, value } = span.kind === 'interval' && isWritten(span, bound) ? fieldOf(span, bound) : firstDate(span)
  const cause = written.length > 1 ? 'its attestations or the spans beside it' : 'its other dates or attestations'
  const message = `${cause} leave no moment for the ${span.kind === 'instant' ? 'date' : bound}`
  report.error('dates-contradict', `${place}/${field}`, value, message, 'correct one of these dates')
}

/** Reports an edge that cannot lie within the lifetimes of its nodes, at the date that says so. */
export function checkLifetimes(draft: EdgeDraft, source: GraphNode, target: GraphNode, report: Report): void {
  const { spans } = draft.edge
  for (const [i, span] of spans.entries()) {
    const misfit = findMisfit(span, source, target)
    if (misfit === null) continue
    const { field, value } = isWritten(span, misfit.bound) ? fieldOf(span, misfit.bound) : firstDate(span)
    const remedy = 'correct the dates of the edge or of the node'
    report.error('outside-lifetime', `${placeOf(draft, i)}/${field}`, value, misfit.message, remedy)
    return
  }
}

type Side = 'start' | 'end'

function findMisfit(
  { possible }: Span,
  source: GraphNode,
  target: GraphNode,
): { readonly bound: Side; readonly message: string } | null {
  for (const node of [source, target]) {
    const { startMin, endMax } = node.lifetime
    if (possible.startMax > startMin && possible.endMin < endMax) continue
    const life = `${node.start.edtf === '' ? '?' : node.start.edtf} to ${node.end.edtf === '' ? '?' : node.end.edtf}`
    const message = `cannot lie within the lifetime of ${showValue(node.key)} (${life})`
    return { bound: possible.startMax > startMin ? 'end' : 'start', message }
  }
  const gone = source.lifetime.endMax <= target.lifetime.startMin || target.lifetime.endMax <= source.lifetime.startMin
  if (!gone) return null
  const message = `cannot lie within the lifetimes of ${showValue(source.key)} and ${showValue(target.key)}, which never meet`
  return { bound: 'start', message }
}

function placeOf({ position, places }: EdgeDraft, span: number): string {
  const place = places === null ? '' : `/spans/${places[span]}`
  return `/edges/${position}/attributes${place}`
}

function isWritten(span: WrittenSpan, bound: Side): boolean {
  return span[bound].status !== 'unknown'
}

function fieldOf(span: WrittenSpan, bound: Side): { readonly field: string; readonly value: string } {
  return { field: span.kind === 'instant' ? 'date' : bound, value: span[bound].edtf }
}

/** What there is to point at where a bound follows from other dates. */
function firstDate(span: WrittenSpan): { readonly field: string; readonly value: string } {
  if (isWritten(span, 'start')) return fieldOf(span, 'start')
  if (isWritten(span, 'end')) return fieldOf(span, 'end')
  return { field: 'attested/0', value: span.attested[0]?.edtf ?? '' }
}
