import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'

import { drawn, listenersOf, SCRIPT, visit, type HostPage } from './host-page.js'

/** What a page holds, once all that can be collected is gone. */
interface Held {
  readonly bytes: number
  readonly nodes: number
  /** Outside the document, except the templates that elements are made of, which stay for the next. */
  readonly detached: Readonly<Record<string, number>>
  readonly listeners: number
}

async function held({ session }: HostPage): Promise<Held> {
  for (let i = 0; i < 4; i++) await session.send('HeapProfiler.collectGarbage')
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters')
  const { usedSize: bytes } = await session.send('Runtime.getHeapUsage')
  const { detachedNodes } = await session.send('DOM.getDetachedDomNodes')
  const detached: Record<string, number> = {}
  for (const { treeNode } of detachedNodes) {
    if (treeNode.nodeName !== 'TEMPLATE') detached[treeNode.nodeName] = (detached[treeNode.nodeName] ?? 0) + 1
  }
  return { bytes, nodes, detached, listeners }
}

/** What ours there is on the page around the elements. */
async function around(host: HostPage): Promise<unknown> {
  const targets = ['window', 'document', 'document.documentElement', 'document.head', 'document.body']
  const listeners = await Promise.all(targets.map((target) => listenersOf(host, target)))
  const page = await host.page.evaluate(() => {
    const { observers, workers } = (globalThis as unknown as { counted: Counted }).counted
    return {
      canvases: document.querySelectorAll('canvas').length,
      head: document.head.outerHTML,
      html: document.documentElement.getAttributeNames(),
      body: document.body.getAttributeNames(),
      observers: observers.size,
      workers: workers.size,
    }
  })
  return { ...page, listeners: listeners.flat() }
}

interface Keyed {
  readonly key: string
  readonly source?: string
  readonly target?: string
}

interface Counted {
  readonly observers: Set<unknown>
  readonly workers: Set<unknown>
  frames: number
}

/** Counts what elements begin and have to end; before anything of ours runs. */
const COUNT = `
  globalThis.counted = { observers: new Set(), workers: new Set(), frames: 0 }
  for (const name of ['ResizeObserver', 'MutationObserver', 'IntersectionObserver']) {
    const Real = globalThis[name]
    globalThis[name] = class extends Real {
      observe(...args) { counted.observers.add(this); super.observe(...args) }
      disconnect() { counted.observers.delete(this); super.disconnect() }
    }
  }
  const RealWorker = globalThis.Worker
  globalThis.Worker = class extends RealWorker {
    constructor(...args) { super(...args); counted.workers.add(this) }
    terminate() { counted.workers.delete(this); super.terminate() }
  }
  const real = requestAnimationFrame.bind(globalThis)
  globalThis.requestAnimationFrame = (act) => { counted.frames++; return real(act) }`

async function empty(): Promise<HostPage> {
  const host = await visit(`<script>${COUNT}</script>${SCRIPT}<main></main>`)
  await host.session.send('HeapProfiler.enable')
  await host.session.send('DOM.enable')
  await host.session.send('Performance.enable')
  await host.page.evaluate(() => {
    document.querySelector('main')!.innerHTML =
      '<entente-explorer src="/graph-data/sahel.json" style="height: 700px"></entente-explorer>'
  })
  await drawn(host.page)
  await host.page.evaluate(() => document.querySelector('entente-explorer')!.remove())
  return host
}

/** Compared once the last timers of Cytoscape's have run out. Returns by how many bytes the heap has grown. */
async function expectNothingLeft(host: HostPage, before: Held, what: unknown): Promise<number> {
  await expect.poll(async () => (await held(host)).detached, { timeout: 10_000 }).toEqual(before.detached)
  // Before the debugger is asked: it keeps more of the code.
  const after = await held(host)
  expect(await around(host)).toEqual(what)
  expect(after.nodes - before.nodes).toBeLessThan(20)
  expect(after.listeners).toBe(before.listeners)
  expect(host.lines).toEqual([])
  return after.bytes - before.bytes
}

const count = (page: Page, selector: string) => page.locator(selector).count()

/** Frames asked for, and seconds of script, in two seconds in which nobody does anything. */
async function idle({ page, session }: HostPage): Promise<number> {
  const script = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration')!.value
  const before = await script()
  const frames = await page.evaluate(async () => {
    const { counted } = globalThis as unknown as { counted: Counted }
    const first = counted.frames
    await new Promise((done) => setTimeout(done, 2000))
    return counted.frames - first
  })
  return frames + (await script()) - before
}

