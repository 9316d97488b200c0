import { afterEach, describe, expect, it } from 'vitest'

import type { Decor, DecorLabel } from '../../src/layout/index.js'
import { createFrameSelector, createStore, type Frame } from '../../src/store/index.js'
import { paintDecor, type DecorScene } from '../../src/view/decor.js'
import type { Theme } from '../../src/view/theme.js'
import { clearPage } from '../support/page.js'
import { graphOf, smallFile } from '../support/small-file.js'

afterEach(clearPage)

const THEME: Theme = {
  ground: 'rgb(255, 255, 255)',
  ink: 'rgb(0, 0, 0)',
  muted: 'rgb(90, 90, 90)',
  accent: 'rgb(0, 0, 255)',
  selection: 'rgb(255, 200, 0)',
  families: new Map([['membership', 'rgb(255, 0, 0)']]),
  noFamily: 'rgb(90, 90, 90)',
  font: 'sans-serif',
}

/** A bloc at the top, members at the corners below: `in` in 2023, `late` from 2024 on, `office` and `founder` never. */
function blocFrame(from: string): Frame {
  const file = smallFile()
  const type = (family: string, shape: string) => ({ label: family, family, shape, directed: true })
  Object.assign(file.attributes, {
    ontology: {
      families: { membership: { label: 'Membership' }, office: { label: 'Office' } },
      types: {
        member: type('membership', 'interval'),
        office: type('office', 'interval'),
        founds: type('membership', 'instant'),
      },
    },
    view: { from, to: from },
  })
  file.nodes = ['bloc', 'in', 'late', 'office', 'founder'].map((key) => ({ key, attributes: { label: key } }))
  file.edges = [
    ['in', { type: 'member', start: '2020-01-01', end: '2030-01-01' }],
    ['late', { type: 'member', start: '2024-01-01', end: '2030-01-01' }],
    ['office', { type: 'office', start: '2020-01-01', end: '2030-01-01' }],
    ['founder', { type: 'founds', date: '2023-06-01' }],
  ].map(([source, attributes], i) => ({
    key: `e${i}`,
    source: source as string,
    target: 'bloc',
    attributes: attributes as object,
  }))
  const store = createStore()
  store.dispatch({ type: 'load-done', graph: graphOf(file) })
  return createFrameSelector()(store.getState())!
}

const PLACES = [
  [300, 60],
  [120, 200],
  [480, 200],
  [120, 340],
  [480, 340],
]

/** Paints on two sheets of 600 × 400; the colour of the lower one at a point, and where names stand. */
function painted(decor: readonly Decor[], change: Partial<DecorScene> = {}) {
  const [under, over] = [0, 1].map(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 600
    canvas.height = 400
    return canvas.getContext('2d')!
  }) as [CanvasRenderingContext2D, CanvasRenderingContext2D]
  const frame = change.frame ?? blocFrame('2023')
  const names = paintDecor(under, over, {
    decor,
    frame,
    theme: THEME,
    transform: { isTurned: false, scaleX: 1, scaleY: 1, x: 0, y: 0 },
    anchor: (node) => ({ x: PLACES[node]![0]!, y: PLACES[node]![1]!, radius: 10, boxy: false }),
    isShown: () => true,
    textOf: (label: DecorLabel) => (label.type === 'steps' ? `${label.count} steps` : label.type),
    width: 600,
    height: 400,
    ...change,
  })
  const isPainted = (x: number, y: number) => under.getImageData(x, y, 1, 1).data[3]! > 0
  const hasText = over.getImageData(0, 0, 600, 400).data.some((value, i) => i % 4 === 3 && value > 0)
  return { isPainted, names, hasText }
}

