import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import cytoscape from 'cytoscape'
import fcose from 'cytoscape-fcose'
import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'

import { layoutInput, loadLayout, measure, readGraph } from '../../dist/index.js'
import { onPage } from './layouts-page.mjs'
import { SEED, seededRandom } from './synthetic.mjs'

/**
 * Layouts: in Node, how well the force layout can be read beside plain fcose at its default quality and beside
 * ForceAtlas2; in Chromium what they cost, see `layouts-page.mjs`. `--slow` runs plain fcose on 2,000 nodes too, which
 * takes minutes.
 */

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const isSlow = process.argv.includes('--slow')
/** ForceAtlas2 stops after as long as a reader would wait, ms. */
const ATLAS_MS = 2000

export async function bench() {
  const sahel = JSON.parse(await readFile(path.join(ROOT, 'graph-data/sahel.json'), 'utf8'))
  const files = {
    'bundled data': sahel,
    '500 / 2,000': eventsFile(500, 2000),
    '2,000 / 10,000': eventsFile(2000, 10_000),
  }
  return [
    ...(await readability('bundled data', sahel)),
    ...(await readability('300 / 2,000', eventsFile(300, 2000))),
    ...(await readability('2,000 / 10,000', eventsFile(2000, 10_000))),
    ...(await onPage(files, isSlow)),
  ]
}

/** Few take part in much, as in news: a rank's share falls with its power 0.8. Days of one year; every kind the same. */
function eventsFile(nodeCount, edgeCount) {
  const random = seededRandom(SEED)
  const sums = []
  for (let rank = 1; rank <= nodeCount; rank++) sums.push((sums.at(-1) ?? 0) + rank ** -0.8)
  const node = () => {
    const wanted = random() * sums.at(-1)
    return `n${sums.findIndex((sum) => sum >= wanted)}`
  }
  const kinds = ['country', 'official', 'alliance']
  const day = () => new Date(Date.UTC(2023, 0, 1 + Math.floor(random() * 365))).toISOString().slice(0, 10)
  return {
    attributes: {
      format: 'entente-graph/1',
      ontology: {
        kinds: Object.fromEntries(kinds.map((kind) => [kind, { label: kind }])),
        families: { membership: { label: 'membership' }, diplomatic: { label: 'diplomacy' } },
        types: {
          'member-of': { label: 'is a member of', family: 'membership', directed: true, shape: 'interval' },
          meets: { label: 'meets', family: 'diplomatic', directed: false, shape: 'instant' },
        },
      },
    },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes: Array.from({ length: nodeCount }, (_, i) => ({
      key: `n${i}`,
      attributes: {
        label: `Actor ${i}`,
        kind: i % 50 === 7 ? 'alliance' : i % 5 === 0 ? 'country' : 'official',
        ...(i % 5 === 0 ? { latitude: random() * 120 - 50, longitude: random() * 340 - 170 } : {}),
      },
    })),
    edges: Array.from({ length: edgeCount }, (_, i) => {
      const isMember = i % 20 === 0
      const target = isMember ? `n${7 + 50 * Math.floor(random() * Math.ceil((nodeCount - 7) / 50))}` : node()
      const dates = isMember ? { type: 'member-of', start: '2010', end: '..' } : { type: 'meets', date: day() }
      return { key: `e${i}`, source: node(), target, undirected: !isMember, attributes: dates }
    }),
  }
}

async function readability(name, file) {
  const { graph } = readGraph(file)
  const input = layoutInput(graph)
  const ours = await ourLayout('force', input)
  const isLarge = input.nodes.length > 1000
  const theirs = isLarge && !isSlow ? atlas(input) : plainFcose(input)
  const alternative = isLarge && !isSlow ? `ForceAtlas2 after ${ATLAS_MS / 1000} s` : 'plain fcose, default quality'
  const [mine, other] = [finish(measure(input, ours)), finish(measure(input, theirs))]
  const rows = ['stress', 'crossings', 'lengths', 'labels'].map((what) => ({
    name: `${what} of force, ${name}`,
    ours: mine[what].value,
    alternative: other[what].value,
    unit: '',
    note: `less is better; beside ${alternative}`,
  }))
  if (mine.angle.value !== null && other.angle.value !== null) {
    rows.push({
      name: `angle of crossings, ${name}`,
      ours: mine.angle.value,
      alternative: other.angle.value,
      unit: '°',
      note: `beside ${alternative}`,
    })
  }
  return rows
}

async function ourLayout(name, input) {
  const layout = await loadLayout(name)
  const task = { input, options: {}, before: null, fixed: new Uint32Array(0), focus: -1, seed: SEED }
  return finish(layout(task)).positions
}

function finish(work) {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

function plainFcose({ nodes, pairs, weights, widths, heights }) {
  cytoscape.use(fcose)
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    layout: { name: 'preset' },
    style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)', shape: 'rectangle' } }],
    elements: [
      ...Array.from(nodes, (_, i) => ({ data: { id: `n${i}`, width: widths[i], height: heights[i] } })),
      ...Array.from(weights, (_, i) => ({
        data: { id: `e${i}`, source: `n${pairs[2 * i]}`, target: `n${pairs[2 * i + 1]}` },
      })),
    ],
  })
  const random = Math.random
  Math.random = seededRandom(SEED)
  cy.layout({ name: 'fcose', animate: false }).run()
  Math.random = random
  const positions = Float64Array.from(cy.nodes().flatMap((node) => [node.position().x, node.position().y]))
  cy.destroy()
  return positions
}

function atlas({ nodes, pairs, weights }) {
  const random = seededRandom(SEED)
  const graph = new UndirectedGraph()
  nodes.forEach((_, i) => graph.addNode(i, { x: random() * 1000, y: random() * 1000 }))
  weights.forEach((weight, i) => graph.addEdge(pairs[2 * i], pairs[2 * i + 1], { weight }))
  const settings = forceAtlas2.inferSettings(graph)
  const begun = performance.now()
  while (performance.now() - begun < ATLAS_MS) forceAtlas2.assign(graph, { iterations: 5, settings })
  return Float64Array.from(
    graph.nodes().flatMap((node) => [graph.getNodeAttribute(node, 'x'), graph.getNodeAttribute(node, 'y')]),
  )
}
