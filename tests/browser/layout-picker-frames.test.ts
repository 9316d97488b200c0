import { afterEach, expect, it } from 'vitest'

import type { TemporalGraph } from '../../src/model/index.js'
import { Picker, PICKER_FILE } from '../support/layout-picker.js'
import { afterwards, clearPage, until } from '../support/page.js'
import { graphOf } from '../support/small-file.js'

afterEach(clearPage)

/** The file with one of its edges so many times over. */
function withMore(times: number): TemporalGraph {
  const [edge] = PICKER_FILE.edges
  const more = Array.from({ length: times }, (_, i) => ({ ...edge!, key: `more-${i}` }))
  return graphOf({ ...PICKER_FILE, edges: [...PICKER_FILE.edges, ...more] })
}

/** How many pictures each frame of the screen paints once all have other colours; none where it paints nothing. */
async function paintedByFrame(graph: TemporalGraph): Promise<number[]> {
  const picker = await Picker.mount(graph)
  await picker.measured()
  const canvases = picker.all('canvas')
  const counts = new Map<unknown, number>()
  // To be painted on anew, a canvas is given its size anew.
  const observer = new MutationObserver((records) => {
    const { currentTime } = document.timeline
    counts.set(currentTime, (counts.get(currentTime) ?? 0) + records.length)
  })
  afterwards(() => observer.disconnect())
  for (const canvas of canvases) observer.observe(canvas, { attributeFilter: ['width'] })
  const sum = () => [...counts.values()].reduce((all, each) => all + each, 0)
  picker.element.setAttribute('theme', 'dark')
  await until(() => sum() >= canvases.length, 'all are painted anew')
  observer.disconnect()
  return [...counts.values()]
}

it('small pictures of few ties are painted several a frame, those of many one by one', async () => {
  const few = await paintedByFrame(withMore(0))
  expect(Math.max(...few)).toBeGreaterThan(1)
  clearPage()
  const many = await paintedByFrame(withMore(2200))
  expect(new Set(many)).toEqual(new Set([1]))
  expect(many.length).toBeGreaterThan(few.length)
})
