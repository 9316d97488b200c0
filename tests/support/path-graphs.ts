import * as fc from 'fast-check'

import { readGraph, type TemporalGraph } from '../../src/model/index.js'
import { GOALS, type PathOptions } from '../../src/paths/index.js'
import { DAY_MS } from '../../src/time/index.js'

/** Random graphs small enough that every path can be tried, and questions about them, on a calendar of ten days. */

const DAY_0 = Date.UTC(2020, 0, 1)

/** The first moment of a day of the calendar; days may lie outside it, or at infinity. */
export function dayMs(day: number): number {
  return DAY_0 + day * DAY_MS
}

/** Day 0 to 9 as a date. */
export function dayText(day: number): string {
  return `2020-01-${String(day + 1).padStart(2, '0')}`
}

/** Their order by code unit is neither that by code point nor that of any language. */
const NODE_KEYS = ['m', 'B', 'a', '😀', '～', 'aa']
const EDGE_KEYS = ['z', 'y9', 'y10', 'Z', '😀', 'e', '～', 'é', '_']

const TYPES = ['meets', 'knows', 'serves']
const STATUSES = ['confirmed', 'alleged', 'planned', 'disputed']

const ATTRIBUTES = {
  format: 'entente-graph/1',
  ontology: {
    types: {
      meets: { label: 'meets', directed: false, shape: 'either', reach: 'P2D' },
      knows: { label: 'knows', shape: 'either', reach: 'P0D' },
      serves: { label: 'serves', shape: 'either', reach: 'P1D' },
    },
    layers: { people: { label: 'People', include: [{ types: ['meets', 'knows'], except: { status: ['disputed'] } }] } },
  },
}

/** Reads choices off a number; 0 chooses the first everywhere, which is what a failing case shrinks to. */
class Dice {
  #left: number

  constructor(number: number) {
    this.#left = number
  }

  below(count: number): number {
    const chosen = this.#left % count
    this.#left = Math.floor(this.#left / count)
    return chosen
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)]!
  }
}

/** Not biased to small numbers: graphs would be of ties between the same two nodes on the same day. */
const code = fc.noBias(fc.nat(2 ** 48))

function date(dice: Dice, from: number): string {
  const day = dayText(from)
  const kind = dice.below(12)
  const later = dayText(from + 1 + dice.below(3))
  if (kind < 5) return day
  if (kind < 8) return `[${day}..${later}]`
  return [`${day}?`, `${day}~`, `[..${later}]`, `[${day}..]`][kind - 8]!
}

function interval(dice: Dice, from: number): { start: string; end: string } {
  const length = dice.below(4)
  const start = dice.below(8) === 7 ? '' : date(dice, from)
  const ending = dice.below(8)
  return { start, end: ending === 7 ? '' : ending === 6 ? '..' : date(dice, from + length) }
}

/** The date fields of an edge; not all of them agree with each other. */
function dates(dice: Dice): Record<string, unknown> {
  const kind = dice.below(12)
  const from = dice.below(5)
  if (kind < 4) return { date: date(dice, from) }
  if (kind < 8) return interval(dice, from)
  if (kind === 8) return { ...interval(dice, from), attested: [dayText(from + dice.below(2))] }
  if (kind === 9) return { start: '', end: '', attested: [dayText(from), dayText(from + dice.below(3))] }
  if (kind === 11) return dice.below(2) === 0 ? {} : { start: '', end: '..' }
  const first = dice.below(3)
  const second = first + dice.below(4)
  const span = (at: number) => (dice.below(3) === 0 ? { date: date(dice, at) } : interval(dice, at))
  return { spans: dice.below(3) === 0 ? [span(first), span(second), span(second + 1)] : [span(first), span(second)] }
}

function vagueDate(dice: Dice): Record<string, unknown> {
  const from = dice.below(4)
  return { date: `[${dayText(from)}..${dayText(from + dice.below(5))}]` }
}

function exactDates(dice: Dice): Record<string, unknown> {
  const day = dice.below(7)
  return dice.below(3) > 0 ? { date: dayText(day) } : { start: dayText(day), end: dayText(day + dice.below(3)) }
}