/** How many pictures have canvases, and how many were made at all. */
function pictures(page: Page): Promise<{ awake: number; made: number }> {
  return page.evaluate(() => {
    const graphs = [...document.querySelectorAll('entente-explorer')].map((explorer) =>
      explorer.shadowRoot!.querySelector('entente-graph')!,
    )
    const isAwake = (graph: Element) => graph.shadowRoot!.querySelector('.nodes canvas') !== null
    return { awake: graphs.filter(isAwake).length, made: graphs.filter(({ view }) => view !== null).length }
  })
}

describe('fifty explorers on a page', () => {
  it('load and draw as the reader comes to them, rest when nothing happens, and leave nothing behind', async () => {
    const host = await empty()
    const { page } = host
    const markup = '<entente-explorer src="/graph-data/sahel.json" style="height: 700px"></entente-explorer>'
    const show = (times: number) =>
      page.evaluate((text) => void (document.querySelector('main')!.innerHTML = text), markup.repeat(times))
    const comeTo = async (i: number) => {
      await page.evaluate((at) => document.querySelectorAll('entente-explorer')[at]!.scrollIntoView(), i)
      await drawn(page, `entente-explorer:nth-child(${i + 1})`)
    }
    // What is kept for the next ones is there once some have been.
    await show(10)
    for (let i = 0; i < 10; i++) await comeTo(i)
    await show(0)
    await expect.poll(async () => (await held(host)).detached, { timeout: 10_000 }).toEqual({})
    const [what, before] = [await around(host), await held(host)]
    await show(50)
    await drawn(page)
    await expect.poll(async () => (await pictures(page)).made).toBeLessThan(5)
    await expect.poll(() => idle(host), { timeout: 30_000 }).toBeLessThan(0.05)

    for (let i = 0; i < 50; i++) {
      await comeTo(i)
      // By the page itself: whoever clicks from outside leaves listeners of his own.
      await page.evaluate((at) => {
        const explorers = document.querySelectorAll('entente-explorer')
        const slider = explorers[at]!.shadowRoot!.querySelector('entente-time-slider')!
        slider.shadowRoot!.querySelector<HTMLElement>('button[aria-label="Step forward"]')!.click()
      }, i)
    }
    const years = await page.evaluate(() =>
      [...document.querySelectorAll('entente-explorer')].map(({ state }) =>
        new Date(state.window.from).getUTCFullYear(),
      ),
    )
    expect(years).toEqual(Array.from({ length: 50 }, () => 2024))
    expect(await pictures(page)).toMatchObject({ made: 50 })
    await expect.poll(async () => (await pictures(page)).awake, { timeout: 10_000 }).toBeLessThan(5)
    await expect.poll(() => idle(host), { timeout: 30_000 }).toBeLessThan(0.05)
    expect(host.asked.filter((path) => path === '/graph-data/sahel.json').length).toBeLessThan(4)

    await show(0)
    expect((await expectNothingLeft(host, before, what)) / before.bytes).toBeLessThan(0.1)
  }, 300_000)
})

