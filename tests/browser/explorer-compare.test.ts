import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'

import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import { ask } from '../support/explorer.js'
import { Layouts, SIZES } from '../support/explorer-layouts.js'
import { savedFile } from '../support/layout-picker.js'
import { clearPage, drawn, inside, placeOf, put, until } from '../support/page.js'

afterEach(clearPage)

const opened = (size: { width: number; height: number }) => Layouts.open('lang="en"', { ...size, data: savedFile() })
const spoken = ({ element }: Layouts) => inside(element, '.graphs > [role=status]').textContent
const boxOf = (element: Element) => element.getBoundingClientRect()

/** Asks for a layout beside the present one with the keyboard. */
async function askFor(layouts: Layouts, layout: 'grid' | 'circle'): Promise<void> {
  inside(layouts.picker!, `#${layout}-beside`).focus()
  await userEvent.keyboard('{Enter}')
  await layouts.until(layout, 'other')
}

describe('asking for a second layout', () => {
  it('on a phone closes the panel, brings the focus to the new picture and says what it is, once', async () => {
    const layouts = await opened(SIZES.narrow)
    expect(spoken(layouts)).toBe('')
    await askFor(layouts, 'grid')
    const { activeElement } = layouts.element.shadowRoot!
    expect([layouts.picker, activeElement === layouts.graphs[1], spoken(layouts)]).toEqual([
      null,
      true,
      'Now beside it: Grid',
    ])
    layouts.tool.click()
    await layouts.settled()
    await askFor(layouts, 'circle')
    expect([layouts.picker, spoken(layouts)]).toEqual([null, 'Now beside it: Circle'])
    layouts.tool.click()
    await layouts.settled()
    // What comes back is no news, and leaves the panel open.
    await ask(layouts.element, { type: 'undo-layout' })
    await layouts.until('grid', 'other')
    expect([layouts.picker === null, spoken(layouts)]).toEqual([false, ''])
  })

  it('on a tablet leaves the panel, the focus and both pictures in sight, side by side with it', async () => {
    const layouts = await opened(SIZES.medium)
    await askFor(layouts, 'grid')
    await drawn(layouts.element)
    const { left, width } = boxOf(inside(layouts.element, '.sheet'))
    expect(width).toBeGreaterThan(300)
    for (const graph of layouts.graphs) {
      expect([boxOf(graph).right <= left, graph.insets]).toEqual([true, { top: 0, right: 0, bottom: 0, left: 0 }])
    }
    expect([layouts.focus, spoken(layouts)]).toEqual(['entente-layout-picker button grid-beside', ''])
    await until(() => layouts.picker!.shadowRoot!.textContent.includes('Grid: the actors have'), 'the panel says it')
  })

  it('on a phone keeps both above what is opened over them later', async () => {
    const layouts = await opened(SIZES.narrow)
    await askFor(layouts, 'grid')
    await ask(layouts.element, { type: 'select', selection: { type: 'node', key: 'mali' } })
    await layouts.settled()
    const { top } = boxOf(inside(layouts.element, '.sheet'))
    await Promise.all(layouts.element.shadowRoot!.getAnimations().map(({ finished }) => finished))
    for (const graph of layouts.graphs) {
      expect(boxOf(graph).bottom).toBeLessThanOrEqual(top + 1)
      expect(boxOf(graph).height).toBeGreaterThan(60)
    }
  })

  it.each([
    ['beside', 1440, 900],
    ['below', 1100, 1000],
    ['below', 820, 1180],
    ['beside', 620, 620],
    ['below', 390, 1000],
  ])('puts it where the pictures have most room, %s: %i × %i', async (where, width, height) => {
    const layouts = await opened({ width, height })
    await layouts.compare('grid')
    const [a, b] = layouts.graphs.map(boxOf)
    expect(a!.right <= b!.left ? 'beside' : a!.bottom <= b!.top ? 'below' : 'over').toBe(where)
  })
})

describe('two pictures', () => {
  it('have one past: the keys take back the last act on either, in whichever they are pressed', async () => {
    const layouts = await opened(SIZES.wide)
    const other = await layouts.beside('grid')
    const [main] = layouts.graphs as [EntenteGraph, EntenteGraph]
    const pins = () =>
      ['main', 'other'].map((pane) => layouts.element.state.layout.panes[pane as 'main']!.pinned.length)
    main.focus()
    await userEvent.keyboard('p')
    other.focus()
    await layouts.settled()
    const key = (layouts.element.state.highlight as { key: string }).key
    const before = placeOf(other, key)
    const isAt = (x: number) => Math.abs(placeOf(other, key).x - before.x - x) < 0.5
    await userEvent.keyboard('m{ArrowRight}{Enter}')
    await until(() => isAt(14), 'it has moved')
    expect(pins()).toEqual([1, 1])
    main.focus()
    await userEvent.keyboard('{Control>}z{/Control}')
    await until(() => isAt(0), 'it is back')
    expect(pins()).toEqual([1, 0])
    other.focus()
    await userEvent.keyboard('{Control>}z{/Control}')
    await layouts.settled()
    expect(pins()).toEqual([0, 0])
    await userEvent.keyboard('{Control>}yy{/Control}')
    await until(() => isAt(14), 'it has moved again')
    expect(pins()).toEqual([1, 1])
  })
})

describe('the buttons for zooming', () => {
  it.each([
    [400, 300, true],
    [400, 240, true],
    [400, 239, false],
    [180, 300, true],
    [179, 300, false],
  ])('stand where they leave room for the picture: %i × %i', async (width, height, isThere) => {
    const element = put(
      `<entente-graph lang="en" style="width: ${width}px; height: ${height}px; min-height: 0"></entente-graph>`,
    )
    element.data = savedFile()
    await until(() => element.view !== null && element.state.layout.panes.main !== null, 'it is drawn')
    await element.updateComplete
    expect(inside(element, '.controls').checkVisibility()).toBe(isThere)
    element.focus()
    const before = placeOf(element, 'mali')
    await userEvent.keyboard('+')
    await until(() => placeOf(element, 'mali').x !== before.x, 'the keys zoom all the same')
  })
})
