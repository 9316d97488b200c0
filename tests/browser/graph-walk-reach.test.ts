import { afterEach, describe, expect, it } from 'vitest'

import '../../src/define/graph.js'
import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import { drawnOf } from '../../src/store/index.js'
import { clearPage, frame, put, until } from '../support/page.js'

afterEach(clearPage)

const buttons = (element: EntenteGraph) => [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.walk button')]
const focused = (element: EntenteGraph) => element.shadowRoot!.activeElement

async function key(element: EntenteGraph, name: string): Promise<void> {
  focused(element)!.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }),
  )
  await element.updateComplete
}

const DATES = Array.from({ length: 20 }, (_, i) => String(i < 6 ? 1960 + i * 8 : 2005 + i + (i > 12 ? 2 : 0)))

/** Walks to everything with keys alone, and returns what was lit up on the way: sorted indices. */
async function reached(element: EntenteGraph): Promise<{ nodes: number[]; edges: number[] }> {
  const graph = element.graph!
  const nodes = new Set<number>()
  const edges = new Set<number>()
  const look = () => {
    const { highlight } = element.state
    if (highlight?.type === 'node') nodes.add(graph.nodeIndex(highlight.key)!)
    if (highlight?.type === 'edge') edges.add(graph.edgeIndex(highlight.key)!)
    return highlight?.type
  }
  await key(element, 'Home')
  const first = focused(element)?.id
  do {
    look()
    const count = buttons(element).length - 1
    for (let i = 0; i < count; i++) {
      await key(element, 'ArrowRight')
      if (look() !== 'bundle') continue
      await key(element, 'Enter')
      const start = focused(element)?.id
      do {
        look()
        await key(element, 'ArrowRight')
      } while (focused(element)?.id !== start)
      await key(element, 'Escape')
    }
    if (count > 0) await key(element, 'ArrowUp')
    await key(element, 'PageDown')
  } while (focused(element)?.id !== first)
  const sorted = (all: Set<number>) => [...all].toSorted((a, b) => a - b)
  return { nodes: sorted(nodes), edges: sorted(edges) }
}

describe('the keys in the Sahel graph', () => {
  it.each(DATES)('reach exactly what is drawn: %s', { timeout: 30_000 }, async (year) => {
    const element = put('<entente-graph lang="en" style="width: 300px; height: 240px"></entente-graph>')
    element.setAttribute('at', year)
    if (Number(year) % 2 === 0) element.setAttribute('ended', 'ghost')
    element.data = await (await fetch('/graph-data/sahel.json')).json()
    await until(() => element.view !== null && element.state.status === 'ready', 'it is loaded')
    await until(() => buttons(element).length > 0, 'there is somewhere to go')
    await frame()
    element.focus()
    const { nodes, edges } = await reached(element)
    expect([...element.view!.drawnNodes].toSorted((a, b) => a - b)).toEqual(nodes)
    expect([...element.view!.drawnEdges]).toEqual(edges)
    const inStore = drawnOf(element.providedStore.getFrame()!)
    expect([inStore.nodes, inStore.edges.toSorted((a, b) => a - b)]).toEqual([nodes, edges])
    expect(edges.length).toBeGreaterThan(0)
  })
})
