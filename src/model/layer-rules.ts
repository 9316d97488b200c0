import { pointer } from '../core/issue.js'
import { checkFields, isObject, own, readBoolean, readList, readStrings, type Json } from './fields.js'
import { STATUSES, type LayerRule } from './records.js'
import type { Report } from './report.js'

const RULE_FIELDS: ReadonlySet<string> = new Set(['types', 'kinds', 'except'])
const EXCEPT_FIELDS: ReadonlySet<string> = new Set(['status', 'properties', 'undated'])

type Declared = ReadonlyMap<string, unknown>

/** Reads `include` of a layer. A layer without rules takes every edge. */
export function readRules(layer: Json, at: string, types: Declared, kinds: Declared, report: Report): LayerRule[] {
  if (own(layer, 'include') === undefined) return [{}]
  return readList(layer, 'include', at, report).flatMap((rule, i) => {
    const here = `${at}/include/${i}`
    if (isObject(rule)) return [readRule(rule, here, types, kinds, report)]
    report.error('wrong-type', here, rule, 'not a rule', 'write {"types": ["…"], "kinds": ["…"], "except": {…}}')
    return []
  })
}

function readRule(rule: Json, at: string, types: Declared, kinds: Declared, report: Report): LayerRule {
  checkFields(rule, RULE_FIELDS, at, report)
  const except = own(rule, 'except')
  return {
    ...(own(rule, 'types') === undefined ? {} : { types: readNames(rule, 'types', types, 'type', at, report) }),
    ...(own(rule, 'kinds') === undefined ? {} : { kinds: readNames(rule, 'kinds', kinds, 'kind', at, report) }),
    ...(except === undefined ? {} : { except: readExcept(except, `${at}/except`, report) }),
  }
}

function readNames(
  rule: Json,
  field: 'types' | 'kinds',
  declared: Declared,
  word: 'type' | 'kind',
  at: string,
  report: Report,
): string[] {
  const names = readStrings(rule, field, at, report)
  for (const [i, name] of names.entries()) {
    if (declared.size === 0 || declared.has(name)) continue
    const remedy = report.suggest(name, declared.keys(), `declare it in ${field}`)
    report.error(`unknown-${word}`, at + pointer(field, i), name, `no such ${word}`, remedy)
  }
  return names
}

function readExcept(except: unknown, at: string, report: Report): NonNullable<LayerRule['except']> {
  if (!isObject(except)) {
    report.error('wrong-type', at, except, 'except is not an object', 'write {"status": ["planned"]}')
    return {}
  }
  checkFields(except, EXCEPT_FIELDS, at, report)
  const undated = readBoolean(except, 'undated', at, report)
  const status = own(except, 'status') === undefined ? null : readStrings(except, 'status', at, report)
  for (const [i, name] of (status ?? []).entries()) {
    if (STATUSES.some((known) => known === name)) continue
    const remedy = report.suggest(name, STATUSES, `use one of ${STATUSES.join(', ')}`)
    report.error('unknown-value', at + pointer('status', i), name, 'no such status', remedy)
  }
  return {
    ...(undated === null ? {} : { undated }),
    ...(status === null ? {} : { status }),
    ...(own(except, 'properties') === undefined ? {} : { properties: readExceptProperties(except, at, report) }),
  }
}

function readExceptProperties(except: Json, at: string, report: Report): Record<string, readonly string[]> {
  const value = own(except, 'properties')
  if (isObject(value)) {
    const here = `${at}/properties`
    // By `fromEntries`, because a property may be called `__proto__`.
    return Object.fromEntries(Object.keys(value).map((name) => [name, readStrings(value, name, here, report)]))
  }
  report.error('wrong-type', `${at}/properties`, value, 'properties is not an object', 'write {"mode": ["interview"]}')
  return {}
}
