import { afterEach, describe, expect, it } from 'vitest'

import '../../src/define/graph.js'
import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import { EDGE, type Selection } from '../../src/store/index.js'
import type { Target } from '../../src/view/index.js'
import { clearPage, drawn, frame, pixels, put, until } from '../support/page.js'
import { faults } from '../support/picture-faults.js'
import { smallFile, type SmallFile } from '../support/small-file.js'
import { Stage } from '../support/stage.js'

afterEach(clearPage)

const [A, B, C, D] = [0, 1, 2, 3]
const NODES: readonly [string, number, number][] = [
  ['Alpha', 0, 100],
  ['Beta', 400, 100],
  ['Gamma', 400, 300],
  ['Delta', 0, 300],
  ['Hidden', 200, 0],
]
const FORTH = { source: 'n0', target: 'n1' }
const EDGES = [
  { ...FORTH, date: '2023-03' },
  { source: 'n1', target: 'n0', date: '2023-01' },
  { ...FORTH, date: '2023-02' },
  { source: 'n1', target: 'n2', date: '2023' },
  { source: 'n2', target: 'n3', date: '2001' },
  { source: 'n3', target: 'n3', date: '2023-01' },
  { source: 'n3', target: 'n3', date: '2023-02' },
]

/** Four nodes in a square: three edges above, one at the right, a ghost below, two loops at the lower left; and a hidden one. */
function corners(edges: readonly Record<string, unknown>[] = EDGES): SmallFile {
  const file = smallFile()
  file.nodes = NODES.map(([label, x, y], i) => ({ key: `n${i}`, attributes: { label, kind: 'official', x, y } }))
  file.edges = edges.map(({ source, target, ...fields }, i) => ({
    key: `e${i}`,
    source,
    target,
    attributes: { type: 'meets', ...fields },
  }))
  Object.assign(file.attributes, { view: { from: '2023', to: '2023', ended: 'ghost' } })
  return file
}

const edge = (index: number): Target => ({ type: 'edge', index })
const node = (index: number): Target => ({ type: 'node', index })
const BUNDLE: Target = { type: 'bundle', a: A, b: B }

describe('a tap', () => {
  it('picks a node, a bundle, a single edge, a ghost, loops, or nothing', async () => {
    const stage = new Stage(corners())
    await frame()
    expect(stage.tap(stage.middle(node(C)))).toEqual(node(C))
    expect(stage.tap(stage.middle(BUNDLE))).toEqual(BUNDLE)
    expect(stage.tap(stage.middle(edge(3)))).toEqual(edge(3))
    expect(stage.tap(stage.middle(edge(4)))).toEqual(edge(4))
    expect(stage.tap(stage.middle({ type: 'bundle', a: D, b: D }))).toEqual({ type: 'bundle', a: D, b: D })
    expect(stage.tap({ x: 300, y: 225 })).toBe(null)
  })

  it('picks single edges where their bundle is open, and closed loops no longer as one', async () => {
    const stage = new Stage(corners())
    await stage.show({ mark: BUNDLE })
    for (const index of [0, 1, 2]) expect(stage.tap(stage.middle(edge(index)))).toEqual(edge(index))
    await stage.show({ mark: { type: 'bundle', a: D, b: D } })
    for (const index of [5, 6]) expect(stage.tap(stage.middle(edge(index)))).toEqual(edge(index))
  })

  it('of a finger or a pen reaches further than that of a mouse', async () => {
    const stage = new Stage(corners())
    await frame()
    const beside = stage.middle(edge(3), { x: -12, y: 0 })
    expect(['mouse', 'touch', 'pen', 'mouse'].map((kind) => stage.tap(beside, kind))).toEqual([
      null,
      edge(3),
      edge(3),
      null,
    ])
    const near = stage.middle(node(A), { x: -12, y: -13 })
    expect(['mouse', 'touch'].map((kind) => stage.tap(near, kind))).toEqual([null, node(A)])
    expect(stage.tap(stage.middle(node(A), { x: -9, y: -9 }))).toEqual(node(A))
  })

  it('tells who shall have the focus, else the container has it', () => {
    let started = 0
    const told = new Stage(corners(), { onTapStart: () => started++ })
    told.tap({ x: 300, y: 225 })
    expect([started, document.activeElement === told.parts.nodes]).toEqual([1, false])
    const plain = new Stage(corners())
    plain.tap({ x: 300, y: 225 })
    expect(document.activeElement).toBe(plain.parts.nodes)
  })
})

