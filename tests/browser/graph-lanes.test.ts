import { afterEach, describe, expect, it } from 'vitest'

import '../../src/define/index.js'
import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import { LANE_ROW } from '../../src/layout/lane-row.js'
import { clearPage, drawn, put, until } from '../support/page.js'
import { groupsFile } from '../support/groups-file.js'
import { smallFile, type SmallFile } from '../support/small-file.js'

afterEach(clearPage)

async function lanesOf(file: SmallFile, width = 600): Promise<EntenteGraph> {
  const element = put(`<entente-graph lang="en" style="width: ${width}px; height: 400px"></entente-graph>`)
  element.data = file
  await drawn(element)
  return element
}

const rowsOf = ({ view, graph }: EntenteGraph, ...keys: readonly string[]) =>
  keys.map((key) => view!.placeOf(graph!.nodeIndex(key)!)?.y ?? null)

describe('lanes on a page', () => {
  it('cut names that are longer than the room beside them, and no others', async () => {
    const file = smallFile()
    const name = 'The Ministry of Foreign Affairs and of Malians Living Abroad'
    Object.assign(file.nodes[0]!['attributes'] as object, { label: name })
    for (const width of [320, 600]) {
      const element = await lanesOf(file, width)
      await element.runLayout('lanes')
      await until(() => element.view!.placedLabels.length === element.view!.drawnNodes.length, 'every row has its name')
      const boxes = element.view!.placedLabels.map(({ box }) => box)
      expect(boxes.filter(({ x }) => x < 0)).toEqual([])
      const longest = Math.max(...boxes.map((box) => box.width))
      const room = Math.min(...boxes.map(({ x, width: length }) => x + length))
      // As much of it as there is room for: another character would be less than 12 px.
      expect(room - longest).toBeLessThan(14)
      expect(Math.min(...boxes.map((box) => box.width))).toBeLessThan(longest / 2)
      element.remove()
    }
  })

  it('have the row of a folded kind and none for those in it', async () => {
    const element = await lanesOf(groupsFile())
    element.providedStore.dispatch({ type: 'fold', group: { type: 'kind', key: 'official' } }, 'user')
    await element.runLayout('lanes')
    const { positions } = element.state.layout.panes.main!
    const rows = element.view!.drawnNodes.map((node) => positions[2 * node + 1]!)
    expect(rows.toSorted((one, other) => one - other)).toEqual(rows.map((_, i) => i * LANE_ROW))
    expect(rowsOf(element, 'lavrov', 'goita').filter((row) => row === null)).toHaveLength(1)
  })

  it('have their buttons below the years', async () => {
    const element = await lanesOf(groupsFile())
    const top = () =>
      element.shadowRoot!.querySelector('.controls')!.getBoundingClientRect().y - element.getBoundingClientRect().y
    const before = top()
    await element.runLayout('lanes')
    await element.updateComplete
    expect([before < 20, top() > 26]).toEqual([true, true])
  })
})
