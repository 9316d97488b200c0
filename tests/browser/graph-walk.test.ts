import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'

import '../../src/define/graph.js'
import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import { picked } from '../../src/elements/graph/targets.js'
import type { Selection } from '../../src/store/index.js'
import type { Target } from '../../src/view/index.js'
import { clearPage, drawn, frame, inside, placeOf, press, put, selectedKey, show, until } from '../support/page.js'
import { smallFile, type SmallFile } from '../support/small-file.js'

afterEach(clearPage)

const buttons = (element: EntenteGraph) => [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.walk button')]
const focused = (element: EntenteGraph) => element.shadowRoot!.activeElement as HTMLElement | null
const caption = (element: EntenteGraph) => element.shadowRoot!.querySelector('.caption')?.textContent ?? null

/** A key as the platform tells of it, at whatever has the focus. */
async function key(element: EntenteGraph, name: string, init: KeyboardEventInit = {}): Promise<void> {
  focused(element)!.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...init }),
  )
  await element.updateComplete
}

/** The middle of a button, CSS pixels from the top left of the view. */
function middle(element: EntenteGraph, button: Element): { x: number; y: number } {
  const { x, y } = inside(element, '.nodes').getBoundingClientRect()
  const box = button.getBoundingClientRect()
  return { x: box.x + box.width / 2 - x, y: box.y + box.height / 2 - y }
}

function expectAt(element: EntenteGraph, button: Element, place: { x: number; y: number }): void {
  const { x, y } = middle(element, button)
  expect([Math.abs(x - place.x) < 1, Math.abs(y - place.y) < 1], `${x},${y} is ${place.x},${place.y}`).toEqual([
    true,
    true,
  ])
}

/** Two nodes with three edges between them, one with a loop, and a file's own places. */
function pair(): SmallFile {
  const file = smallFile()
  file.nodes = file.nodes.slice(0, 2).map((node, i) => {
    const attributes = { ...(node['attributes'] as object), x: i * 200, y: i * 100 }
    return { ...node, attributes }
  })
  file.edges = ['one', 'two', 'three', 'loop'].map((name, i) => ({
    key: name,
    source: 'mali',
    target: name === 'loop' ? 'mali' : 'russia',
    attributes: { type: 'meets', date: `202${i}-01` },
  }))
  return file
}

