import { LAYOUTS } from '../../dist/index.js'
import { inBrowser } from './browser.mjs'
import { median } from './synthetic.mjs'
import { watchTasks } from './tasks.mjs'

/**
 * What layouts cost in Chromium: the time until the nodes have their places, and the longest task on the page beside
 * that of one repaint, in which everything stays where it is. Every layout is asked for in turn, several times over:
 * what counts is the median of how much longer than a repaint each took, of the picture before or after, whichever is
 * dearer. Then how far a picture drifts that follows the window.
 */

const ROUNDS = 5
/** Pages that allow no worker. */
const WITHOUT = '/without/'

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

/**
 * @param files by name, the last one the largest
 * @param isSlow whether plain fcose lays out that one too
 */
export function onPage(files, isSlow) {
  return inBrowser(
    (url) => pageOf(url, files),
    async (browser, origin) => {
      const rows = []
      const names = Object.keys(files)
      for (const [index, name] of names.entries()) {
        const isLargest = index === names.length - 1
        const page = await open(browser, `${origin}/`, index)
        rows.push(...(await layoutRows(browser, page, name, LAYOUTS)))
        rows.push(await page.evaluate(timeFollowing, name))
        await page.close()
        await besidePlain(browser, origin, rows, name, index, isLargest && !isSlow)
        if (!isLargest) continue
        const without = await open(browser, `${origin}${WITHOUT}`, index)
        // One piece of work is not offered where there is no worker.
        const offered = LAYOUTS.filter((layout) => layout !== 'layered')
        rows.push(...(await layoutRows(browser, without, `${name}, no worker`, offered)))
        await without.close()
      }
      return rows
    },
  )
}

async function open(browser, address, index) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  await page.goto(address)
  await page.evaluate(openFile, index)
  return page
}

async function layoutRows(browser, page, name, offered) {
  const runs = new Map(offered.map((layout) => [layout, []]))
  let before = await watchTasks(browser, page, repaint)
  for (let round = 0; round < ROUNDS; round++) {
    for (const layout of offered) {
      if (layout === 'saved') continue
      const run = await watchTasks(browser, page, runOurs, layout)
      if (run.value === null) continue
      const after = await watchTasks(browser, page, repaint)
      const one = Math.max(before.longest, after.longest)
      runs.get(layout).push({ total: run.value, longest: run.longest, before, after, beyond: run.longest - one })
      before = after
    }
  }
  const of = (layout, value) => Math.round(median(runs.get(layout).map(value)))
  const layouts = offered.filter((layout) => runs.get(layout).length > 0)
  const beyond = (layout) => of(layout, (run) => run.beyond)
  const worst = layouts.reduce((most, layout) => (beyond(layout) > beyond(most) ? layout : most))
  return [
    ...layouts.map((layout) => ({
      name: `${layout}, ${name}`,
      ours: of(layout, ({ total }) => total),
      alternative: 0,
      unit: 'ms',
      note:
        `until the nodes stand there; longest task ${of(layout, ({ longest }) => longest)} ms, ` +
        `one repaint before ${of(layout, (run) => run.before.longest)}, after ${of(layout, (run) => run.after.longest)}: ` +
        `${beyond(layout)} ms beyond it`,
    })),
    {
      name: `longest task beyond one repaint, ${name}`,
      ours: beyond(worst),
      alternative: 0,
      unit: 'ms',
      note: `of ${worst}, the worst of them; 50 at most is the promise; medians of ${ROUNDS} runs, processor time`,
    },
  ]
}

async function besidePlain(browser, origin, rows, name, index, isShort) {
  for (const [layout, plain] of Object.entries(PLAIN)) {
    if (isShort && (plain === 'fcose' || plain === 'cose')) continue
    const row = rows.find((each) => each.name === `${layout}, ${name}`)
    if (row === undefined) continue
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(`${origin}/plain`)
    await page.evaluate(openPlain, index)
    const { value, longest } = await watchTasks(browser, page, runPlain, plain)
    await page.close()
    row.alternative = value
    row.note += `; beside Cytoscape's ${plain} on the page, longest task ${Math.round(longest)} ms`
  }
}

