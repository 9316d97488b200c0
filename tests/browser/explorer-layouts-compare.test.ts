import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'

import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import { ask } from '../support/explorer.js'
import { Layouts, SIZES } from '../support/explorer-layouts.js'
import { savedFile } from '../support/layout-picker.js'
import { clearPage, deep, drawn, frame, inside, pixels, placeOf, press, until } from '../support/page.js'

afterEach(clearPage)

const sizes = Object.entries(SIZES)
const opened = (size: { width: number; height: number } = SIZES.wide) =>
  Layouts.open('lang="en"', { ...size, data: savedFile() })
const spoken = (graph: EntenteGraph) => graph.shadowRoot!.activeElement?.getAttribute('aria-label') ?? null
const caption = (graph: EntenteGraph) => graph.shadowRoot!.querySelector('.caption')?.textContent.trim() ?? null
const said = (graph: EntenteGraph) =>
  [...graph.shadowRoot!.querySelectorAll('[role=status]')].map(({ textContent }) => textContent.trim()).join('')
const heads = ({ element }: Layouts) =>
  [...element.shadowRoot!.querySelectorAll('.pane-head')].map(({ textContent }) => textContent.trim())
const canvases = ({ element }: Layouts) => deep(element.shadowRoot!).filter(({ localName }) => localName === 'canvas')

/** The mouse comes to rest on a node. */
async function hover(graph: EntenteGraph, key: string): Promise<void> {
  const layer = inside(graph, '.nodes')
  const { x, y } = layer.getBoundingClientRect()
  const at = placeOf(graph, key)
  const init = { clientX: x + at.x, clientY: y + at.y, pointerType: 'mouse', bubbles: true, composed: true }
  layer.dispatchEvent(new PointerEvent('pointerenter', init))
  layer.querySelector('canvas')!.dispatchEvent(new PointerEvent('pointermove', init))
  await frame()
}

describe('two layouts beside each other', () => {
  it.each(sizes)('stand in sight, each under its name, with labels, and can be told apart: %s', async (room, size) => {
    const layouts = await opened(size)
    await layouts.beside('grid')
    await layouts.settled()
    expect(heads(layouts)).toEqual(['As published', 'Grid'])
    const panes = [...layouts.element.shadowRoot!.querySelectorAll('.pane')]
    expect(panes.map((pane) => [pane.role, pane.ariaLabel])).toEqual([
      ['group', 'As published'],
      ['group', 'Grid'],
    ])
    const [a, b] = layouts.graphs.map((graph) => graph.getBoundingClientRect())
    expect(Math.hypot(a!.width - b!.width, a!.height - b!.height)).toBeLessThanOrEqual(2)
    if (room === 'wide') expect(a!.right).toBeLessThanOrEqual(b!.left)
    else expect(a!.bottom <= b!.top || a!.right <= b!.left).toBe(true)
    expect(Math.min(a!.width, a!.height)).toBeGreaterThan(150)
    for (const graph of layouts.graphs) {
      // The keys may have brought one of them further into sight.
      graph.fit()
      graph.scrollIntoView()
      const { left, top } = graph.getBoundingClientRect()
      const covered = () =>
        graph.view!.drawnNodes.filter((node) => {
          const { x, y } = graph.view!.placeOf(node)!
          return layouts.element.shadowRoot!.elementFromPoint(left + x, top + y) !== graph
        })
      await until(() => covered().length === 0, `every node is in sight: ${graph.pane}`)
      expect(graph.view!.placedLabels.length).toBeGreaterThan(3)
    }
  })

  it('have labels in both once the panel over the second has closed', async () => {
    const layouts = await Layouts.open('lang="en"', SIZES.medium)
    const other = await layouts.beside('force')
    await userEvent.keyboard('{Escape}')
    await layouts.settled()
    await until(() => other.view!.placedLabels.length > 15, 'the second has its labels')
  })

  it('show in both what is pointed at in one', async () => {
    const layouts = await opened()
    const other = await layouts.beside('grid')
    const [main] = layouts.graphs as [EntenteGraph, EntenteGraph]
    for (const [from, to, key, name] of [
      [main, other, 'mali', 'Mali, Country, '],
      [other, main, 'niger', 'Niger, Country, '],
    ] as const) {
      const before = pixels(inside(to, '.labels')).hash
      await hover(from, key)
      expect(layouts.element.state.highlight).toEqual({ type: 'node', key })
      await until(() => caption(to)?.toLowerCase().startsWith(name.toLowerCase()), `${name} is said in the other`)
      await until(() => pixels(inside(to, '.labels')).hash !== before, 'the other is painted anew')
    }
  })

  it('show in the other where the keys are in one', async () => {
    const layouts = await opened()
    const other = await layouts.beside('grid')
    const [main] = layouts.graphs as [EntenteGraph, EntenteGraph]
    main.focus()
    await userEvent.keyboard('{PageDown}')
    await layouts.settled()
    const { highlight } = layouts.element.state
    expect(highlight?.type).toBe('node')
    expect(caption(other)).toBe(spoken(main))
    await userEvent.keyboard('{ArrowRight}')
    await layouts.settled()
    expect(layouts.element.state.highlight?.type).toBe('edge')
    expect(caption(other)).not.toBe(null)
    await userEvent.keyboard('{ArrowUp}{Enter}')
    await layouts.settled()
    expect(other.state.selection).toEqual(highlight)
    // The keys go on from there in the other.
    other.focus()
    await layouts.settled()
    expect(spoken(other)).toBe(caption(main))
  })

  it('share what is selected and the window', async () => {
    const layouts = await opened()
    const other = await layouts.beside('grid')
    const [main] = layouts.graphs as [EntenteGraph, EntenteGraph]
    press(other, placeOf(other, 'ghana'))
    await until(() => main.state.selection !== null, 'somebody is selected')
    expect(main.state.selection).toEqual({ type: 'node', key: 'ghana' })
    await layouts.settled()
    const before = layouts.graphs.map(({ view }) => view!.drawnEdges.length)
    await ask(layouts.element, { type: 'set-dates', from: '2023', to: '2023' })
    await frame()
    const after = layouts.graphs.map(({ view }) => view!.drawnEdges.length)
    expect(before[0]).toBe(before[1])
    expect(after[0]).toBe(after[1])
    expect(after[0]).toBeLessThan(before[0]!)
  })

  it('are moved and pinned each by itself, and a move is taken back where it was made', async () => {
    const layouts = await opened()
    const other = await layouts.beside('grid')
    const pins = () => ['main', 'other'].map((pane) => layouts.element.state.layout.panes[pane as 'main']!.pinned)
    const { past } = layouts.element.state.layout
    other.focus()
    const node = layouts.element.state.highlight
    const key = node?.type === 'node' ? node.key : 'niger'
    await layouts.settled()
    const before = placeOf(other, key)
    const isAt = (x: number) => Math.abs(placeOf(other, key).x - before.x - x) < 0.5
    await userEvent.keyboard('m{ArrowRight}{ArrowRight}')
    await until(() => isAt(28), 'it has moved')
    await userEvent.keyboard('{Escape}')
    await until(() => isAt(0), 'it is back')
    expect([pins(), said(other), layouts.element.state.layout.past]).toEqual([[[], []], 'Taken back.', past])
    await userEvent.keyboard('p')
    await layouts.settled()
    expect(pins().map(({ length }) => length)).toEqual([0, 1])
  })
})

