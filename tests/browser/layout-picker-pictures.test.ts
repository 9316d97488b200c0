import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'

import type { LayoutName } from '../../src/layout/index.js'
import { Picker, PICKER_FILE, plainGraph, savedFile } from '../support/layout-picker.js'
import { texts } from '../support/legend.js'
import { listenToObservers } from '../support/observers.js'
import { afterwards, clearPage, deep, frame, pixels, until } from '../support/page.js'
import { graphOf } from '../support/small-file.js'

afterEach(clearPage)

const west = () => graphOf(PICKER_FILE)
const saved = () => graphOf(savedFile())

/** What is told to workers from now on. */
function listenToWorkers(): { type: string; id: number; job?: { type: string } }[] {
  const posted: { type: string; id: number; job?: { type: string } }[] = []
  const { Worker: Real } = globalThis
  globalThis.Worker = class extends Real {
    override postMessage(message: unknown): void {
      posted.push(message as (typeof posted)[number])
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      super.postMessage(message)
    }
  }
  afterwards(() => (globalThis.Worker = Real))
  return posted
}

describe('the small pictures', () => {
  it('show every layout, sharply, and are painted anew with the window and with the colours', async () => {
    const picker = await Picker.mount(saved())
    await picker.measured()
    const all = () => picker.all('canvas').map((canvas) => pixels(canvas as HTMLCanvasElement))
    const first = all()
    expect(first.filter(({ filled }) => filled < 20)).toEqual([])
    const { width, clientWidth } = picker.canvas('grid')
    expect(width).toBe(Math.round(clientWidth * devicePixelRatio))
    await picker.ask({ type: 'set-dates', from: '2019' })
    await until(() => all().every(({ hash }, i) => hash !== first[i]!.hash), 'all are painted anew')
    expect(pixels(picker.canvas('circle')).filled).toBeLessThan(first[9]!.filled)
    const second = all()
    picker.element.setAttribute('theme', 'dark')
    await until(() => all().every(({ hash }, i) => hash !== second[i]!.hash), 'all have other colours')
    picker.element.setAttribute('theme', 'light')
    await picker.ask({ type: 'set-dates', from: '2021' })
    await until(() => all().every(({ hash }, i) => hash === first[i]!.hash), 'all are as at first')
  })

  it('of the present layout has what was moved', async () => {
    const picker = await Picker.mount(saved())
    await picker.measured()
    const hash = (layout: LayoutName) => pixels(picker.canvas(layout)).hash
    const before = [hash('saved'), hash('grid')]
    await picker.ask({ type: 'move-nodes', moves: [{ node: 0, x: 400, y: 400 }] })
    await until(() => hash('saved') !== before[0], 'it is painted anew')
    expect(hash('grid')).toBe(before[1])
  })

  it('of a large graph are worked out when they are asked for', async () => {
    const picker = await Picker.mount(plainGraph(3001, true))
    await until(() => picker.arranged !== undefined, 'the nodes have their places')
    await picker.settled()
    await frame()
    const isPainted = () => pixels(picker.canvas('grid')).filled > 0
    expect(isPainted()).toBe(false)
    picker.button('Work out pictures of 3,001 actors').click()
    await until(isPainted, 'it is painted')
    expect(texts(picker.all('button')).filter((text) => text.includes('3,001'))).toEqual([])
  })

  it('are left alone once the picker is gone, and gone on with when it is back', async () => {
    const observers = listenToObservers()
    const posted = listenToWorkers()
    const measuring = () => posted.filter(({ job }) => job?.type === 'measure')
    const picker = await Picker.mount(plainGraph(600, true))
    const rows = () => picker.all('tbody tr').length
    await until(() => rows() > 0 && measuring().length > rows(), 'the first is measured, and the next is begun')
    const before = rows()
    expect([before < 6, observers.size]).toEqual([true, 1])
    const box = picker.element.parentElement!
    picker.element.remove()
    expect(observers.size).toBe(0)
    expect(posted.at(-1)).toEqual({ type: 'stop', id: measuring().at(-1)!.id })
    const { length } = posted
    for (let i = 0; i < 20; i++) await frame()
    expect(posted).toHaveLength(length)
    box.append(picker.element)
    await picker.element.updateComplete
    expect(rows()).toBe(before)
    await picker.measured()
    expect(rows()).toBe(6)
  })
})

