import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'

import '../../src/define/graph.js'
import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import { LANGUAGES, LOCALES } from '../../src/locales/index.js'
import { clearPage, frame, inside, listen, placeOf, press, show, until } from '../support/page.js'
import { smallFile, type SmallFile } from '../support/small-file.js'

afterEach(clearPage)

const ITEMS = ['Path from here', 'Path to here', 'Details', 'Pin where it is', 'Fold into one: Country']
const menu = (element: EntenteGraph) => element.shadowRoot!.querySelector<HTMLElement>('.menu')
const items = (element: EntenteGraph) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('.menu [role=menuitem]')]
const words = (element: Element | null | undefined) => element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''
const focused = (element: EntenteGraph) => element.shadowRoot!.activeElement
const ends = ({ state }: EntenteGraph) => [state.paths.query.from, state.paths.query.to]

/** The four nodes of the small file in the corners, so that their places are known. */
function corners(): SmallFile {
  const file = smallFile()
  file.nodes.forEach((node, i) =>
    Object.assign(node['attributes'] as object, { x: (i % 2) * 300, y: Math.floor(i / 2) * 200 }),
  )
  return file
}

const SIZE = 'style="width: 600px; height: 400px"'

async function settled(element: EntenteGraph): Promise<void> {
  await element.updateComplete
  await frame()
}

/** A right click as the platform tells of it; returns whether the browser's own menu was kept away. */
async function rightClick(element: EntenteGraph, at: { x: number; y: number }): Promise<boolean> {
  const layer = inside(element, '.nodes')
  const box = layer.getBoundingClientRect()
  const init = {
    clientX: box.x + at.x,
    clientY: box.y + at.y,
    button: 2,
    bubbles: true,
    composed: true,
    cancelable: true,
  }
  const event = new PointerEvent('contextmenu', { ...init, pointerType: 'mouse' })
  layer.querySelector('canvas')!.dispatchEvent(event)
  await settled(element)
  return event.defaultPrevented
}

async function key(element: EntenteGraph, name: string, init: KeyboardEventInit = {}): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...init })
  focused(element)!.dispatchEvent(event)
  await settled(element)
  return event.defaultPrevented
}

/** A menu of the node with this key, by a right click. */
async function opened(element: EntenteGraph, node = 'mali'): Promise<HTMLElement> {
  await rightClick(element, placeOf(element, node))
  const found = menu(element)
  if (found === null) throw new Error(`no menu of ${node}`)
  return found
}

/** A finger on the picture, as the platform tells of it. */
class Finger {
  readonly #target: Element
  readonly #at: { clientX: number; clientY: number }

  constructor(element: EntenteGraph, at: { x: number; y: number }) {
    const layer = inside(element, '.nodes')
    const box = layer.getBoundingClientRect()
    this.#target = layer.querySelector('canvas')!
    this.#at = { clientX: box.x + at.x, clientY: box.y + at.y }
  }

  down(): void {
    this.#pointer('pointerdown')
    this.#touch('touchstart')
  }

  move(x: number): void {
    this.#at.clientX += x
    this.#pointer('pointermove')
    this.#touch('touchmove')
  }

  up(): boolean {
    this.#pointer('pointerup')
    return this.#touch('touchend')
  }

  /** Another finger comes down. */
  second(): void {
    this.#pointer('pointerdown', false)
  }

  #pointer(type: string, isPrimary = true): void {
    const init = { pointerType: 'touch', isPrimary, bubbles: true, composed: true, cancelable: true }
    this.#target.dispatchEvent(new PointerEvent(type, { ...init, ...this.#at }))
  }

  #touch(type: string): boolean {
    const touch = new Touch({ identifier: 1, target: this.#target, ...this.#at })
    const touches = type === 'touchend' ? [] : [touch]
    const init = { bubbles: true, composed: true, cancelable: true }
    return this.#target.dispatchEvent(
      new TouchEvent(type, { ...init, touches, targetTouches: touches, changedTouches: [touch] }),
    )
  }
}

async function wait(ms: number): Promise<void> {
  const end = performance.now() + ms
  await until(() => performance.now() > end, 'time has gone by')
}

