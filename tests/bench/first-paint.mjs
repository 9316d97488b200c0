import { inBrowser } from './browser.mjs'
import { median } from './synthetic.mjs'

/**
 * From the request for a page to the frame that has the bundled data on it, in Chromium with nothing cached: the whole
 * explorer of the single file beside a page that has nothing but Cytoscape, which draws the same nodes and edges at
 * the same places. In turns, eleven times each; and once more on a processor four times slower.
 */

const ROUNDS = 11

const documentOf = (head, body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>First paint</title><link rel="icon" href="data:,"><style>html,body{height:100%;margin:0}entente-explorer{height:100%}#plain{height:100%}</style>${head}${body}</html>`

/** The next frame after an event is the one that shows it. */
const PAGES = {
  '/ours.html': documentOf(
    `<script>
      document.addEventListener('entente-layout-end', () =>
        requestAnimationFrame(() => requestAnimationFrame(() => (window.painted ??= performance.now()))))
    </script><script src="/dist/entente-graph.min.js"></script>`,
    '<entente-explorer src="/graph-data/sahel.json"></entente-explorer>',
  ),
  '/plain.html': documentOf(
    '<script src="/node_modules/cytoscape/dist/cytoscape.min.js"></script>',
    `<div id="plain"></div><script>
      fetch('/graph-data/sahel.json').then((answer) => answer.json()).then(({ nodes, edges }) => {
        const cy = cytoscape({
          container: document.querySelector('#plain'),
          layout: { name: 'preset' },
          style: [{ selector: 'node', style: { label: 'data(label)', 'font-size': 12 } }],
          elements: [
            ...nodes.map(({ key, attributes: { label, x, y } }) => ({
              data: { id: key, label: typeof label === 'string' ? label : label.en }, position: { x, y } })),
            ...edges.map(({ key, source, target }) => ({ data: { id: key, source, target } })),
          ],
        })
        cy.fit()
        cy.one('render', () => requestAnimationFrame(() => (window.painted ??= performance.now())))
      })
    </script>`,
  ),
}

export function bench() {
  return inBrowser(
    (url) => PAGES[url] && { body: PAGES[url] },
    async (browser, origin) => {
      const rows = []
      for (const slower of [1, 4]) {
        const times = { ours: [], plain: [] }
        for (let i = 0; i < ROUNDS; i++) {
          for (const name of ['ours', 'plain'])
            times[name].push(await paintOf(browser, `${origin}/${name}.html`, slower))
        }
        rows.push({
          name: `first paint of the bundled data${slower === 1 ? '' : ', processor four times slower'}`,
          ours: median(times.ours),
          alternative: median(times.plain),
          unit: 'ms',
          note: `whole explorer, single file, nothing cached; beside an empty page with Cytoscape alone; at most 2.5 times as long`,
        })
      }
      return rows
    },
  )
}

async function paintOf(browser, address, slower) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.goto(address)
  const painted = await page.waitForFunction(() => globalThis.painted)
  const time = await painted.jsonValue()
  await context.close()
  return time
}
