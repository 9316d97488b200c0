import type { Positions } from './positions.js'

/** From one place that is tried to the next, pixels. */
const STEP_PX = 8
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))
/** Labels are wider than high: so is the air between two shapes. */
const WIDE = 1.3
const CELL_PX = 64
/** Keys of cells are `column * ROW + row`: pictures are far smaller than this many cells. */
const ROW = 65_536

/** Puts squares beside each other, so that none overlaps one that is there; writes to `positions`. */
export class Squares {
  readonly #positions: Positions
  readonly #sides: ArrayLike<number>
  readonly #cells = new Map<number, number[]>()
  /** How many places around a point there is no more room at. */
  readonly #full = new Map<string, number>()
  #left = 0
  #right = 0
  #bottom = 0

  /** @param sides by node, pixels; the air belongs to it */
  constructor(positions: Positions, sides: ArrayLike<number>) {
    this.#positions = positions
    this.#sides = sides
  }

  /** Exactly here, whatever stands there. */
  put(node: number, x: number, y: number): void {
    const half = this.#sides[node]! / 2
    this.#positions[2 * node] = x
    this.#positions[2 * node + 1] = y
    this.#left = Math.min(this.#left, x - half * WIDE)
    this.#right = Math.max(this.#right, x + half * WIDE)
    this.#bottom = Math.max(this.#bottom, y + half)
    this.#forCells(node, x, y, (key) => {
      const cell = this.#cells.get(key)
      if (cell === undefined) this.#cells.set(key, [node])
      else cell.push(node)
      return true
    })
  }

  /** As close to here as there is room: on a spiral like the seeds of a sunflower. */
  putNear(node: number, x: number, y: number): void {
    const centre = `${Math.round(x)} ${Math.round(y)}`
    for (let i = this.#full.get(centre) ?? 0; ; i++) {
      const radius = STEP_PX * Math.sqrt(i)
      const spotX = x + WIDE * radius * Math.cos(i * GOLDEN_ANGLE)
      const spotY = y + radius * Math.sin(i * GOLDEN_ANGLE)
      if (!this.#isFree(node, spotX, spotY)) continue
      this.put(node, spotX, spotY)
      this.#full.set(centre, i)
      return
    }
  }

  /** In rows below everything else. */
  putBelow(nodes: readonly number[]): void {
    const step = nodes.reduce((most, node) => Math.max(most, this.#sides[node]!), 0)
    const room = Math.max(this.#right - this.#left, Math.sqrt(nodes.length) * step * WIDE)
    const perRow = Math.max(1, Math.floor(room / (step * WIDE)))
    const [left, top] = [this.#left, this.#bottom]
    for (const [i, node] of nodes.entries()) {
      this.put(node, left + ((i % perRow) + 0.5) * step * WIDE, top + (Math.floor(i / perRow) + 1) * step)
    }
  }

  #isFree(node: number, x: number, y: number): boolean {
    const isApart = (other: number) => {
      const apart = (this.#sides[other]! + this.#sides[node]!) / 2
      const [dx, dy] = [this.#positions[2 * other]! - x, this.#positions[2 * other + 1]! - y]
      return Math.abs(dx) >= apart * WIDE || Math.abs(dy) >= apart
    }
    return this.#forCells(node, x, y, (key) => this.#cells.get(key)?.every(isApart) !== false)
  }

  /** Visits the cells under a square as long as that is wanted; whether it was to the end. */
  #forCells(node: number, x: number, y: number, visit: (key: number) => boolean): boolean {
    const half = this.#sides[node]! / 2
    const last = Math.floor((x + half * WIDE) / CELL_PX)
    for (let column = Math.floor((x - half * WIDE) / CELL_PX); column <= last; column++) {
      for (let row = Math.floor((y - half) / CELL_PX); row <= Math.floor((y + half) / CELL_PX); row++) {
        if (!visit(column * ROW + row)) return false
      }
    }
    return true
  }
}
