import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'

import '../../src/define/graph.js'
import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import { LANGUAGES } from '../../src/locales/index.js'
import type { Group } from '../../src/store/index.js'
import { groupsFile } from '../support/groups-file.js'
import { clearPage, frame, inside, listen, placeOf, press, show, until } from '../support/page.js'

afterEach(clearPage)

const AES: Group = { type: 'bloc', key: 'aes' }
const OFFICIALS: Group = { type: 'kind', key: 'official' }
const SIZE = 'style="width: 700px; height: 500px"'
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

const words = (element: Element | null | undefined) => element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? ''
const focused = (element: EntenteGraph) => element.shadowRoot!.activeElement as HTMLElement | null
const spoken = (element: EntenteGraph) => focused(element)?.getAttribute('aria-label') ?? ''
const items = (element: EntenteGraph) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('.menu [role=menuitem]')]
const drawnKeys = (element: EntenteGraph) => element.view!.drawnNodes.map((index) => element.graph!.nodes[index]!.key)

async function settled(element: EntenteGraph): Promise<void> {
  await element.updateComplete
  await frame()
}

async function shown(...groups: readonly Group[]): Promise<EntenteGraph> {
  const element = await show(SIZE, groupsFile())
  for (const group of groups) element.providedStore.dispatch({ type: 'fold', group })
  await settled(element)
  return element
}

/** The menu of a node by a right click, its name and its items. */
async function menu(element: EntenteGraph, key: string): Promise<readonly string[]> {
  const layer = inside(element, '.nodes')
  const { x, y } = layer.getBoundingClientRect()
  const at = placeOf(element, key)
  const init = { clientX: x + at.x, clientY: y + at.y, button: 2, bubbles: true, composed: true, cancelable: true }
  layer.querySelector('canvas')!.dispatchEvent(new PointerEvent('contextmenu', { ...init, pointerType: 'mouse' }))
  await until(() => items(element).length > 0, 'the menu is open')
  await settled(element)
  return [words(inside(element, '.menu-name')), ...items(element).map(words)]
}

async function choose(element: EntenteGraph, item: string): Promise<void> {
  items(element)
    .find((each) => words(each) === item)!
    .click()
  await settled(element)
}

