import cytoscape from 'cytoscape'

import { readGraph, stateIn } from '../../dist/model.js'
import { median, medianMs, SEED, seededRandom, syntheticFile } from './synthetic.mjs'

const WINDOWS = 100
const MONTH_MS = 30 * 86_400_000
const YEAR_MS = 12 * MONTH_MS

/** Windows of a year and their next steps by a month, beside what a page would write without an index. */
export async function bench() {
  const rows = []
  for (const edgeCount of [10_000, 100_000]) {
    const { graph } = readGraph(syntheticFile(edgeCount))
    rows.push(...(await benchGraph(graph, edgeCount)))
    if (edgeCount === 10_000) rows.push(benchCytoscape(graph, edgeCount))
  }
  return rows
}

function windows() {
  const random = seededRandom(SEED)
  return Array.from({ length: WINDOWS }, () => {
    const from = (1960 + random() * 60 - 1970) * 365.2425 * 86_400_000
    return { from, to: from + YEAR_MS }
  })
}

const next = ({ from, to }) => ({ from: from + MONTH_MS, to: to + MONTH_MS })

async function benchGraph(graph, edgeCount) {
  const { timeIndex, edges } = graph
  const spans = edges.map((edge) => edge.spans)
  const some = windows()
  checkAgreement(timeIndex, spans, some[0])
  const note = `${edgeCount} edges, ${WINDOWS} windows of a year, seed ${SEED}; alternative: a scan of the records`
  const over = (work) => medianOver(some, work)
  return [
    {
      name: 'build the time index',
      ours: await medianMs(5, () => new timeIndex.constructor(spans)),
      alternative: 0,
      unit: 'ms',
      note: `${edgeCount} edges; a scan needs none`,
    },
    {
      name: 'query a window',
      ours: over((window) => timeIndex.query(window)),
      alternative: over((window) => scan(edges, window)),
      unit: 'ms',
      note,
    },
    {
      name: 'step by a month: what changed',
      ours: over((window) => timeIndex.changes(window, next(window))),
      alternative: over((window) => scanChanges(edges, window)),
      unit: 'ms',
      note,
    },
  ]
}

/** Median over the windows, each called once after a round to warm up. */
function medianOver(some, work) {
  for (const window of some) work(window)
  return median(
    some.map((window) => {
      const started = performance.now()
      work(window)
      return performance.now() - started
    }),
  )
}

function scan(edges, window) {
  const certain = []
  const possible = []
  for (const edge of edges) {
    const state = stateIn(edge.spans, window)
    if (state === 'certain') certain.push(edge.index)
    else if (state === 'possible') possible.push(edge.index)
  }
  return { certain, possible }
}

function scanChanges(edges, window) {
  const later = next(window)
  const changes = []
  for (const { spans, index } of edges) {
    const before = stateIn(spans, window)
    const after = stateIn(spans, later)
    if (before !== after) changes.push({ edge: index, before, after })
  }
  return changes
}

function checkAgreement(timeIndex, spans, window) {
  const ours = timeIndex.query(window)
  const theirs = scan(
    spans.map((list, index) => ({ spans: list, index })),
    window,
  )
  for (const list of Object.values(ours)) list.sort((a, b) => a - b)
  if (JSON.stringify(ours) !== JSON.stringify(theirs)) throw new Error('the index and the scan disagree')
}

function benchCytoscape({ nodes, edges, timeIndex }, edgeCount) {
  const cy = cytoscape({
    headless: true,
    elements: [
      ...nodes.map(({ index }) => ({ data: { id: `n${index}` } })),
      ...edges.map(({ index, source, target, spans }) => ({
        data: {
          id: `e${index}`,
          source: `n${source}`,
          target: `n${target}`,
          from: spans[0].drawn.min,
          to: spans[0].drawn.max,
        },
      })),
    ],
  })
  const some = windows().slice(0, 30)
  const filter = ({ from, to }) =>
    cy.elements().filter((element) => element.isEdge() && element.data('from') < to && from < element.data('to'))
  const row = {
    name: 'query a window',
    ours: medianOver(some, (window) => timeIndex.query(window)),
    alternative: medianOver(some, filter),
    unit: 'ms',
    note: `${edgeCount} edges, ${some.length} windows; alternative: cytoscape elements().filter, headless`,
  }
  cy.destroy()
  return row
}