describe('the buttons of a walk', () => {
  it('lie over their places, are large enough, and follow the picture', async () => {
    const element = await show('style="width: 700px; height: 500px"')
    element.focus()
    for (const act of [() => undefined, () => element.view!.zoomBy(1.7), () => element.view!.panBy(-90, 60)]) {
      act()
      await frame()
      for (const button of buttons(element)) {
        const node = element.graph!.nodes[Number(button.id.slice(1))]!
        const place = placeOf(element, node.key)
        const isInSight = place.x >= 0 && place.x <= 700 && place.y >= 0 && place.y <= 500
        if (isInSight) expectAt(element, button, place)
        const { width, height } = button.getBoundingClientRect()
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(24)
      }
    }
  })

  it('lie over a loop and over each edge of an open bundle, apart from one another', async () => {
    const element = await show('style="width: 700px; height: 500px"', pair())
    element.focus()
    const { view } = element
    const [node, loop] = buttons(element)
    expect(buttons(element).map(({ id }) => id)).toEqual(['n0', 't0', 't1'])
    expectAt(element, loop!, view!.middleOf({ type: 'bundle', a: 0, b: 0 })!)
    expect(middle(element, loop!)).not.toEqual(middle(element, node!))
    await key(element, 'ArrowLeft')
    await key(element, 'Enter')
    await frame()
    const edges = buttons(element).filter(({ id }) => id.startsWith('e'))
    expect(edges.map(({ id }) => id)).toEqual(['e0', 'e1', 'e2'])
    const places = edges.map((button) => middle(element, button))
    for (const [i, button] of edges.entries()) {
      const label = view!.placedEdgeLabels.find(({ id }) => id === i)?.box
      const place = label === undefined ? view!.middleOf({ type: 'edge', index: i })! : null
      expectAt(element, button, place ?? { x: label!.x + label!.width / 2, y: label!.y + label!.height / 2 })
    }
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(3)
  })

  it('bring what has the focus into sight, and no other movement of the page or the picture', async () => {
    const element = await show('style="width: 500px; height: 400px"')
    element.focus()
    await key(element, 'Home')
    const before = placeOf(element, 'mali')
    await key(element, 'ArrowRight')
    expect(placeOf(element, 'mali')).toEqual(before)
    element.view!.panBy(-2000, 900)
    await frame()
    const edge = buttons(element).map((button) => button.getBoundingClientRect())
    const room = inside(element, '.walk').getBoundingClientRect()
    for (const box of edge) expect(box.right > room.left - 1 && box.top < room.bottom + 1).toBe(true)
    await key(element, 'ArrowUp')
    const { x, y } = placeOf(element, 'mali')
    expect([x >= 24 && x <= 476, y >= 24 && y <= 376]).toEqual([true, true])
    expect([inside(element, '.walk').scrollLeft, element.scrollTop, window.scrollY]).toEqual([0, 0, 0])
  })

  it('let every pointer through to the picture', async () => {
    const element = await show()
    element.focus()
    await frame()
    const { x, y } = inside(element, '.nodes').getBoundingClientRect()
    for (const button of buttons(element)) {
      const { x: left, y: top } = middle(element, button)
      expect(element.shadowRoot!.elementFromPoint(x + left, y + top)?.closest('.nodes')).not.toBe(null)
    }
  })

  it('may be focused and pressed one by one, as assistive technology does', async () => {
    const element = await show()
    const tabStops = () => buttons(element).flatMap(({ id, tabIndex }) => (tabIndex === 0 ? [id] : []))
    const [first, neighbour] = buttons(element)
    expect(tabStops()).toEqual([first!.id])
    neighbour!.focus()
    await element.updateComplete
    expect(tabStops()).toEqual([neighbour!.id])
    const other = buttons(element)[2]!
    other.click()
    await element.updateComplete
    expect(element.state.selection?.type).toBe('edge')
    expect([tabStops(), other.ariaPressed]).toEqual([[other.id], 'true'])
  })

  it('are no more than 200 for an actor with 250 neighbours, and still lead to all of them', async () => {
    const file = smallFile()
    const keys = Array.from({ length: 250 }, (_, i) => `n${1000 + i}`)
    file.nodes = [file.nodes[0]!, ...keys.map((name) => ({ key: name, attributes: { kind: 'country', label: name } }))]
    file.edges = keys.map((name) => ({
      key: name,
      source: 'mali',
      target: name,
      attributes: { type: 'meets', date: '2022' },
    }))
    const element = await show('', file)
    element.focus()
    const said: string[] = []
    for (let i = 0; i < 250; i++) {
      await key(element, 'ArrowRight')
      expect(buttons(element).length).toBe(201)
      said.push(focused(element)!.ariaLabel!)
    }
    expect(said).toEqual(keys.map((name, i) => `${i + 1} of 250: meets ${name}`))
  })
})

describe('what the keys point at', () => {
  it('is lit up in the store and told in the corner until the focus goes', async () => {
    const element = await show('from="2023" to="2023"')
    element.focus()
    await key(element, 'Home')
    expect(element.state.highlight).toEqual({ type: 'node', key: 'mali' })
    expect(caption(element)).toBe('Mali, country, 2 ties in 2023')
    await key(element, 'ArrowRight')
    expect(element.state.highlight).toEqual({ type: 'edge', key: 'meeting' })
    expect(caption(element)).toBe('Mali meets Russia, on 7 February 2023')
    expect([inside(element, '.caption').ariaHidden, inside(element, '.caption').getAttribute('part')]).toEqual([
      'true',
      'caption',
    ])
    focused(element)!.blur()
    await element.updateComplete
    expect([element.state.highlight, caption(element)]).toEqual([null, null])
  })

  it('is named with both of its ends where there are several ties', async () => {
    const element = await show('', pair())
    element.focus()
    await key(element, 'ArrowLeft')
    expect(caption(element)).toBe('Mali – Russia: 3 ties')
  })

  it('can be sent away with Escape, which others hear too', async () => {
    const element = await show()
    element.focus()
    await key(element, 'ArrowRight')
    expect(caption(element)).not.toBe(null)
    const heard: boolean[] = []
    element.addEventListener('keydown', ({ defaultPrevented }) => heard.push(defaultPrevented))
    await key(element, 'Escape')
    expect([caption(element), heard]).toEqual([null, [false]])
  })
})

