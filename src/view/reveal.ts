import { endOf, type Frame, type PathPicture } from '../store/index.js'
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
  #mark: Mark = null
  #path: PathPicture | null = null
  /** The ends that nothing links, while there is no path. */
  #ends: readonly number[] = []
  /** The ends that were brought into sight last, on a path or not. */
  #pair = ''
  #covers: readonly Box[] = []
  /** How often the reader had moved the picture when the path came: whoever looks elsewhere is left there. */
  #moves = 0

  constructor(camera: Camera, shown: Shown, placeOf: (node: number) => Anchor | null) {
    this.#camera = camera
    this.#shown = shown
    this.#placeOf = placeOf
  }

  /** What lies over the picture, CSS pixels from its top left. */
  setCovers(covers: readonly Box[]): void {
    this.#covers = covers
  }

  reset(): void {
    this.#mark = null
    this.#path = null
    this.#ends = []
    this.#pair = ''
  }

  /** Follows what is marked and chosen now. */
  follow({ mark, path, isPathGlance, ends, isUnlinked }: Picture): void {
    const isOtherPath = !isPathGlance && !sameWay(path, this.#path)
    const isOtherMark = !sameTarget(mark, this.#mark)
    this.#mark = mark
    if (isOtherPath) {
      this.#path = path
      this.#moves = this.#camera.moves
      this.#bringPath()
    }
    this.#ends = path === null && isUnlinked ? ends : []
    const pair = (path === null ? this.#ends : [path.nodes[0], path.nodes.at(-1)]).join()
    if (pair !== '' && pair !== this.#pair && !isPathGlance) {
      this.#pair = pair
      if (path === null) {
        this.#moves = this.#camera.moves
        this.#bringPath()
      }
    }
    if (isOtherMark) this.#bringMark()
  }

  /** What covers the view has changed, or its size. */
  again(): void {
    if (this.#moves === this.#camera.moves) this.#bringPath()
    this.#bringMark()
  }

  /** The nodes of the path, or its ends where there is none. */
  get #asked(): readonly number[] {
    return this.#path?.nodes ?? this.#ends
  }

  #bringPath(): void {
    const box = this.#boxOf(this.#asked)
    if (box === null) return
    this.#camera.fitIn(box, this.#roomFactor())
    this.#dodge()
  }

  /** Buttons lie over a corner of the picture: moves the path by as little as brings its nodes out from under them. */
  #dodge(): void {
    const places = this.#asked.flatMap((node) => this.#placeOf(node) ?? [])
    for (const cover of this.#covers) {
      const under = places.map((at) => overlapOf(at, cover)).filter((each) => each !== null)
      if (under.length === 0) continue
      const { width, height } = this.#camera
      const left = Math.max(...under.map((each) => each.left))
      const down = Math.max(...under.map((each) => each.down))
      const isWide = cover.width > cover.height && cover.y < height / 2
      if (isWide && places.every((at) => at.y + at.radius + down < height)) this.#camera.shift(0, down)
      else if (cover.x > width / 2 && places.every((at) => at.x - at.radius - left > 0)) this.#camera.shift(-left, 0)
    }
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
    const ends = endsOf(this.#mark, this.#shown.picture.frame)
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

/** Room between a node and a button, CSS pixels. */
const AIR_PX = 10

/** How far a node has to go to the left or down to come out from under a cover; `null` where it is not under it. */
function overlapOf({ x, y, radius }: Anchor, cover: Box): { left: number; down: number } | null {
  const reach = radius + AIR_PX
  const left = x + reach - cover.x
  const down = cover.y + cover.height - (y - reach)
  const isUnder = left > 0 && down > 0 && x - reach < cover.x + cover.width && y + reach > cover.y
  return isUnder ? { left, down } : null
}

function endsOf(mark: Mark, frame: Frame | null): readonly number[] {
  if (mark === null || frame === null) return []
  if (mark.type === 'node') return [mark.index]
  if (mark.type === 'bundle') return [mark.a, mark.b]
  const edge = frame.graph.edges[mark.index]
  return edge === undefined ? [] : [endOf(frame, edge.source), endOf(frame, edge.target)]
}
