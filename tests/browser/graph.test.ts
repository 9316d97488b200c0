import { userEvent } from 'vitest/browser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import '../../src/define/index.js'
import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import { overlaps } from '../../src/view/labels.js'
import {
  clearPage,
  drawn,
  frame,
  inside,
  listen,
  pixels,
  placeOf,
  press,
  put,
  selectedKey,
  show,
  type Heard,
  typesOf,
  until,
} from '../support/page.js'
import { smallFile, withValue } from '../support/small-file.js'

let heard: Heard[]
beforeEach(() => {
  heard = listen(document)
})
afterEach(clearPage)

const day = (year: number, month = 1, date = 1) => Date.UTC(year, month - 1, date)

const ATTRIBUTES: [string, string, string, (element: EntenteGraph) => unknown, unknown][] = [
  ['time-mode', 'timeMode', 'up-to', ({ state }) => state.mode, 'up-to'],
  [
    'at',
    'at',
    '2022-05',
    ({ state }) => [state.mode, { ...state.window }],
    ['moment', { from: day(2022, 5), to: day(2022, 6) }],
  ],
  ['from', 'from', '2021', ({ state }) => state.window.from, day(2021)],
  ['to', 'to', '2023-02-03', ({ state }) => state.window.to, day(2023, 2, 4)],
  ['certainty', 'certainty', 'certain', ({ state }) => state.certainty, 'certain'],
  ['undated', 'undated', 'hide', ({ state }) => state.undated, 'hide'],
  ['ended', 'ended', 'ghost', ({ state }) => state.ended, 'ghost'],
  ['isolates', 'isolates', 'show', ({ state }) => state.isolates, 'show'],
  ['selected', 'selected', 'mali', ({ state }) => state.selection, { type: 'node', key: 'mali' }],
  ['selected', 'selected', 'office', ({ state }) => state.selection, { type: 'edge', key: 'office' }],
]

describe('an attribute', () => {
  it.each(ATTRIBUTES)('%s counts before the load and after it', async (attribute, property, value, read, expected) => {
    const before = await show(`${attribute}="${value}"`)
    expect(read(before)).toEqual(expected)

    const after = await show()
    expect(read(after)).not.toEqual(expected)
    after.setAttribute(attribute, value)
    await after.updateComplete
    expect(read(after)).toEqual(expected)
    expect((after as unknown as Record<string, unknown>)[property]).toBe(value)

    // What a page sets is no act of its reader.
    expect(new Set(typesOf(heard))).toEqual(new Set(['load', 'layout-end']))
  })

  it.each(['time-mode', 'at', 'certainty', 'undated', 'ended', 'isolates', 'selected'])(
    '%s with a value that says nothing changes nothing',
    async (attribute) => {
      const element = await show()
      const { state } = element
      element.setAttribute(attribute, 'nonsense')
      await element.updateComplete
      expect(element.state).toEqual(state)
    },
  )

  it('selected takes the selection back when it goes', async () => {
    const element = await show('selected="mali"')
    element.removeAttribute('selected')
    await element.updateComplete
    expect(element.state.selection).toBe(null)
  })

  it('from and to together are one window, both whole units', async () => {
    const element = await show('from="2021" to="2022"')
    expect({ ...element.state.window }).toEqual({ from: day(2021), to: day(2023) })
  })
})

describe('a reader who points at', () => {
  it('a node selects it, and the page hears of it once', async () => {
    const element = await show()
    press(element, placeOf(element, 'russia'))
    await until(() => element.state.selection !== null, 'something is selected')
    expect(element.state.selection).toEqual({ type: 'node', key: 'russia' })
    press(element, placeOf(element, 'russia'))
    await frame()
    expect(heard.filter(({ type }) => type === 'select')).toEqual([
      { type: 'select', detail: { type: 'node', key: 'russia' } },
    ])
  })

  it('a node with a real mouse gives the picture the focus, and Escape takes the selection back', async () => {
    const element = await show()
    await userEvent.click(inside(element, '.nodes'), { position: placeOf(element, 'mali') })
    await until(() => selectedKey(element.state) === 'mali', 'Mali is selected')
    expect(inside(element, '.walk').contains(element.shadowRoot!.activeElement)).toBe(true)
    await userEvent.keyboard('{Escape}')
    expect(element.state.selection).toBe(null)
    await userEvent.keyboard('{Escape}')
    expect(heard.filter(({ type }) => type === 'select').map(({ detail }) => detail)).toEqual([
      { type: 'node', key: 'mali' },
      { type: null, key: null },
    ])
  })

  it('a line selects its edge, and empty ground nothing', async () => {
    const element = await show()
    const [a, b] = [placeOf(element, 'lavrov'), placeOf(element, 'russia')]
    press(element, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })
    await until(() => element.state.selection !== null, 'something is selected')
    expect(element.state.selection).toEqual({ type: 'edge', key: 'office' })
    press(element, { x: 3, y: 3 })
    await until(() => element.state.selection === null, 'nothing is selected')
    expect(heard.filter(({ type }) => type === 'select')).toHaveLength(2)
  })
})

