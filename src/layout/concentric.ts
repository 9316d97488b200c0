import { neighboursOf } from './neighbours.js'
import { onRings, type Ring } from './on-rings.js'
import type { LayoutInput, LayoutTask, LayoutWork } from './positions.js'

/** Rings around who has most ties, or around one node by steps from there. */
export function* concentricLayout({ input, options, focus }: LayoutTask): LayoutWork {
  return yield* onRings(input, options.by === 'distance' ? bySteps(input, focus) : byTies(input))
}

/** A ring for each power of two of ties, the inner ones joined until they are no smaller than those inside them. */
function byTies({ degrees }: LayoutInput): Ring[] {
  const sorted = [...degrees.keys()].sort((a, b) => degrees[b]! - degrees[a]!)
  const rings: number[][] = []
  const power = (node: number) => Math.floor(Math.log2(degrees[node]! + 1))
  for (const node of sorted) {
    const last = rings.at(-1)
    if (last === undefined) rings.push([node])
    else if (power(last.at(-1)!) === power(node) || last.length < 6 * (rings.length - 1)) last.push(node)
    else rings.push([node])
  }
  return rings.map((nodes) => ({ nodes, label: null }))
}

function bySteps(input: LayoutInput, focus: number): Ring[] {
  const neighbours = neighboursOf(input)
  const count = neighbours.length
  if (count === 0) return []
  const most = input.degrees.reduce((best, degree, node) => (degree > input.degrees[best]! ? node : best), 0)
  const isSeen = new Uint8Array(count)
  let ring = [focus >= 0 && focus < count ? focus : most]
  const rings: Ring[] = []
  while (ring.length > 0) {
    for (const node of ring) isSeen[node] = 1
    rings.push({ nodes: ring, label: { type: 'steps', count: rings.length } })
    ring = [...new Set(ring.flatMap((node) => neighbours[node]!.filter((other) => isSeen[other] === 0)))]
  }
  const others = [...isSeen.keys()].filter((node) => isSeen[node] === 0)
  return others.length === 0 ? rings : [...rings, { nodes: others, label: null }]
}
