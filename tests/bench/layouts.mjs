import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import cytoscape from 'cytoscape'
import fcose from 'cytoscape-fcose'
import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import { chromium } from 'playwright'

import { ensureChromium } from '../../scripts/setup.mjs'
import { LAYOUTS, layoutInput, loadLayout, measure, readGraph } from '../../dist/index.js'
import { SEED, seededRandom } from './synthetic.mjs'

/**
 * Layouts: in Chromium, the time until the nodes have their places and the longest task on the page, beside plain
 * Cytoscape with the layout of its own that comes closest, on the page; in Node, how well the force layout can be read
 * beside plain fcose at its default quality and beside ForceAtlas2; and how far the picture drifts where it follows
 * the window. `--slow` runs plain fcose on 2,000 nodes too, which takes minutes.
 */

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' }
const isSlow = process.argv.includes('--slow')
/** ForceAtlas2 stops after as long as a reader would wait, ms. */
const ATLAS_MS = 2000

/** Plain Cytoscape's own for each of ours; none for what nothing there does. */
const PLAIN = {
  force: 'fcose',
  stress: 'cose',
  concentric: 'concentric',
  rings: 'concentric',
  layered: 'breadthfirst',
  circle: 'circle',
  grid: 'grid',
}

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
    ...(await onPage(files)),
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

async function onPage(files) {
  const server = createServer((request, response) => void answer(request.url ?? '/', files, response))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const executablePath = await ensureChromium()
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  const rows = []
  try {
    for (const [index, name] of Object.keys(files).entries()) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
      await page.goto(`http://127.0.0.1:${server.address().port}/`)
      const { repaint } = await page.evaluate(openFile, index)
      for (const layout of LAYOUTS.filter((each) => each !== 'saved')) {
        const ours = await page.evaluate(timeOurs, layout)
        if (ours === null) continue
        rows.push({
          name: `${layout}, ${name}`,
          ours: ours.total,
          alternative: 0,
          unit: 'ms',
          note: `until the nodes stand there; longest task ${ours.longest} ms, one repaint ${repaint} ms`,
        })
      }
      rows.push(await page.evaluate(timeFollowing, name))
      await page.close()
      for (const [layout, plain] of Object.entries(PLAIN)) {
        if (index === 2 && plain === 'fcose' && !isSlow) continue
        if (index === 2 && plain === 'cose') continue
        const there = await browser.newPage({ viewport: { width: 1440, height: 900 } })
        await there.goto(`http://127.0.0.1:${server.address().port}/plain`)
        const time = await there.evaluate(timePlain, { index, plain })
        await there.close()
        const row = rows.find((each) => each.name === `${layout}, ${name}`)
        if (row === undefined) continue
        row.alternative = time.total
        row.note += `; beside Cytoscape's ${plain} on the page, longest task ${time.longest} ms`
      }
    }
  } finally {
    await browser.close()
    server.close()
  }
  return rows
}