describe('behind the nodes', () => {
  it('a bloc lies in one region with those who are its members in the window, and with nobody else', () => {
    const region: Decor = { type: 'region', bloc: 0, members: [1, 2, 3, 4] }
    const before = painted([region])
    const at = ({ isPainted }: typeof before) => PLACES.map(([x, y]) => isPainted(x!, y!))
    expect(at(before)).toEqual([true, true, false, false, false])
    expect(before.isPainted(210, 130)).toBe(true)
    // A year later one more has joined, and no node has moved.
    const after = painted([region], { frame: blocFrame('2024') })
    expect(at(after)).toEqual([true, true, true, false, false])
    expect(after.isPainted(300, 180)).toBe(true)
    // Whom the layout knows nothing of is not drawn in, and a bloc that is hidden has no region.
    expect(at(painted([{ ...region, members: [2, 3] }]))).toEqual([false, false, false, false, false])
    expect(at(painted([region], { isShown: (node) => node !== 0 }))).toEqual([false, false, false, false, false])
  })

  it('a ring is drawn where the picture puts it, with its name where no shape is', () => {
    const ring: Decor = { type: 'ring', x: 100, y: 50, radius: 40, label: { type: 'steps', count: 2 } }
    const { isPainted, names, hasText } = painted([ring], {
      transform: { isTurned: false, scaleX: 2, scaleY: 3, x: 100, y: 50 },
    })
    expect([isPainted(380, 200), isPainted(300, 320), isPainted(300, 200)]).toEqual([true, true, false])
    expect([names.length, hasText]).toEqual([1, true])
    // At its top stands the bloc.
    const [name] = painted([{ ...ring, x: 300, y: 160, radius: 100 }]).names
    expect(name!.y + name!.height / 2).toBe(260)
    const turned = painted([ring], { transform: { isTurned: true, scaleX: 2, scaleY: 3, x: 0, y: 0 } })
    expect([turned.isPainted(180, 300), turned.isPainted(100, 420 - 240)]).toEqual([true, true])
  })

  it('names lie over none of each other, inside the view, and none is written where there is nothing to say', () => {
    const rings = [60, 62, 64, 66].map((radius, count): Decor => ({
      type: 'ring',
      x: 300,
      y: 250,
      radius,
      label: { type: 'steps', count },
    }))
    const { names } = painted(rings)
    expect(names.length).toBeGreaterThan(2)
    for (const [i, a] of names.entries()) {
      expect([a.x >= 4, a.y >= 4, a.x + a.width <= 596, a.y + a.height <= 396]).toEqual([true, true, true, true])
      for (const b of names.slice(0, i)) {
        expect(a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height).toBe(false)
      }
    }
    const silent = painted(rings, { textOf: () => '' })
    expect([silent.names, silent.hasText, silent.isPainted(300, 190)]).toEqual([[], false, true])
    expect(painted([{ type: 'ring', x: 300, y: 250, radius: 60, label: null }]).names).toEqual([])
  })

  it('land is filled and a lake in it is not, wherever the picture puts them', () => {
    const square = (from: number, to: number): Decor => ({
      type: 'line',
      points: Float32Array.of(from, from, to, from, to, to, from, to, from, from),
    })
    const decor = [square(0, 100), square(40, 60)]
    const plain = painted(decor)
    expect([plain.isPainted(20, 20), plain.isPainted(50, 50), plain.isPainted(120, 20)]).toEqual([true, false, false])
    const moved = painted(decor, { transform: { isTurned: false, scaleX: 4, scaleY: 1, x: 100, y: 200 } })
    expect([moved.isPainted(180, 220), moved.isPainted(300, 250), moved.isPainted(180, 150)]).toEqual([
      true,
      false,
      false,
    ])
    const flat: Decor = { type: 'line', points: Float32Array.of(0, 0, 100, 0, 100, 20, 0, 20, 0, 0) }
    const turned = painted([flat], { transform: { isTurned: true, scaleX: 1, scaleY: 3, x: 50, y: 50 } })
    expect([turned.isPainted(60, 340), turned.isPainted(140, 60)]).toEqual([true, false])
  })
})