describe('the first place', () => {
  it('is kept by who has come to it, though another would be the first by now', async () => {
    const file = pair()
    file.nodes.push({ key: 'aes', attributes: { kind: 'alliance', label: 'AES', x: 100, y: 300 } })
    for (const name of ['four', 'five', 'six', 'seven']) {
      file.edges.push({ key: name, source: 'aes', target: 'russia', attributes: { type: 'meets', date: '2024-01' } })
    }
    const element = await show('from="2020" to="2023"', file)
    expect(buttons(element)[0]!.id).toBe('n0')
    const label = async (from: string, to: string) => {
      element.providedStore.dispatch({ type: 'set-dates', from, to }, 'user')
      await element.updateComplete
      return buttons(element)[0]!.id
    }
    expect(await label('2020', '2024')).toBe('n1')
    // While the window runs, buttons that nobody stands on follow a little later.
    await label('2020', '2023')
    await until(() => buttons(element)[0]!.id === 'n0', 'the buttons have followed')
    element.focus()
    expect([await label('2020', '2024'), focused(element)?.id]).toEqual(['n0', 'n0'])
  })

  it('is dark when the element goes', async () => {
    const element = await show()
    const store = element.providedStore
    const lit = () => store.getState().highlight
    element.focus()
    expect(lit()?.type).toBe('node')
    element.remove()
    expect(lit()).toBe(null)

    const other = await show()
    other.store = store
    await drawn(other)
    await userEvent.hover(inside(other, '.nodes'), { position: placeOf(other, 'aes') })
    await until(() => lit() !== null, 'it is lit up')
    other.remove()
    expect(lit()).toBe(null)
  })
})

