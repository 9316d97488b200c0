import { afterEach, describe, expect, it } from 'vitest'

import { LAYOUTS, type LayoutName } from '../../src/layout/index.js'
import { sahel, showExplorer } from '../support/explorer.js'
import { Layouts, SIZES } from '../support/explorer-layouts.js'
import { plainGraph, savedFile } from '../support/layout-picker.js'
import { afterwards, clearPage } from '../support/page.js'

afterEach(clearPage)

/** Where each layout puts the nodes of the bundled data, one after the other. */
async function placesOf(size: { width: number; height: number }): Promise<Map<LayoutName, Float64Array>> {
  const data = structuredClone(await sahel())
  const element = await showExplorer('lang="en"', { ...size, data })
  const places = new Map<LayoutName, Float64Array>()
  for (const layout of LAYOUTS) {
    expect([layout, await element.runLayout(layout)]).toEqual([layout, true])
    places.set(layout, element.state.layout.panes.main!.positions)
  }
  element.remove()
  return places
}

describe('every layout of the bundled data', () => {
  it('is the same within half a pixel for whoever looks, on a large screen and a small one, with a worker and without', async () => {
    const first = await placesOf(SIZES.wide)
    const { Worker } = globalThis
    globalThis.Worker = function block() {
      throw new DOMException('blocked', 'SecurityError')
    } as never
    afterwards(() => (globalThis.Worker = Worker))
    const second = await placesOf(SIZES.narrow)
    expect([...first.keys()]).toEqual([...LAYOUTS])
    const farthest = [...first].map(([layout, places]) => {
      const others = second.get(layout)!
      return [layout, places.reduce((most, value, i) => Math.max(most, Math.abs(value - others[i]!)), 0)] as const
    })
    expect(farthest.filter(([, px]) => !(px <= 0.5))).toEqual([])
  }, 60_000)
})

describe('the card of the force layout', () => {
  it('says that a large graph is worked at in another way, and of a small one nothing', async () => {
    const about = async (data: unknown) => {
      const { picker } = await Layouts.open('lang="en"', { ...SIZES.wide, data })
      const words = picker!.shadowRoot!.querySelector('#force-about')!.textContent.replaceAll(/\s+/g, ' ').trim()
      picker!.remove()
      return words
    }
    const plain = 'Actors with many ties in common stand together.'
    expect(await about(savedFile())).toBe(plain)
    expect(await about(plainGraph(120, true).toJSON())).toBe(
      `${plain} In a graph of this size, distances are settled first and forces only refine them.`,
    )
  })
})
