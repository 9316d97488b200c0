import { afterEach, describe, expect, it } from 'vitest'

import '../../src/define/index.js'
import { EntenteError } from '../../src/core/errors.js'
import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import { toggle } from '../support/explorer.js'
import { Layouts, SIZES } from '../support/explorer-layouts.js'
import { savedFile } from '../support/layout-picker.js'
import {
  answerFetch,
  clearPage,
  drawn,
  frame,
  listenToConsole,
  never,
  pixels,
  put,
  show,
  until,
} from '../support/page.js'
import { smallFile, type SmallFile } from '../support/small-file.js'

afterEach(clearPage)

const wishes = ({ state }: EntenteGraph) => state.layout.wishes

/** What a promise was rejected with: code and message. */
async function refusal(work: Promise<unknown>): Promise<readonly [string, string] | null> {
  try {
    await work
    return null
  } catch (cause) {
    if (!(cause instanceof EntenteError)) throw cause
    return [cause.code, cause.message]
  }
}

/** So many actors in a long chain with ties across: a layout of it takes a while. */
function chain(count: number): SmallFile {
  return {
    attributes: { format: 'entente-graph/1', view: { from: '2020', to: '2020' } },
    nodes: Array.from({ length: count }, (_, i) => ({
      key: `a${i}`,
      attributes: { label: `A ${i}`, x: i * 9, y: i % 7 },
    })),
    edges: Array.from({ length: 2 * count - 2 }, (_, i) => ({
      key: `e${i}`,
      source: `a${i % count}`,
      target: `a${i < count - 1 ? i + 1 : (i * 7) % count}`,
      attributes: { date: '2020' },
    })),
  }
}

/** The small file with places for the first so many of its four nodes. */
function placed(count: number): SmallFile {
  const file = smallFile()
  for (const [i, { attributes }] of file.nodes.entries()) {
    const { x: _x, y: _y, ...rest } = attributes as Record<string, unknown>
    Object.assign(file.nodes[i]!, { attributes: i < count ? { ...rest, x: i * 100, y: 5 * i } : rest })
  }
  return file
}

describe('what is said of a layout', () => {
  it.each<[unknown, string | null]>([
    [{ options: { by: 'x' } }, 'by "x" is none; give one of ties, distance'],
    [{ options: { direction: '__proto__' } }, 'direction "__proto__" is none; give one of down, right'],
    [{ options: { isUpright: 1n } }, 'isUpright 1n is none; give one of false, true'],
    [{ options: { isUpright: 'true' } }, 'isUpright "true" is none; give one of false, true'],
    [{ options: { direction: null } }, 'direction null is none; give one of down, right'],
    [{ options: { by: Object.create(null) as object } }, 'by {} is none; give one of ties, distance'],
    [{ options: { toString: 1 } }, 'options "toString" is none; give one of by, isUpright, direction'],
    [{ options: 'down' }, 'options "down" is no object; give one of by, isUpright, direction'],
    [{ options: null }, 'options null is no object; give one of by, isUpright, direction'],
    [{ scope: 'everything' }, 'scope "everything" is none; give one of all, shown'],
    [{ by: 'distance' }, 'wish "by" is none; give one of scope, options'],
    [null, 'wish null is no object; give one of scope, options'],
    [{ scope: 'shown', options: { by: 'distance', isUpright: undefined } }, null],
    [{}, null],
  ])('is refused where it means nothing, and leaves nothing behind: %o', async (wish, message) => {
    const element = await show('', placed(4))
    const before = element.state.layout
    const refused = await refusal(element.runLayout('concentric', wish as object))
    expect(refused).toEqual(message === null ? null : ['invalid-argument', message])
    if (message !== null) expect(element.state.layout).toBe(before)
    else expect(element.state.layout.panes.main!.wish.layout).toBe('concentric')
  })

  it.each([
    [0, 'and the file has 0 for 4 nodes; give each node x and y, or give another layout'],
    [2, 'and the file has 2 for 4 nodes; give each node x and y, or give another layout'],
    [4, null],
  ])('may be the places of a file that has one for every node: %i', async (count, why) => {
    const message = `layout "saved" needs a place for every node, ${why}`
    const element = await show('', placed(count))
    await element.runLayout('grid')
    expect(await refusal(element.runLayout('saved'))).toEqual(why === null ? null : ['invalid-argument', message])
    expect(element.state.layout.panes.main!.wish.layout).toBe(why === null ? 'saved' : 'grid')
    element.remove()
    const lines = listenToConsole()
    const other = await show('layout="saved"', placed(count))
    expect(lines).toEqual(why === null ? [] : [`<entente-graph> ${message}`])
    const { positions } = other.state.layout.panes.main!
    expect(new Set(Array.from({ length: 4 }, (_, i) => positions.slice(2 * i, 2 * i + 2).join())).size).toBe(4)
  })
})