const edge = fc.tuple(code, code).map(([ends, time]) => {
  const dice = new Dice(ends)
  return {
    source: dice.below(6),
    // How many nodes further round; all the way round is a self-loop.
    onward: dice.below(16),
    undirected: dice.below(4) === 3,
    type: dice.of(TYPES),
    status: dice.below(4) === 3 ? dice.of(STATUSES) : undefined,
    time: dates(new Dice(time)),
    exact: exactDates(new Dice(time)),
    vague: vagueDate(new Dice(time)),
  }
})

const life = fc.noBias(fc.nat(71)).map((number) => {
  const dice = new Dice(number)
  const kind = dice.below(12)
  const day = dice.below(6)
  if (kind === 9) return { start: dayText(day) }
  if (kind === 10) return { end: dayText(day + 1) }
  if (kind === 11) return { start: dayText(day), end: `[${dayText(day + 2)}..${dayText(day + 3)}]` }
  return {}
})

interface Sizes {
  readonly nodes?: number
  readonly edges?: number
  /** Whether the nodes stand in a row and every edge joins two neighbours: few ways, much choice among ties. */
  readonly isRow?: boolean
  /** Whether edges lead round the nodes in one direction, each a meeting on one of several days. */
  readonly isRing?: boolean
  /** Whether all dates are plain days, so that much is certain. */
  readonly isExact?: boolean
}

/** Graphs of 2 to 6 nodes and up to 9 edges. */
export function pathGraphs({
  nodes = 6,
  edges = 9,
  isRow = false,
  isRing = false,
  isExact = false,
}: Sizes = {}): fc.Arbitrary<TemporalGraph> {
  return fc
    .record({
      lives: fc.oneof(
        { weight: 1, arbitrary: fc.array(life, { minLength: 2, maxLength: nodes }) },
        { weight: 3, arbitrary: fc.array(life, { minLength: Math.min(nodes, 4), maxLength: nodes }) },
      ),
      edges: fc.oneof(
        { weight: 1, arbitrary: fc.array(edge, { maxLength: edges, size: 'max' }) },
        { weight: 3, arbitrary: fc.array(edge, { minLength: Math.min(edges, 7), maxLength: edges }) },
      ),
      closed: fc.nat(3),
    })
    .map(({ lives, edges: list, closed }) =>
      readValid({
        attributes: closed === 0 ? ATTRIBUTES : { ...ATTRIBUTES, asOf: dayText(4 + closed) },
        nodes: lives.map((attributes, i) => ({ key: NODE_KEYS[i]!, attributes })),
        edges: list.map(({ source, onward, undirected, type, status, time, exact, vague }, i) => ({
          key: EDGE_KEYS[i]!,
          ...endsOf(
            isRow ? source % (lives.length - 1) : source % lives.length,
            isRow || isRing ? 0 : onward,
            lives.length,
          ),
          ...(undirected && !isRing ? { undirected } : {}),
          attributes: {
            type,
            ...(status === undefined ? {} : { status }),
            ...(isExact ? exact : isRing ? vague : time),
          },
        })),
      }),
    )
}

function endsOf(source: number, onward: number, count: number): { source: string; target: string } {
  return { source: NODE_KEYS[source]!, target: NODE_KEYS[targetOf(source, onward, count)]! }
}

function targetOf(source: number, onward: number, count: number): number {
  return onward === 15 ? source : (source + 1 + (onward % (count - 1))) % count
}

interface File {
  readonly attributes: unknown
  readonly nodes: readonly unknown[]
  readonly edges: readonly unknown[]
}

/** Edges whose dates contradict each other, or the lifetimes of their nodes, are no part of any file. */
function readValid(file: File): TemporalGraph {
  const { graph, issues } = readGraph(file)
  if (graph !== null) return graph
  const wrong = new Set(
    issues
      .filter(({ severity }) => severity === 'error')
      .map(({ pointer }) => Number(/^\/edges\/(\d+)/.exec(pointer)![1])),
  )
  return readValid({ ...file, edges: file.edges.filter((_, i) => !wrong.has(i)) })
}

