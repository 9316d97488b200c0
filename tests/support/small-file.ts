import type { Issue } from '../../src/core/issue.js'
import { readGraph, type TemporalGraph } from '../../src/model/index.js'

/** A file as plain JSON, for tests to break. */
export interface SmallFile {
  $schema?: unknown
  attributes: Record<string, unknown>
  options?: unknown
  nodes: Record<string, unknown>[]
  edges: Record<string, unknown>[]
}

/** A valid file with a bit of everything: four nodes, five edges, all shapes of time. A fresh copy every time. */
export function smallFile(): SmallFile {
  return {
    attributes: {
      format: 'entente-graph/1',
      title: { en: 'A small file', fr: 'Un petit fichier' },
      license: 'MIT',
      asOf: '2024-06-30',
      ontology: {
        kinds: { country: { label: 'Country' }, official: { label: 'Official' }, alliance: { label: 'Alliance' } },
        families: { office: { label: 'Office' }, diplomatic: { label: 'Diplomacy' } },
        types: {
          'holds-office': {
            label: 'holds office in',
            family: 'office',
            directed: true,
            shape: 'interval',
            reach: 'P2Y',
          },
          meets: { label: 'meets', inverse: 'meets', family: 'diplomatic', directed: false, shape: 'instant' },
          'member-of': { label: 'is a member of', inverse: 'has the member', directed: true, shape: 'either' },
        },
        layers: { people: { label: 'People', include: [{ types: ['meets'], except: { status: ['planned'] } }] } },
      },
      references: [{ id: 'report', type: 'article', title: 'A report' }],
      view: { mode: 'window', from: '2020', to: '2024-06', undated: 'ghost', isolates: 'fade' },
    },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes: [
      { key: 'mali', attributes: { label: { en: 'Mali', ru: 'Мали' }, kind: 'country', aliases: ['Soudan'] } },
      { key: 'russia', attributes: { label: 'Russia', kind: 'country', subkind: 'state', x: 1, y: -2 } },
      { key: 'lavrov', attributes: { label: 'Sergei Lavrov', kind: 'official', start: '1950-03-21' } },
      { key: 'aes', attributes: { label: 'AES', kind: 'alliance', start: '2023-09-16', basis: 'stated' } },
    ],
    edges: [
      {
        key: 'office',
        source: 'lavrov',
        target: 'russia',
        attributes: {
          type: 'holds-office',
          start: '2004-03-09',
          end: '..',
          attested: ['2024-01-28'],
          status: 'confirmed',
          basis: 'stated',
          references: [{ id: 'report', locator: 'L1' }],
          properties: { office: 'minister' },
        },
      },
      { key: 'meeting', source: 'mali', target: 'russia', attributes: { type: 'meets', date: '2023-02-07' } },
      {
        key: 'membership',
        source: 'mali',
        target: 'aes',
        attributes: { type: 'member-of', start: '2023-09-16', end: '..', rivals: ['again'] },
      },
      {
        key: 'again',
        source: 'mali',
        target: 'russia',
        attributes: {
          type: 'member-of',
          spans: [
            { start: '1960', end: '1970' },
            { start: '1990', end: '', attested: ['2000'] },
          ],
          polarity: 'negative',
        },
      },
      { key: 'undated', source: 'lavrov', target: 'mali', undirected: true, attributes: { type: 'meets' } },
    ],
  }
}

/** A copy of a JSON value with another value at a JSON pointer; `undefined` takes the field away. */
export function withValue<T>(json: T, pointer: string, value: unknown): T {
  const copy = structuredClone(json)
  const tokens = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
  const last = tokens.pop()!
  let parent = copy as Record<string, unknown>
  for (const token of tokens) parent = parent[token] as Record<string, unknown>
  if (value === undefined && Array.isArray(parent)) parent.splice(Number(last), 1)
  else if (value === undefined) delete parent[last]
  // Defined, not assigned: the field may be called `__proto__`.
  else Object.defineProperty(parent, last, { value, writable: true, enumerable: true, configurable: true })
  return copy
}

/** The small file with other values at some pointers. */
export function changed(changes: Readonly<Record<string, unknown>>): SmallFile {
  return Object.entries(changes).reduce((file, [pointer, value]) => withValue(file, pointer, value), smallFile())
}

/** The graph of a file that has to be valid. */
export function graphOf(file: unknown): TemporalGraph {
  const { graph, issues } = readGraph(file)
  if (graph === null) throw new Error(`not valid: ${JSON.stringify(issues, null, 2)}`)
  return graph
}

/** An issue from its parts in the order of a line: code, pointer, value, message, remedy. */
export function error(code: string, pointer: string, value: string, message: string, remedy: string): Issue {
  return { code, severity: 'error', pointer, value, message, remedy }
}

export function warning(code: string, pointer: string, value: string, message: string, remedy: string): Issue {
  return { ...error(code, pointer, value, message, remedy), severity: 'warning' }
}
