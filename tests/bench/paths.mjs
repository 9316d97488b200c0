import { existsSync, readFileSync } from 'node:fs'

import cytoscape from 'cytoscape'
import { MultiGraph } from 'graphology'
import { bidirectional } from 'graphology-shortest-path'

import { earliestArrival, earliestArrivals, findPaths, readGraph } from '../../dist/model.js'
import { median, SEED, seededRandom } from './synthetic.mjs'

const DAY_MS = 86_400_000
const PAIRS = 60
const ICEWS = new URL('../../../shared/realfiles/kg/icews14_test_names.tsv', import.meta.url)

/**
 * Paths in order of time on event graphs whose actors are as unequal as those of ICEWS, beside searches that know no
 * time, and beside the least there is: one pass over the columns of the edges.
 */
export async function bench() {
  return [
    ...benchFile('10,000 instants', events(10_000, false)),
    ...benchFile('100,000 instants', events(100_000, false)),
    ...benchFile('100,000 intervals', events(100_000, true)),
    ...(existsSync(ICEWS) ? benchFile('ICEWS14, 8,963 instants', icews(readFileSync(ICEWS, 'utf8'))) : []),
  ]
}

/**
 * Edges over a year between actors of whom few take part in much (a rank's share falls with its power 0.8): instants
 * of a known day, or intervals of which every third has doubts of up to a month at both ends and every tenth goes on.
 */