/** A graph in few words, for the report of a failing property. */
export function describe(graph: TemporalGraph): string {
  const { attributes, nodes, edges } = graph.toJSON() as Record<'attributes' | 'nodes' | 'edges', Json[]>
  const lines = [...nodes.filter((node) => Object.keys(node['attributes'] as Json).length > 0), ...edges]
  const asOf = (attributes as unknown as Json)['asOf']
  return [`asOf ${String(asOf)}`, ...lines.map((line) => JSON.stringify(line))].join('\n')
}

type Json = Readonly<Record<string, unknown>>

/** Gives a case of a property a short text. */
export function told<T extends object>(value: T, text: () => string): T {
  return Object.assign(value, { [fc.toStringMethod]: text })
}

/** What is asked of a graph, its nodes by number. */
export interface Question {
  readonly from: string
  readonly to: string
  readonly options: PathOptions
}

/** A question about a graph that has 2 to 6 nodes; `fixed` is not left to chance. */
export function questions(fixed: PathOptions = {}, hasVia = false): fc.Arbitrary<(graph: TemporalGraph) => Question> {
  return fc.tuple(code, code).map(([first, second]) => (graph) => {
    const dice = new Dice(first)
    const node = () => graph.nodes[dice.below(6) % graph.nodes.length]!.key
    const from = node()
    const to =
      dice.below(16) === 15
        ? from
        : graph.nodes[targetOf(graph.nodeIndex(from)!, dice.below(5), graph.nodes.length)]!.key
    const k = 1 + dice.below(4)
    const via = !hasVia ? [] : dice.below(4) === 3 ? [node(), node()] : [node()]
    // To avoid an end or a stop is a wrong call.
    const avoid = dice.below(8) === 7 ? [node()].filter((key) => ![from, ...via, to].includes(key)) : []
    const window = windowOf(dice)
    const isPlain = dice.below(2) === 0
    const more = new Dice(isPlain ? second % GOALS.length : second)
    const options: PathOptions = {
      order: 'time',
      goal: more.of(GOALS),
      k,
      via,
      avoid,
      window,
      certainty: more.below(4) === 3 ? 'certain' : 'possible',
      directed: more.below(4) === 3,
      status: [[], ['planned'], ['alleged', 'planned']][more.below(3)]!,
      types: [[], [], [], [], [], [], ['meets'], ['meets', 'serves']][more.below(8)]!,
      layer: more.below(8) === 7 ? 'people' : null,
      ...fixed,
    }
    if (more.below(8) !== 7) return { from, to, options }
    return { from, to, options: { ...options, edges: Uint8Array.from(graph.edges, () => Math.min(1, more.below(4))) } }
  })
}

function windowOf(dice: Dice): { from: number; to: number } {
  const kind = dice.below(6)
  const from = dice.below(4)
  const length = 1 + dice.below(6)
  return {
    from: kind === 3 || kind === 4 ? dayMs(from) : -Infinity,
    to: kind === 2 || kind === 4 ? dayMs(from + length) : Infinity,
  }
}

/** A tie by its ends and its dates: one for an instant, fields of the file for anything else. */
export type Tie = readonly [source: string, target: string, time?: string | Json]

/** The graph of a few ties by key; `nodes` may have dates and more. Nodes are in the order in which ties name them. */
export function graphOfTies(
  ties: Readonly<Record<string, Tie>>,
  nodes: Readonly<Record<string, Json>> = {},
  attributes: Json = {},
): TemporalGraph {
  const ends = Object.values(ties).flatMap(([source, target]) => [source, target])
  const { graph, issues } = readGraph({
    attributes: { format: 'entente-graph/1', ...attributes },
    nodes: [...new Set([...ends, ...Object.keys(nodes)])].map((key) => ({ key, attributes: nodes[key] ?? {} })),
    edges: Object.entries(ties).map(([key, [source, target, time = {}]]) => ({
      key,
      source,
      target,
      attributes: typeof time === 'string' ? { date: time } : time,
    })),
  })
  if (graph === null) throw new Error(`not valid: ${JSON.stringify(issues, null, 2)}`)
  return graph
}
