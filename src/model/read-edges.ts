import type { Bound, Limits } from '../time/bound.js'
import { resolveSpans, type Span } from '../time/span.js'
import {
  checkFields,
  isObject,
  own,
  readAttributes,
  readBoolean,
  readChoice,
  readCitations,
  readProperties,
  readString,
  readStrings,
  readText,
  type Json,
} from './fields.js'
import { checkLifetimes, reportConflict } from './check-dates.js'
import type { EdgeDraft } from './edge-draft.js'
import { readKey } from './keys.js'
import { DEFAULT_REACH, readReach } from './ontology.js'
import { readDates } from './read-dates.js'
import { BASES, STATUSES, type EdgeType, type GraphEdge, type GraphNode, type Ontology } from './records.js'
import type { Report } from './report.js'

const RECORD_FIELDS: ReadonlySet<string> = new Set(['key', 'source', 'target', 'undirected', 'attributes'])
const FIELDS: ReadonlySet<string> = new Set([
  'type',
  'date',
  'start',
  'end',
  'spans',
  'attested',
  'status',
  'basis',
  'polarity',
  'rivals',
  'reach',
  'place',
  'event',
  'note',
  'ambiguity',
  'references',
  'properties',
])

export interface EdgeContext {
  readonly ontology: Ontology
  readonly nodes: readonly GraphNode[]
  readonly indexOfNode: ReadonlyMap<string, number>
  readonly referenceIds: ReadonlyMap<string, unknown>
  /** From graphology's `options.type`. */
  readonly directedByDefault: boolean
}

/** Reads `edges`. An edge that cannot be used is reported and left out. */
export function readEdges(list: readonly unknown[], context: EdgeContext, report: Report): EdgeDraft[] {
  const drafts: EdgeDraft[] = []
  const seen = new Map<string, number>()
  for (const [i, record] of list.entries()) {
    const at = `/edges/${i}`
    if (!isObject(record)) {
      const remedy = 'write {"key": "…", "source": "…", "target": "…", "attributes": {…}}'
      report.error('wrong-type', at, record, 'not an edge', remedy)
      continue
    }
    checkFields(record, RECORD_FIELDS, at, report)
    const key = readKey(own(record, 'key'), at, seen, i, report)
    const source = readEnd(record, 'source', at, context, report)
    const target = readEnd(record, 'target', at, context, report)
    const ends = { key: key ?? '', index: drafts.length, source: source ?? 0, target: target ?? 0 }
    const draft = readEdge(record, at, i, ends, context, report)
    if (key !== null && source !== null && target !== null) drafts.push(draft)
  }
  checkRivals(drafts, seen, report)
  return drafts
}

function readEnd(
  record: Json,
  field: 'source' | 'target',
  at: string,
  { indexOfNode }: EdgeContext,
  report: Report,
): number | null {
  const key = own(record, field)
  const index = typeof key === 'string' ? indexOfNode.get(key) : undefined
  if (index !== undefined) return index
  const remedy = report.suggest(key, indexOfNode.keys(), 'add the node, or correct the key')
  report.error('dangling-end', `${at}/${field}`, key, `the ${field} is no node of the file`, remedy)
  return null
}

type Ends = Pick<GraphEdge, 'key' | 'index' | 'source' | 'target'>

const NO_SPANS: readonly Span[] = Object.freeze([])

const POLARITIES = ['negative', 'positive'] as const

function readEdge(
  record: Json,
  at: string,
  position: number,
  { key, index, source, target }: Ends,
  context: EdgeContext,
  report: Report,
): EdgeDraft {
  const a = readAttributes(record, at, 'write {"type": "…", "start": "…"}', report)
  const here = `${at}/attributes`
  checkFields(a, FIELDS, here, report, 'remove it, or move it into `properties`')
  const type = readType(a, here, context.ontology.types, report)
  const declared = type === null ? undefined : context.ontology.types.get(type)
  const undirected = readBoolean(record, 'undirected', at, report)
  const { written, places } = readDates(a, here, declared, report)
  return {
    position,
    places,
    reach: readReach(a, here, report) ?? declared?.reach ?? DEFAULT_REACH,
    // One literal with every field: at 50,000 edges, spreading parts into each other takes twice as long.
    edge: {
      key,
      index,
      source,
      target,
      directed: undirected === null ? context.directedByDefault && declared?.directed !== false : !undirected,
      type,
      status: readChoice(a, 'status', STATUSES, here, report),
      basis: readChoice(a, 'basis', BASES, here, report),
      negative: readChoice(a, 'polarity', POLARITIES, here, report) === 'negative',
      rivals: readStrings(a, 'rivals', here, report),
      place: readText(a, 'place', here, report),
      event: readString(a, 'event', here, report),
      note: readText(a, 'note', here, report),
      ambiguity: readText(a, 'ambiguity', here, report),
      references: readCitations(a, here, context.referenceIds, report),
      properties: readProperties(a, here, report),
      written,
      spans: NO_SPANS,
    },
  }
}

function readType(a: Json, at: string, types: ReadonlyMap<string, EdgeType>, report: Report): string | null {
  const key = readString(a, 'type', at, report)
  if (types.size === 0 || (key !== null && types.has(key))) return key
  if (key !== null || own(a, 'type') === undefined) {
    const remedy = report.suggest(key, types.keys(), 'declare it in /attributes/ontology/types')
    report.error('unknown-type', `${at}/type`, own(a, 'type'), 'no such type of edge', remedy)
  }
  return key
}

function checkRivals(drafts: readonly EdgeDraft[], keys: ReadonlyMap<string, number>, report: Report): void {
  for (const { edge, position } of drafts) {
    for (const [i, rival] of edge.rivals.entries()) {
      if (keys.has(rival)) continue
      const at = `/edges/${position}/attributes/rivals/${i}`
      const remedy = report.suggest(rival, keys.keys(), 'name the key of an edge')
      report.error('unknown-rival', at, rival, 'the rival is no edge of the file', remedy)
    }
  }
}

/** Works out when the edges held, and reports dates that contradict each other or a lifetime. */
export function finishEdges(
  drafts: readonly EdgeDraft[],
  nodes: readonly GraphNode[],
  asOf: Bound | null,
  report: Report,
): GraphEdge[] {
  return drafts.map((draft) => {
    const { edge, reach } = draft
    const source = nodes[edge.source]!
    const target = nodes[edge.target]!
    const { spans, conflict } = resolveSpans(edge.written, { asOf, reach, lifetime: commonLifetime(source, target) })
    edge.spans = spans
    if (conflict === null) checkLifetimes(draft, source, target, report)
    else reportConflict(draft, conflict, report)
    return edge
  })
}

function commonLifetime(a: GraphNode, b: GraphNode): Limits {
  return {
    min: Math.max(a.lifetime.startMin, b.lifetime.startMin),
    max: Math.min(a.lifetime.endMax, b.lifetime.endMax),
  }
}
