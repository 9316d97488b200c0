import type { LayoutInput } from './positions.js'

/** Somebody without a place on Earth, and whom he stands near. */
export interface Home {
  readonly node: number
  /** All of them have a place, or a home further up the list. */
  readonly parents: readonly Parent[]
}

interface Parent {
  readonly node: number
  readonly weight: number
}

/** Between two breaks. */
const HOMES = 20

/**
 * Whom everybody without coordinates stands near, in an order in which they can be placed: a bloc amid its members,
 * anybody else by what he belongs to, else by whom he is most tied to. Who is tied to no place at all is not among
 * them. Yields how far it is, from 0 to 1. O(nodes² + pairs).
 */
export function* homesOf(input: LayoutInput): Generator<number, Home[]> {
  const { coordinates, pairs, weights, belongings, isMember } = input
  const isPlaced = Uint8Array.from(input.nodes, (_, node) => (Number.isNaN(coordinates[2 * node]) ? 0 : 1))
  const ties = listsOf(input.nodes.length)
  weights.forEach((weight, i) => {
    const [a, b] = [pairs[2 * i]!, pairs[2 * i + 1]!]
    ties[a]!.push({ node: b, weight })
    ties[b]!.push({ node: a, weight })
  })
  const above = listsOf(input.nodes.length)
  const members = listsOf(input.nodes.length)
  isMember.forEach((member, i) => {
    const [one, whole] = [belongings[2 * i]!, belongings[2 * i + 1]!]
    above[one]!.push({ node: whole, weight: 1 })
    if (member === 1) members[whole]!.push({ node: one, weight: 1 })
  })
  const homes: Home[] = []
  /** Ties to those who have a place. */
  const tied = new Float64Array(input.nodes.length)
  const settle = (node: number) => {
    isPlaced[node] = 1
    for (const tie of ties[node]!) tied[tie.node]! += tie.weight
  }
  for (const node of input.nodes.keys()) if (isPlaced[node] === 1) settle(node)
  /** Whether anybody had some of these who have a place. */
  const place = (lists: readonly (readonly Parent[])[], nodes: Iterable<number>, isMean: boolean) => {
    let isNew = false
    for (const node of nodes) {
      if (isPlaced[node] === 1) continue
      const parents = lists[node]!.filter((parent) => isPlaced[parent.node] === 1)
      if (parents.length === 0) continue
      settle(node)
      homes.push({ node, parents: isMean ? parents : mainOf(parents, input.degrees) })
      isNew = true
    }
    return isNew
  }
  const belongs = new Set(belongings)
  for (let next = -1, round = 1; ; round++) {
    // A new one helps only those who belong to him, or whom he belongs to.
    if (next === -1 || belongs.has(next)) {
      while (place(members, input.nodes.keys(), true) || place(above, input.nodes.keys(), false));
    }
    next = tied.reduce((best, sum, node) => (isPlaced[node] === 0 && sum > (tied[best] ?? 0) ? node : best), -1)
    if (next === -1) return homes
    place(ties, [next], false)
    if (round % HOMES === 0) yield homes.length / input.nodes.length
  }
}

function listsOf(count: number): Parent[][] {
  return Array.from({ length: count }, () => [])
}

/** With whom somebody has most ties, of equals the best tied: a place halfway between two would be nobody's home. */
function mainOf(parents: readonly Parent[], degrees: Uint32Array): readonly Parent[] {
  return [
    parents.reduce((best, parent) =>
      (parent.weight - best.weight || degrees[parent.node]! - degrees[best.node]!) > 0 ? parent : best,
    ),
  ]
}
