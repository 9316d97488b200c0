import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import type { Box } from '../../src/view/index.js'
import { overlaps } from '../../src/view/labels.js'

/**
 * What is wrong with the texts and numbers on screen, in words; labels of nodes are called `n`, of edges `e`, steps of
 * a path by their numbers.
 * @param ends of an open bundle: its labels stand before shapes that have receded, and before no other
 */
export function faults(
  { view, graph }: EntenteGraph,
  width: number,
  height: number,
  ends?: readonly number[],
): string[] {
  const dates = new Map(view!.placedSteps.map(({ index, date }) => [date, index]))
  const labels = [
    ...view!.placedLabels.map(({ id, box }) => ({ name: `n${id}`, owner: id, box })),
    ...view!.placedEdgeLabels.map(({ id, box }) => ({ name: `e${id}`, owner: -1, box })),
    ...view!.placedCounts.map((box, i) => ({ name: `count ${i}`, owner: -1, box })),
    ...view!.placedSteps.map(({ index, box }) => ({ name: `step ${index + 1}`, owner: -1, box })),
    ...[...dates].flatMap(([box, index]) => (box === null ? [] : { name: `date ${index + 1}`, owner: -1, box })),
  ]
  const shapes = view!.drawnNodes.map((index) => {
    const { x, y, radius } = view!.placeOf(index)!
    return { index, box: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius } satisfies Box }
  })
  const isOut = ({ x, y, width: w, height: h }: Box) => x < 0 || y < 0 || x + w > width || y + h > height
  return labels.flatMap(({ name, owner, box }, i) => [
    ...(isOut(box) ? [`${name} is cut`] : []),
    ...labels.slice(i + 1).flatMap((other) => (overlaps(box, other.box) ? [`${name} over ${other.name}`] : [])),
    ...shapes.flatMap(({ index, box: shape }) =>
      index !== owner && !(name.startsWith('e') && ends?.includes(index) === false) && overlaps(box, shape)
        ? [`${name} over ${graph!.nodes[index]!.key}`]
        : [],
    ),
  ])
}
