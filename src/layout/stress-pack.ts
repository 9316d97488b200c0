import { orient } from './orient.js'
import type { PairInput, Positions } from './positions.js'

/** So many cells are what is packed, at least; and for each component. */
const FEWEST_CELLS = 1600
const CELLS_EACH = 12
/** Wider than high, as screens are. */
const ASPECT = 1.6

/** A component on the grid: the rows of cells that it takes up, from the first to the last of each. */
interface Piece {
  readonly nodes: readonly number[]
  readonly rows: readonly (readonly [y: number, from: number, to: number])[]
  readonly cells: number
}

/**
 * Brings components that know nothing of each other together: the largest first, each to where it finds room nearest
 * to the middle, on a grid of cells: K. Freivalds, U. Dogrusoz, P. Kikusts, "Disconnected graph layout and the
 * polyomino packing approach", GD 2001. What lies within an outline, as seen from left and right, is no room.
 * Components with a node that stays keep their place, the others are turned to their widest side.
 * Changes `positions`. Yields how far it is, from 0 to 1.
 * @param components number of each node's component
 * @param frees 0 for those that stay
 * @param gap between components, CSS pixels
 */
export function* pack(
  positions: Positions,
  input: PairInput,
  components: Uint32Array,
  frees: Float64Array,
  gap: number,
  mayTurn: boolean,
): Generator<number, void> {
  const groups = new Map<number, number[]>()
  components.forEach((component, node) => {
    const group = groups.get(component)
    if (group === undefined) groups.set(component, [node])
    else group.push(node)
  })
  const all = [...groups.values()]
  const isHeld = (group: readonly number[]) => group.some((node) => frees[node] === 0)
  const held = all.filter(isHeld)
  const loose = all.filter((group) => !isHeld(group))
  for (const group of loose) settle(positions, group, mayTurn)
  if (all.length < 2) return
  const area = all.reduce((sum, group) => sum + areaOf(positions, input, group, gap), 0)
  const cell = Math.sqrt(area / (FEWEST_CELLS + CELLS_EACH * all.length))
  const taken = new Set<number>()
  const heldCount = held.reduce((sum, group) => sum + group.length, 0)
  let [middleX, middleY] = [0, 0]
  for (const { nodes, rows } of held.map((group) => pieceOf(positions, input, group, cell, gap))) {
    take(taken, rows, 0, 0)
    for (const node of nodes) {
      middleX += positions[2 * node]! / heldCount
      middleY += positions[2 * node + 1]! / heldCount
    }
  }
  const [offX, offY] = [Math.round(middleX / cell), Math.round(middleY / cell)]
  const pieces = loose.map((group) => pieceOf(positions, input, group, cell, gap)).toSorted((a, b) => b.cells - a.cells)
  const places = outwards()
  /** What found no room before finds none now. */
  const starts = new Map<string, number>()
  for (const [turn, { nodes, rows }] of pieces.entries()) {
    const shape = rows.join()
    let at = starts.get(shape) ?? 0
    let place = places(at)
    while (rows.some((row) => isTaken(taken, row, offX + place.x, offY + place.y))) place = places(++at)
    starts.set(shape, at)
    take(taken, rows, offX + place.x, offY + place.y)
    for (const node of nodes) {
      positions[2 * node]! += (offX + place.x) * cell
      positions[2 * node + 1]! += (offY + place.y) * cell
    }
    yield turn / pieces.length
  }
}

/** Brings a component to the origin, widest from left to right. */
function settle(positions: Positions, nodes: readonly number[], mayTurn: boolean): void {
  const own = Float64Array.from(nodes.flatMap((node) => [positions[2 * node]!, positions[2 * node + 1]!]))
  if (mayTurn) orient(own)
  const [x, y] = [0, 1].map((axis) => {
    const values = own.filter((_, i) => i % 2 === axis)
    return (values.reduce((a, b) => Math.min(a, b)) + values.reduce((a, b) => Math.max(a, b))) / 2
  })
  nodes.forEach((node, i) => {
    positions[2 * node] = own[2 * i]! - x!
    positions[2 * node + 1] = own[2 * i + 1]! - y!
  })
}

function areaOf(positions: Positions, { widths, heights }: PairInput, nodes: readonly number[], gap: number): number {
  const [width, height] = [widths, heights].map((sizes, axis) => {
    const side = (sign: number, pick: (a: number, b: number) => number) =>
      nodes.map((node) => positions[2 * node + axis]! + (sign * (sizes[node]! + gap)) / 2).reduce((a, b) => pick(a, b))
    return side(1, Math.max) - side(-1, Math.min)
  })
  return width! * height!
}

function pieceOf(
  positions: Positions,
  { widths, heights }: PairInput,
  nodes: readonly number[],
  cell: number,
  gap: number,
): Piece {
  const spans = new Map<number, [number, number]>()
  for (const node of nodes) {
    const [x, y] = [positions[2 * node]!, positions[2 * node + 1]!]
    const [right, down] = [(widths[node]! + gap) / 2, (heights[node]! + gap) / 2]
    const [from, to] = [Math.floor((x - right) / cell), Math.floor((x + right) / cell)]
    for (let row = Math.floor((y - down) / cell); row <= Math.floor((y + down) / cell); row++) {
      const span = spans.get(row)
      if (span === undefined) spans.set(row, [from, to])
      else spans.set(row, [Math.min(span[0], from), Math.max(span[1], to)])
    }
  }
  const rows = [...spans].map(([y, [from, to]]) => [y, from, to] as const)
  return { nodes, rows, cells: rows.reduce((sum, [, from, to]) => sum + to - from + 1, 0) }
}

/** Cells around the origin, the nearest first, as many as are asked for. */
function outwards(): (at: number) => { readonly x: number; readonly y: number } {
  const found: { x: number; y: number; far: number }[] = []
  let radius = -1
  return (at) => {
    while (at >= found.length) {
      const inner = radius
      radius += 8
      const ring: typeof found = []
      for (let y = -radius; y <= radius; y++) {
        for (let x = -Math.ceil(radius * ASPECT); x <= radius * ASPECT; x++) {
          const far = Math.hypot(x / ASPECT, y)
          if (far > inner && far <= radius) ring.push({ x, y, far })
        }
      }
      found.push(...ring.toSorted((a, b) => a.far - b.far || a.y - b.y || a.x - b.x))
    }
    return found[at]!
  }
}

/** Cells by one number. */
function keyOf(x: number, y: number): number {
  return (y + 2 ** 25) * 2 ** 26 + x + 2 ** 25
}

type Row = Piece['rows'][number]

function isTaken(taken: ReadonlySet<number>, [y, from, to]: Row, offX: number, offY: number): boolean {
  for (let x = from; x <= to; x++) if (taken.has(keyOf(x + offX, y + offY))) return true
  return false
}

function take(taken: Set<number>, rows: readonly Row[], offX: number, offY: number): void {
  for (const [y, from, to] of rows) for (let x = from; x <= to; x++) taken.add(keyOf(x + offX, y + offY))
}