describe('the menu of an actor', () => {
  it('opens by a right click, has the name and what to do, and the first has the focus', async () => {
    const element = await show(SIZE, corners())
    expect(await rightClick(element, placeOf(element, 'mali'))).toBe(true)
    const list = menu(element)!.querySelector('[role=menu]')!
    expect(words(element.shadowRoot!.getElementById(list.getAttribute('aria-labelledby')!))).toBe('Mali')
    expect(items(element).map(words)).toEqual(ITEMS)
    expect(focused(element)).toBe(items(element)[0])
    expect(element.state.highlight).toEqual({ type: 'node', key: 'mali' })
    expect(element.state.selection).toBe(null)
  })

  it('leaves the browser its own menu on the ground, on a line and on a button', async () => {
    const element = await show(SIZE, corners())
    const [a, b] = [placeOf(element, 'mali'), placeOf(element, 'russia')]
    expect(await rightClick(element, { x: 300, y: 395 })).toBe(false)
    expect(await rightClick(element, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })).toBe(false)
    const event = new MouseEvent('contextmenu', { bubbles: true, composed: true, cancelable: true })
    inside(element, '.controls button').dispatchEvent(event)
    expect([event.defaultPrevented, menu(element)]).toEqual([false, null])
  })

  it('opens by the name of an actor too', async () => {
    const element = await show(SIZE, corners())
    const { box } = element.view!.placedLabels.find(({ id }) => element.graph!.nodes[id]!.key === 'russia')!
    expect(await rightClick(element, { x: box.x + box.width / 2, y: box.y + box.height / 2 })).toBe(true)
    expect(words(inside(element, '.menu-name'))).toBe('Russia')
  })

  it('goes round with the arrows, to its ends with Home and End, and Escape gives the focus back', async () => {
    const element = await show(SIZE, corners())
    element.focus()
    await settled(element)
    const before = focused(element)!
    expect(await key(element, 'ContextMenu')).toBe(true)
    const at = () => items(element).indexOf(focused(element) as HTMLElement)
    const places = [at()]
    for (const name of [...Array<string>(5).fill('ArrowDown'), 'ArrowUp', 'Home', 'End']) {
      expect(await key(element, name)).toBe(true)
      places.push(at())
    }
    expect(places).toEqual([0, 1, 2, 3, 4, 0, 4, 0, 4])
    expect(await key(element, 'Escape')).toBe(true)
    expect([menu(element), focused(element)]).toEqual([null, before])
    expect(element.state.selection).toBe(null)
  })

  it('opens by keys for the actor in focus and for a neighbour, and not for a single tie', async () => {
    const element = await show(SIZE, corners())
    element.focus()
    await settled(element)
    await key(element, 'F10', { shiftKey: true })
    expect(words(inside(element, '.menu-name'))).toBe('Mali')
    await key(element, 'Escape')
    await key(element, 'ArrowRight')
    const neighbour = element.graph!.nodes[Number(focused(element)!.id.slice(1))]!
    await key(element, 'ContextMenu')
    expect(words(inside(element, '.menu-name'))).toBe(
      neighbour.key === 'russia' ? 'Russia' : (neighbour.label as string),
    )
    await key(element, 'Escape')
    element.providedStore.dispatch({ type: 'set-dates', from: '1960', to: '2024' })
    element.providedStore.dispatch({ type: 'select', selection: { type: 'bundle', nodes: ['mali', 'russia'] } })
    await settled(element)
    const tie = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.walk button')].find(({ id }) =>
      id.startsWith('e'),
    )!
    tie.focus()
    expect([await key(element, 'ContextMenu'), menu(element)]).toEqual([false, null])
    expect(await key(element, 'F10')).toBe(false)
  })

  it('asks for a path from an actor, for one to it, and for its details, on behalf of the reader', async () => {
    const element = await show(SIZE, corners())
    const heard = listen(element)
    let asked = 0
    element.onPath = () => asked++
    await opened(element, 'mali')
    items(element)[0]!.click()
    await settled(element)
    expect([ends(element), menu(element), asked]).toEqual([['mali', null], null, 1])
    await opened(element, 'russia')
    items(element)[1]!.click()
    await settled(element)
    expect([ends(element), asked]).toEqual([['mali', 'russia'], 2])
    await opened(element, 'russia')
    items(element)[2]!.click()
    await settled(element)
    expect([element.state.selection, asked]).toEqual([{ type: 'node', key: 'russia' }, 2])
    expect(heard.map(({ type }) => type)).toEqual(['path-change', 'select'])
  })

  it('closes with Tab, which goes on from the picture', async () => {
    const element = await show(SIZE, corners())
    element.focus()
    await settled(element)
    const before = focused(element)
    await key(element, 'ContextMenu')
    expect(await key(element, 'Tab')).toBe(false)
    expect([menu(element), focused(element)]).toEqual([null, before])
  })

  it.each([
    ['the picture moves', (element: EntenteGraph) => element.view!.panBy(20, 0)],
    ['it grows', (element: EntenteGraph) => element.view!.zoomBy(1.3)],
    ['the focus goes elsewhere', (element: EntenteGraph) => inside(element, '.controls button').focus()],
    ['the focus is lost', (element: EntenteGraph) => (focused(element) as HTMLElement).blur()],
    [
      'the actor is drawn no longer',
      (element: EntenteGraph) =>
        element.providedStore.dispatch({ type: 'set-filter', facet: 'kinds', hidden: ['country'] }),
    ],
  ])('closes when %s', async (_, act) => {
    const element = await show(SIZE, corners())
    await opened(element)
    act(element)
    await settled(element)
    expect([menu(element), element.state.highlight]).toEqual([null, null])
  })

  it('gives the focus back when the picture moves', async () => {
    const element = await show(SIZE, corners())
    await opened(element)
    element.view!.panBy(20, 0)
    await settled(element)
    expect(focused(element)?.closest('.walk')).not.toBe(null)
  })

  it('gives the focus back where the actor goes', async () => {
    const element = await show(SIZE, corners())
    await opened(element, 'mali')
    element.providedStore.dispatch({ type: 'set-filter', facet: 'kinds', hidden: ['country'] })
    await settled(element)
    expect(focused(element)?.closest('.walk')).not.toBe(null)
  })

  it.each(['ltr', 'rtl'])('is never cut, wherever the actor is, nor under what covers the sides: %s', async (dir) => {
    const element = await show(`dir="${dir}" style="width: 420px; height: 300px"`, corners())
    const insets = { top: 0, right: 90, bottom: 40, left: 0 }
    for (const around of [{ top: 0, right: 0, bottom: 0, left: 0 }, insets]) {
      element.insets = around
      await settled(element)
      for (const node of ['mali', 'russia', 'lavrov', 'aes']) {
        const box = (await opened(element, node)).getBoundingClientRect()
        const room = element.getBoundingClientRect()
        expect([
          node,
          box.left >= room.left + around.left,
          box.right <= room.right - around.right,
          box.top >= room.top,
          box.bottom <= room.bottom - around.bottom,
        ]).toEqual([node, true, true, true, true])
        for (const item of items(element)) {
          const { width, height } = item.getBoundingClientRect()
          expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
        }
        await key(element, 'Escape')
      }
    }
  })

  it('comes with a real right click, and a real click elsewhere closes it', async () => {
    const element = await show(SIZE, corners())
    const { x, y } = placeOf(element, 'lavrov')
    await userEvent.click(element, { button: 'right', position: { x, y } })
    await until(() => menu(element), 'the menu is open')
    expect(focused(element)).toBe(items(element)[0])
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await settled(element)
    expect([ends(element), menu(element)]).toEqual([[null, 'lavrov'], null])
    await userEvent.click(element, { button: 'right', position: { x, y } })
    await until(() => menu(element), 'the menu is open again')
    await userEvent.click(element, { position: { x: 300, y: 390 } })
    await settled(element)
    expect(menu(element)).toBe(null)
  })

  it.each(LANGUAGES.map(({ tag }) => tag))(
    'speaks the language of the page, and axe finds nothing: %s',
    async (tag) => {
      const element = await show(SIZE, corners())
      element.lang = tag
      await settled(element)
      await opened(element, 'mali')
      const { shell, groups } = LOCALES[tag]
      const all = [shell.pathFrom, shell.pathTo, shell.details, shell.pin, groups.foldKind('Country')]
      expect(items(element).map(words)).toEqual(all.map((text) => text.replaceAll('\u00a0', ' ')))
      const { violations } = await axe.run(element, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      })
      expect(violations.map(({ id }) => id)).toEqual([])
    },
  )
})

