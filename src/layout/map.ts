import { coastLines } from './coast.js'
import { Squares } from './map-squares.js'
import { homesOf, type Home } from './map-homes.js'
import { crowdScale, type Gap, type Scale } from './map-scale.js'
import { sweep, within } from './measures-work.js'
import type { Decor, Fit, LayoutInput, LayoutTask, LayoutWork } from './positions.js'

/** North stays up; degrees may be stretched a little to use the room. */
const MAP: Fit = { mayTurn: false, mostStretch: 2, parts: true }
/** Places within so many degrees of each other count as one town. */
const TOWN = 0.8
/** The share of a side of all squares together that degrees take where nobody crowds. */
const BASE_SHARE = 0.55
/** Fewer degrees are not drawn larger. */
const LEAST_DEGREES = 25
/** Where many crowd a degree is at most so many times longer than elsewhere. */
const MOST = 18
/** Boxes around a town fill so much of the room they are given. */
const FILLED = 0.6
/** The room is so much wider than high. */
const WIDE = 1.3

/** Whoever stands at one place on Earth. */
interface Town {
  readonly longitude: number
  readonly latitude: number
  /** The first of them exactly there. */
  readonly nodes: number[]
  /** Of all who stand around it, square pixels. */
  area: number
}

/**
 * Countries at their capitals on a map of the world whose axes are stretched where many crowd; whoever has no place
 * on Earth stands near what he belongs to or is most tied to, and who is tied to no place at all in rows below.
 * O(nodes² + pairs), and O(towns²).
 */
export function* mapLayout({ input }: LayoutTask): LayoutWork {
  yield 0
  const count = input.nodes.length
  const sides = input.degrees.map(sideOf)
  const longitudes = unwrapped(input.coordinates)
  const homes = yield* within(homesOf(input), 0, 0.2)
  const towns = townsOf(input, longitudes, homes, sides)
  const [x, y] = yield* within(scalesOf(towns), 0.2, 0.4)
  const positions = new Float64Array(2 * count)
  const squares = new Squares(positions, sides)
  for (const { nodes } of towns) {
    const [first, ...others] = nodes
    const at = [x(longitudes[first!]!), y(-input.coordinates[2 * first! + 1]!)] as const
    squares.put(first!, ...at)
    for (const node of others) squares.putNear(node, ...at)
  }
  for (const [i, { node, parents }] of homes.entries()) {
    if (i % 100 === 99) yield 0.4 + (0.6 * i) / homes.length
    const total = parents.reduce((sum, { weight }) => sum + weight, 0)
    const mean = (axis: 0 | 1) =>
      parents.reduce((sum, parent) => sum + positions[2 * parent.node + axis]! * parent.weight, 0) / total
    squares.putNear(node, mean(0), mean(1))
  }
  const placed = new Set([...towns.flatMap(({ nodes }) => nodes), ...homes.map(({ node }) => node)])
  squares.putBelow(Array.from(positions.keys()).filter((node) => node < count && !placed.has(node)))
  return { positions, fit: MAP, decor: towns.length === 0 ? [] : coast(longitudes, x, y), lanes: null }
}

/** About the side of a shape with air around it: names find room beside most. Pixels. */
function sideOf(degree: number): number {
  return 16 + Math.min(44, Math.sqrt(130 + 42 * degree))
}

/** Longitudes by node, such that no picture is cut where the nodes are: the widest stretch without any lies outside. */
function unwrapped(coordinates: Float64Array): Float64Array {
  const longitudes = coordinates.filter((_, i) => i % 2 === 0)
  const known = longitudes.filter((degrees) => !Number.isNaN(degrees)).sort()
  let west = known[0]!
  let widest = west + 360 - known.at(-1)!
  for (let i = 1; i < known.length; i++) {
    const gap = known[i]! - known[i - 1]!
    if (gap <= widest) continue
    west = known[i]!
    widest = gap
  }
  return longitudes.map((degrees) => (degrees < west ? degrees + 360 : degrees))
}

