import { onRings } from './on-rings.js'
import type { LayoutTask, LayoutWork } from './positions.js'

/** A ring for every kind: the one with most ties a node in the middle, then the smaller ones inside the larger. */
export function* ringsLayout({ input }: LayoutTask): LayoutWork {
  const { kinds, kindKeys, degrees } = input
  const rings = Array.from({ length: kindKeys.length + 1 }, (_, kind) => {
    const nodes = [...kinds.keys()].filter((node) => kinds[node] === kind)
    const key = kindKeys[kind]
    const ties = nodes.reduce((sum, node) => sum + degrees[node]!, 0) / nodes.length
    return { nodes, ties, label: key === undefined ? null : ({ type: 'kind', key } as const) }
  }).filter(({ nodes }) => nodes.length > 0)
  rings.sort((a, b) => b.ties - a.ties)
  const [first, ...rest] = rings
  rest.sort((a, b) => a.nodes.length - b.nodes.length)
  return yield* onRings(input, first === undefined ? [] : [first, ...rest])
}