const PLAIN_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><style>body{margin:0}#plain{width:1160px;height:600px}</style>
${['cytoscape/dist/cytoscape.min', 'layout-base/layout-base', 'cose-base/cose-base', 'cytoscape-fcose/cytoscape-fcose'].map((file) => `<script src="/node_modules/${file}.js"></script>`).join('')}
<div id="plain"></div></html>`

async function answer(url, files, response) {
  const data = /^\/data\/(\d)\.json$/.exec(url)
  if (data !== null) {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(Object.values(files)[Number(data[1])]))
    return
  }
  if (url === '/plain') {
    response.setHeader('content-type', 'text/html')
    response.end(PLAIN_PAGE)
    return
  }
  const file = url.startsWith('/node_modules/') ? url : `/dist/site${url === '/' ? '/index.html' : url}`
  try {
    const body = await readFile(path.join(ROOT, path.normalize(decodeURIComponent(file))))
    response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream')
    response.end(body)
  } catch {
    response.statusCode = 404
    response.end()
  }
}

/** Runs in the page. Opens a file on all of its time, and says how long one whole repaint holds the page. */
async function openFile(index) {
  const explorer = document.querySelector('entente-explorer')
  const store = explorer.providedStore
  const arranged = (is) =>
    new Promise((resolve) => {
      const look = () => is(store.getState()) && (stop(), resolve())
      const stop = store.subscribe(look)
      look()
    })
  explorer.data = await (await fetch(`/data/${index}.json`)).json()
  await explorer.updateComplete
  await arranged(
    ({ status, layout }) => status === 'ready' && layout.panes.main !== null && layout.wishes.main === null,
  )
  store.dispatch({ type: 'set-dates', from: '..', to: '..' })
  await new Promise((resolve) => setTimeout(resolve, 1500))
  globalThis.longest = async (work) => {
    const tasks = [0]
    const watch = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
    watch.observe({ type: 'longtask' })
    const begun = performance.now()
    const is = await work()
    const total = performance.now() - begun
    await new Promise((resolve) => setTimeout(resolve, 400))
    tasks.push(...watch.takeRecords().map(({ duration }) => duration))
    watch.disconnect()
    return { is, total: Math.round(total), longest: Math.round(Math.max(...tasks)) || 'under 50' }
  }
  const repaints = []
  for (let i = 0; i < 5; i++) {
    const { longest } = await globalThis.longest(() => {
      const { main } = store.getState().layout.panes
      // The same places, as another arrangement.
      store.dispatch({ type: 'layout-done', arrangement: { ...main, wish: { ...main.wish } } })
    })
    repaints.push(longest)
  }
  return { repaint: repaints.toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))[2] }
}

/** Runs in the page. */
async function timeOurs(layout) {
  const explorer = document.querySelector('entente-explorer')
  const { is, ...times } = await globalThis.longest(() => explorer.runLayout(layout))
  return is ? times : null
}

/** Runs in the page: a month at a time over a year; how far the median node is moved, and what a step costs. */
async function timeFollowing(name) {
  const explorer = document.querySelector('entente-explorer')
  const store = explorer.providedStore
  await explorer.runLayout('force')
  const { to } = store.getState().graph.extent
  const month = 30.44 * 86_400_000
  const moves = []
  const times = []
  const look = (i) => store.dispatch({ type: 'set-window', from: to - (36 - i) * month, to: to - (24 - i) * month })
  look(0)
  store.dispatch({ type: 'follow-time', isFollowing: true })
  const settled = async (act) => {
    const begun = performance.now()
    await new Promise((resolve) => {
      const stop = store.subscribe(({ layout }, before) => {
        if (layout.panes.main === before.layout.panes.main) return
        stop()
        resolve()
      })
      act()
      setTimeout(() => (stop(), resolve()), 3000)
    })
    times.push(performance.now() - begun)
  }
  const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
  await new Promise((resolve) => setTimeout(resolve, 1000))
  for (let i = 1; i <= 24; i++) {
    const before = { shown: store.getFrame().nodes, at: store.getState().layout.panes.main.positions }
    await settled(() => look(i))
    const { nodes } = store.getFrame()
    const { positions } = store.getState().layout.panes.main
    nodes.forEach((code, node) => {
      if (code === 0 || before.shown[node] === 0) return
      moves.push(
        Math.hypot(positions[2 * node] - before.at[2 * node], positions[2 * node + 1] - before.at[2 * node + 1]),
      )
    })
  }
  store.dispatch({ type: 'follow-time', isFollowing: false })
  return {
    name: `follow time, a month a step, ${name}`,
    ours: middle(moves),
    alternative: 0,
    unit: 'px',
    note: `moved by the median node that was there before; a step takes ${Math.round(middle(times))} ms`,
  }
}

/** Runs in the page. The layout of plain Cytoscape, with its own defaults. */
async function timePlain({ index, plain }) {
  const file = await (await fetch(`/data/${index}.json`)).json()
  const cy = globalThis.cytoscape({
    container: document.querySelector('#plain'),
    layout: { name: 'preset' },
    elements: [
      ...file.nodes.map(({ key, attributes }) => ({ data: { id: key, label: String(attributes.label) } })),
      ...file.edges.map(({ key, source, target }) => ({ data: { id: key, source, target } })),
    ],
  })
  await new Promise((resolve) => setTimeout(resolve, 300))
  const tasks = [0]
  const watch = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
  watch.observe({ type: 'longtask' })
  const begun = performance.now()
  await new Promise((resolve) => {
    const layout = cy.layout({ name: plain, animate: false })
    layout.one('layoutstop', resolve)
    layout.run()
  })
  const total = Math.round(performance.now() - begun)
  await new Promise((resolve) => setTimeout(resolve, 500))
  tasks.push(...watch.takeRecords().map(({ duration }) => duration))
  return { total, longest: Math.round(Math.max(...tasks)) || 'under 50' }
}
