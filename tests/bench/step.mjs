import { inBrowser } from './browser.mjs'

/**
 * One step of the slider on the bundled data in Chromium: script time from the request to the painted
 * frame, for the whole explorer, beside plain Cytoscape that draws the same ties with the same states.
 * A year-wide window moves by a month from 2019 to 2026, three times over.
 */

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><style>body{margin:0}entente-explorer{height:860px}#plain{width:1100px;height:600px}</style>
<script src="/dist/entente-graph.min.js"></script><script src="/node_modules/cytoscape/dist/cytoscape.min.js"></script>
<entente-explorer src="/graph-data/sahel.json"></entente-explorer><div id="plain"></div></html>`

export function bench() {
  return inBrowser(
    (url) => (url === '/' ? { body: PAGE } : undefined),
    async (browser, origin) => {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      await page.goto(`${origin}/`)
      await page.waitForFunction(() => document.querySelector('entente-explorer')?.state?.status === 'ready')
      const ours = await page.evaluate(measureOurs)
      const plain = await page.evaluate(measurePlain)
      const note = `${ours.steps} steps, medians; 95th percentile ${ours.high.toFixed(1)} ms; budget 4 ms`
      return [
        {
          name: 'slider step, whole explorer',
          ours: ours.median,
          alternative: plain.difference,
          unit: 'ms',
          note: `${note}; beside plain Cytoscape, class on the difference`,
        },
        {
          name: 'slider step, whole explorer',
          ours: ours.median,
          alternative: plain.everything,
          unit: 'ms',
          note: 'beside plain Cytoscape, class on every edge',
        },
      ]
    },
  )
}

/** Runs in the page. Counts the request, the elements' updates (microtasks) and every frame callback. */
async function measureOurs() {
  const explorer = document.querySelector('entente-explorer')
  const store = explorer.providedStore
  const frame = globalThis.requestAnimationFrame.bind(globalThis)
  let inFrames = 0
  globalThis.requestAnimationFrame = (callback) =>
    frame((time) => {
      const start = performance.now()
      callback(time)
      inFrames += performance.now() - start
    })
  const parts = [...explorer.shadowRoot.querySelectorAll('entente-graph, entente-time-slider')]
  const month = 30.44 * 86_400_000
  const times = []
  await new Promise((resolve) => setTimeout(resolve, 1500))
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 84; i++) {
      const from = Date.UTC(2019, 0, 1) + i * month
      inFrames = 0
      const start = performance.now()
      store.dispatch({ type: 'set-window', from, to: from + 12 * month }, 'user')
      await Promise.all([explorer, ...parts].map((part) => part.updateComplete))
      const updated = performance.now() - start
      await new Promise((resolve) => frame(() => frame(resolve)))
      times.push(updated + inFrames)
    }
  }
  globalThis.requestAnimationFrame = frame
  times.sort((a, b) => a - b)
  return {
    steps: times.length,
    median: times[Math.floor(times.length / 2)],
    high: times[Math.floor(times.length * 0.95)],
  }
}

/** Runs in the page. The same states on plain Cytoscape: haystack edges, classes, its own repaint. */
async function measurePlain() {
  const { graph } = document.querySelector('entente-explorer')
  const cy = globalThis.cytoscape({
    container: document.querySelector('#plain'),
    layout: { name: 'preset' },
    style: [
      { selector: 'node', style: { label: 'data(label)', 'font-size': 12 } },
      { selector: 'edge', style: { width: 2, 'curve-style': 'bezier', 'target-arrow-shape': 'triangle' } },
      { selector: '.off', style: { display: 'none' } },
      { selector: '.possible', style: { opacity: 0.5 } },
    ],
    elements: [
      ...graph.nodes.map((node) => ({
        data: { id: `n${node.index}`, label: node.key },
        position: { ...node.position },
      })),
      ...graph.edges.map((edge) => ({
        data: { id: `e${edge.index}`, source: `n${edge.source}`, target: `n${edge.target}` },
      })),
    ],
  })
  cy.fit()
  const month = 30.44 * 86_400_000
  const edges = graph.edges.map((edge) => cy.getElementById(`e${edge.index}`))
  const show = (edge, state) => edge.toggleClass('off', state === 'off').toggleClass('possible', state === 'possible')
  const frame = globalThis.requestAnimationFrame.bind(globalThis)
  let inFrames = 0
  globalThis.requestAnimationFrame = (callback) =>
    frame((time) => {
      const start = performance.now()
      callback(time)
      inFrames += performance.now() - start
    })
  await new Promise((resolve) => setTimeout(resolve, 500))
  const run = async (step) => {
    const times = []
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 84; i++) {
        const from = Date.UTC(2019, 0, 1) + i * month
        inFrames = 0
        const start = performance.now()
        cy.batch(() => step({ from: from - month, to: from + 11 * month }, { from, to: from + 12 * month }))
        const worked = performance.now() - start
        await new Promise((resolve) => frame(() => frame(resolve)))
        times.push(worked + inFrames)
      }
    }
    return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]
  }
  const everything = await run((_, window) =>
    edges.forEach((edge, i) => show(edge, graph.timeIndex.stateOf(i, window))),
  )
  const difference = await run((before, window) => {
    for (const change of graph.timeIndex.changes(before, window)) show(edges[change.edge], change.after)
  })
  cy.destroy()
  return { everything, difference }
}