describe('the events of a graph', () => {
  it('say what the reader did, as plain JSON, and leave every shadow root', async () => {
    const element = await show()
    const store = element.providedStore
    store.dispatch({ type: 'set-window', from: day(2022), to: day(2023) })
    store.dispatch({ type: 'set-ended', ended: 'ghost' })
    expect(new Set(typesOf(heard))).toEqual(new Set(['load', 'layout-end']))
    heard.length = 0

    store.dispatch({ type: 'set-window', from: day(2021), to: day(2022, 7) }, 'user')
    store.dispatch({ type: 'set-certainty', certainty: 'certain' }, 'user')
    store.dispatch({ type: 'set-certainty', certainty: 'certain' }, 'user')
    expect(heard).toEqual([
      {
        type: 'time-change',
        detail: {
          mode: 'window',
          from: '2021-01-01',
          to: '2022-07-01',
          fromMs: day(2021),
          toMs: day(2022, 7),
        },
      },
      {
        type: 'filter-change',
        detail: {
          certainty: 'certain',
          undated: 'ghost',
          ended: 'ghost',
          isolates: 'fade',
          hidden: { kinds: [], types: [], statuses: [], references: [] },
        },
      },
    ])
    for (const { detail } of heard) expect(JSON.parse(JSON.stringify(detail))).toEqual(detail)
  })
})

describe('the view', () => {
  it('brings a node to its middle, and says so if there is none', async () => {
    const element = await show()
    const { clientWidth, clientHeight } = inside(element, '.nodes')
    expect(await element.focusNode('aes')).toBe(true)
    expect(placeOf(element, 'aes')).toEqual({ x: clientWidth / 2, y: clientHeight / 2 })
    expect(await element.focusNode('nobody')).toBe(false)
    expect(await element.focusNode('__proto__')).toBe(false)
  })

  it('brings a node to its middle that was asked for before it had a place', async () => {
    const element = put('<entente-graph lang="en"></entente-graph>')
    element.data = smallFile()
    await until(() => element.graph, 'the graph is read')
    expect(await element.focusNode('aes')).toBe(true)
    await drawn(element)
    const { clientWidth, clientHeight } = inside(element, '.nodes')
    expect(placeOf(element, 'aes')).toEqual({ x: clientWidth / 2, y: clientHeight / 2 })
  })

  it('forgets a node that was asked for when another graph comes instead', async () => {
    const element = put('<entente-graph lang="en"></entente-graph>')
    element.data = smallFile()
    await until(() => element.graph, 'the graph is read')
    const first = element.graph
    await element.focusNode('aes')
    element.data = withValue(smallFile(), '/attributes/title', 'Another')
    await until(() => element.graph !== null && element.graph !== first, 'the other graph is read')
    await drawn(element)
    const { clientWidth, clientHeight } = inside(element, '.nodes')
    expect(placeOf(element, 'aes')).not.toEqual({ x: clientWidth / 2, y: clientHeight / 2 })
  })

  it('words labels and interface anew when its language changes', async () => {
    const file = withValue(smallFile(), '/nodes/0/attributes/label', {
      en: 'Mali',
      de: 'Die Republik Mali im Westen Afrikas',
    })
    const element = await show('', file)
    const width = () => element.view?.placedLabels.find(({ id }) => id === 0)?.box.width ?? 0
    const before = await until(width, 'the label is drawn')
    element.lang = 'de'
    await until(() => width() > before, 'the label is wider')
  })

  it('shows everything again after the reader has moved it', async () => {
    const element = await show()
    const before = placeOf(element, 'mali')
    element.focus()
    await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}{+}')
    expect(placeOf(element, 'mali')).not.toEqual(before)
    element.fit()
    expect(placeOf(element, 'mali')).toEqual(before)
    inside(element, '.controls button').click()
    expect(placeOf(element, 'mali')).not.toEqual(before)
    await userEvent.keyboard('0')
    expect(placeOf(element, 'mali')).toEqual(before)
    expect(typesOf(heard)).toEqual(['load', 'layout-end'])
  })

  it('follows the size of its element, shapes and places alike', async () => {
    const small = await show('style="width: 300px; height: 300px"')
    const large = await show('style="width: 1000px; height: 600px"')
    const [mali, inSmall] = [large.graph!.nodeIndex('mali')!, small.view!.placeOf(small.graph!.nodeIndex('mali')!)]
    const inLarge = large.view!.placeOf(mali)
    expect(inLarge).not.toEqual(inSmall)
    large.style.width = '300px'
    large.style.height = '300px'
    await until(
      () => inside(large, '.nodes').clientWidth === 300 && large.view!.placeOf(mali)!.x !== inLarge!.x,
      'it is smaller',
    )
    expect(large.view!.placeOf(mali)).toEqual(inSmall)
  })
})

