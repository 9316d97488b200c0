import { pointer, showValue } from '../core/issue.js'
import { isBound, parseBound } from '../time/edtf.js'
import { UNKNOWN, type Bound } from '../time/bound.js'
import type { Report } from './report.js'
import type { Citation } from './records.js'
import type { Text } from './text.js'

/**
 * Readers of single fields: each gives a usable value and reports what it could not use.
 * Pointers are put together on errors only; a file has ten fields for every edge.
 */

export type Json = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The own value of a field: nothing is looked up on a prototype. */
export function own(record: Json, field: string): unknown {
  return Object.hasOwn(record, field) ? record[field] : undefined
}

/** The `attributes` of a node or an edge; none where they are missing or were reported. */
export function readAttributes(record: Json, at: string, remedy: string, report: Report): Json {
  const value = own(record, 'attributes')
  if (value === undefined) return NOTHING
  if (isObject(value)) return value
  report.error('wrong-type', `${at}/attributes`, value, 'attributes is not an object', remedy)
  return NOTHING
}

const NOTHING: Json = Object.freeze({})

/** Reports every field whose name the format does not know. */
export function checkFields(
  record: Json,
  known: ReadonlySet<string>,
  at: string,
  report: Report,
  otherwise = 'remove it',
): void {
  for (const field of Object.keys(record)) {
    if (known.has(field)) continue
    const remedy = report.suggest(field, known, otherwise)
    const message = `the format has no ${showValue(field)} here`
    report.error('unknown-key', at + pointer(field), record[field], message, remedy)
  }
}

export function readString(record: Json, field: string, at: string, report: Report): string | null {
  const value = own(record, field)
  if (value === undefined || typeof value === 'string') return value ?? null
  report.error('wrong-type', at + pointer(field), value, `${field} is not a text`, 'write it in quotation marks')
  return null
}

export function readBoolean(record: Json, field: string, at: string, report: Report): boolean | null {
  const value = own(record, field)
  if (value === undefined || typeof value === 'boolean') return value ?? null
  report.error('wrong-type', at + pointer(field), value, `${field} is neither true nor false`, 'write true or false')
  return null
}

export function readText(record: Json, field: string, at: string, report: Report): Text | null {
  const value = own(record, field)
  if (value === undefined || typeof value === 'string') return value ?? null
  if (isObject(value)) {
    const texts = Object.values(value)
    if (texts.length > 0 && texts.every((text) => typeof text === 'string')) return value as Record<string, string>
  }
  const remedy = 'write "…" or {"en": "…", "fr": "…"}'
  report.error('wrong-type', at + pointer(field), value, 'neither a text nor texts by language', remedy)
  return null
}

export function readList(record: Json, field: string, at: string, report: Report): readonly unknown[] {
  const value = own(record, field)
  if (value === undefined) return []
  if (Array.isArray(value)) return value
  report.error('wrong-type', at + pointer(field), value, `${field} is not a list`, 'write it in square brackets')
  return []
}

export function readStrings(record: Json, field: string, at: string, report: Report): string[] {
  return readList(record, field, at, report).filter((value, i): value is string => {
    if (typeof value === 'string') return true
    const message = `${field} holds something else than texts`
    report.error('wrong-type', at + pointer(field, i), value, message, 'write it in quotation marks')
    return false
  })
}

/** One of a closed list of words, or `null` where absent or not among them. */
export function readChoice<T extends string>(
  record: Json,
  field: string,
  choices: readonly T[],
  at: string,
  report: Report,
): T | null {
  const value = own(record, field)
  if (value === undefined) return null
  const found = choices.find((choice) => choice === value)
  if (found !== undefined) return found
  const remedy = report.suggest(value, choices, `use one of ${choices.join(', ')}`)
  report.error('unknown-value', at + pointer(field), value, `no such ${field}`, remedy)
  return null
}

export function readBound(record: Json, field: string, at: string, report: Report): Bound {
  const value = own(record, field)
  if (value === undefined) return UNKNOWN
  return boundOf(value, () => at + pointer(field), report) ?? UNKNOWN
}

/** The bound of a value, or `null` after it was reported; `at` says where it stands. */
export function boundOf(value: unknown, at: () => string, report: Report): Bound | null {
  const bound = parseBound(value)
  if (isBound(bound)) return bound
  const remedy =
    'write one EDTF date such as 2023, 2023-09-16, [2024-01-28..2026-02-01], 2021~, or ".." (goes on) or "" (unknown)'
  report.error('unreadable-date', at(), value, `unreadable date: ${bound.error}`, remedy)
  return null
}

const CITATION_FIELDS: ReadonlySet<string> = new Set(['id', 'locator'])

export function readCitations(record: Json, at: string, ids: ReadonlyMap<string, unknown>, report: Report): Citation[] {
  const citations: Citation[] = []
  for (const [i, value] of readList(record, 'references', at, report).entries()) {
    const here = `${at}/references/${i}`
    const id = isObject(value) ? own(value, 'id') : undefined
    if (!isObject(value) || typeof id !== 'string') {
      report.error('wrong-type', here, value, 'not a citation', 'write {"id": "…", "locator": "…"}')
      continue
    }
    checkFields(value, CITATION_FIELDS, here, report)
    if (!ids.has(id)) {
      const remedy = report.suggest(id, ids.keys(), 'add it to /attributes/references')
      report.error('missing-reference', `${here}/id`, id, 'no such reference in the file', remedy)
    }
    const locator = readString(value, 'locator', here, report)
    citations.push(locator === null ? { id } : { id, locator })
  }
  return citations
}

export function readProperties(record: Json, at: string, report: Report): Json {
  const value = own(record, 'properties')
  if (value === undefined) return NOTHING
  if (!isObject(value)) {
    report.error('wrong-type', `${at}/properties`, value, 'properties is not an object', 'write {"name": value}')
    return NOTHING
  }
  checkDepth(value, `${at}/properties`, report)
  return value
}

/** Deeper data is no data but a trap: copying and writing it would exhaust the stack. */
const DEEPEST = 64

/** Reports data nested too deep, in the parts of a file that may hold anything. */
export function checkDepth(value: unknown, at: string, report: Report): void {
  if (!isDeeper(value, DEEPEST)) return
  report.error('too-deep', at, value, `nested deeper than ${DEEPEST} levels`, 'write it flatter')
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1))
}