describe('how well layouts read', () => {
  it('is told by bars and in a table, with what is measured and who proposed it', async () => {
    const square = [
      [0, 0],
      [200, 0],
      [200, 200],
      [0, 200],
    ]
    const graph = graphOf({
      attributes: { format: 'entente-graph/1' },
      options: { type: 'mixed', multi: true, allowSelfLoops: true },
      nodes: square.map(([x, y], i) => ({ key: `n${i}`, attributes: { label: `N${i}`, x, y } })),
      edges: [0, 1, 2, 3].flatMap((a) =>
        [0, 1, 2, 3]
          .filter((b) => b > a)
          .map((b) => ({ key: `e${a}${b}`, source: `n${a}`, target: `n${b}`, attributes: {} })),
      ),
    })
    const picker = await Picker.mount(graph)
    await picker.measured()
    expect(texts(picker.all('thead th'))).toEqual([
      'Layout',
      'Crossings',
      'Angle',
      'Lengths',
      'Shapes',
      'Labels',
      'Distortion',
    ])
    const rowOf = (name: string) => picker.all('tbody tr').find((row) => row.querySelector('th')!.textContent === name)!
    expect(texts(rowOf('As published').children).slice(0, 3)).toEqual(['As published', '1', '90°'])
    expect(texts(rowOf('As published').children).slice(4, 6)).toEqual(['0', '0'])
    const bars = picker.find('.card:has([value=saved]) .bars')
    expect(bars.getAttribute('aria-label')).toMatch(
      /^Crossings: 1; Angle: 90°; Lengths: \d+; Shapes: 0; Labels: 0; Distortion: \d+$/,
    )
    expect(Array.from(bars.querySelectorAll('.bar'), (bar) => bar.getAttribute('width')).slice(1, 2)).toEqual(['20'])
    for (const [i, row] of picker.all('tbody tr').entries()) expect([i, row.children.length]).toEqual([i, 7])
    expect(texts(picker.all('dl > div')).slice(0, 2)).toEqual([
      'Crossings Pairs of ties that cross. Purchase 2002',
      'Angle How wide ties cross on average; up to a right angle. Huang, Hong & Eades 2008',
    ])
  })

  it('is best in bold', async () => {
    const picker = await Picker.mount(saved())
    await picker.measured()
    const column = (n: number) => picker.all(`tbody td:nth-child(${n + 1})`)
    for (const n of [1, 4, 5]) {
      const values = column(n).map(({ textContent }) => Number.parseInt(textContent, 10))
      const least = Math.min(...values.filter((value) => !Number.isNaN(value)))
      const bold = column(n).map((cell) => cell.querySelector('b') !== null)
      expect([n, bold]).toEqual([n, values.map((value) => value === least)])
    }
    expect(new Set(column(1).map(({ textContent }) => textContent)).size).toBeGreaterThan(2)
  })

  it('is not measured where ties are drawn at their dates', async () => {
    const picker = await Picker.mount(west())
    await picker.measured()
    expect(picker.all('.card:has([value=lanes]) .bars')).toEqual([])
    const lanes = picker.all('tbody tr').find((row) => row.textContent.includes('Time lanes'))!
    expect(texts(lanes.children)).toEqual(['Time lanes', ...Array.from({ length: 6 }, () => '–nothing to measure')])
  })
})

describe('the look of a picker', () => {
  async function whole(place: Parameters<typeof Picker.mount>[1] = {}): Promise<Picker> {
    const picker = await Picker.mount(saved(), place)
    picker.element.closable = true
    picker.element.comparable = true
    await picker.measured()
    picker.radio('concentric').click()
    await picker.until('concentric')
    await picker.ask(
      { type: 'move-nodes', moves: [{ node: 0, x: 1, y: 2 }] },
      { type: 'layout-failed', layout: 'layered' },
    )
    ;(picker.find('details') as HTMLDetailsElement).open = true
    await picker.settled()
    return picker
  }

  it.each(
    ['en', 'de', 'fr', 'ru'].flatMap((lang) =>
      [
        ['ltr', 284],
        ['rtl', 284],
        ['ltr', 220],
        ['ltr', 700],
      ].map(([dir, width]) => [lang, dir as string, width as number] as const),
    ),
  )('keeps to its room, with targets of 24 pixels: %s, %s, %d wide', async (lang, dir, width) => {
    const picker = await whole({ lang, dir, width })
    const room = picker.element.getBoundingClientRect()
    expect(room.width).toBe(width)
    const seen = picker
      .all('*')
      .filter((each) => each.getClientRects().length > 0 && !each.matches('.visually-hidden, .scroll *'))
    const outside = seen.filter((each) => {
      const { left, right } = each.getBoundingClientRect()
      return left < room.left - 0.5 || right > room.right + 0.5
    })
    expect(outside.map(({ localName, className }) => [localName, className])).toEqual([])
    const targets = picker.all('button, label, select, summary')
    const small = targets.filter((each) => {
      const box = each.getBoundingClientRect()
      return Math.min(box.width, box.height) < 24
    })
    expect(small.map(({ outerHTML }) => outerHTML)).toEqual([])
    expect(targets.length).toBeGreaterThan(25)
    // Narrower, the table is scrolled by itself.
    const { scrollWidth, clientWidth } = picker.find('.scroll')
    expect(width < 284 || scrollWidth <= clientWidth).toBe(true)
  })

  it('has every word of 12 pixels or more, and no style attribute', async () => {
    const picker = await whole()
    const all = deep(picker.element.shadowRoot!)
    const small = all.filter((each) => Number.parseFloat(getComputedStyle(each).fontSize) < 12)
    expect(small.map(({ outerHTML }) => outerHTML)).toEqual([])
    expect(all.filter((each) => each.hasAttribute('style'))).toEqual([])
  })

  it.each(['light', 'dark'] as const)('gives axe nothing to find, in any state of it: %s', async (theme) => {
    const violations = async (picker: Picker) => {
      await frame()
      const found = await axe.run(picker.element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    }
    const picker = await whole({ theme })
    expect(await violations(picker)).toEqual([])
    picker.find('#grid-beside').click()
    await until(() => picker.store.getState().layout.panes.other !== null, 'it is beside')
    await picker.settled()
    expect(await violations(picker)).toEqual([])
    picker.find('header button').removeAttribute('aria-label')
    picker.find('header button').removeAttribute('title')
    expect((await violations(picker)).join()).toContain('button-name')
    const working = await Picker.mount(west(), { theme, isFollowed: false })
    await until(() => working.all('.working').length > 0, 'it is at work')
    expect(await violations(working)).toEqual([])
  })

  it('speaks to a reader in forced colours, and is no animation', async () => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
    afterwards(() => void cdp().send('Emulation.setEmulatedMedia', { features: [] }))
    const picker = await whole()
    const bar = getComputedStyle(picker.find('.bar')).fill
    expect(bar).not.toBe(getComputedStyle(picker.find('.track')).fill)
    expect(picker.element.getAnimations({ subtree: true })).toEqual([])
  })
})
