import { afterEach, describe, expect, it } from 'vitest'

import '../../src/define/graph.js'
import type { Target } from '../../src/view/index.js'
import { clearPage, drawn, frame, inside, placeOf, press, put, show, until } from '../support/page.js'
import { smallFile, type SmallFile } from '../support/small-file.js'
import { Stage } from '../support/stage.js'

afterEach(clearPage)

const [A, B, C, D] = [0, 1, 2, 3]

/** Three in a row, tied in 2023, and a fourth that has no tie then. */
function row(): SmallFile {
  const file = smallFile()
  file.nodes = ['Alpha', 'Beta', 'Gamma', 'Delta'].map((label, i) => ({
    key: `n${i}`,
    attributes: { label, kind: 'official', x: i * 200, y: i === 3 ? 300 : 100 },
  }))
  file.edges = [
    [0, 1, '2023-02'],
    [1, 2, '2023-05'],
    [2, 3, '2001'],
  ].map(([source, target, date], i) => ({
    key: `e${i}`,
    source: `n${source}`,
    target: `n${target}`,
    attributes: { type: 'meets', date: String(date) },
  }))
  Object.assign(file.attributes, { view: { from: '2023', to: '2023', ended: 'hide' } })
  return file
}

const node = (index: number): Target => ({ type: 'node', index })

/** How many pixels around a node are of ink. */
function inkAround(stage: Stage, index: number): number {
  const { x, y } = stage.middle(node(index))
  let count = 0
  for (let dx = -26; dx <= 26; dx++) {
    for (let dy = -26; dy <= 26; dy++) if (stage.paints({ x: x + dx, y: y + dy }, 0.5).includes('ink')) count++
  }
  return count
}

describe('two that nothing links', () => {
  it('have a ring each, lighter than at the ends of a path, and their names, though the window have no tie of theirs', async () => {
    const stage = new Stage(row())
    await frame()
    expect([inkAround(stage, A), stage.view.placeOf(D)]).toEqual([0, null])
    await stage.show({ ends: [A, D], isUnlinked: true })
    const [first, last] = [inkAround(stage, A), inkAround(stage, D)]
    expect(Math.min(first, last)).toBeGreaterThan(50)
    expect([inkAround(stage, B), inkAround(stage, C)]).toEqual([0, 0])
    expect(stage.view.placedLabels.map(({ id }) => id)).toEqual(expect.arrayContaining([A, D]))
    // Nothing recedes.
    const at = { x: (stage.middle(node(A)).x + stage.middle(node(B)).x) / 2, y: stage.middle(node(A)).y }
    expect(stage.paints(at, 6)).toEqual(['family'])
    const steps = [{ from: A, to: B, edges: [0], crossed: null }]
    await stage.show({ path: { nodes: [A, B], steps, step: null }, ends: [], isUnlinked: false })
    expect(inkAround(stage, A)).toBeGreaterThan(1.3 * first)
    expect(stage.view.placeOf(D)).toBe(null)
    await stage.show({ path: null })
    expect(inkAround(stage, A)).toBe(0)
  })

  it('are brought into sight once, when it is known that nothing does', async () => {
    const stage = new Stage(row())
    stage.view.zoomBy(3)
    await frame()
    const places = () => [A, C].map((index) => stage.middle(node(index)))
    const areIn = () => places().every(({ x, y }) => x > 0 && y > 0 && x < 600 && y < 450)
    const before = places()
    await stage.show({ ends: [A, C] })
    expect(places()).toEqual(before)
    await stage.show({ ends: [A, C], isUnlinked: true })
    expect(areIn()).toBe(true)
    stage.view.zoomBy(3)
    await frame()
    const there = places()
    for (const isUnlinked of [false, true]) {
      await stage.show({ ends: [A, C], isUnlinked })
      expect(places()).toEqual(there)
    }
    await stage.show({ ends: [A, B], isUnlinked: true })
    expect(places()).not.toEqual(there)
  })

  it('are ringed and named by the element, as Putin and Diop in order of time', async () => {
    const element = put('<entente-graph lang="en" style="width: 390px; height: 700px"></entente-graph>')
    element.data = await (await fetch('/graph-data/sahel.json')).json()
    await drawn(element)
    const { providedStore: store, view } = element
    store.dispatch({ type: 'set-window', ...element.graph!.extent! })
    const ends = ['vladimir-putin', 'abdoulaye-diop']
    store.dispatch({ type: 'set-path', from: ends[0]!, to: ends[1]!, layer: 'people' })
    await until(() => store.getState().paths.answer !== null, 'there is an answer')
    await element.updateComplete
    await frame()
    expect(store.getState().paths.answer!.paths).toEqual([])
    const indices = ends.map((key) => element.graph!.nodeIndex(key)!)
    expect(view!.placedLabels.map(({ id }) => id)).toEqual(expect.arrayContaining(indices))
    for (const key of ends) {
      const { x, y } = placeOf(element, key)
      expect([x > 0, x < 390, y > 0, y < 700]).toEqual([true, true, true, true])
    }
  })
})

describe('an end that is picked with the mouse', () => {
  it('is lit up no longer, unlike what is selected, until the mouse comes to it again', async () => {
    const element = await show('style="width: 600px; height: 450px"')
    const { providedStore: store } = element
    const canvas = inside(element, '.nodes').querySelector('canvas')!
    const point = (at: { x: number; y: number }) => {
      const box = inside(element, '.nodes').getBoundingClientRect()
      const init = { clientX: box.x + at.x, clientY: box.y + at.y, pointerType: 'mouse', bubbles: true, composed: true }
      canvas.dispatchEvent(new PointerEvent('pointermove', init))
    }
    const lit = () => store.getState().highlight
    const mali = { type: 'node', key: 'mali' } as const
    point(placeOf(element, 'mali'))
    expect(lit()).toEqual(mali)
    press(element, placeOf(element, 'mali'))
    expect([store.getState().selection, lit()]).toEqual([mali, mali])
    store.dispatch({ type: 'select', selection: null })
    store.dispatch({ type: 'pick-end', end: 'from' })
    await element.updateComplete
    await frame()
    press(element, placeOf(element, 'mali'))
    expect([store.getState().paths.query.from, lit()]).toEqual(['mali', null])
    await element.updateComplete
    await frame()
    expect(lit()).toBe(null)
    point({ x: 2, y: 2 })
    point(placeOf(element, 'mali'))
    expect(lit()).toEqual(mali)
  })
})