describe('the lines', () => {
  const edges = (element: EntenteGraph) => pixels(inside<HTMLCanvasElement>(element, '.edges'))

  it('are drawn, and change with the window', async () => {
    const element = await show('from="2023" to="2023"')
    const before = edges(element)
    expect(before.filled).toBeGreaterThan(100)
    element.setAttribute('from', '1965')
    element.setAttribute('to', '1965')
    await element.updateComplete
    await frame()
    expect(edges(element).hash).not.toBe(before.hash)
  })

  it('look otherwise where they are only possible', async () => {
    const file = smallFile()
    file.edges = [
      { key: 'only', source: 'mali', target: 'russia', attributes: { type: 'member-of', start: '2020', end: '2026' } },
    ]
    const certain = await show('from="2023" to="2023"', file)
    const possible = await show('from="2023" to="2023"', withValue(file, '/edges/0/attributes/start', '[2020..2024]'))
    expect(certain.state.window).toEqual(possible.state.window)
    expect(edges(certain).filled).toBeGreaterThan(50)
    expect(edges(possible).filled).toBeGreaterThan(50)
    expect(edges(possible).hash).not.toBe(edges(certain).hash)
  })

  it('are none where the window holds none', async () => {
    const element = await show('isolates="show" undated="hide" from="2018" to="2018"')
    element.setAttribute('certainty', 'certain')
    element.from = '1900'
    element.to = '1900'
    await element.updateComplete
    await frame()
    expect(edges(element).filled).toBe(0)
  })
})

const YEARS = ['1961', '1976', '2003', '2009', '2020', '2022', '2023', '2024', '2026']

describe('the labels of the Sahel graph', () => {
  it.each([
    [1150, 600],
    [820, 700],
    [390, 430],
  ])('in %i × %i never overlap, are never cut, and Mali has its own', async (width, height) => {
    const element = put(
      `<entente-graph lang="en" at="${YEARS[0]}" style="width: ${width}px; height: ${height}px"></entente-graph>`,
    )
    element.data = await (await fetch('/graph-data/sahel.json')).json()
    await drawn(element)
    const view = element.view!
    const mali = element.graph!.nodeIndex('mali')!
    for (const year of YEARS) {
      element.at = year
      await element.updateComplete
      await frame()
      const labels = view.placedLabels
      const name = (id: number) => `${year}: ${element.graph!.nodes[id]!.key}`
      for (const [i, { box, id }] of labels.entries()) {
        const clash = labels.slice(i + 1).filter((other) => overlaps(box, other.box))
        expect(clash.map((other) => `${name(id)} over ${name(other.id)}`)).toEqual([])
        expect(box.x, name(id)).toBeGreaterThanOrEqual(0)
        expect(box.y, name(id)).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width, name(id)).toBeLessThanOrEqual(width)
        expect(box.y + box.height, name(id)).toBeLessThanOrEqual(height)
      }
      if (view.placeOf(mali) !== null)
        expect(
          labels.map(({ id }) => id),
          year,
        ).toContain(mali)
      expect(labels.length, year).toBeGreaterThan(0)
    }
  })
})
