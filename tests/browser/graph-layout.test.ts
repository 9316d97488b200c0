import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import '../../src/define/index.js'
import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import {
  afterwards,
  clearPage,
  drawn,
  frame,
  inside,
  listen,
  listenToConsole,
  placeOf,
  put,
  show,
  until,
  type Heard,
} from '../support/page.js'
import { smallFile, type SmallFile } from '../support/small-file.js'

let heard: Heard[]
beforeEach(() => {
  heard = listen(document)
})
afterEach(clearPage)

const layouts = () => heard.filter(({ type }) => type === 'layout-end').map(({ detail }) => detail)
const main = ({ state }: EntenteGraph) => state.layout.panes.main!
const nodes = ['mali', 'russia', 'lavrov', 'aes']

/** The small file where its nodes stand at the corners of a room. */
function placed(): SmallFile {
  const file = smallFile()
  const corners = [
    [0, 0],
    [400, 0],
    [0, 300],
    [400, 300],
  ]
  for (const [i, { attributes }] of file.nodes.entries()) {
    Object.assign(attributes as object, { x: corners[i]![0], y: corners[i]![1] })
  }
  return file
}

/** So many actors in a long chain with a few ties across. */
function chain(count: number): SmallFile {
  const tie = (i: number, a: number, b: number) => ({
    key: `e${i}`,
    source: `a${a}`,
    target: `a${b}`,
    attributes: { date: '2020' },
  })
  return {
    attributes: { format: 'entente-graph/1', view: { from: '2020', to: '2020' } },
    nodes: Array.from({ length: count }, (_, i) => ({ key: `a${i}`, attributes: { label: `Actor ${i}` } })),
    edges: Array.from({ length: 2 * count - 2 }, (_, i) =>
      i < count - 1 ? tie(i, i, i + 1) : tie(i, i % count, (i * 7) % count),
    ),
  }
}

/** Workers that are at work, and animation frames that are waited for. */
function watchWork(): { workers: number; made: number } {
  const seen = { workers: 0, made: 0 }
  const Real = globalThis.Worker
  globalThis.Worker = class extends Real {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args)
      seen.workers++
      seen.made++
    }
    override terminate(): void {
      seen.workers--
      super.terminate()
    }
  }
  afterwards(() => (globalThis.Worker = Real))
  return seen
}

describe('the attribute layout', () => {
  it('decides where the nodes stand, also when it changes', async () => {
    const element = await show('layout="grid"', placed())
    await until(() => element.state.layout.panes.main?.wish.layout === 'grid', 'the grid is there')
    element.layout = 'circle'
    await until(() => main(element).wish.layout === 'circle', 'the circle is there')
    await until(() => layouts().length >= 2, 'it is told')
    expect(layouts().at(-1)).toEqual({ layout: 'circle' })
  })

  it('of a name that is none changes nothing, and is told with those that are', async () => {
    const lines = listenToConsole()
    const element = await show('', placed())
    element.setAttribute('layout', 'spiral')
    await element.updateComplete
    expect(main(element).wish.layout).toBe('saved')
    expect(lines).toEqual([
      '<entente-graph> layout "spiral" is none; give one of saved, force, stress, blocs, concentric, rings, layered, lanes, map, circle, grid',
    ])
  })
})

