import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'

import { withPlaces } from '../../src/store/index.js'
import { faultsOf, toggle } from '../support/explorer.js'
import { Layouts, SIZES } from '../support/explorer-layouts.js'
import { savedFile } from '../support/layout-picker.js'
import { clearPage, drawn, inside, listen, placeOf, until } from '../support/page.js'

afterEach(clearPage)

const sizes = Object.entries(SIZES)
const shown = (size: { width: number; height: number } = SIZES.wide) =>
  Layouts.show('lang="en"', { ...size, data: savedFile() })
const opened = async (size?: { width: number; height: number }) => {
  const layouts = await shown(size)
  await toggle(layouts.element, 'layouts')
  await layouts.settled()
  return layouts
}

describe('the panel of layouts', () => {
  it.each(sizes)(
    'is opened by its button with the keyboard, which leads to the present layout: %s',
    async (_, size) => {
      const layouts = await shown(size)
      expect([layouts.picker, layouts.tool.getAttribute('aria-expanded')]).toEqual([null, 'false'])
      layouts.tool.focus()
      await userEvent.keyboard('{Enter}')
      await until(() => layouts.picker, 'the panel is open')
      await layouts.settled()
      expect([layouts.focus, layouts.tool.getAttribute('aria-expanded')]).toEqual([
        'entente-layout-picker input saved',
        'true',
      ])
      const panel = inside(layouts.element, `#${layouts.tool.getAttribute('aria-controls')}`)
      expect([panel.contains(layouts.picker), panel.getAttribute('aria-label')]).toEqual([true, 'Layouts'])
      const { top, bottom, left, right } = layouts.picker!.getBoundingClientRect()
      const room = inside(layouts.element, '.body').getBoundingClientRect()
      expect(top >= room.top && bottom <= room.bottom + 1 && left >= room.left && right <= room.right + 1).toBe(true)
    },
  )

  it.each(sizes)('gives the focus back to the button however it is closed: %s', async (_, size) => {
    const layouts = await shown(size)
    const ways = [
      () => userEvent.keyboard('{Escape}'),
      async () => {
        inside(layouts.picker!, 'header button').focus()
        await userEvent.keyboard('{Enter}')
      },
      () => toggle(layouts.element, 'layouts'),
    ]
    for (const close of ways) {
      await toggle(layouts.element, 'layouts')
      await layouts.settled()
      expect(layouts.focus).toBe('entente-layout-picker input saved')
      await close()
      await layouts.settled()
      expect([layouts.picker, layouts.focus]).toEqual([null, 'button layouts'])
    }
  })

  it('keeps what was arranged when it closes, and shows it when it is opened again', async () => {
    const layouts = await opened()
    await userEvent.keyboard('{ArrowUp}')
    await layouts.until('grid')
    await userEvent.keyboard('{Escape}')
    await layouts.settled()
    expect([layouts.picker, layouts.arranged()]).toEqual([null, 'grid'])
    await userEvent.keyboard('{Enter}')
    await layouts.settled()
    expect([layouts.chosen, layouts.focus]).toEqual(['grid', 'entente-layout-picker input grid'])
  })

  it('shares the room with the details of who is selected, and comes back to the front', async () => {
    const layouts = await opened(SIZES.medium)
    layouts.element.providedStore.dispatch({ type: 'select', selection: { type: 'node', key: 'mali' } }, 'user')
    await layouts.settled()
    const seen = (id: string) => inside(layouts.element, `#${id}`).checkVisibility()
    expect([seen('layouts'), seen('details'), layouts.tool.getAttribute('aria-expanded')]).toEqual([
      false,
      true,
      'false',
    ])
    inside(layouts.element, '#tab-details').focus()
    await userEvent.keyboard('{ArrowLeft}')
    await layouts.settled()
    expect([seen('layouts'), seen('details'), layouts.focus]).toEqual([true, false, 'button tab-layouts'])
  })
})

