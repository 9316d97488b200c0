/** Nodes and pairs that sifting may look at in all, so that a large graph is done at once as well. */
const SIFT_BUDGET = 1_500_000
const MOST_ROUNDS = 12
const SWEEPS = 24
/** What an edge of half the circle costs, in crossings. */
const LENGTH_COST = 1

/**
 * An order around a circle in which edges are short and cross seldom: barycentres, then sifting as in M. Baur and
 * U. Brandes, "Crossing reduction in circular layouts", WG 2004. O(nodes × pairs) a round, of which large graphs
 * get none. Deterministic.
 */
export function* circularOrder(neighbours: readonly (readonly number[])[]): Generator<number, number[]> {
  const count = neighbours.length
  let order = depthFirst(neighbours)
  const angles = new Float64Array(count)
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    order.forEach((node, i) => (angles[node] = (2 * Math.PI * i) / count))
    const means = meanAngles(neighbours, angles)
    order = order.toSorted((a, b) => means[a]! - means[b]!)
    yield 0
  }
  const ends = neighbours.reduce((sum, others) => sum + others.length, count)
  const rounds = Math.min(MOST_ROUNDS, SIFT_BUDGET / Math.max(1, ends * count))
  for (let round = 1, isBetter = true; round <= rounds && isBetter; round++) {
    isBetter = false
    for (let node = 0; node < count; node++) {
      const sifted = sift(order, node, neighbours)
      if (sifted !== null) {
        order = sifted
        isBetter = true
      }
      yield round / rounds
    }
  }
  return order
}

/** The mean directions of all nodes' neighbours, among whom each counts itself; radians. */
export function meanAngles(neighbours: readonly (readonly number[])[], angles: Float64Array): Float64Array {
  const [cos, sin] = [angles.map(Math.cos), angles.map(Math.sin)]
  return angles.map((_, node) => {
    let [x, y] = [cos[node]!, sin[node]!]
    for (const other of neighbours[node]!) {
      x += cos[other]!
      y += sin[other]!
    }
    return Math.atan2(y, x)
  })
}

function depthFirst(neighbours: readonly (readonly number[])[]): number[] {
  const byDegree = (a: number, b: number) => neighbours[a]!.length - neighbours[b]!.length || b - a
  const isSeen = new Uint8Array(neighbours.length)
  const order: number[] = []
  const stack = Array.from(neighbours, (_, i) => i).sort(byDegree)
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isSeen[node] !== 0) continue
    isSeen[node] = 1
    order.push(node)
    stack.push(...neighbours[node]!.filter((other) => isSeen[other] === 0).sort(byDegree))
  }
  return order
}

/** The order with one node where it costs least; `null` where that is where it stands. */
function sift(order: readonly number[], node: number, neighbours: readonly (readonly number[])[]): number[] | null {
  const others = order.filter((other) => other !== node)
  const count = others.length
  const place = new Int32Array(count + 1)
  others.forEach((other, i) => (place[other] = i))
  const ends = neighbours[node]!
  // How many neighbours stand at or before a place.
  const upTo = new Int32Array(count)
  for (const end of ends) upTo[place[end]!] = 1
  for (let i = 1; i < count; i++) upTo[i]! += upTo[i - 1]!
  const length = (at: number) =>
    ends.reduce((sum, end) => {
      const step = Math.abs(place[end]! + 0.5 - at)
      return sum + Math.min(step, count - step)
    }, 0)
  const now = order.indexOf(node)
  let crossings = 0
  let best = 0
  let least = Infinity
  let present = 0
  for (let at = 0; at < count; at++) {
    const cost = crossings + (length(at) * 2 * LENGTH_COST) / count
    if (cost < least - 1e-9) [best, least] = [at, cost]
    if (at === now) present = cost
    // Passing the next one: its edges cross those to whatever is nearer by on the way round.
    for (const far of neighbours[others[at]!]!) {
      if (far === node) continue
      const to = place[far]!
      const isEnd = upTo[to]! - (to > 0 ? upTo[to - 1]! : 0)
      const isNextEnd = upTo[at]! - (at > 0 ? upTo[at - 1]! : 0)
      const nearer = (to > at ? 0 : ends.length) + upTo[to]! - isEnd - upTo[at]!
      const further = ends.length - isNextEnd - isEnd - nearer
      crossings += further - nearer
    }
  }
  if (now === count) present = crossings + (length(count) * 2 * LENGTH_COST) / count
  if (least >= present - 1e-9) return null
  others.splice(best, 0, node)
  return others
}