describe('runLayout', () => {
  it('takes the nodes elsewhere and says when they are there', async () => {
    const element = await show('', placed())
    const before = nodes.map((key) => placeOf(element, key))
    expect(await element.runLayout('grid')).toBe(true)
    await until(() => layouts().length === 2, 'they are there')
    expect(layouts()).toEqual([{ layout: 'saved' }, { layout: 'grid' }])
    expect(nodes.map((key) => placeOf(element, key))).not.toEqual(before)
    expect(await element.runLayout('saved')).toBe(true)
    await until(() => layouts().length === 3, 'they are back')
    expect(nodes.map((key) => placeOf(element, key))).toEqual(before)
  })

  it('lets the last of several wishes win', async () => {
    const element = await show('', placed())
    const all = ['circle', 'grid', 'concentric'].map((name) => element.runLayout(name))
    expect(await Promise.all(all)).toEqual([false, false, true])
    expect(main(element).wish.layout).toBe('concentric')
  })

  it('refuses a name that is none, and waits for a file that is on its way', async () => {
    const element = await show('', placed())
    await expect(element.runLayout('spiral')).rejects.toThrow('layout "spiral" is none; give one of saved, force,')
    const late = put('<entente-graph lang="en"></entente-graph>')
    late.data = placed()
    expect(await late.runLayout('grid')).toBe(true)
  })

  it('moves nodes along short ways, and jumps where the reader wants no motion', async () => {
    const element = await show('', placed())
    const from = placeOf(element, 'aes')
    await element.runLayout('grid')
    await frame()
    await frame()
    const underway = placeOf(element, 'aes')
    await until(() => layouts().length === 2, 'they are there')
    const to = placeOf(element, 'aes')
    expect(Math.hypot(underway.x - from.x, underway.y - from.y)).toBeLessThan(Math.hypot(to.x - from.x, to.y - from.y))
    expect(to).not.toEqual(from)
    const real = globalThis.matchMedia
    globalThis.matchMedia = (query) =>
      query.includes('reduced-motion') ? ({ matches: true } as MediaQueryList) : real.call(globalThis, query)
    afterwards(() => (globalThis.matchMedia = real))
    await element.runLayout('saved')
    await element.updateComplete
    expect(placeOf(element, 'aes')).toEqual(from)
  })

  it('gives the same places every time', async () => {
    const places = []
    for (let i = 0; i < 2; i++) {
      const element = await show('', chain(40))
      await element.runLayout('force')
      places.push(Array.from(main(element).positions))
    }
    expect(places[0]).toEqual(places[1])
  })
})

describe('a graph that is taken away in the middle of a layout', () => {
  it.each(['force', 'stress', 'layered', 'lanes'])('of %s leaves no worker and tells nothing more', async (name) => {
    const work = watchWork()
    const element = await show('', chain(300))
    const isDone = element.runLayout(name)
    void isDone.catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, 0))
    element.remove()
    await frame()
    const before = heard.length
    expect(work.workers).toBe(0)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(heard.slice(before)).toEqual([])
    expect(work.workers).toBe(0)
  })

  it('goes on when it is only moved', async () => {
    const element = await show('', chain(300))
    const isDone = element.runLayout('stress')
    const other = put<HTMLElement>('<section></section>')
    other.append(element)
    expect(await isDone).toBe(true)
  })
})

describe('a layout that is cancelled', () => {
  it('leaves every node where it was', async () => {
    const element = await show('', chain(300))
    const before = main(element)
    const isDone = element.runLayout('stress')
    await until(() => element.state.layout.wishes.main !== null || main(element) !== before, 'it is on its way')
    element.providedStore.dispatch({ type: 'cancel-layout' }, 'user')
    expect(await isDone).toBe(false)
    await frame()
    expect(main(element)).toBe(before)
  })
})

describe('a worker', () => {
  it('works on large graphs, and small ones need none', async () => {
    const work = watchWork()
    await show('', placed())
    expect(work.made).toBe(0)
    const element = await show('', chain(300))
    await element.runLayout('stress')
    expect(work.made).toBeGreaterThan(0)
    element.remove()
    await frame()
    expect(work.workers).toBe(0)
  })

  it('that a page does not allow is not missed', async () => {
    const Real = globalThis.Worker
    globalThis.Worker = function block() {
      throw new DOMException('blocked', 'SecurityError')
    } as never
    afterwards(() => (globalThis.Worker = Real))
    const element = await show('', chain(60))
    expect(await element.runLayout('stress')).toBe(true)
    const there = Array.from(main(element).positions)
    globalThis.Worker = Real
    const other = await show('', chain(60))
    await other.runLayout('stress')
    expect(Array.from(main(other).positions)).toEqual(there)
  })
})

/** Presses, moves and lets go of the mouse, as the platform tells of it. */
async function drag(
  element: EntenteGraph,
  from: { x: number; y: number },
  by: { x: number; y: number },
): Promise<void> {
  const layer = inside(element, '.nodes')
  const target = layer.querySelector('canvas')!
  const box = layer.getBoundingClientRect()
  const tell = (type: string, to: EventTarget, x: number, y: number) =>
    to.dispatchEvent(
      new MouseEvent(type, {
        clientX: box.x + x,
        clientY: box.y + y,
        button: 0,
        buttons: 1,
        bubbles: true,
        cancelable: true,
        composed: true,
      }),
    )
  layer.dispatchEvent(new PointerEvent('pointerenter'))
  tell('mousemove', target, from.x, from.y)
  tell('mousedown', target, from.x, from.y)
  for (const share of [0.25, 0.5, 0.75, 1]) {
    tell('mousemove', globalThis.window, from.x + by.x * share, from.y + by.y * share)
    await frame()
  }
  tell('mouseup', globalThis.window, from.x + by.x, from.y + by.y)
  await frame()
}

