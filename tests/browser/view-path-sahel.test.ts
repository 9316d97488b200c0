import { afterEach, describe, expect, it } from 'vitest'

import '../../src/define/graph.js'
import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import { LANGUAGES } from '../../src/locales/index.js'
import { NO_INSETS, type Box, type GraphView, type PlacedStep } from '../../src/view/index.js'
import { clearPage, drawn, frame, put, until } from '../support/page.js'
import { faults } from '../support/picture-faults.js'

afterEach(clearPage)

const inOrder = (steps: readonly PlacedStep[]) => steps.toSorted((a, b) => a.index - b.index)

const SIZES = [
  [1440, 900],
  [820, 1180],
  [390, 844],
] as const

const ON_PATH = ['assimi-goita', 'sergey-lavrov', 'abdoulaye-diop', 'nick-checker']

async function linked(width: number, height: number, lang = 'en'): Promise<EntenteGraph> {
  const element = put(`<entente-graph lang="${lang}" style="width: ${width}px; height: ${height}px"></entente-graph>`)
  element.data = await (await fetch('/graph-data/sahel.json')).json()
  await drawn(element)
  const store = element.providedStore
  store.dispatch({ type: 'set-window', ...element.graph!.extent! })
  store.dispatch({ type: 'set-path', from: 'assimi-goita', to: 'nick-checker', layer: 'people' })
  await until(() => (store.getState().paths.answer?.paths.length ?? 0) > 0, 'there is a path')
  await element.updateComplete
  await frame()
  return element
}

const named = (view: GraphView) => view.placedLabels.map(({ id }) => id)

/** Where there is no room at all, a number or a date stands before a shape that has receded. */
function graveFaults(element: EntenteGraph, width: number, height: number): string[] {
  return faults(element, width, height).filter(
    (fault) => !/^(date|step) \d over [a-z]/.test(fault) || / over (n|e|step|count|date) ?\d/.test(fault),
  )
}

/** From the rim of a node to a box, CSS pixels. */
function reach(view: GraphView, node: number, box: Box): number {
  const at = view.placeOf(node)!
  const dx = Math.max(box.x - at.x, 0, at.x - box.x - box.width)
  const dy = Math.max(box.y - at.y, 0, at.y - box.y - box.height)
  return Math.hypot(dx, dy) - at.radius
}

/** Names of a path's nodes that stand nearer to another of them, with no line to their own. */
function misplaced(view: GraphView, onPath: readonly number[]): number[] {
  return view.placedLabels.flatMap(({ id, box, leader }) => {
    if (!onPath.includes(id) || leader != null) return []
    const own = reach(view, id, box)
    return onPath.some((other) => other !== id && reach(view, other, box) <= own) ? [id] : []
  })
}

describe('the path from Goïta to Checker', () => {
  it.each(SIZES)(
    'in %i × %i lies nowhere over anything, walked or not, with a panel beside it or not',
    { timeout: 30_000 },
    async (width, height) => {
      const element = await linked(width, height)
      const [view, store] = [element.view!, element.providedStore]
      const onPath = ON_PATH.map((key) => element.graph!.nodeIndex(key)!)
      const right = width > 500 ? 360 : 0
      const bottom = width > 500 ? 0 : 400
      for (const insets of [
        { top: 0, right: 0, bottom: 0, left: 0 },
        { top: 0, right, bottom, left: 0 },
      ]) {
        element.insets = insets
        await element.updateComplete
        await frame()
        for (const step of [null, 0, 1, 2]) {
          store.dispatch(step === null ? { type: 'end-walk' } : { type: 'walk-path', step })
          await element.updateComplete
          await frame()
          const where = `${insets.right + insets.bottom} step ${step}`
          expect(faults(element, width, height), where).toEqual([])
          expect(named(view), where).toEqual(expect.arrayContaining(onPath))
          expect(
            inOrder(view.placedSteps).map(({ index, date }) => [index, date !== null]),
            where,
          ).toEqual([
            [0, true],
            [1, true],
            [2, true],
          ])
          for (const index of onPath) {
            const { x, y } = view.placeOf(index)!
            const isIn = x > 0 && y > 0 && x < width - insets.right && y < height - insets.bottom
            expect(isIn, `${where} ${index}`).toBe(true)
          }
        }
      }
    },
  )

  it('lies over nothing at any zoom, and beside a tie of its that is open', { timeout: 30_000 }, async () => {
    const element = await linked(820, 1180)
    const store = element.providedStore
    const edgeOf = () => store.getState().paths.answer!.paths[0]!.edges[1]!
    for (const selection of [null, { type: 'edge', key: edgeOf() } as const]) {
      store.dispatch({ type: 'select', selection })
      const { source, target } = element.graph!.edges[element.graph!.edgeIndex(edgeOf())!]!
      for (const factor of [0.6, 1, 1.6, 2.6]) {
        element.view!.fit()
        element.view!.zoomBy(factor)
        await element.updateComplete
        await frame()
        expect(faults(element, 820, 1180, selection === null ? undefined : [source, target]), `×${factor}`).toEqual([])
      }
    }
  })

  it('keeps its names whatever is pointed at beside it', { timeout: 30_000 }, async () => {
    const element = await linked(390, 600)
    const onPath = ON_PATH.map((key) => element.graph!.nodeIndex(key)!)
    element.view!.fit()
    for (const { index, key } of element.graph!.nodes.filter((each) => element.view!.placeOf(each.index) !== null)) {
      element.providedStore.dispatch({ type: 'highlight', highlight: { type: 'node', key } })
      await element.updateComplete
      await frame()
      expect(
        element.view!.placedLabels.map(({ id }) => id),
        key,
      ).toEqual(expect.arrayContaining([...onPath, index]))
      expect(graveFaults(element, 390, 600), key).toEqual([])
    }
  })

  it.each(LANGUAGES.flatMap(({ tag }) => SIZES.map(([width, height]) => [tag, width, height] as const)))(
    'has in %s in %i × %i every name nearer to its own actor than to another of the path, or with a line to it',
    { timeout: 30_000 },
    async (lang, width, height) => {
      const element = await linked(width, height, lang)
      const [view, store] = [element.view!, element.providedStore]
      const onPath = ON_PATH.map((key) => element.graph!.nodeIndex(key)!)
      const sheet =
        width > 500 ? { top: 0, right: 360, bottom: 0, left: 0 } : { top: 0, right: 0, bottom: 400, left: 0 }
      for (const insets of [NO_INSETS, sheet]) {
        element.insets = insets
        for (const step of [null, 0, 1, 2]) {
          store.dispatch(step === null ? { type: 'end-walk' } : { type: 'walk-path', step })
          for (const factor of [1, 0.7, 1.6]) {
            view.fit()
            view.zoomBy(factor)
            await element.updateComplete
            await frame()
            const where = `step ${step} ×${factor}, ${insets.right + insets.bottom} covered`
            expect(misplaced(view, onPath), where).toEqual([])
            expect(graveFaults(element, width, height), where).toEqual([])
            if (factor === 1 && insets === NO_INSETS) expect(named(view), where).toEqual(expect.arrayContaining(onPath))
          }
        }
      }
    },
  )

  it('says its dates in the language of the reader', async () => {
    const widthsIn = async (lang: string) => {
      const { view } = await linked(1440, 900, lang)
      return inOrder(view!.placedSteps).map(({ date }) => date?.width)
    }
    const [english, russian] = [await widthsIn('en'), await widthsIn('ru')]
    expect(russian).not.toEqual(english)
    expect(russian.every((width, i) => width! > english[i]!)).toBe(true)
  })
})