describe('a mouse over a graph', () => {
  it('lights up what lies under it, leaves the focus, and gives back what the keys point at', async () => {
    const element = await show('from="2023" to="2023"')
    const layer = inside(element, '.nodes')
    await userEvent.hover(layer, { position: placeOf(element, 'aes') })
    await until(() => selectedKey({ ...element.state, selection: element.state.highlight }) === 'aes', 'it is lit up')
    await element.updateComplete
    expect([caption(element), focused(element)]).toEqual(['AES, alliance, 1 tie in 2023', null])
    expect(element.state.selection).toBe(null)
    await userEvent.hover(layer, { position: { x: 4, y: 4 } })
    await until(() => element.state.highlight === null, 'it is dark again')

    element.focus()
    await key(element, 'Home')
    await userEvent.hover(layer, { position: placeOf(element, 'aes') })
    await until(() => caption(element)?.startsWith('AES'), 'it is lit up')
    expect(focused(element)?.id).toBe('n0')
    await userEvent.hover(layer, { position: { x: 4, y: 4 } })
    await until(() => caption(element)?.startsWith('Mali'), 'the focus is lit up again')
  })

  it('gives the keys the place it presses on, without a ring and without lighting it up', async () => {
    const element = await show()
    press(element, placeOf(element, 'russia'))
    await until(() => selectedKey(element.state) === 'russia', 'it is selected')
    await element.updateComplete
    const button = focused(element)!
    expect(button.ariaLabel).toContain('Russia, country')
    expect(element.state.highlight).toBe(null)
    expect(getComputedStyle(button).outlineStyle).toBe('none')
    await key(element, 'ArrowUp')
    await key(element, 'Home')
    expect(element.state.highlight).toEqual({ type: 'node', key: 'mali' })
    expect(getComputedStyle(focused(element)!).outlineStyle).toBe('solid')
  })

  it('opens a bundle, keeps what is selected, and closes with the bundle or the ground', async () => {
    const element = await show('style="width: 700px; height: 500px"', pair())
    const bundle: Selection = { type: 'bundle', nodes: ['mali', 'russia'] }
    const between = element.view!.middleOf({ type: 'bundle', a: 0, b: 1 })!
    press(element, between)
    await until(() => element.state.selection !== null, 'it is open')
    expect(element.state.selection).toEqual(bundle)
    await frame()
    const outer = element.view!.middleOf({ type: 'edge', index: 0 })!
    press(element, outer)
    await until(() => element.state.selection?.type === 'edge', 'an edge is selected')
    await frame()
    press(element, outer)
    await frame()
    expect(element.state.selection).toEqual({ type: 'edge', key: 'one' })
    expect(focused(element)?.id).toBe('e0')
    press(element, { x: 4, y: 4 })
    await until(() => element.state.selection === null, 'it is closed')
    await element.updateComplete
    expect(focused(element)?.id).toBe('t1')
  })

  it('closes an open bundle by what stands for all of it, and by nothing else that is in it', async () => {
    const { state, providedStore } = await show('', pair())
    const bundle: Selection = { type: 'bundle', nodes: ['mali', 'russia'] }
    const target: Target = { type: 'bundle', a: 0, b: 1 }
    const after = (selection: Selection | null, pick: Target | null) => {
      const request = picked({ ...state, selection }, providedStore.getFrame(), pick)
      return request.type === 'select' ? request.selection : request
    }
    expect(after(null, target)).toEqual(bundle)
    expect(after({ type: 'edge', key: 'loop' }, target)).toEqual(bundle)
    expect(after({ type: 'bundle', nodes: ['mali', 'mali'] }, target)).toEqual(bundle)
    expect([after(bundle, target), after({ type: 'edge', key: 'two' }, target), after(bundle, null)]).toEqual(
      Array(3).fill(null),
    )
    expect(after(bundle, { type: 'edge', index: 1 })).toEqual({ type: 'edge', key: 'two' })
    expect(after(bundle, { type: 'node', index: 0 })).toEqual({ type: 'node', key: 'mali' })
    expect(after(bundle, { type: 'node', index: 9 })).toBe(null)
  })

  it('scrolls the page with a finger until the graph has the focus', async () => {
    const element = await show()
    const action = () => getComputedStyle(inside(element, '.nodes')).touchAction
    expect(action()).toBe('pan-x pan-y')
    element.focus()
    expect(action()).toBe('none')
  })
})

describe('the picture under the keys', () => {
  it.each(['ltr', 'rtl'])(
    'is moved with Shift the way the arrow looks, and the walk goes on to the right: %s',
    async (dir) => {
      const element = put(`<entente-graph dir="${dir}" lang="en"></entente-graph>`)
      element.data = smallFile()
      await drawn(element)
      element.focus()
      await key(element, 'Home')
      const before = placeOf(element, 'mali')
      const moved = async (name: string) => {
        await key(element, name, { shiftKey: true })
        const { x, y } = placeOf(element, 'mali')
        return [Math.round(x - before.x), Math.round(y - before.y)]
      }
      expect(await moved('ArrowLeft')).toEqual([60, 0])
      expect(await moved('ArrowUp')).toEqual([60, 60])
      expect(await moved('ArrowRight')).toEqual([0, 60])
      expect(await moved('ArrowDown')).toEqual([0, 0])
      await frame()
      expectAt(element, buttons(element)[0]!, placeOf(element, 'mali'))
      await key(element, 'ArrowRight')
      expect(focused(element)?.ariaLabel).toMatch(/^1 of /)
    },
  )
})