describe('a mouse over the picture', () => {
  it('tells what it points at, each time once, and that it left', async () => {
    const stage = new Stage(corners())
    await frame()
    for (const at of [
      stage.middle(node(A)),
      stage.middle(node(A), { x: 1, y: 1 }),
      stage.middle(BUNDLE),
      { x: 300, y: 225 },
    ])
      stage.point('pointermove', at)
    expect(stage.hovered).toEqual([node(A), BUNDLE, null])
    stage.point('pointermove', stage.middle(edge(3)))
    stage.parts.nodes.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }))
    expect(stage.hovered.slice(3)).toEqual([edge(3), null])
  })

  it('notices what moves away under it', async () => {
    const stage = new Stage(corners())
    await frame()
    stage.point('pointermove', stage.middle(node(A)))
    stage.view.panBy(80, 40)
    await until(() => stage.hovered.length === 2, 'the node is gone')
    expect(stage.hovered).toEqual([node(A), null])
  })

  it('is no finger and no pen: these point at nothing', async () => {
    const stage = new Stage(corners())
    await frame()
    for (const kind of ['touch', 'pen']) stage.point('pointermove', stage.middle(node(A)), kind)
    expect(stage.hovered).toEqual([])
  })
})

describe('an open bundle', () => {
  it('is drawn as its edges, one below the other in order of time, and closes again', async () => {
    const stage = new Stage(corners())
    await frame()
    const closed = stage.middle(BUNDLE)
    expect([0, 1, 2].map((index) => stage.middle(edge(index)))).toEqual([closed, closed, closed])
    for (const mark of [BUNDLE, edge(2)]) {
      await stage.show({ mark })
      const middles = [1, 2, 0].map((index) => stage.middle(edge(index)))
      expect(middles.map(({ x }) => Math.round(x - closed.x))).toEqual([0, 0, 0])
      expect(middles.map(({ y }) => Math.round(y - closed.y))).toEqual([-26, 0, 26])
    }
    await stage.show({ mark: edge(3) })
    expect([0, 1, 2].map((index) => stage.middle(edge(index)))).toEqual([closed, closed, closed])
  })

  it('names its edges, as does an edge that is marked or pointed at, and no other', async () => {
    const stage = new Stage(corners())
    await frame()
    expect(stage.edgeTexts).toEqual([])
    await stage.show({ mark: BUNDLE })
    expect(stage.edgeTexts).toEqual([0, 1, 2])
    await stage.show({ mark: edge(1), highlight: edge(3) })
    expect(stage.edgeTexts).toEqual([0, 1, 2, 3])
    await stage.show({ mark: edge(4), highlight: null })
    expect(stage.edgeTexts).toEqual([4])
    await stage.show({ mark: BUNDLE, highlight: node(D) })
    expect(stage.edgeTexts).toEqual([0, 1, 2])
    await stage.show({ mark: node(A), highlight: null })
    expect(stage.edgeTexts).toEqual([])
  })

  it('is picked edge by edge on these names, and words them anew', async () => {
    const stage = new Stage(corners())
    await stage.show({ mark: BUNDLE })
    const boxes = () => stage.view.placedEdgeLabels
    for (const { id, box } of boxes()) expect(stage.tap({ x: box.x + 2, y: box.y + box.height / 2 })).toEqual(edge(id))
    const before = boxes()[0]!.box.width
    stage.view.setTexts(['de'], (index) => `eine Beziehung mit der Nummer ${index}`)
    await frame()
    expect(boxes()[0]!.box.width).toBeGreaterThan(before)
    stage.view.setTexts(['de'], () => '')
    await frame()
    expect(boxes()).toEqual([])
  })
})

