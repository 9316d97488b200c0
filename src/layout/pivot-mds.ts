import type { LayoutInput, Positions } from './positions.js'

/** The picture is at most so many times wider than its longest distance, in steps. */
const MOST_STRETCH = 4

/**
 * A first placement from graph distances to a few far-apart pivots: U. Brandes and C. Pich, "Eigensolver
 * methods for progressive multidimensional scaling of large data", Graph Drawing 2006. Deterministic;
 * O(pivots × (nodes + pairs)). Components are as far apart as the graph is wide.
 */
export function pivotMds(input: LayoutInput, random: () => number, edgePx = 140, mostPivots = 40): Positions {
  const count = input.widths.length
  const positions = new Float64Array(count * 2)
  if (count < 2) return positions
  const neighbours = adjacency(input)
  const pivots = Math.min(count > 1000 ? mostPivots / 2 : mostPivots, count)
  const columns: Float64Array[] = []
  const nearest = new Float64Array(count).fill(Infinity)
  let pivot = mostConnected(neighbours)
  for (let p = 0; p < pivots; p++) {
    const distances = breadthFirst(neighbours, pivot)
    columns.push(distances)
    for (let i = 0; i < count; i++) nearest[i] = Math.min(nearest[i]!, distances[i]!)
    pivot = nearest.reduce((best, d, i) => (d > nearest[best]! ? i : best), 0)
  }
  const centred = centre(columns, count)
  const first = principal(centred, count, random, null)
  const second = principal(centred, count, random, first)
  const x = project(centred, first, count)
  const y = project(centred, second, count)
  const scale = edgePx / Math.max(1e-9, typicalStep(x, y, input), span(x, y) / (MOST_STRETCH * longest(columns)))
  for (let i = 0; i < count; i++) {
    // Nodes with the same neighbours get the same place; a little noise lets forces part them.
    positions[2 * i] = x[i]! * scale + (random() - 0.5) * edgePx * 0.2
    positions[2 * i + 1] = y[i]! * scale + (random() - 0.5) * edgePx * 0.2
  }
  return positions
}

function adjacency({ widths, pairs }: LayoutInput): number[][] {
  const neighbours: number[][] = Array.from({ length: widths.length }, () => [])
  for (let i = 0; i < pairs.length; i += 2) {
    neighbours[pairs[i]!]!.push(pairs[i + 1]!)
    neighbours[pairs[i + 1]!]!.push(pairs[i]!)
  }
  return neighbours
}

function mostConnected(neighbours: readonly number[][]): number {
  return neighbours.reduce((best, list, i) => (list.length > neighbours[best]!.length ? i : best), 0)
}

function breadthFirst(neighbours: readonly number[][], start: number): Float64Array {
  const distances = new Float64Array(neighbours.length).fill(-1)
  distances[start] = 0
  const queue = [start]
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head]!
    for (const next of neighbours[node]!) {
      if (distances[next]! >= 0) continue
      distances[next] = distances[node]! + 1
      queue.push(next)
    }
  }
  const far = distances.reduce((max, d) => Math.max(max, d), 0) + 1
  return distances.map((d) => (d < 0 ? far : d))
}

/** Squared distances with row and column means taken out. */
function centre(columns: readonly Float64Array[], count: number): Float64Array[] {
  const squared = columns.map((column) => column.map((d) => d * d))
  const columnMeans = squared.map((column) => column.reduce((sum, d) => sum + d, 0) / count)
  const mean = columnMeans.reduce((sum, m) => sum + m, 0) / squared.length
  const rowMeans = new Float64Array(count)
  for (const column of squared) column.forEach((d, i) => (rowMeans[i]! += d / squared.length))
  return squared.map((column, p) => column.map((d, i) => -0.5 * (d - columnMeans[p]! - rowMeans[i]! + mean)))
}

/** The leading eigenvector of CᵀC by power iteration, orthogonal to `other`. */
function principal(
  columns: readonly Float64Array[],
  count: number,
  random: () => number,
  other: Float64Array | null,
): Float64Array {
  let vector = Float64Array.from(columns, () => random() - 0.5)
  for (let round = 0; round < 60; round++) {
    if (other !== null) removeComponent(vector, other)
    normalise(vector)
    const projected = project(columns, vector, count)
    vector = Float64Array.from(columns, (column) => column.reduce((sum, value, i) => sum + value * projected[i]!, 0))
  }
  if (other !== null) removeComponent(vector, other)
  normalise(vector)
  return vector
}

function removeComponent(vector: Float64Array, other: Float64Array): void {
  const dot = vector.reduce((sum, v, i) => sum + v * other[i]!, 0)
  other.forEach((o, i) => (vector[i]! -= dot * o))
}

function normalise(vector: Float64Array): void {
  const length = Math.hypot(...vector) || 1
  vector.forEach((v, i) => (vector[i] = v / length))
}

function project(columns: readonly Float64Array[], vector: Float64Array, count: number): Float64Array {
  const result = new Float64Array(count)
  columns.forEach((column, p) => column.forEach((value, i) => (result[i]! += value * vector[p]!)))
  return result
}

function typicalStep(x: Float64Array, y: Float64Array, { pairs }: LayoutInput): number {
  let sum = 0
  for (let i = 0; i < pairs.length; i += 2) {
    const a = pairs[i]!
    const b = pairs[i + 1]!
    sum += Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!)
  }
  return pairs.length === 0 ? 1 : sum / (pairs.length / 2)
}

/** Where components outnumber the axes, joined nodes may fall together: then a step is no measure of the whole. */
function span(x: Float64Array, y: Float64Array): number {
  const side = (values: Float64Array) =>
    values.reduce((max, v) => Math.max(max, v), -Infinity) - values.reduce((min, v) => Math.min(min, v), Infinity)
  return Math.max(side(x), side(y))
}

function longest(columns: readonly Float64Array[]): number {
  return columns.reduce((most, column) => column.reduce((max, d) => Math.max(max, d), most), 1)
}
