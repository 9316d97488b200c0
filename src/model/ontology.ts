import { pointer } from '../core/issue.js'
import { parseDuration, type Duration } from '../time/duration.js'
import { checkFields, isObject, own, readBoolean, readChoice, readString, readText, type Json } from './fields.js'
import { readRules } from './layer-rules.js'
import { SHAPES, type EdgeType, type Family, type Kind, type Layer, type Ontology } from './records.js'
import type { Report } from './report.js'

/** How far an infinite limit is drawn where neither the edge nor its type says. */
export const DEFAULT_REACH: Duration = Object.freeze({ months: 120, ms: 0 })

const FIELDS: ReadonlySet<string> = new Set(['kinds', 'families', 'types', 'layers'])
const KIND_FIELDS: ReadonlySet<string> = new Set(['label', 'plural'])
const FAMILY_FIELDS: ReadonlySet<string> = new Set(['label'])
const TYPE_FIELDS: ReadonlySet<string> = new Set(['label', 'inverse', 'family', 'directed', 'shape', 'reach'])
const LAYER_FIELDS: ReadonlySet<string> = new Set(['label', 'description', 'include'])

/** Reads `attributes.ontology`. Declarations are objects by key, or lists of objects with a `key`. */
export function readOntology(attributes: Json, report: Report): Ontology {
  const at = '/attributes/ontology'
  const value = own(attributes, 'ontology') ?? {}
  if (!isObject(value)) {
    const remedy = 'write {"kinds": …, "families": …, "types": …}'
    report.error('wrong-type', at, value, 'the ontology is not an object', remedy)
    return { kinds: new Map(), families: new Map(), types: new Map(), layers: new Map() }
  }
  checkFields(value, FIELDS, at, report)
  const read = <T>(field: string, known: ReadonlySet<string>, reader: Reader<T>) =>
    readDeclarations(value, field, known, at, report, reader)
  const kinds = read('kinds', KIND_FIELDS, readKind)
  const families = read('families', FAMILY_FIELDS, readFamily)
  const types = read('types', TYPE_FIELDS, (key, item, place) => readType(key, item, place, families, report))
  const layers = read('layers', LAYER_FIELDS, (key, item, place) => readLayer(key, item, place, types, kinds, report))
  return { kinds, families, types, layers }
}

type Reader<T> = (key: string, value: Json, at: string, report: Report) => T

function readDeclarations<T>(
  ontology: Json,
  field: string,
  known: ReadonlySet<string>,
  at: string,
  report: Report,
  read: Reader<T>,
): Map<string, T> {
  const found = new Map<string, T>()
  const value = own(ontology, field)
  if (value === undefined) return found
  const here = at + pointer(field)
  if (!isObject(value) && !Array.isArray(value)) {
    report.error('wrong-type', here, value, `${field} is not an object`, 'write {"key": {"label": "…"}}')
    return found
  }
  const fields = Array.isArray(value) ? new Set([...known, 'key', 'id']) : known
  for (const [key, item, place] of entriesOf(value, here)) {
    if (typeof key !== 'string' || !isObject(item)) {
      report.error('wrong-type', place, item, `not a declaration in ${field}`, 'write {"key": {"label": "…"}}')
    } else if (key === '') {
      report.error('bad-key', place, item, `the key of a declaration in ${field} is empty`, 'give it a name')
    } else if (found.has(key)) {
      report.error('duplicate-key', place, item, `declared twice in ${field}`, 'give it a key of its own')
    } else {
      checkFields(item, fields, place, report)
      found.set(key, read(key, item, place, report))
    }
  }
  return found
}

/** Key, declaration and place of each. */
function entriesOf(value: Json | readonly unknown[], at: string): [unknown, unknown, string][] {
  if (!Array.isArray(value)) return Object.entries(value).map(([key, item]) => [key, item, at + pointer(key)])
  return value.map((item: unknown, i) => {
    const key = isObject(item) ? (own(item, 'key') ?? own(item, 'id')) : undefined
    return [key, item, at + pointer(i)]
  })
}

function readKind(key: string, value: Json, at: string, report: Report): Kind {
  const label = readText(value, 'label', at, report) ?? key
  return { key, label, plural: readText(value, 'plural', at, report) ?? label }
}

function readFamily(key: string, value: Json, at: string, report: Report): Family {
  return { key, label: readText(value, 'label', at, report) ?? key }
}

function readType(
  key: string,
  value: Json,
  at: string,
  families: ReadonlyMap<string, Family>,
  report: Report,
): EdgeType {
  const label = readText(value, 'label', at, report) ?? key
  const family = readString(value, 'family', at, report)
  if (family !== null && families.size > 0 && !families.has(family)) {
    const remedy = report.suggest(family, families.keys(), 'declare it in families')
    report.error('unknown-family', `${at}/family`, family, 'no such family', remedy)
  }
  return {
    key,
    label,
    inverse: readText(value, 'inverse', at, report) ?? label,
    family,
    directed: readBoolean(value, 'directed', at, report) ?? true,
    shape: readChoice(value, 'shape', SHAPES, at, report) ?? 'either',
    reach: readReach(value, at, report),
  }
}

/** An ISO 8601 duration in the field `reach`, or `null` where absent or unreadable. */
export function readReach(value: Json, at: string, report: Report): Duration | null {
  const text = own(value, 'reach')
  if (text === undefined) return null
  const duration = parseDuration(text)
  if (duration === null) {
    const remedy = 'write for example P10Y, P6M or P0D'
    report.error('unreadable-duration', `${at}/reach`, text, 'not an ISO 8601 duration', remedy)
  }
  return duration
}

function readLayer(
  key: string,
  value: Json,
  at: string,
  types: ReadonlyMap<string, EdgeType>,
  kinds: ReadonlyMap<string, Kind>,
  report: Report,
): Layer {
  return {
    key,
    label: readText(value, 'label', at, report) ?? key,
    description: readText(value, 'description', at, report),
    include: readRules(value, at, types, kinds, report),
  }
}