describe('the menu of an actor', () => {
  it('folds the members of a bloc into it, and opens it again', async () => {
    const element = await shown()
    expect(await menu(element, 'aes')).toEqual([
      'AES',
      'Path from here',
      'Path to here',
      'Details',
      'Pin where it is',
      'Fold members into AES',
      'Fold into one: Alliances',
    ])
    await choose(element, 'Fold members into AES')
    expect([element.state.groups, items(element), element.state.selection]).toEqual([[AES], [], null])
    expect(drawnKeys(element)).toEqual(['aes', 'russia', 'ghana', 'west', 'lavrov', 'goita'])
    expect((await menu(element, 'aes')).slice(5)).toEqual(['Open: AES', 'Fold into one: Alliances'])
    await choose(element, 'Open: AES')
    expect([element.state.groups, drawnKeys(element).length]).toEqual([[], 8])
  })

  it('folds all of a kind into one, which is nobody’s beginning of a path', async () => {
    const element = await shown()
    expect((await menu(element, 'goita')).slice(3)).toEqual(['Details', 'Pin where it is', 'Fold into one: Officials'])
    await choose(element, 'Fold into one: Officials')
    expect(drawnKeys(element)).toEqual(['aes', 'mali', 'niger', 'russia', 'ghana', 'west', 'lavrov'])
    expect(await menu(element, 'lavrov')).toEqual(['Officials', 'Details', 'Open: Officials'])
    expect(element.state.highlight).toEqual({ type: 'kind', key: 'official' })
    await choose(element, 'Details')
    expect(element.state.selection).toEqual({ type: 'kind', key: 'official' })
    await menu(element, 'lavrov')
    await choose(element, 'Open: Officials')
    expect([element.state.groups, element.state.selection]).toEqual([[], null])
  })

  it('offers nothing to fold where there is but one', async () => {
    const element = await shown()
    element.providedStore.dispatch({ type: 'set-dates', from: '2010' })
    await settled(element)
    expect(await menu(element, 'lavrov')).toEqual([
      'Lavrov',
      'Path from here',
      'Path to here',
      'Details',
      'Pin where it is',
    ])
  })

  it('closes when its actor is folded into another', async () => {
    const element = await shown()
    await menu(element, 'goita')
    element.providedStore.dispatch({ type: 'fold', group: OFFICIALS })
    await settled(element)
    expect([items(element), element.state.highlight]).toEqual([[], null])
  })

  it('is that of a kind even where the actor that stands for it is none of those shown', async () => {
    const file = groupsFile()
    const then: Record<string, object> = {
      'lavrov-russia': { type: 'serves', start: '2004', end: '2006' },
      'lavrov-goita': { type: 'meets', date: '2006' },
    }
    const edges = file.edges.map((edge) => ({ ...edge, attributes: then[String(edge['key'])] ?? edge['attributes'] }))
    const element = await show(SIZE, { ...file, edges })
    element.providedStore.dispatch({ type: 'set-dates', from: '2016', to: '2022' })
    element.providedStore.dispatch({ type: 'fold', group: OFFICIALS })
    await settled(element)
    expect(await menu(element, 'lavrov')).toEqual(['Officials', 'Details', 'Open: Officials'])
  })

  it('opens a kind from one of it that is asked for', async () => {
    const element = await shown(OFFICIALS)
    element.providedStore.dispatch({ type: 'set-path', from: 'goita' })
    await settled(element)
    expect((await menu(element, 'goita')).at(-1)).toBe('Open: Officials')
  })

  it.each(LANGUAGES.map(({ tag }) => tag))('has no fault that axe finds: %s', async (tag) => {
    const element = await shown(OFFICIALS)
    element.lang = tag
    await settled(element)
    await menu(element, 'aes')
    const { violations } = await axe.run(element, { runOnly: TAGS })
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})

describe('a folded node', () => {
  it('has a longer name and a larger outline, and shows in words how many it is when it is pointed at', async () => {
    const element = await shown()
    const lavrov = element.graph!.nodeIndex('lavrov')!
    const boxOf = () => element.view!.placedLabels.find(({ id }) => id === lavrov)!.box.width
    const before = boxOf()
    const { radius } = element.view!.placeOf(lavrov)!
    element.providedStore.dispatch({ type: 'fold', group: OFFICIALS })
    await settled(element)
    expect(boxOf()).toBeGreaterThan(before + 10)
    expect(element.view!.placeOf(lavrov)!.radius).toBeGreaterThan(radius + 4)
    element.providedStore.dispatch({ type: 'highlight', highlight: { type: 'kind', key: 'official' } })
    await settled(element)
    expect(words(inside(element, '.caption'))).toBe('Officials, 2 actors folded, 2 ties in 2023')
    element.providedStore.dispatch({ type: 'unfold-all' })
    await settled(element)
    expect([boxOf(), element.view!.placeOf(lavrov)!.radius]).toEqual([before, radius])
  })

  it('is selected by a click, and opens by the next', async () => {
    const element = await shown(AES, OFFICIALS)
    const heard = listen(element)
    press(element, placeOf(element, 'lavrov'))
    await settled(element)
    expect([element.state.selection, element.selected]).toEqual([{ type: 'kind', key: 'official' }, null])
    expect(heard).toEqual([{ type: 'select', detail: { type: 'kind', key: 'official' } }])
    press(element, placeOf(element, 'lavrov'))
    await settled(element)
    expect([element.state.selection, element.state.groups]).toEqual([null, [AES]])
    for (const groups of [[AES], []]) {
      press(element, placeOf(element, 'aes'))
      await settled(element)
      expect([element.state.selection, element.state.groups]).toEqual([{ type: 'node', key: 'aes' }, groups])
    }
    press(element, placeOf(element, 'aes'))
    await settled(element)
    expect(element.state.selection).toEqual({ type: 'node', key: 'aes' })
  })

  it('gives way to whoever is selected elsewhere, and takes him back', async () => {
    const element = await shown(OFFICIALS)
    const at = placeOf(element, 'lavrov')
    element.providedStore.dispatch({ type: 'select', selection: { type: 'node', key: 'goita' } })
    await settled(element)
    expect(drawnKeys(element)).toContain('goita')
    expect(placeOf(element, 'lavrov')).toEqual(at)
    element.providedStore.dispatch({ type: 'select', selection: null })
    await settled(element)
    expect(drawnKeys(element)).not.toContain('goita')
  })

  it('follows the window', async () => {
    const element = await shown(AES)
    const says = async (year: string) => {
      element.providedStore.dispatch({ type: 'set-dates', from: year })
      element.providedStore.dispatch({ type: 'highlight', highlight: { type: 'node', key: 'aes' } })
      await settled(element)
      return words(inside(element, '.caption'))
    }
    expect(await says('2021')).toBe('AES, alliance, 1 actor folded, 2 ties in 2021')
    expect(await says('2023')).toBe('AES, alliance, 2 actors folded, 7 ties in 2023')
  })

  it('tells of the ties at it whose they are', async () => {
    const element = await shown(AES)
    const caption = async (selection: { type: 'bundle'; nodes: [string, string] } | { type: 'edge'; key: string }) => {
      element.providedStore.dispatch({ type: 'highlight', highlight: selection })
      await settled(element)
      return words(inside(element, '.caption'))
    }
    expect(await caption({ type: 'bundle', nodes: ['aes', 'russia'] })).toBe('AES + 2 – Russia: 3 ties')
    expect(await caption({ type: 'edge', key: 'niger-russia' })).toBe('Russia arms Niger, in May 2023')
  })
})

const DOWN = ['ArrowDown', 'ArrowDown', 'ArrowDown']

describe('the keys', () => {
  async function pressed(element: EntenteGraph, ...keys: readonly string[]): Promise<string[]> {
    const said: string[] = []
    for (const key of keys) {
      await userEvent.keyboard(`{${key}}`)
      await settled(element)
      said.push(spoken(element))
    }
    return said
  }

  it('meet what is folded, say how many it is and whose each tie is, select it and open it', async () => {
    const element = await shown(AES, OFFICIALS)
    expect(await pressed(element, 'Tab')).toEqual(['AES, alliance, 2 actors folded, 7 ties in 2023'])
    expect(await pressed(element, 'ArrowRight', 'ArrowRight', 'ArrowRight')).toEqual([
      '1 of 5: Ghana founds AES',
      '2 of 5: Russia, 3 ties: 2 diplomatic, 1 military',
      '3 of 5: Goïta serves Mali',
    ])
    expect(await pressed(element, 'ArrowDown')).toEqual(['Officials, 2 actors folded, 2 ties in 2023'])
    expect(await pressed(element, 'ArrowRight', 'ArrowRight', 'ArrowUp')).toEqual([
      '1 of 2: Lavrov serves Russia',
      '2 of 2: Goïta serves Mali',
      'Officials, 2 actors folded, 2 ties in 2023',
    ])
    await pressed(element, 'Enter')
    expect([element.state.selection, focused(element)!.getAttribute('aria-pressed')]).toEqual([
      { type: 'kind', key: 'official' },
      'true',
    ])
    expect(await pressed(element, 'Enter')).toEqual(['Lavrov, official, 2 ties in 2023'])
    expect([element.state.groups, element.state.selection]).toEqual([[AES], null])
    expect(element.state.highlight).toEqual({ type: 'node', key: 'lavrov' })
  })

  it('open several ties to a folded node, and say whose each is', async () => {
    const element = await shown(AES)
    await pressed(element, 'Tab', 'ArrowRight', 'ArrowRight')
    expect(await pressed(element, 'Enter', 'ArrowRight', 'ArrowRight')).toEqual([
      '1 of 3: AES meets Russia, in March 2023; no source given',
      '2 of 3: Mali meets Russia, in April 2023; no source given',
      '3 of 3: Russia arms Niger, in May 2023; no source given',
    ])
    expect(element.state.selection).toEqual({ type: 'bundle', nodes: ['aes', 'russia'] })
    await pressed(element, 'Enter')
    expect([element.state.selection, drawnKeys(element).includes('niger')]).toEqual([
      { type: 'edge', key: 'niger-russia' },
      false,
    ])
  })

  it('find the focus at what its actor was folded into', async () => {
    const element = await shown()
    await pressed(element, 'Tab', 'PageDown')
    const before = spoken(element)
    expect(before).toBe('Mali, country, 5 ties in 2023')
    element.providedStore.dispatch({ type: 'fold', group: AES })
    await settled(element)
    expect(spoken(element)).toBe('AES, alliance, 2 actors folded, 7 ties in 2023')
  })

  it('fold and open from the menu, and keep their place', async () => {
    const element = await shown()
    await pressed(element, 'Tab')
    expect(spoken(element)).toBe('AES, alliance, 5 ties in 2023')
    await pressed(element, 'ContextMenu', ...DOWN, 'ArrowDown')
    expect(words(focused(element))).toBe('Fold members into AES')
    expect(await pressed(element, 'Enter')).toEqual(['AES, alliance, 2 actors folded, 7 ties in 2023'])
    await pressed(element, 'ContextMenu', ...DOWN, 'ArrowDown')
    expect(await pressed(element, 'Enter')).toEqual(['AES, alliance, 5 ties in 2023'])
  })
})