describe('closing the second layout', () => {
  it('by its button gives the focus to the first, and leaves nothing of it', async () => {
    const layouts = await opened()
    const before = canvases(layouts).length
    const other = await layouts.beside('grid')
    expect(canvases(layouts).length).toBeGreaterThan(before)
    inside(layouts.element, '.pane-head button').focus()
    await userEvent.keyboard('{Enter}')
    await layouts.settled()
    expect([layouts.graphs.length, heads(layouts), layouts.element.state.layout.panes.other]).toEqual([1, [], null])
    expect(layouts.focus).toMatch(/^entente-graph button /)
    expect(canvases(layouts).length).toBe(before)
    expect([other.view, other.shadowRoot!.querySelectorAll('.nodes canvas').length]).toEqual([null, 0])
    await drawn(layouts.element)
  })

  it('by its button in the panel keeps the focus there', async () => {
    const layouts = await opened()
    await layouts.beside('grid')
    const button = inside(layouts.picker!, '#grid-beside')
    expect(button.getAttribute('aria-pressed')).toBe('true')
    button.focus()
    await userEvent.keyboard('{Enter}')
    await layouts.settled()
    expect([layouts.graphs.length, button.getAttribute('aria-pressed'), layouts.focus]).toEqual([
      1,
      'false',
      'entente-layout-picker button grid-beside',
    ])
  })

  it('on a phone is asked for in a panel that has given way to it, with the focus in the picture', async () => {
    const layouts = await opened(SIZES.narrow)
    inside(layouts.picker!, '#grid-beside').focus()
    await userEvent.keyboard('{Enter}')
    await layouts.until('grid', 'other')
    expect([layouts.picker === null, layouts.tool.getAttribute('aria-expanded')]).toEqual([true, 'false'])
    expect(layouts.focus).toMatch(/^entente-graph button /)
    // Opened again, it is there to choose another.
    layouts.tool.click()
    await layouts.settled()
    expect(inside(layouts.picker!, '#grid-beside').getAttribute('aria-pressed')).toBe('true')
  })
})
