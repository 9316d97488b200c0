import type { TemporalGraph } from '../model/index.js'
import type { PathPicture } from '../store/index.js'
import type { Camera } from './camera.js'
import type { Anchor } from './geometry.js'
import type { Box } from './labels.js'
import { sameWay } from './path-hops.js'
import type { Shown } from './shown.js'
import { sameTarget, type Mark, type Picture } from './targets.js'

/** The least line between two shapes that has room for the number of a step, and for their rings. */
const STEP_PX = 42
/** For a path of close neighbours the picture is not made larger than this at once. */
const MOST_LARGER = 2.5

/** Brings into sight what was marked last, and the path that was chosen last; never what is only pointed at. */
export class Reveal {
  readonly #camera: Camera
  readonly #shown: Shown
  readonly #placeOf: (node: number) => Anchor | null
  #graph: TemporalGraph | null = null
  #mark: Mark = null
  #path: PathPicture | null = null
  /** How often the reader had moved the picture when the path came: whoever looks elsewhere is left there. */
  #moves = 0

  constructor(camera: Camera, shown: Shown, placeOf: (node: number) => Anchor | null) {
    this.#camera = camera
    this.#shown = shown
    this.#placeOf = placeOf
  }

  reset(graph: TemporalGraph | null): void {
    this.#graph = graph
    this.#mark = null
    this.#path = null
  }

  /** Follows what is marked and chosen now. */
  follow({ mark, path, isPathGlance }: Picture): void {
    const isOtherPath = !isPathGlance && !sameWay(path, this.#path)
    const isOtherMark = !sameTarget(mark, this.#mark)
    this.#mark = mark
    if (isOtherPath) {
      this.#path = path
      this.#moves = this.#camera.moves
      this.#bringPath()
    }
    if (isOtherMark) this.#bringMark()
  }

  /** What covers the view has changed, or its size. */
  again(): void {
    if (this.#moves === this.#camera.moves) this.#bringPath()
    this.#bringMark()
  }

  #bringPath(): void {
    const box = this.#boxOf(this.#path?.nodes ?? [])
    if (box !== null) this.#camera.fitIn(box, this.#roomFactor())
  }

  /** How much larger the picture had to be for every step to have room for its number; 1 at least. */
  #roomFactor(): number {
    const wanted = (this.#path?.steps ?? []).map(({ from, to }) => {
      const [a, b] = [this.#placeOf(from), this.#placeOf(to)]
      if (a === null || b === null) return 1
      return STEP_PX / Math.max(1, Math.hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius)
    })
    return Math.min(MOST_LARGER, Math.max(1, ...wanted))
  }

  #bringMark(): void {
    const ends = endsOf(this.#mark, this.#graph)
    const core = this.#boxOf(ends)
    if (core === null) return
    // Who an actor is tied to is what it was chosen for; beside a path, which is in sight already, it stands alone.
    const isAmongTies = this.#mark?.type === 'node' && this.#path === null
    const near = isAmongTies ? (this.#shown.markedNear ?? ends) : ends
    this.#camera.reveal(core, this.#boxOf(near) ?? core)
  }

  #boxOf(nodes: Iterable<number>): Box | null {
    const places = Array.from(nodes).flatMap((node) => this.#placeOf(node) ?? [])
    if (places.length === 0) return null
    const x = Math.min(...places.map((at) => at.x - at.radius))
    const y = Math.min(...places.map((at) => at.y - at.radius))
    const right = Math.max(...places.map((at) => at.x + at.radius))
    const bottom = Math.max(...places.map((at) => at.y + at.radius))
    return { x, y, width: right - x, height: bottom - y }
  }
}

function endsOf(mark: Mark, graph: TemporalGraph | null): readonly number[] {
  if (mark === null) return []
  if (mark.type === 'node') return [mark.index]
  if (mark.type === 'bundle') return [mark.a, mark.b]
  const edge = graph?.edges[mark.index]
  return edge === undefined ? [] : [edge.source, edge.target]
}