describe('choosing a layout in the panel', () => {
  it.each(sizes)('moves the nodes of the graph, is told to the page, and keeps the focus: %s', async (_, size) => {
    const layouts = await opened(size)
    const heard = listen(layouts.element)
    const [graph] = layouts.graphs
    const before = placeOf(graph!, 'mali')
    await userEvent.keyboard('{ArrowUp}')
    await layouts.until('grid')
    await until(() => heard.length > 0, 'it is told')
    expect(heard).toEqual([{ type: 'layout-end', detail: { layout: 'grid' } }])
    expect(placeOf(graph!, 'mali')).not.toEqual(before)
    expect([layouts.chosen, layouts.focus]).toEqual(['grid', 'entente-layout-picker input grid'])
  })

  it('goes back and forth by keys in the panel and in the graph', async () => {
    const layouts = await opened()
    const [graph] = layouts.graphs
    const before = placeOf(graph!, 'mali')
    await userEvent.keyboard('{ArrowUp}')
    await layouts.until('grid')
    await userEvent.keyboard('{Control>}z{/Control}')
    await layouts.until('saved')
    expect([layouts.chosen, layouts.focus]).toEqual(['saved', 'entente-layout-picker input grid'])
    await until(() => Math.abs(placeOf(graph!, 'mali').x - before.x) < 0.5, 'Mali is back')
    graph!.focus()
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    await layouts.until('grid')
    expect(layouts.chosen).toBe('grid')
    await userEvent.keyboard('{Control>}z{/Control}')
    await layouts.until('saved')
    expect(layouts.focus).toMatch(/^entente-graph button /)
  })

  it('puts a file that was saved with its places where it was, for whoever opens it', async () => {
    const layouts = await opened()
    await userEvent.keyboard('{ArrowUp}{ArrowUp}')
    await layouts.until('circle')
    const { graph, state } = layouts.element
    const saved = withPlaces(graph!.toJSON(), state.layout.panes.main!)
    layouts.element.remove()
    const again = await Layouts.show('lang="en"', { ...SIZES.wide, data: saved })
    expect(again.arranged()).toBe('saved')
    const { positions } = again.element.state.layout.panes.main!
    const far = positions.map((value, i) => Math.abs(value - state.layout.panes.main!.positions[i]!))
    expect(Math.max(...far)).toBeLessThanOrEqual(0.051)
  })

  it('has a button that lets go of all as soon as an actor is pinned in the graph', async () => {
    const layouts = await opened()
    const names = () =>
      [...layouts.picker!.shadowRoot!.querySelectorAll('.acts button')].map((b) => b.textContent.trim())
    expect(names()).toEqual(['Undo', 'Redo'])
    layouts.graphs[0]!.focus()
    await userEvent.keyboard('p')
    await layouts.settled()
    expect(names()).toEqual(['Undo', 'Redo', 'Unpin all (1)'])
    await userEvent.keyboard('{Control>}z{/Control}')
    await layouts.settled()
    expect([names(), layouts.element.state.layout.panes.main!.pinned]).toEqual([['Undo', 'Redo'], []])
  })
})

describe('axe finds nothing', () => {
  for (const theme of ['light', 'dark']) {
    it.each(sizes)(`in the panel of layouts, nor where two are compared: ${theme}, %s`, async (_, size) => {
      const layouts = await Layouts.show(`lang="en" theme="${theme}"`, { ...size, data: savedFile() })
      await toggle(layouts.element, 'layouts')
      await until(() => layouts.picker!.shadowRoot!.querySelectorAll('tbody tr').length > 0, 'something is measured')
      await layouts.settled()
      // A sheet that is on its way is half transparent to axe.
      await Promise.all(layouts.element.shadowRoot!.getAnimations().map(({ finished }) => finished))
      expect(await faultsOf(layouts.element)).toEqual([])
      await layouts.compare('grid')
      await drawn(layouts.element)
      expect(await faultsOf(layouts.element)).toEqual([])
    })
  }

  it('and finds a fault that is put there', async () => {
    const layouts = await shown()
    await layouts.compare('grid')
    const button = inside(layouts.element, '.pane-head button')
    button.removeAttribute('aria-label')
    button.removeAttribute('title')
    expect((await faultsOf(layouts.element)).join()).toContain('button-name')
  })
})