describe('a layout whose element is taken away', () => {
  it.each(['force', 'stress', 'layered'])('comes to nothing at once, and is wanted no more: %s', async (name) => {
    const element = await show('', chain(400))
    const isDone = element.runLayout(name)
    await until(() => wishes(element).main !== null, 'it is on its way')
    const { panes } = element.state.layout
    element.remove()
    expect(await isDone).toBe(false)
    expect([wishes(element), element.state.layout.panes === panes]).toEqual([{ main: null, other: null }, true])
  })

  it('comes to nothing too while the file is on its way', async () => {
    answerFetch(never)
    const waiting = put('<entente-graph lang="en" loading="eager" src="/never.json"></entente-graph>')
    const isDone = waiting.runLayout('grid')
    await until(() => waiting.state.status === 'loading', 'it is on its way')
    waiting.remove()
    expect(await isDone).toBe(false)
  })

  it('has its first places when it is back', async () => {
    const file = chain(400)
    for (const node of file.nodes) node['attributes'] = {}
    const element = put('<entente-graph lang="en"></entente-graph>')
    element.data = file
    await until(() => wishes(element).main !== null, 'places are worked out')
    const box = element.parentElement!
    element.remove()
    await frame()
    expect(wishes(element).main?.layout).toBe('force')
    box.append(element)
    await drawn(element)
    expect([wishes(element), element.state.layout.panes.main!.wish.layout]).toEqual([
      { main: null, other: null },
      'force',
    ])
  })

  it('goes on where others show the same store', async () => {
    const element = await show('', chain(400))
    const other = document.createElement('entente-graph')
    other.store = element.providedStore
    element.parentElement!.append(other)
    await drawn(other)
    const isDone = element.runLayout('stress')
    await until(() => wishes(element).main !== null, 'it is on its way')
    element.remove()
    expect(await isDone).toBe(false)
    await until(() => other.state.layout.panes.main!.wish.layout === 'stress', 'the other has it')
  })
})

describe('an explorer that was taken away in the middle of a layout', () => {
  it('has a panel of layouts that works when it is back, with its pictures', async () => {
    const layouts = await Layouts.show('lang="en"', { ...SIZES.wide, data: savedFile() })
    const { element } = layouts
    const box = element.parentElement!
    await toggle(element, 'layouts')
    const painted = () =>
      [...layouts.picker!.shadowRoot!.querySelectorAll('canvas')].filter((canvas) => pixels(canvas).filled > 20).length
    const all = () => layouts.picker!.shadowRoot!.querySelectorAll('canvas').length
    element.providedStore.dispatch({ type: 'run-layout', layout: 'layered' }, 'user')
    element.providedStore.dispatch({ type: 'compare-layouts', layout: 'stress' }, 'user')
    element.remove()
    await frame()
    await frame()
    expect(element.state.layout.wishes).toEqual({ main: null, other: null })
    box.append(element)
    await layouts.settled()
    await until(() => painted() === all() && all() === 11, 'every picture is there')
    expect(layouts.chosen).toBe('saved')
    layouts.picker!.shadowRoot!.querySelector<HTMLElement>('[value=grid]')!.click()
    await layouts.until('grid')
    expect([layouts.chosen, layouts.graphs.length]).toEqual(['grid', 1])
  })
})