const PLAIN_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><style>body{margin:0}#plain{width:1160px;height:600px}</style>
${['cytoscape/dist/cytoscape.min', 'layout-base/layout-base', 'cose-base/cose-base', 'cytoscape-fcose/cytoscape-fcose'].map((file) => `<script src="/node_modules/${file}.js"></script>`).join('')}
<div id="plain"></div></html>`

/** The built page at the root, once more where no worker is allowed, the files as data, and a page for plain Cytoscape. */
function pageOf(address, files) {
  const url = address.startsWith(WITHOUT) ? address.slice(WITHOUT.length - 1) : address
  const headers = url === address ? {} : { 'content-security-policy': "worker-src 'none'" }
  const data = /^\/data\/(\d)\.json$/.exec(url)
  if (data !== null) return { body: JSON.stringify(Object.values(files)[Number(data[1])]), type: 'application/json' }
  if (url === '/plain') return { body: PLAIN_PAGE }
  if (url.startsWith('/node_modules/')) return undefined
  return { file: `/dist/site${url === '/' ? '/index.html' : url}`, headers }
}

/** Runs in the page. Opens a file on all of its time. */
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
}

/** Runs in the page: how long it took, ms; `null` where there is nothing of the kind to see. */
async function runOurs(layout) {
  const begun = performance.now()
  const is = await document.querySelector('entente-explorer').runLayout(layout)
  return is ? performance.now() - begun : null
}

/** Runs in the page: the same places, as another arrangement. */
function repaint() {
  const store = document.querySelector('entente-explorer').providedStore
  const { main } = store.getState().layout.panes
  store.dispatch({ type: 'layout-done', arrangement: { ...main, wish: { ...main.wish } } })
}

/**
 * Runs in the page: a month at a time over a year; how far the median node is moved on screen, and what a step costs.
 */
async function timeFollowing(name) {
  const explorer = document.querySelector('entente-explorer')
  const store = explorer.providedStore
  const picture = explorer.shadowRoot.querySelector('entente-graph')
  await explorer.runLayout('force')
  const { to } = store.getState().graph.extent
  const month = 30.44 * 86_400_000
  const [moves, widths, times] = [[], [], []]
  const look = (i) => store.dispatch({ type: 'set-window', from: to - (36 - i) * month, to: to - (24 - i) * month })
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))
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
    await drawn()
  }
  const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
  await new Promise((resolve) => setTimeout(resolve, 1000))
  for (let i = 1; i <= 24; i++) {
    const before = Array.from(store.getFrame().nodes, (_, node) => picture.view.placeOf(node))
    await settled(() => look(i))
    store.getFrame().nodes.forEach((code, node) => {
      const [from, at] = [before[node], picture.view.placeOf(node)]
      if (from === null || at === null) return
      moves.push(Math.hypot(at.x - from.x, at.y - from.y))
      widths.push(2 * at.radius)
    })
  }
  store.dispatch({ type: 'follow-time', isFollowing: false })
  return {
    name: `follow time, a month a step, ${name}`,
    ours: middle(moves),
    alternative: middle(widths),
    unit: 'px',
    note:
      `moved on screen by the median node that was there before, beside the width of one; ` +
      `a step takes ${Math.round(middle(times))} ms`,
  }
}

/** Runs in the page. */
async function openPlain(index) {
  const file = await (await fetch(`/data/${index}.json`)).json()
  globalThis.cy = globalThis.cytoscape({
    container: document.querySelector('#plain'),
    layout: { name: 'preset' },
    elements: [
      ...file.nodes.map(({ key, attributes }) => ({ data: { id: key, label: String(attributes.label) } })),
      ...file.edges.map(({ key, source, target }) => ({ data: { id: key, source, target } })),
    ],
  })
  await new Promise((resolve) => setTimeout(resolve, 300))
}

/** Runs in the page. The layout of plain Cytoscape, with its own defaults; how long it took, ms. */
async function runPlain(plain) {
  const begun = performance.now()
  await new Promise((resolve) => {
    const layout = globalThis.cy.layout({ name: plain, animate: false })
    layout.one('layoutstop', resolve)
    layout.run()
  })
  return performance.now() - begun
}
