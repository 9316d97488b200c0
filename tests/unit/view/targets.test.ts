import { describe, expect, it } from 'vitest'

import { createFrameSelector, createStore, type Frame, type PathPicture } from '../../../src/store/index.js'
import { stripedBundles, type Bundle } from '../../../src/view/bundles.js'
import { hopsOf } from '../../../src/view/path-hops.js'
import {
  focusOf,
  isOf,
  NO_PICTURE,
  openBundle,
  recedes,
  sameTarget,
  type Mark,
  type Target,
} from '../../../src/view/targets.js'
import { graphOf, smallFile } from '../../support/small-file.js'

/** In 2023: lavrov holds an office in russia (0), mali meets russia (1), mali is in aes (2); 3 is over, 4 a ghost. */
function picture(dates = '2023'): { frame: Frame; bundles: readonly Bundle[] } {
  const store = createStore()
  store.dispatch({ type: 'load-done', graph: graphOf(smallFile()) })
  store.dispatch({ type: 'set-dates', from: dates })
  const frame = createFrameSelector()(store.getState())!
  return { frame, bundles: stripedBundles(frame) }
}

const [MALI, RUSSIA, LAVROV, AES] = [0, 1, 2, 3]
const node = (index: number): Target => ({ type: 'node', index })
const edge = (index: number): Target => ({ type: 'edge', index })
const bundle = (a: number, b: number): Target => ({ type: 'bundle', a, b })

function focus(mark: Mark, highlight: Mark = null, dates?: string, path: PathPicture | null = null) {
  const { frame, bundles } = picture(dates)
  const hops = path === null ? [] : hopsOf(path, frame, bundles)
  const found = focusOf({ ...NO_PICTURE, frame, mark, highlight, path }, bundles, hops)
  return found === null
    ? null
    : {
        target: found.target,
        near: [...found.near].sort((a, b) => a - b),
        isLight: found.isLight,
        front: bundles.filter((each) => !recedes(each, found)).map(({ a, b }) => `${a}-${b}`),
      }
}

describe('what is marked', () => {
  it('keeps itself and what hangs on it in front', () => {
    expect(focus(null)).toBe(null)
    expect(focus(node(RUSSIA))).toEqual({
      target: node(RUSSIA),
      near: [MALI, RUSSIA, LAVROV],
      isLight: false,
      front: ['1-2', '0-1'],
    })
    expect(focus(edge(2))).toEqual({ target: edge(2), near: [MALI, AES], isLight: false, front: ['0-3'] })
    expect(focus(bundle(0, 1))).toEqual({
      target: bundle(0, 1),
      near: [MALI, RUSSIA],
      isLight: false,
      front: ['0-1'],
    })
  })

  it('counts what hangs on it by a ghost too', () => {
    expect(focus(node(MALI))?.near).toEqual([MALI, RUSSIA, LAVROV, AES])
  })

  it('pushes nothing back where it is not drawn', () => {
    expect([focus(node(AES), null, '2010'), focus(edge(2), null, '2010'), focus(bundle(0, 3), null, '2010')]).toEqual([
      null,
      null,
      null,
    ])
    expect([focus(node(99)), focus(edge(99)), focus(bundle(2, 3))]).toEqual([null, null, null])
  })
})

describe('what is pointed at', () => {
  it('decides before the mark, and pushes back less far', () => {
    expect(focus(node(MALI), edge(0))).toEqual({
      target: edge(0),
      near: [RUSSIA, LAVROV],
      isLight: true,
      front: ['1-2'],
    })
    expect(focus(node(RUSSIA), node(99))?.target).toEqual(node(RUSSIA))
  })
})

describe('a path', () => {
  const step = (from: number, to: number, edges: number[]) => ({ from, to, edges, crossed: null })
  const path: PathPicture = {
    nodes: [LAVROV, RUSSIA, MALI],
    steps: [step(LAVROV, RUSSIA, [0]), step(RUSSIA, MALI, [1])],
    step: null,
  }
  const onPath = ['1-2', '0-1']
  const all = [MALI, RUSSIA, LAVROV]

  it('alone stays in front, whatever is marked', () => {
    const alone = { target: null, near: all, isLight: false, front: onPath }
    expect(focus(null, null, undefined, path)).toEqual(alone)
    expect(focus(node(MALI), null, undefined, path)).toEqual(alone)
    expect(focus(node(AES), null, undefined, path)).toEqual({ ...alone, near: [...all, AES] })
  })

  it('leaves a marked line beside it in front too, with its ends', () => {
    const both = { target: null, near: [...all, AES], isLight: false, front: ['1-2', '0-1', '0-3'] }
    for (const mark of [edge(2), bundle(0, 3)]) {
      const found = focus(mark, null, undefined, path)
      expect({ ...found, front: found?.front.toSorted() }).toEqual({ ...both, front: both.front.toSorted() })
    }
  })

  it('stays in front of what is pointed at, and the rest stays as far back as it is', () => {
    expect(focus(null, node(AES), undefined, path)).toEqual({
      target: node(AES),
      near: [...all, AES],
      isLight: false,
      front: expect.arrayContaining(['1-2', '0-1', '0-3']) as string[],
    })
    expect(focus(null, edge(2), undefined, path)).toMatchObject({ target: edge(2), near: [...all, AES] })
    expect(focus(null, node(99), undefined, path)?.target).toBe(null)
  })

  it('stays where the window draws nothing of it', () => {
    const bare = { nodes: [AES, MALI], steps: [step(AES, MALI, [])], step: 0 }
    expect(focus(null, null, '2010', bare)).toEqual({ target: null, near: [MALI, AES], isLight: false, front: [] })
  })
})

describe('a bundle', () => {
  const two = (): readonly Bundle[] => [
    { a: 0, b: 1, edges: [4, 7], shown: 2, stripes: [], ghost: false, beside: 'nothing' },
    { a: 1, b: 2, edges: [5], shown: 1, stripes: [], ghost: false, beside: 'nothing' },
  ]

  it('is open while it or one of its several edges is marked, and no other is', () => {
    const bundles = two()
    const openOf = (mark: Mark) => bundles.indexOf(openBundle(mark, bundles)!)
    expect([bundle(0, 1), edge(4), edge(7)].map(openOf)).toEqual([0, 0, 0])
    expect([null, node(0), bundle(1, 2), edge(5), bundle(0, 2), edge(1)].map(openOf)).toEqual([-1, -1, -1, -1, -1, -1])
  })

  it('is meant by itself and by each of its edges', () => {
    const [first] = two()
    expect([bundle(0, 1), edge(4)].map((target) => isOf(target, first!))).toEqual([true, true])
    expect([null, node(0), bundle(1, 2), edge(5)].map((target) => isOf(target, first!))).toEqual([
      false,
      false,
      false,
      false,
    ])
  })
})

describe('two targets', () => {
  it('are the same if they name the same thing', () => {
    const all: Mark[] = [null, node(1), node(2), edge(1), bundle(1, 2), bundle(1, 1)]
    const copies = structuredClone(all)
    expect(all.map((a) => copies.map((b) => sameTarget(a, b)))).toEqual(
      all.map((_, i) => copies.map((__, j) => i === j)),
    )
  })
})
