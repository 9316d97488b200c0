import { afterEach, describe, expect, it } from 'vitest'

import type { LayoutName } from '../../src/layout/index.js'
import { ask } from '../support/explorer.js'
import { Layouts, SIZES } from '../support/explorer-layouts.js'
import { LeftBehind } from '../support/left-behind.js'
import { clearPage, frame, listen, typesOf, until } from '../support/page.js'

afterEach(clearPage)

/** So many actors with places in a long chain, each belonging to the one before, with ties across. */
function chain(count: number) {
  return {
    attributes: {
      format: 'entente-graph/1',
      view: { from: '2020', to: '2020' },
      ontology: {
        kinds: { a: { label: 'One' }, b: { label: 'Other' } },
        families: { office: { label: 'Office' }, talks: { label: 'Talks' } },
        types: {
          serves: { label: 'serves', family: 'office', directed: true, shape: 'interval' },
          meets: { label: 'meets', family: 'talks', shape: 'instant' },
        },
      },
    },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes: Array.from({ length: count }, (_, i) => ({
      key: `a${i}`,
      attributes: { label: `Actor ${i}`, kind: i % 2 === 0 ? 'a' : 'b', x: (i % 30) * 90, y: Math.floor(i / 30) * 60 },
    })),
    edges: Array.from({ length: 2 * count - 2 }, (_, i) => ({
      key: `e${i}`,
      source: `a${i % count}`,
      target: `a${i < count - 1 ? i + 1 : (i * 7) % count}`,
      attributes: i < count - 1 ? { type: 'serves', start: '2019', end: '2021' } : { type: 'meets', date: '2020' },
    })),
  }
}

/** An explorer that has been on the page before, so that what is made once for all is made. */
async function warm(): Promise<void> {
  const layouts = await Layouts.open('lang="en"', { ...SIZES.wide, data: chain(12) })
  await layouts.beside('grid')
  layouts.element.remove()
  await frame()
}

describe('an explorer that is taken away', () => {
  it.each<[LayoutName, LayoutName]>([
    ['force', 'stress'],
    ['stress', 'layered'],
    ['layered', 'force'],
    ['rings', 'lanes'],
    ['grid', 'circle'],
  ])('in the middle of %s, with %s beside it, leaves no worker, timer, observer or listener', async (name, other) => {
    await warm()
    const left = new LeftBehind()
    const layouts = await Layouts.open('lang="en"', { ...SIZES.wide, data: chain(500) })
    const heard = listen(layouts.element)
    await ask(layouts.element, { type: 'compare-layouts', layout: other })
    layouts.element.providedStore.dispatch({ type: 'run-layout', layout: name }, 'user')
    await Promise.resolve()
    expect(layouts.element.state.layout.wishes.main?.layout).toBe(name)
    expect(left.all).not.toEqual([])
    const told = typesOf(heard)
    layouts.element.remove()
    // What had begun has its turn once more, and sees that nobody waits.
    await frame()
    await frame()
    expect(left.ours).toEqual([])
    const { panes } = layouts.element.state.layout
    for (let i = 0; i < 30; i++) await frame()
    expect([left.all, typesOf(heard), layouts.element.state.layout.panes === panes]).toEqual([[], told, true])
  })

  it('while a picture follows the window leaves nothing either, and goes on where it is back', async () => {
    await warm()
    const left = new LeftBehind()
    const layouts = await Layouts.open('lang="en"', { ...SIZES.wide, data: chain(200) })
    await ask(layouts.element, { type: 'run-layout', layout: 'stress' })
    await layouts.until('stress')
    await ask(layouts.element, { type: 'follow-time', isFollowing: true })
    layouts.element.providedStore.dispatch({ type: 'set-dates', from: '2019', to: '2019' }, 'user')
    const box = layouts.element.parentElement!
    layouts.element.remove()
    await frame()
    await frame()
    expect(left.ours).toEqual([])
    box.append(layouts.element)
    await layouts.settled()
    await ask(layouts.element, { type: 'run-layout', layout: 'grid' })
    await layouts.until('grid')
    expect(layouts.picker).not.toBe(null)
  })

  it('leaves no worker to whoever closes the second layout in the middle of it', async () => {
    const left = new LeftBehind()
    const layouts = await Layouts.open('lang="en"', { ...SIZES.wide, data: chain(500) })
    await ask(layouts.element, { type: 'compare-layouts', layout: 'stress' })
    await ask(layouts.element, { type: 'compare-layouts', layout: null })
    expect(layouts.graphs).toHaveLength(1)
    await until(() => layouts.element.state.layout.wishes.other === null, 'nothing is wanted')
    expect(layouts.element.state.layout.panes.other).toBe(null)
    layouts.element.remove()
    await frame()
    await frame()
    expect(left.ours).toEqual([])
  })
})
