import type { Issue } from '../core/issue.js'
import { windowOf } from '../time/window.js'
import type { Bound } from '../time/bound.js'
import {
  boundOf,
  checkDepth,
  checkFields,
  isObject,
  own,
  readBoolean,
  readChoice,
  readList,
  readString,
  readText,
  type Json,
} from './fields.js'
import { readOntology } from './ontology.js'
import type { EdgeDraft } from './edge-draft.js'
import { finishEdges, readEdges } from './read-edges.js'
import { readNodes } from './read-nodes.js'
import {
  CERTAINTIES,
  ENDED_POLICIES,
  ISOLATES_POLICIES,
  TIME_MODES,
  UNDATED_POLICIES,
  type GraphNode,
  type OpeningView,
  type Reference,
} from './records.js'
import { Report } from './report.js'
import { TemporalGraph } from './temporal-graph.js'

export const FORMAT_NAME = 'entente-graph'
/** The newest generation of the format that this version reads. */
export const FORMAT_GENERATION = 1

/** A graph, or `null` and the errors that kept it from loading. Warnings come with either. */
export interface ReadResult {
  readonly graph: TemporalGraph | null
  readonly issues: readonly Issue[]
}

const FILE_FIELDS: ReadonlySet<string> = new Set(['$schema', 'attributes', 'options', 'nodes', 'edges'])
const ATTRIBUTES: ReadonlySet<string> = new Set([
  'format',
  'title',
  'description',
  'license',
  'asOf',
  'ontology',
  'references',
  'view',
  'story',
])
/** Fields of `view` and what they may hold; `null` for any text. */
const VIEW_CHOICES: Readonly<Record<keyof OpeningView, readonly string[] | null>> = {
  mode: TIME_MODES,
  from: null,
  to: null,
  layout: null,
  undated: UNDATED_POLICIES,
  ended: ENDED_POLICIES,
  isolates: ISOLATES_POLICIES,
  certainty: CERTAINTIES,
}
const VIEW_FIELDS: ReadonlySet<string> = new Set([...Object.keys(VIEW_CHOICES), 'filters'])

/**
 * Reads the native file: graphology's serialized graph with the attributes of `entente-graph/1`.
 *
 * Never throws on data and never loads half a file: every problem is an issue with JSON pointer, value
 * and remedy, and a single error leaves `graph` null. Time grows with the file.
 */
export function readGraph(file: unknown): ReadResult {
  const report = new Report()
  const graph = read(file, report)
  return { graph: report.hasErrors ? null : graph, issues: report.finish() }
}

function read(file: unknown, report: Report): TemporalGraph | null {
  if (!isObject(file)) {
    report.error('not-a-graph', '', file, 'not a graph file', 'give an object with attributes, nodes and edges')
    return null
  }
  const attributes = own(file, 'attributes') ?? {}
  if (!isObject(attributes)) {
    report.error(
      'wrong-type',
      '/attributes',
      attributes,
      'attributes is not an object',
      'write {"format": "entente-graph/1"}',
    )
    return null
  }
  if (!checkFormat(attributes, report)) return null
  checkFields(file, FILE_FIELDS, '', report)
  checkFields(attributes, ATTRIBUTES, '/attributes', report)
  checkDepth(own(attributes, 'story'), '/attributes/story', report)
  readString(file, '$schema', '', report)
  const ontology = readOntology(attributes, report)
  const references = readReferences(attributes, report)
  const nodes = readNodes(readRecords(file, 'nodes', report), ontology, references, report)
  const indexOfNode = new Map(nodes.map((node) => [node.key, node.index]))
  const directedByDefault = readGraphType(file, report) !== 'undirected'
  const drafts = readEdges(
    readRecords(file, 'edges', report),
    { ontology, nodes, indexOfNode, referenceIds: references, directedByDefault },
    report,
  )
  const asOf = readAsOf(attributes, report) ?? latestBound(drafts, nodes)
  const edges = finishEdges(drafts, nodes, asOf, report)
  const title = readText(attributes, 'title', '/attributes', report) ?? ''
  const description = readText(attributes, 'description', '/attributes', report)
  const license = readText(attributes, 'license', '/attributes', report)
  const view = readView(attributes, report)
  if (report.hasErrors) return null
  return new TemporalGraph({
    title,
    description,
    license,
    asOf,
    ontology,
    references,
    view,
    nodes,
    edges,
    indexOfNode,
    attributes: { ...attributes, ...(own(file, '$schema') === undefined ? {} : { $schema: file['$schema'] }) },
    attributesOfNodes: attributesOf(file, 'nodes'),
    attributesOfEdges: attributesOf(file, 'edges'),
  })
}

function checkFormat(attributes: Json, report: Report): boolean {
  const format = own(attributes, 'format')
  const match = typeof format === 'string' ? /^entente-graph\/(\d{1,6})$/.exec(format) : null
  if (match === null) {
    report.error(
      'unknown-format',
      '/attributes/format',
      format,
      'the file does not name its format',
      `write "${FORMAT_NAME}/${FORMAT_GENERATION}"`,
    )
    return false
  }
  const generation = Number(match[1])
  if (generation === FORMAT_GENERATION) return true
  const newer = generation > FORMAT_GENERATION
  const message = newer
    ? `the file is of a newer format than this version reads (${FORMAT_GENERATION})`
    : 'there is no such format'
  report.error(
    newer ? 'newer-format' : 'unknown-format',
    '/attributes/format',
    format,
    message,
    newer ? 'update entente-graph' : `write "${FORMAT_NAME}/${FORMAT_GENERATION}"`,
  )
  return false
}