describe('single edges', () => {
  it('are named from a zoom of 1.6 on, ghosts and bundles are not', async () => {
    const stage = new Stage(corners())
    stage.view.zoomBy(1.59)
    stage.view.panBy(-150, -120)
    await frame()
    expect(stage.edgeTexts).toEqual([])
    stage.view.zoomBy(1.01)
    await frame()
    expect(stage.edgeTexts).toEqual([3])
  })
})

describe('what is drawn', () => {
  it('is everything that the frame does not hide, ghosts beside shown edges too', async () => {
    const stage = new Stage(
      corners([...EDGES, { ...FORTH, date: '2001' }, { source: 'n0', target: 'n2', date: '2030' }]),
    )
    await frame()
    expect([stage.view.drawnNodes, stage.view.drawnEdges]).toEqual([
      [A, B, C, D],
      [0, 1, 2, 3, 4, 5, 6, 7],
    ])
    await stage.show({}, { type: 'set-ended', ended: 'hide' })
    expect([stage.view.drawnNodes, stage.view.drawnEdges]).toEqual([
      [A, B, C, D],
      [0, 1, 2, 3, 5, 6],
    ])
    expect([stage.view.middleOf(edge(4)), stage.view.middleOf(edge(99)), stage.view.middleOf(node(99))]).toEqual([
      null,
      null,
      null,
    ])
  })

  it('shows a line of ghosts beside shown edges, dotted where they have no date', async () => {
    const hash = async (extra: Record<string, unknown>[]) => {
      const stage = new Stage(corners([...EDGES.slice(0, 4), ...extra]))
      await stage.show({}, { type: 'set-undated', undated: 'ghost' })
      return pixels(stage.parts.edges).hash
    }
    const [none, ended, undated] = [await hash([]), await hash([{ ...FORTH, date: '2001' }]), await hash([FORTH])]
    expect(new Set([none, ended, undated]).size).toBe(3)
  })

  it('has rings around nodes and lines along edges that are marked or pointed at', async () => {
    const stage = new Stage(corners())
    const around = (target: Target) => stage.paints(stage.middle(target), target.type === 'node' ? 24 : 9)
    for (const target of [node(A), edge(3), BUNDLE]) {
      await stage.show({ mark: null, highlight: null })
      expect(around(target)).toEqual(['family'])
      await stage.show({ highlight: target })
      expect(around(target)).toEqual(['family', 'ink'])
      await stage.show({ mark: target, highlight: node(D) })
      // An open bundle needs no ring; all of it is behind what is pointed at.
      expect(around(target)).toEqual(target === BUNDLE ? [] : ['ink', 'selection'])
    }
  })

  it('has the curves of an open bundle where they are said to be, and a ring along the marked one', async () => {
    const stage = new Stage(corners())
    await stage.show({ mark: BUNDLE })
    const middles = [0, 1, 2].map((index) => stage.middle(edge(index)))
    const there = () => middles.map((at) => stage.paints(at, 8))
    expect(there()).toEqual([['family'], ['family'], ['family']])
    await stage.show({ mark: edge(1) })
    expect(there()).toEqual([['family'], ['family', 'ink', 'selection'], ['family']])
    await stage.show({ highlight: edge(0) })
    expect(there()).toEqual([['family', 'ink'], ['family', 'ink', 'selection'], ['family']])
    await stage.show({ mark: null, highlight: null })
    expect(there()).toEqual([[], [], ['family']])
  })

  it('has shapes of one size if these are to be equal', async () => {
    const stage = new Stage(corners())
    await stage.show({ sizing: 'equal' })
    const radii = [A, B, C, D].map((index) => stage.view.placeOf(index)?.radius)
    expect(new Set(radii).size).toBe(1)
    await stage.show({ sizing: 'ties' })
    expect(new Set([A, B, C, D].map((index) => stage.view.placeOf(index)?.radius)).size).toBeGreaterThan(1)
  })

  it('says that it moved when places change, and only then', async () => {
    const stage = new Stage(corners())
    await frame()
    const count = async (act: () => void) => {
      const before = stage.moved
      act()
      await frame()
      return stage.moved > before
    }
    expect(await count(() => stage.view.panBy(10, 0))).toBe(true)
    expect(await count(() => stage.set({ mark: BUNDLE }))).toBe(true)
    expect(await count(() => stage.view.resize(500, 450))).toBe(true)
    expect(await count(() => stage.view.zoomBy(1.2))).toBe(true)
    expect(await count(() => stage.set({ highlight: node(A) }))).toBe(false)
    expect(await count(() => stage.view.setBlocked([]))).toBe(false)
  })
})

