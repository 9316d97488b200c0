import { UNKNOWN, type Bound } from '../time/bound.js'
import { lifetimeOf, type SpanLimits } from '../time/span.js'
import {
  checkFields,
  isObject,
  own,
  readAttributes,
  readBound,
  readChoice,
  readCitations,
  readList,
  readProperties,
  readString,
  readStrings,
  readText,
  type Json,
} from './fields.js'
import { readKey } from './keys.js'
import { BASES, type GraphNode, type NamePhase, type Ontology } from './records.js'
import type { Report } from './report.js'

const RECORD_FIELDS: ReadonlySet<string> = new Set(['key', 'attributes'])
const FIELDS: ReadonlySet<string> = new Set([
  'kind',
  'subkind',
  'label',
  'names',
  'aliases',
  'start',
  'end',
  'basis',
  'note',
  'references',
  'properties',
  'x',
  'y',
  'latitude',
  'longitude',
])
const NAME_FIELDS: ReadonlySet<string> = new Set(['label', 'start', 'end'])

/** Reads `nodes`. A node that cannot be used is reported and left out. */
export function readNodes(
  list: readonly unknown[],
  ontology: Ontology,
  ids: ReadonlyMap<string, unknown>,
  report: Report,
): GraphNode[] {
  const nodes: GraphNode[] = []
  const seen = new Map<string, number>()
  for (const [i, record] of list.entries()) {
    const at = `/nodes/${i}`
    if (!isObject(record)) {
      report.error('wrong-type', at, record, 'not a node', 'write {"key": "…", "attributes": {…}}')
      continue
    }
    checkFields(record, RECORD_FIELDS, at, report)
    const key = readKey(own(record, 'key'), at, seen, i, report)
    const attributes = readAttributes(record, at, 'write {"label": "…", "kind": "…"}', report)
    const node = readNode(key ?? '', nodes.length, attributes, `${at}/attributes`, ontology, ids, report)
    if (key !== null) nodes.push(node)
  }
  return nodes
}

function readNode(
  key: string,
  index: number,
  a: Json,
  at: string,
  ontology: Ontology,
  ids: ReadonlyMap<string, unknown>,
  report: Report,
): GraphNode {
  checkFields(a, FIELDS, at, report, 'remove it, or move it into `properties`')
  const start = readBound(a, 'start', at, report)
  const end = readBound(a, 'end', at, report)
  const lifetime = readLifetime(a, start, end, 'its lifetime', at, report)
  return {
    key,
    index,
    label: readText(a, 'label', at, report) ?? key,
    kind: readKind(a, at, ontology, report),
    basis: readChoice(a, 'basis', BASES, at, report),
    subkind: readString(a, 'subkind', at, report),
    names: readNames(a, at, report),
    aliases: readStrings(a, 'aliases', at, report),
    start,
    end,
    lifetime,
    note: readText(a, 'note', at, report),
    references: readCitations(a, at, ids, report),
    position: readPosition(a, at, report),
    coordinates: readCoordinates(a, at, report),
    properties: readProperties(a, at, report),
  }
}

function readLifetime(a: Json, start: Bound, end: Bound, name: string, at: string, report: Report): SpanLimits {
  const limits = lifetimeOf(start, end)
  if (limits.startMin >= limits.startMax || limits.endMin >= limits.endMax) {
    const message = `${name} ends before it starts`
    report.error('end-before-start', `${at}/end`, own(a, 'end'), message, 'correct start or end')
    return lifetimeOf(UNKNOWN, UNKNOWN)
  }
  return limits
}

function readKind(a: Json, at: string, ontology: Ontology, report: Report): string | null {
  const kind = readString(a, 'kind', at, report)
  if (ontology.kinds.size === 0 || (kind !== null && ontology.kinds.has(kind))) return kind
  if (kind !== null || own(a, 'kind') === undefined) {
    const remedy = report.suggest(kind, ontology.kinds.keys(), 'declare it in /attributes/ontology/kinds')
    report.error('unknown-kind', `${at}/kind`, own(a, 'kind'), 'no such kind of node', remedy)
  }
  return kind
}

function readNames(a: Json, at: string, report: Report): NamePhase[] {
  return readList(a, 'names', at, report).flatMap((value, i) => {
    const here = `${at}/names/${i}`
    if (!isObject(value) || own(value, 'label') === undefined) {
      report.error('wrong-type', here, value, 'not a name', 'write {"label": "…", "start": "…", "end": "…"}')
      return []
    }
    checkFields(value, NAME_FIELDS, here, report)
    const start = readBound(value, 'start', here, report)
    const end = readBound(value, 'end', here, report)
    readLifetime(value, start, end, 'the time of the name', here, report)
    return [{ label: readText(value, 'label', here, report) ?? '', start, end }]
  })
}

/** Far beyond any screen; keeps a file from zooming the picture into nothing. */
const MOST_PX = 1e6

const PLACES = {
  position: ['x', 'y', MOST_PX, MOST_PX, 'not a position', `give x and y as numbers within ±${MOST_PX}`],
  coordinates: [
    'latitude',
    'longitude',
    90,
    180,
    'not a place on Earth',
    'give latitude within ±90 and longitude within ±180, in degrees',
  ],
} as const

function readPosition(a: Json, at: string, report: Report): GraphNode['position'] {
  const pair = readPair(a, 'position', at, report)
  return pair === null ? null : { x: pair[0], y: pair[1] }
}

function readCoordinates(a: Json, at: string, report: Report): GraphNode['coordinates'] {
  const pair = readPair(a, 'coordinates', at, report)
  return pair === null ? null : { latitude: pair[0], longitude: pair[1] }
}

/** Two numbers that make sense together only; `null` where neither is there, or one is wrong. */
function readPair(a: Json, name: keyof typeof PLACES, at: string, report: Report): readonly [number, number] | null {
  const [first, second, mostFirst, mostSecond, message, remedy] = PLACES[name]
  const [one, other] = [own(a, first), own(a, second)]
  if (one === undefined && other === undefined) return null
  const isFine = isWithin(one, mostFirst)
  if (isFine && isWithin(other, mostSecond)) return [one, other]
  const field = isFine ? second : first
  report.error(`bad-${name}`, `${at}/${field}`, own(a, field), message, remedy)
  return null
}

function isWithin(value: unknown, limit: number): value is number {
  return typeof value === 'number' && Math.abs(value) <= limit
}