function readRecords(file: Json, field: 'nodes' | 'edges', report: Report): readonly unknown[] {
  if (own(file, field) === undefined)
    report.error('not-a-graph', `/${field}`, undefined, `the file has no ${field}`, `add "${field}": []`)
  return readList(file, field, '', report)
}

const OPTION_FIELDS: ReadonlySet<string> = new Set(['type', 'multi', 'allowSelfLoops'])
const GRAPH_TYPES = ['mixed', 'directed', 'undirected'] as const

/** graphology's `options.type`. */
function readGraphType(file: Json, report: Report): (typeof GRAPH_TYPES)[number] | null {
  const options = own(file, 'options') ?? {}
  if (!isObject(options)) {
    report.error(
      'wrong-type',
      '/options',
      options,
      'options is not an object',
      'write {"type": "mixed", "multi": true}',
    )
    return null
  }
  checkFields(options, OPTION_FIELDS, '/options', report)
  readBoolean(options, 'multi', '/options', report)
  readBoolean(options, 'allowSelfLoops', '/options', report)
  return readChoice(options, 'type', GRAPH_TYPES, '/options', report)
}

function attributesOf(file: Json, field: 'nodes' | 'edges'): Json[] {
  return (own(file, field) as readonly Json[]).map((record) => (own(record, 'attributes') ?? {}) as Json)
}

function readReferences(attributes: Json, report: Report): Map<string, Reference> {
  const found = new Map<string, Reference>()
  for (const [i, item] of readList(attributes, 'references', '/attributes', report).entries()) {
    const at = `/attributes/references/${i}`
    const id = isObject(item) ? own(item, 'id') : undefined
    if (!isObject(item) || typeof id !== 'string') {
      report.error(
        'wrong-type',
        at,
        item,
        'not a CSL-JSON item with an id',
        'write {"id": "…", "type": "…", "title": "…"}',
      )
    } else if (id === '') {
      report.error('bad-key', `${at}/id`, id, 'the reference id is empty', 'give it an id of its own')
    } else if (found.has(id)) {
      report.error('duplicate-key', `${at}/id`, id, 'the reference id is taken', 'give it an id of its own')
    } else {
      checkDepth(item, at, report)
      found.set(id, item as unknown as Reference)
    }
  }
  return found
}

function readAsOf(attributes: Json, report: Report): Bound | null {
  const value = own(attributes, 'asOf')
  const bound = value === undefined ? null : boundOf(value, () => '/attributes/asOf', report)
  if (bound === null || bound.first !== null) return bound
  const remedy = 'write the day on which the data was closed, or remove asOf'
  report.error('unreadable-date', '/attributes/asOf', value, 'asOf needs a date', remedy)
  return null
}

/** Where the file does not say when it was closed, its latest finite bound stands for that day. */
function latestBound(drafts: readonly EdgeDraft[], nodes: readonly GraphNode[]): Bound | null {
  let latest: Bound | null = null
  const take = (bound: Bound) => {
    if (bound.last === null) return
    const { min, max } = bound.last
    const before = latest?.last
    // Of two that end together the shorter one, so that the order of the file decides nothing.
    if (before == null || max > before.max || (max === before.max && min > before.min)) latest = bound
  }
  for (const { edge } of drafts) {
    for (const span of edge.written) {
      take(span.start)
      take(span.end)
      for (const attestation of span.attested) take(attestation)
    }
  }
  for (const node of nodes) {
    take(node.start)
    take(node.end)
  }
  return latest === null ? null : asClosed(latest)
}

function asClosed(bound: Bound): Bound {
  return { ...bound, status: 'known', possible: bound.last!, certain: bound.last!, first: bound.last, uncertain: false }
}

function readView(attributes: Json, report: Report): OpeningView {
  const view = own(attributes, 'view')
  if (view === undefined) return {}
  if (!isObject(view)) {
    report.error('wrong-type', '/attributes/view', view, 'view is not an object', 'write {"from": "…", "to": "…"}')
    return {}
  }
  checkFields(view, VIEW_FIELDS, '/attributes/view', report)
  checkDepth(own(view, 'filters'), '/attributes/view/filters', report)
  checkOpening(view, report)
  const found: Record<string, string> = {}
  for (const [field, choices] of Object.entries(VIEW_CHOICES)) {
    const value =
      choices === null
        ? readString(view, field, '/attributes/view', report)
        : readChoice(view, field, choices, '/attributes/view', report)
    if (value !== null) found[field] = value
  }
  return found
}

function checkOpening(view: Json, report: Report): void {
  const at = '/attributes/view'
  const from = own(view, 'from') ?? '..'
  const to = own(view, 'to') ?? '..'
  // What is no text is reported where it is read.
  if (typeof from !== 'string' || typeof to !== 'string') return
  for (const [field, text] of Object.entries({ from, to })) {
    const bound = boundOf(text, () => `${at}/${field}`, report)
    if (bound === null) return
    if (bound.status !== 'unknown') continue
    report.error('unreadable-date', `${at}/${field}`, text, `${field} needs a date`, `write a date, or remove ${field}`)
    return
  }
  if (windowOf(from, to) !== null) return
  report.error('end-before-start', `${at}/to`, to, 'the window ends before it begins', 'swap from and to')
}