describe('an explorer that comes and goes', () => {
  it('a thousand times, at any moment of its life, leaves nothing behind', async () => {
    const host = await empty()
    const { page } = host
    /** Explorers of one file, new ones and old ones, removed at once, before and after each step of their first picture. */
    const cycle = (times: number) =>
      page.evaluate(async (rounds) => {
        const main = document.querySelector('main')!
        const { EntenteExplorer } = (
          globalThis as unknown as { entente: { EntenteExplorer: CustomElementConstructor } }
        ).entente
        const file = (await (await fetch('/graph-data/sahel.json')).json()) as { nodes: Keyed[]; edges: Keyed[] }
        const nodes = file.nodes.slice(0, 12)
        const isIn = (key: string | undefined) => nodes.some((node) => node.key === key)
        const data = { ...file, nodes, edges: file.edges.filter(({ source, target }) => isIn(source) && isIn(target)) }
        const old = new EntenteExplorer() as HTMLElement & { data: unknown; updateComplete: Promise<unknown> }
        old.data = data
        const frame = () => new Promise((done) => requestAnimationFrame(done))
        const isDrawn = (explorer: Element) =>
          (explorer.shadowRoot?.querySelector('entente-graph')?.view?.placedLabels.length ?? 0) > 0
        for (let i = 0; i < rounds; i++) {
          const explorer = i % 4 === 0 ? (new EntenteExplorer() as typeof old) : old
          explorer.data = data
          explorer.style.height = '400px'
          main.append(explorer)
          if (i % 25 === 0) while (!isDrawn(explorer)) await frame()
          else if (i % 5 === 1) await explorer.updateComplete
          else if (i % 5 === 2) await frame()
          else if (i % 5 === 3) await frame().then(frame)
          explorer.remove()
          if (i % 2 === 0) await Promise.resolve()
        }
        await frame().then(frame)
      }, times)
    // Code that runs often is compiled anew some hundred times into it.
    await cycle(300)
    await expect.poll(async () => (await held(host)).detached, { timeout: 10_000 }).toEqual({})
    const [what, before] = [await around(host), await held(host)]
    await cycle(1000)
    expect(await expectNothingLeft(host, before, what)).toBeLessThan(1_000_000)
    expect(await count(page, 'entente-explorer')).toBe(0)
  }, 600_000)
})

/** What befalls an element, from its birth to its removal; runs in the page. */
const ACTS: Readonly<Record<string, string>> = {
  'is given its data before it is known': `
    const early = document.implementation.createHTMLDocument('').createElement('entente-explorer')
    early.data = small
    main.append(early)
    await isDrawn(early)`,
  'gets another address in the midst of loading': `
    const explorer = put()
    explorer.src = '/graph-data/sahel.json'
    await explorer.updateComplete
    explorer.src = '/graph-data/sahel.json?other'
    await isDrawn(explorer)`,
  'is moved in the page': `
    const explorer = put()
    explorer.data = small
    await isDrawn(explorer)
    main.append(document.createElement('section'))
    main.lastElementChild.append(explorer)
    await frame()
    await isDrawn(explorer)`,
  'is taken into another document and back': `
    const explorer = put()
    explorer.data = small
    await isDrawn(explorer)
    const field = document.createElement('iframe')
    main.append(field)
    field.contentDocument.body.append(explorer)
    await frame()
    main.append(explorer)
    field.remove()
    await frame()
    await isDrawn(explorer)`,
  'is removed in the midst of a layout': `
    const explorer = put()
    explorer.data = small
    await isDrawn(explorer)
    void explorer.runLayout('stress')
    await Promise.resolve()`,
  'is hidden and shown': `
    const explorer = put()
    explorer.data = small
    await isDrawn(explorer)
    explorer.hidden = true
    await frame().then(frame)
    explorer.hidden = false
    await frame().then(frame)
    await isDrawn(explorer)`,
}

describe('an explorer', () => {
  it.each(Object.entries(ACTS))(
    'that %s, again and again, leaves nothing behind',
    async (_, act) => {
      const host = await empty()
      const { page } = host
      const again = (times: number) =>
        page.evaluate(
          `(async () => {
          const main = document.querySelector('main')
          const file = await (await fetch('/graph-data/sahel.json')).json()
          const keys = new Set(file.nodes.slice(0, 30).map(({ key }) => key))
          const small = {
            ...file,
            nodes: file.nodes.slice(0, 30),
            edges: file.edges.filter(({ source, target }) => keys.has(source) && keys.has(target)),
          }
          const frame = () => new Promise(requestAnimationFrame)
          const isDrawn = async (explorer) => {
            const labels = () => explorer.shadowRoot?.querySelector('entente-graph')?.view?.placedLabels ?? []
            while (labels().length === 0) await frame()
          }
          const put = () => {
            const explorer = document.createElement('entente-explorer')
            explorer.style.height = '500px'
            main.append(explorer)
            return explorer
          }
          for (let i = 0; i < ${times}; i++) {
            ${act}
            main.replaceChildren()
            await frame()
          }
        })()`,
        )
      // Code and styles that serve them all are there once some have been.
      await again(8)
      await expect.poll(async () => (await held(host)).detached, { timeout: 10_000 }).toEqual({})
      const [what, before] = [await around(host), await held(host)]
      await again(16)
      expect(await expectNothingLeft(host, before, what)).toBeLessThan(1_000_000)
    },
    120_000,
  )
})