function townsOf(
  { coordinates, degrees }: LayoutInput,
  longitudes: Float64Array,
  homes: readonly Home[],
  sides: ArrayLike<number>,
): Town[] {
  const towns: Town[] = []
  const townOf: Town[] = []
  const areaOf = (node: number) => sides[node]! ** 2
  const known = Array.from(degrees.keys()).filter((node) => !Number.isNaN(longitudes[node]!))
  for (const node of known.sort((a, b) => degrees[b]! - degrees[a]! || a - b)) {
    const [longitude, latitude] = [longitudes[node]!, coordinates[2 * node + 1]!]
    let town = towns.find(
      (each) => Math.max(Math.abs(each.longitude - longitude), Math.abs(each.latitude - latitude)) < TOWN,
    )
    if (town === undefined) towns.push((town = { longitude, latitude, nodes: [], area: 0 }))
    town.nodes.push(node)
    town.area += areaOf(node)
    townOf[node] = town
  }
  for (const { node, parents } of homes) {
    const main = parents.reduce((best, parent) => (parent.weight > best.weight ? parent : best))
    const town = (townOf[node] = townOf[main.node]!)
    town.area += areaOf(node)
  }
  return towns
}

/** From degrees east and degrees south to pixels. */
function* scalesOf(towns: readonly Town[]): Generator<number, [Scale, Scale]> {
  const side = (axis: (town: Town) => number) => {
    const values = towns.map(axis)
    return values.length === 0 ? ([0, 0] as const) : ([Math.min(...values), Math.max(...values)] as const)
  }
  const [west, east] = side(({ longitude }) => longitude)
  const [north, south] = side(({ latitude }) => -latitude)
  // Degrees of longitude are as long as they are in the middle of the map.
  const narrow = Math.max(0.3, Math.cos((((north + south) / 2) * Math.PI) / 180))
  const all = towns.reduce((sum, { area }) => sum + area, 0)
  const base = (BASE_SHARE * Math.sqrt(all)) / Math.max((east - west) * narrow, south - north, LEAST_DEGREES)
  const reaches = towns.map(({ area }) => Math.sqrt(area / FILLED / Math.PI))
  const gaps: [Gap[], Gap[]] = [[], []]
  yield* sweep(towns.length, (i) => {
    const a = towns[i]!
    for (let j = 0; j < i; j++) {
      const b = towns[j]!
      const reach = reaches[i]! + reaches[j]!
      const [wide, high] = [reach * Math.sqrt(WIDE), reach / Math.sqrt(WIDE)]
      const across = wide / Math.max(1e-6, Math.abs(a.longitude - b.longitude) * (base * narrow))
      const down = high / Math.max(1e-6, Math.abs(a.latitude - b.latitude) * base)
      // Apart along one axis is enough.
      if (Math.min(across, down) <= 1) continue
      if (across < down) gaps[0].push({ ...between(a.longitude, b.longitude), px: wide })
      else gaps[1].push({ ...between(-a.latitude, -b.latitude), px: high })
    }
    return i
  })
  return [
    crowdScale(west, east, gaps[0], base * narrow, MOST * base * narrow),
    crowdScale(north, south, gaps[1], base, MOST * base),
  ]
}

function between(a: number, b: number): { from: number; to: number } {
  return { from: Math.min(a, b), to: Math.max(a, b) }
}

function coast(longitudes: Float64Array, x: Scale, y: Scale): Decor[] {
  const known = longitudes.filter((degrees) => !Number.isNaN(degrees))
  const middle = (known.reduce((a, b) => Math.min(a, b)) + known.reduce((a, b) => Math.max(a, b))) / 2
  return coastLines().map((line) => {
    const own = line.filter((_, i) => i % 2 === 0)
    const centre = (Math.min(...own) + Math.max(...own)) / 2
    const turn = 360 * Math.round((middle - centre) / 360)
    const points = Float32Array.from(line, (degrees, i) => (i % 2 === 0 ? x(degrees + turn) : y(-degrees)))
    return { type: 'line', points }
  })
}
