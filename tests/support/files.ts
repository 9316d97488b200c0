import { readGraph, type TemporalGraph } from '../../src/model/index.js'

/** An edge of {@link makeFile}: the file's own date fields, between `a` and `b` unless told. */
export interface EdgeInput {
  readonly source?: string
  readonly target?: string
  readonly [attribute: string]: unknown
}

/** What else the file's `attributes`, or both of its nodes, hold. */
export type FileAttributes = Readonly<Record<string, unknown>>

const ONTOLOGY = {
  kinds: { country: { label: 'Country', plural: 'Countries' } },
  families: { diplomatic: { label: 'Diplomatic' }, military: { label: 'Military' } },
  types: {
    visits: { label: 'visits', family: 'diplomatic', directed: true, shape: 'instant', reach: 'P0D' },
    allied: { label: 'is allied with', family: 'military', directed: false, shape: 'either', reach: 'P10Y' },
    knows: { label: 'knows', directed: false, shape: 'either', reach: 'P10Y' },
  },
} as const

/**
 * A small valid file of two countries, `a` and `b`, with these edges in order; their keys are `e0`, `e1` …
 * Types: `visits` (diplomatic, instant), `allied` (military, the default), `knows` (of no family).
 */
export function makeFile(
  edges: readonly EdgeInput[],
  attributes: FileAttributes = {},
  nodes: FileAttributes = {},
): Record<string, unknown> {
  return {
    attributes: { format: 'entente-graph/1', title: 'Small', ontology: ONTOLOGY, ...attributes },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes: ['a', 'b'].map((key) => ({ key, attributes: { kind: 'country', label: key.toUpperCase(), ...nodes } })),
    edges: edges.map(({ source = 'a', target = 'b', ...fields }, index) => ({
      key: `e${index}`,
      source,
      target,
      attributes: { type: 'allied', ...fields },
    })),
  }
}

/** The graph of {@link makeFile}; throws with the file's errors if it is not valid after all. */
export function makeGraph(
  edges: readonly EdgeInput[],
  attributes: FileAttributes = {},
  nodes: FileAttributes = {},
): TemporalGraph {
  const { graph, issues } = readGraph(makeFile(edges, attributes, nodes))
  if (graph === null) throw new Error(JSON.stringify(issues))
  return graph
}
