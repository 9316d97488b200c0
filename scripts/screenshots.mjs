import { mkdirSync } from 'node:fs'
import path from 'node:path'

import { ensureChromium, ensureDependencies, main, ROOT } from './setup.mjs'

/**
 * Pictures of the built page at the three sizes the design is held to, light and dark, in each of its states,
 * into a folder (`screenshots` unless named), and the picture of the README. Run `npm run build` first; names
 * after the folder choose among the states.
 */

const SIZES = [
  [1440, 900],
  [820, 1180],
  [390, 844],
]

/** What is done to the page before its picture is taken. */
const STATES = {
  start: async () => {},
  node: (page) => select(page, { type: 'node', key: 'wagner-group' }),
  edge: (page) => select(page, { type: 'edge', key: 'F067' }),
  bundle: (page) => select(page, { type: 'bundle', nodes: ['mali', 'russia'] }),
  table: (page) => page.locator('.tool.table').click(),
  about: (page) => page.locator('.tool.about').click(),
  filtered: async (page) => {
    const hidden = ['confirmed', 'reported', 'announced', 'planned']
    await dispatch(page, { type: 'set-filter', facet: 'statuses', hidden })
    if ((await page.locator('entente-legend').count()) === 0) await page.locator('.tool.legend').click()
  },
  path: (page) => findPath(page, { from: 'assimi-goita', to: 'nick-checker', layer: 'people' }),
  walk: async (page) => {
    await findPath(page, { from: 'assimi-goita', to: 'nick-checker', layer: 'people' })
    await dispatch(page, { type: 'walk-path', step: 1 })
  },
  'no-path': (page) => findPath(page, { from: 'vladimir-putin', to: 'abdoulaye-diop', layer: 'people' }),
  layouts: (page) => page.locator('.tool.layouts').click(),
  blocs: (page) => dispatch(page, { type: 'run-layout', layout: 'blocs' }),
  lanes: (page) => dispatch(page, { type: 'run-layout', layout: 'lanes' }),
  map: (page) => dispatch(page, { type: 'run-layout', layout: 'map' }),
  share: (page) => page.locator('.tool.share').click(),
  playground: (page) => page.locator('#playground > summary').click(),
}

const dispatch = (page, request) =>
  page.evaluate((asked) => document.querySelector('entente-explorer').providedStore.dispatch(asked, 'user'), request)
const findPath = async (page, query) => {
  await dispatch(page, { type: 'set-window', from: Date.UTC(1960, 0), to: Date.UTC(2027, 0) })
  await dispatch(page, { type: 'set-path', ...query })
}
const select = (page, selection) => dispatch(page, { type: 'select', selection })

main(async () => {
  ensureDependencies()
  const executablePath = await ensureChromium()
  const wanted = process.argv.slice(3)
  const states = Object.keys(STATES).filter((state) => wanted.length === 0 || wanted.includes(state))
  const folder = path.resolve(process.argv[2] ?? path.join(ROOT, 'screenshots'))
  mkdirSync(folder, { recursive: true })
  const { chromium } = await import('playwright')
  const { preview } = await import('vite')
  const server = await preview({ root: ROOT, configFile: false, logLevel: 'error', build: { outDir: 'dist/site' } })
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    for (const [width, height] of SIZES) {
      for (const colorScheme of ['light', 'dark']) {
        const page = await browser.newPage({
          viewport: { width, height },
          colorScheme,
          // Nodes jump to another layout.
          reducedMotion: 'reduce',
          deviceScaleFactor: width < 500 ? 2 : 1,
        })
        for (const state of states) {
          await page.goto(server.resolvedUrls.local[0])
          await page.evaluate(isDrawn)
          await STATES[state](page)
          await page.evaluate(isDrawn)
          const file = path.join(folder, `${width}x${height}-${colorScheme}-${state}.png`)
          await page.screenshot({ path: file })
          if (width === 1440 && colorScheme === 'light' && state === 'node')
            await page.screenshot({ path: path.join(ROOT, 'docs', 'explorer.png') })
          console.log(file)
        }
        await page.close()
      }
    }
  } finally {
    await browser.close()
    await server.close()
  }
})

/** Runs in the page: the graph has its places and some frames have passed. */
async function isDrawn() {
  const explorer = document.querySelector('entente-explorer')
  await customElements.whenDefined('entente-explorer')
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  while (explorer.state.status !== 'ready' || explorer.state.layout.wishes.main !== null) await frame()
  await document.fonts.ready
  for (let i = 0; i < 30; i++) await frame()
}