function events(count, hasSpans) {
  const random = seededRandom(SEED)
  const actors = Math.round(count / 13)
  const shares = Array.from({ length: actors }, (_, rank) => (rank + 1) ** -0.8)
  const sums = []
  for (const share of shares) sums.push((sums.at(-1) ?? 0) + share)
  const actor = () => {
    const wanted = random() * sums.at(-1)
    let [low, high] = [0, actors - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle] < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
  const day = (n) => new Date(Date.UTC(2014, 0, 1) + n * DAY_MS).toISOString().slice(0, 10)
  const dates = () => {
    const start = Math.floor(random() * 365)
    if (!hasSpans) return { date: day(start) }
    const end = start + Math.floor(random() * 20)
    const doubt = random() < 1 / 3 ? Math.floor(random() * 30) : 0
    const bound = (n) => (doubt === 0 ? day(n) : `[${day(n)}..${day(n + doubt)}]`)
    return { start: bound(start), end: random() < 0.1 ? '..' : bound(end + doubt) }
  }
  return fileOf(Array.from({ length: count }, () => ({ source: actor(), target: actor(), dates: dates() })))
}

function icews(text) {
  const actors = new Map()
  const actor = (name) => {
    if (!actors.has(name)) actors.set(name, actors.size)
    return actors.get(name)
  }
  const lines = text.trim().split('\n')
  return fileOf(
    lines.map((line) => {
      const [source, , target, date] = line.split('\t')
      return { source: actor(source), target: actor(target), dates: { date: date.trim() } }
    }),
  )
}

function fileOf(rows) {
  const count = rows.reduce((most, { source, target }) => Math.max(most, source, target), 0) + 1
  return {
    attributes: { format: 'entente-graph/1', asOf: '2015', ontology: {} },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes: Array.from({ length: count }, (_, i) => ({ key: `a${i}`, attributes: { label: `Actor ${i}` } })),
    edges: rows.map(({ source, target, dates }, i) => ({
      key: `e${i}`,
      source: `a${source}`,
      target: `a${target}`,
      attributes: dates,
    })),
  }
}

function benchFile(what, file) {
  const { graph, issues } = readGraph(file)
  if (graph === null) throw new Error(`the bench's own file is wrong: ${issues[0]?.message}`)
  const pairs = pairsOf(graph)
  const first = timed(() => earliestArrival(graph, ...pairs[0]))
  const pass = scanOf(graph)
  const over = (work) => medianOver(pairs, work)
  const bare = over(pass)
  const note = `${what}, ${PAIRS} pairs, seed ${SEED}`
  const row = (name, ours, alternative, beside) => ({ name, ours, alternative, unit: 'ms', note: `${note}; ${beside}` })
  const graphology = graphologyOf(graph)
  const one = over(([from, to]) => earliestArrival(graph, from, to))
  const reached = pairs.filter(([from, to]) => earliestArrival(graph, from, to) !== null).length
  const rows = [
    row('network of a question met first', first, 0, 'once a window and filter'),
    row(
      'earliest arrival, one pair',
      one,
      bare,
      `alternative: one pass over the edges; ${reached} of ${PAIRS} reached`,
    ),
    row(
      'earliest arrivals, all actors',
      over(([from]) => earliestArrivals(graph, from)),
      bare,
      'alternative: one pass',
    ),
    row(
      'earliest arrival, one pair',
      one,
      over(([from, to]) => bidirectional(graphology, from, to)),
      'alternative: graphology, without time',
    ),
  ]
  for (const goal of ['fewest', 'earliest', 'latest', 'fastest']) {
    rows.push(
      row(
        `whole path, ${goal}`,
        over(([from, to]) => cutless(findPaths(graph, from, to, { goal }))),
        bare,
        'alternative: one pass',
      ),
    )
  }
  const few = pairs.slice(0, 5)
  rows.push(
    row(
      'five paths, fewest',
      medianOver(few, ([from, to]) => findPaths(graph, from, to, { k: 5 })),
      0,
      `${few.length} pairs`,
    ),
  )
  if (what.endsWith('instants')) rows.push(besideCytoscape(graph, few, row))
  return rows
}

function cutless({ cut }) {
  if (cut !== null) throw new Error('a search of the bench was cut')
}

function pairsOf(graph) {
  const random = seededRandom(SEED + 1)
  const key = () => graph.nodes[Math.floor(random() * graph.nodes.length)].key
  return Array.from({ length: PAIRS }, () => [key(), key()]).filter(([a, b]) => a !== b)
}

/** What nobody can do without: looks at both ends and the date of each edge once. */
function scanOf(graph) {
  const source = Int32Array.from(graph.edges, (edge) => edge.source)
  const target = Int32Array.from(graph.edges, (edge) => edge.target)
  const min = Float64Array.from(graph.edges, (edge) => edge.spans[0].drawn.min)
  return ([from]) => {
    const wanted = graph.nodeIndex(from)
    let found = Infinity
    for (let i = 0; i < source.length; i++) {
      if ((source[i] === wanted || target[i] === wanted) && min[i] < found) found = min[i]
    }
    return found
  }
}

function graphologyOf(graph) {
  const made = new MultiGraph({ type: 'undirected' })
  for (const { key } of graph.nodes) made.addNode(key)
  for (const { key, source, target } of graph.edges) {
    made.addEdgeWithKey(key, graph.nodes[source].key, graph.nodes[target].key)
  }
  return made
}

function besideCytoscape(graph, pairs, row) {
  const cy = cytoscape({
    headless: true,
    elements: [
      ...graph.nodes.map(({ key }) => ({ group: 'nodes', data: { id: key } })),
      ...graph.edges.map(({ key, source, target }) => ({
        group: 'edges',
        data: { id: key, source: graph.nodes[source].key, target: graph.nodes[target].key },
      })),
    ],
  })
  const few = pairs.slice(0, graph.edges.length > 50_000 ? 1 : 3)
  const theirs = median(
    few.map(([from, to]) =>
      timed(() =>
        cy
          .elements()
          .dijkstra({ root: cy.getElementById(from) })
          .distanceTo(cy.getElementById(to)),
      ),
    ),
  )
  const ours = medianOver(pairs, ([from]) => earliestArrivals(graph, from))
  cy.destroy()
  return row(
    'earliest arrivals, all actors',
    ours,
    theirs,
    `alternative: Cytoscape's dijkstra, without time, ${few.length} pairs`,
  )
}

function timed(work) {
  const started = performance.now()
  work()
  return performance.now() - started
}

/** Median over pairs, each asked once after a round to warm up. */
function medianOver(pairs, work) {
  for (const pair of pairs) work(pair)
  return median(pairs.map((pair) => timed(() => work(pair))))
}