describe('a finger that rests on an actor', () => {
  it('opens the menu beside it, and selects nothing when it lifts', async () => {
    const element = await show(SIZE, corners())
    const place = placeOf(element, 'mali')
    const finger = new Finger(element, place)
    finger.down()
    await until(() => menu(element), 'the menu is open')
    await settled(element)
    const box = menu(element)!.getBoundingClientRect()
    const origin = element.getBoundingClientRect()
    expect(box.left).toBeGreaterThan(origin.left + place.x)
    // Kept from becoming a click of a mouse.
    expect(finger.up()).toBe(false)
    await settled(element)
    expect([element.state.selection, items(element).map(words)]).toEqual([null, ITEMS])
    expect(focused(element)).toBe(items(element)[0])
  })

  it('selects as ever afterwards, and when it lifts soon', async () => {
    const element = await show(SIZE, corners())
    const held = new Finger(element, placeOf(element, 'mali'))
    held.down()
    await until(() => menu(element), 'the menu is open')
    held.up()
    const tap = new Finger(element, placeOf(element, 'russia'))
    tap.down()
    tap.up()
    await until(() => element.state.selection !== null, 'something is selected')
    expect(element.state.selection).toEqual({ type: 'node', key: 'russia' })
    await wait(600)
    expect(menu(element)).toBe(null)
  })

  it.each([
    ['it moves', (finger: Finger) => finger.move(15)],
    ['a second one comes', (finger: Finger) => finger.second()],
  ])('opens nothing when %s, nor on the ground', async (_, act) => {
    const element = await show(SIZE, corners())
    const finger = new Finger(element, placeOf(element, 'mali'))
    finger.down()
    act(finger)
    await wait(600)
    expect(menu(element)).toBe(null)
    finger.up()
    const other = new Finger(element, { x: 300, y: 390 })
    other.down()
    await wait(600)
    expect(menu(element)).toBe(null)
    other.up()
  })

  it('opens one menu, where the platform tells of a menu too', async () => {
    const element = await show(SIZE, corners())
    const place = placeOf(element, 'mali')
    const finger = new Finger(element, place)
    finger.down()
    await until(() => menu(element), 'the menu is open')
    const before = menu(element)
    const layer = inside(element, '.nodes')
    const { x, y } = layer.getBoundingClientRect()
    const init = {
      pointerType: 'touch',
      clientX: x + place.x,
      clientY: y + place.y,
      bubbles: true,
      composed: true,
      cancelable: true,
    }
    const event = new PointerEvent('contextmenu', init)
    layer.querySelector('canvas')!.dispatchEvent(event)
    await settled(element)
    expect([event.defaultPrevented, menu(element)]).toEqual([true, before])
    finger.up()
  })
})