describe('a node', () => {
  it('that is dragged stays where it was put, is pinned, and the others do not stir', async () => {
    const element = await show('', placed())
    const before = new Map(nodes.map((key) => [key, placeOf(element, key)]))
    await drag(element, before.get('russia')!, { x: -60, y: 40 })
    const { x, y } = before.get('russia')!
    const after = placeOf(element, 'russia')
    expect([Math.round(after.x), Math.round(after.y)]).toEqual([Math.round(x - 60), Math.round(y + 40)])
    expect(main(element).pinned).toEqual([1])
    await frame()
    for (const key of ['mali', 'lavrov', 'aes']) expect(placeOf(element, key)).toEqual(before.get(key))
    await userEvent.keyboard('{Tab}')
    inside(element, '.walk button').focus()
    await userEvent.keyboard('{Control>}z{/Control}')
    await until(() => Math.abs(placeOf(element, 'russia').x - x) < 0.5, 'it is back')
    expect(main(element).pinned).toEqual([])
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    await until(() => Math.abs(placeOf(element, 'russia').x - (x - 60)) < 0.5, 'it is there again')
  })

  it('that has the focus is moved by the arrows, put down, and taken back, and all of it is said', async () => {
    const element = await show('', placed())
    inside(element, '.walk button[tabindex="0"], .walk button').focus()
    const said = () => [...element.shadowRoot!.querySelectorAll('[role=status]')].at(-1)!.textContent.trim()
    const node = () => main(element).pinned[0]
    await userEvent.keyboard('m')
    await element.updateComplete
    expect(said()).toBe('Moving Mali: arrow keys move it, Enter puts it down, Escape takes it back.')
    const before = placeOf(element, 'mali')
    const isAt = (x: number, y: number) => {
      const at = placeOf(element, 'mali')
      return Math.hypot(at.x - before.x - x, at.y - before.y - y) < 0.5
    }
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}')
    await until(() => isAt(28, 14), 'it has moved')
    await userEvent.keyboard('{Enter}')
    expect([said(), node()]).toEqual(['Mali is pinned.', 0])
    await userEvent.keyboard('m{ArrowLeft}{ArrowLeft}{Escape}')
    await until(() => isAt(28, 14), 'it is taken back')
    expect(said()).toBe('Taken back.')
    await userEvent.keyboard('p')
    expect([said(), node()]).toEqual(['Mali is no longer pinned.', undefined])
  })

  it('is pinned from its menu, and let go of', async () => {
    const element = await show('', placed())
    for (const [item, pins] of [
      ['Pin where it is', [0]],
      ['Let go of its place', []],
    ] as const) {
      inside(element, '.walk button').focus()
      await userEvent.keyboard('{Shift>}{F10}{/Shift}')
      await element.updateComplete
      const button = inside(element, '.menu [role=menuitem]:nth-of-type(4)')
      expect(button.textContent.trim()).toBe(item)
      button.click()
      await element.updateComplete
      expect(main(element).pinned).toEqual(pins)
    }
  })
})

it('two graphs of one store show two layouts, and what is selected in one is in the other', async () => {
  const element = await show('', placed())
  const other = document.createElement('entente-graph')
  other.lang = 'en'
  other.pane = 'other'
  other.store = element.providedStore
  element.parentElement!.append(other)
  element.providedStore.dispatch({ type: 'compare-layouts', layout: 'grid' }, 'user')
  await drawn(other)
  element.providedStore.dispatch({ type: 'select', selection: { type: 'node', key: 'mali' } }, 'user')
  await other.updateComplete
  expect(main(element).wish.layout).toBe('saved')
  expect(other.state.layout.panes.other?.wish.layout).toBe('grid')
  expect(other.state.selection).toEqual({ type: 'node', key: 'mali' })
  const [here, there] = [element, other].map((each) => placeOf(each, 'aes'))
  expect(here).not.toEqual(there)
})
