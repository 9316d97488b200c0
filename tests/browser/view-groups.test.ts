import { afterEach, describe, expect, it } from 'vitest'

import type { Request } from '../../src/store/index.js'
import type { Target } from '../../src/view/index.js'
import { groupsFile } from '../support/groups-file.js'
import { clearPage, frame } from '../support/page.js'
import type { SmallFile } from '../support/small-file.js'
import { Stage } from '../support/stage.js'

afterEach(clearPage)

const [AES, RUSSIA, GHANA, WEST, LAVROV, GOITA] = [0, 3, 4, 5, 6, 7]
const FOLD_AES: Request = { type: 'fold', group: { type: 'bloc', key: 'aes' } }
const FOLD_OFFICIALS: Request = { type: 'fold', group: { type: 'kind', key: 'official' } }
const UNFOLD: Request = { type: 'unfold-all' }

/** With visits from Ghana to Goïta, whom Lavrov stands for. */
function visitsFile(visits: number): SmallFile {
  const file = groupsFile()
  const { types } = file.attributes['ontology'] as { types: Record<string, unknown> }
  types['visits'] = { label: 'visits', family: 'diplomatic', shape: 'instant' }
  const edges = (key: string, source: string, target: string, date: string) =>
    Array.from({ length: visits }, (_, i) => ({
      key: `${key} ${i}`,
      source,
      target,
      attributes: { type: 'visits', date },
    }))
  const more = [...edges('visit', 'ghana', 'goita', '2023-01'), ...edges('old', 'lavrov', 'russia', '2005')]
  return { ...file, edges: [...more, ...file.edges.filter(({ source, target }) => source !== target)] }
}

async function staged(file: SmallFile, ...requests: Request[]): Promise<Stage> {
  const stage = new Stage(file)
  await stage.show({}, ...requests)
  return stage
}

/** The paints where the tip of an arrow is broad: beside a line, near the rim of the node that it leads to. */
function tipAt(stage: Stage, from: number, to: number): readonly string[] {
  const [a, b] = [stage.view.placeOf(from)!, stage.view.placeOf(to)!]
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  const [x, y] = [(b.x - a.x) / length, (b.y - a.y) / length]
  const back = b.radius + 7
  return stage.paints({ x: b.x - x * back - y * 2.5, y: b.y - y * back + x * 2.5 }, 0.75)
}

/** How much of the colour of a family is around the rim of a node. */
function familyPixels(stage: Stage, node: number): number {
  const { x, y, radius } = stage.view.placeOf(node)!
  const reach = radius + 10
  const ratio = stage.parts.edges.width / 600
  const side = 2 * reach * ratio
  const { data } = stage.parts.edges
    .getContext('2d')!
    .getImageData((x - reach) * ratio, (y - reach) * ratio, side, side)
  let count = 0
  for (let i = 0; i < data.length; i += 4) if (data[i + 3]! > 200 && data[i]! < 60 && data[i + 2]! > 140) count++
  return count
}

describe('a folded node', () => {
  it('has a second outline of its own shape around it, and loses it', async () => {
    const stage = await staged(groupsFile(), FOLD_OFFICIALS)
    const { x, y, radius } = stage.view.placeOf(LAVROV)!
    const corner = { x: x - radius * 0.72, y: y + radius * 0.68 }
    expect(stage.paints(corner, 2)).toEqual(['ink'])
    const hexagon = stage.view.placeOf(AES)!
    expect(stage.paints({ x: hexagon.x - hexagon.radius - 4, y: hexagon.y }, 1)).toEqual([])
    await stage.show({}, FOLD_AES)
    const bloc = stage.view.placeOf(AES)!
    expect(bloc.radius).toBeGreaterThan(hexagon.radius)
    expect(stage.paints({ x: bloc.x - bloc.radius + 1, y: bloc.y }, 2)).toEqual(['ink'])
    // The outline of a hexagon has no paint where that of a square would have some.
    expect(stage.paints({ x: bloc.x - bloc.radius + 1.5, y: bloc.y - bloc.radius + 1.5 }, 1.5)).toEqual([])
    await stage.show({}, UNFOLD)
    expect(stage.paints(corner, 2)).toEqual([])
  })

  it('has arrows of single ties at the end where they lead to who is folded', async () => {
    const stage = await staged(visitsFile(1), FOLD_OFFICIALS)
    expect([tipAt(stage, GHANA, LAVROV), tipAt(stage, LAVROV, GHANA)]).toEqual([['family'], []])
    await stage.show({}, UNFOLD)
    expect([tipAt(stage, GHANA, GOITA), tipAt(stage, GOITA, GHANA)]).toEqual([['family'], []])
  })

  it('has arrows of open ties at that end too', async () => {
    const file = visitsFile(1)
    const edges = file.edges.map((edge) =>
      edge['source'] === 'ghana' ? { ...edge, source: 'mali', target: 'russia' } : edge,
    )
    const stage = await staged({ ...file, edges }, { type: 'fold', group: { type: 'bloc', key: 'west' } })
    await stage.show({ mark: { type: 'bundle', a: RUSSIA, b: WEST } })
    expect(familyPixels(stage, RUSSIA)).toBeGreaterThan(familyPixels(stage, WEST))
  })

  it('is what a tap picks, and its ties as one', async () => {
    const stage = await staged(visitsFile(2), FOLD_OFFICIALS)
    expect(stage.tap(stage.middle({ type: 'node', index: LAVROV }))).toEqual({ type: 'node', index: LAVROV })
    const bundle: Target = { type: 'bundle', a: GHANA, b: LAVROV }
    expect(stage.tap(stage.middle(bundle))).toEqual(bundle)
    expect(stage.view.placeOf(GOITA)).toBe(null)
  })

  it('is brought into sight for a tie of somebody who is folded into it, with its open ties', async () => {
    const stage = await staged(visitsFile(2), FOLD_OFFICIALS)
    stage.view.panBy(0, 150)
    await frame()
    expect([stage.view.placeOf(GHANA)!.y < 420, stage.view.placeOf(LAVROV)!.y < 450]).toEqual([true, false])
    await stage.show({ mark: { type: 'edge', index: 0 } })
    expect(stage.view.placeOf(LAVROV)!.y).toBeLessThan(450)
    expect(stage.edgeTexts).toEqual([0, 1])
  })
})