describe('picking an end of a path in the graph', () => {
  const pick = async (element: EntenteGraph, end: 'from' | 'to') => {
    element.providedStore.dispatch({ type: 'pick-end', end }, 'user')
    await settled(element)
  }
  const task = (element: EntenteGraph) => element.shadowRoot!.querySelector('.caption .task')?.textContent ?? null
  const cursor = (element: EntenteGraph) => getComputedStyle(inside(element, '.nodes canvas')).cursor

  it('says what to do, and shows it with the pointer', async () => {
    const element = await show(SIZE, corners())
    expect([task(element), cursor(element)]).toEqual([null, 'auto'])
    await pick(element, 'from')
    expect([task(element), cursor(element)]).toEqual(['Choose the actor where the path begins.', 'crosshair'])
    await pick(element, 'to')
    expect(task(element)).toBe('Choose the actor where the path ends.')
    element.providedStore.dispatch({ type: 'highlight', highlight: { type: 'node', key: 'russia' } }, 'user')
    await settled(element)
    expect(words(inside(element, '.caption'))).toMatch(/^Choose the actor where the path ends\. Russia, country/)
  })

  it('takes the actor that is clicked, and selects nothing', async () => {
    const element = await show(SIZE, corners())
    await pick(element, 'to')
    press(element, placeOf(element, 'lavrov'))
    await settled(element)
    expect([ends(element), element.state.selection, task(element)]).toEqual([[null, 'lavrov'], null, null])
  })

  it('takes the actor in focus by Enter, and over a tie the one at its end', async () => {
    const element = await show(SIZE, corners())
    element.focus()
    await settled(element)
    await pick(element, 'from')
    await key(element, 'Enter')
    expect(ends(element)).toEqual(['mali', null])
    await pick(element, 'to')
    await key(element, 'ArrowRight')
    const other = element.graph!.nodes[Number(focused(element)!.id.slice(1))]!.key
    await key(element, 'Enter')
    expect([ends(element), element.state.selection]).toEqual([['mali', other], null])
    await key(element, 'Enter')
    expect(element.state.selection).not.toBe(null)
  })

  it('ends with Escape, and asks nothing', async () => {
    const element = await show(SIZE, corners())
    element.focus()
    await settled(element)
    await pick(element, 'from')
    expect(await key(element, 'Escape')).toBe(true)
    expect([element.state.paths.picking, ends(element), task(element)]).toEqual([null, [null, null], null])
  })
})