const BOXES = [
  [1440, 900],
  [820, 1180],
  [390, 844],
] as const
const WINDOWS = [
  ['1961', '1961'],
  ['2023', '2023'],
  ['2025', '2025'],
  ['1960', '2026'],
] as const

async function sahel(width: number, height: number): Promise<EntenteGraph> {
  const element = put(`<entente-graph lang="en" style="width: ${width}px; height: ${height}px"></entente-graph>`)
  element.data = await (await fetch('/graph-data/sahel.json')).json()
  return drawn(element)
}

describe('the Sahel graph', () => {
  const OPEN: Selection = { type: 'bundle', nodes: ['mali', 'russia'] }

  it.each(BOXES)(
    'in %i × %i lays no label or count over anything, and cuts none',
    { timeout: 30_000 },
    async (width, height) => {
      const element = await sahel(width, height)
      const store = element.providedStore
      const [view, graph] = [element.view!, element.graph!]
      const ends = ['mali', 'russia'].map((key) => graph.nodeIndex(key)!)
      let named = 0
      for (const [from, to] of WINDOWS) {
        store.dispatch({ type: 'set-dates', from, to })
        for (const selection of [null, OPEN]) {
          store.dispatch({ type: 'select', selection })
          view.fit()
          for (const factor of [1, 1.6, 2.6 / 1.6]) {
            view.zoomBy(factor)
            await element.updateComplete
            await frame()
            expect(
              faults(element, width, height, selection === null ? undefined : ends),
              `${from}–${to} ${selection === null ? '' : 'open'} ×${factor}`,
            ).toEqual([])
            if (factor !== 1) continue
            named += view.placedEdgeLabels.length
            if (selection === null || from === '1961') continue
            expect(view.placedLabels.map(({ id }) => id)).toEqual(expect.arrayContaining(ends))
            expect(view.placedEdgeLabels.length, `${from}–${to}`).toBeGreaterThan(0)
          }
        }
      }
      expect(named).toBeGreaterThan(0)
    },
  )

  it(
    'draws every edge that its frame does not hide, and names every node that is pointed at',
    { timeout: 30_000 },
    async () => {
      const element = await sahel(390, 430)
      const store = element.providedStore
      const view = element.view!
      store.dispatch({ type: 'set-ended', ended: 'ghost' })
      await element.updateComplete
      const { edges } = store.getFrame()!
      expect(view.drawnEdges).toEqual([...edges.keys()].filter((index) => edges[index] !== EDGE.hidden))
      await frame()
      const nameless = view.drawnNodes.filter((index) => !view.placedLabels.some(({ id }) => id === index))
      expect(nameless.length).toBeGreaterThan(0)
      for (const index of nameless) {
        store.dispatch({ type: 'highlight', highlight: { type: 'node', key: element.graph!.nodes[index]!.key } })
        await element.updateComplete
        await frame()
        expect(
          view.placedLabels.map(({ id }) => id),
          element.graph!.nodes[index]!.key,
        ).toContain(index)
        expect(faults(element, 390, 430)).toEqual([])
      }
      for (const index of view.drawnEdges.filter((_, i) => i % 8 === 0)) {
        const { key, source, target } = element.graph!.edges[index]!
        store.dispatch({ type: 'highlight', highlight: { type: 'edge', key } })
        await element.updateComplete
        await frame()
        expect(faults(element, 390, 430, [source, target]), key).toEqual([])
      }
    },
  )
})
