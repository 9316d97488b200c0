import { afterEach, describe, expect, it } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'

import '../../src/define/graph.js'
import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import type { Group } from '../../src/store/index.js'
import { groupsFile } from '../support/groups-file.js'
import { clearPage, frame, inside, placeOf, show, until } from '../support/page.js'

afterEach(clearPage)

const OFFICIALS: Group = { type: 'kind', key: 'official' }
const AES: Group = { type: 'bloc', key: 'aes' }
const SIZE = 'style="width: 700px; height: 500px"'
const pinned = ({ graph, state }: EntenteGraph) =>
  state.layout.panes.main!.pinned.map((index) => graph!.nodes[index]!.key)
const said = (element: EntenteGraph) =>
  [...element.shadowRoot!.querySelectorAll('[role=status]')].at(-1)!.textContent.replaceAll('\u00A0', ' ').trim()

async function shown(...groups: readonly Group[]): Promise<EntenteGraph> {
  const element = await show(SIZE, groupsFile())
  for (const group of groups) element.providedStore.dispatch({ type: 'fold', group })
  await element.updateComplete
  await frame()
  return element
}

/** A finger on the page, at a place of the picture; the frame of the tests may be shown smaller than it is. */
async function touch(type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0): Promise<void> {
  const outer = window.frameElement?.getBoundingClientRect() ?? { x: 0, y: 0, width: innerWidth }
  const scale = outer.width / innerWidth
  const at = { x: outer.x + x * scale, y: outer.y + y * scale }
  await cdp().send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [at] })
  await frame()
}

function onPage(element: EntenteGraph, key: string): { x: number; y: number } {
  const box = inside(element, '.nodes').getBoundingClientRect()
  const at = placeOf(element, key)
  return { x: box.x + at.x, y: box.y + at.y }
}

describe('the keys that arrange', () => {
  it('call what is folded by the name of the group', async () => {
    const element = await shown(AES, OFFICIALS)
    await userEvent.keyboard('{Tab}p')
    await element.updateComplete
    expect(said(element)).toBe('AES + 2 is pinned.')
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowDown}')
    await element.updateComplete
    for (const [key, words] of [
      ['p', 'Officials (2) is pinned.'],
      ['p', 'Officials (2) is no longer pinned.'],
      ['m', 'Moving Officials (2): arrow keys move it, Enter puts it down, Escape takes it back.'],
      ['{Enter}', 'Officials (2) is pinned.'],
    ] as const) {
      await userEvent.keyboard(key)
      await element.updateComplete
      expect(said(element)).toBe(words)
    }
    element.providedStore.dispatch({ type: 'unfold', group: OFFICIALS })
    await element.updateComplete
    await userEvent.keyboard('p')
    await element.updateComplete
    expect(said(element)).toBe('Lavrov is pinned.')
  })

  it('are listed with what opens a group', async () => {
    const element = await shown()
    const list = [...element.shadowRoot!.querySelectorAll('dialog dd')].map(({ textContent }) => textContent)
    expect(list).toContain(
      'Select what has the focus, and open several ties between two actors. Once more lets go of it, or opens what is folded.',
    )
  })
})

describe('a finger', () => {
  it('that drags an actor puts it there and pins it', async () => {
    const element = await shown()
    // Without the focus, one finger scrolls the page.
    element.focus()
    await element.updateComplete
    await frame()
    const { x, y } = onPage(element, 'ghana')
    await touch('touchStart', x, y)
    for (const share of [0.25, 0.5, 0.75, 1]) await touch('touchMove', x + 60 * share, y - 40 * share)
    await touch('touchEnd')
    await until(() => pinned(element).length > 0, 'it is pinned')
    const after = onPage(element, 'ghana')
    expect([pinned(element), Math.round(after.x - x), Math.round(after.y - y)]).toEqual([['ghana'], 60, -40])
  })

  it('that rests on an actor finds the pin in its menu, says what it did, and lets go again', async () => {
    const element = await shown()
    for (const [item, words, pins] of [
      ['Pin where it is', 'Ghana is pinned.', ['ghana']],
      ['Let go of its place', 'Ghana is no longer pinned.', []],
    ] as const) {
      const { x, y } = onPage(element, 'ghana')
      await touch('touchStart', x, y)
      const button = await until(
        () =>
          [...element.shadowRoot!.querySelectorAll('.menu [role=menuitem]')].find(
            ({ textContent }) => textContent.trim() === item,
          ),
        `the menu has ${item}`,
      )
      await touch('touchEnd')
      const box = button.getBoundingClientRect()
      await touch('touchStart', box.x + box.width / 2, box.y + box.height / 2)
      await touch('touchEnd')
      await until(() => element.shadowRoot!.querySelector('.menu') === null, 'the menu is closed')
      await element.updateComplete
      expect([pinned(element), said(element)]).toEqual([pins, words])
    }
  })
})
