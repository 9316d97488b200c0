import type { TemporalGraph } from '../model/index.js'
import type { Bundle } from './bundles.js'
import { bundleWidth, type Anchor } from './geometry.js'
import {
  overlaps,
  placeLabels,
  SHAPE_AIR_PX,
  type Box,
  type LabelWish,
  type Obstacle,
  type PlacedLabel,
  type Side,
} from './labels.js'
import { measureLabel, paintLabel, type LabelSize, type MeasuredLabel } from './paint-labels.js'
import { mix } from './stylesheet.js'
import type { Theme } from './theme.js'

export interface LabelPicture {
  readonly theme: Theme
  readonly width: number
  readonly height: number
  readonly isShown: (node: number) => boolean
  readonly isReceded: (node: number) => boolean
  readonly anchor: (node: number) => Anchor
  readonly marked: number | null
  /** What lies over the picture. */
  readonly blocked: readonly Box[]
  /** Bundles in front; those of four and more carry their count. */
  readonly bundles: readonly Bundle[]
}

type NarrowableLabel = PlacedLabel & { readonly isNarrow: boolean }

/** From so many edges on a bundle says how many they are. */
const COUNTED = 4
/** The margin that no label enters, CSS pixels. */
const EDGE_PX = 2
/** Room to other shapes that an important label does with when there is no better. */
const CROWDED_AIR_PX = 1

/** Decides and draws the labels of nodes and bundles. Importance is that of the whole file, so that time moves no label. */
export class LabelScene {
  /** Measured so far, by node: in usual and in narrow lines. */
  #wide: (MeasuredLabel | undefined)[] = []
  #narrow: (MeasuredLabel | undefined)[] = []
  readonly #sides = new Map<number, Side>()
  readonly #outwards = new Map<number, Side>()
  #importance = new Float64Array(0)
  #sizes: LabelSize[] = []
  #neighbours: number[][] = []
  #text: (node: number) => string = () => ''
  #placed: readonly NarrowableLabel[] = []

  /** What was drawn last. */
  get placed(): readonly PlacedLabel[] {
    return this.#placed
  }

  reset(graph: TemporalGraph | null, text: (node: number) => string): void {
    this.#text = text
    this.#sides.clear()
    this.#outwards.clear()
    this.remeasure()
    this.#placed = []
    const degrees = new Float64Array(graph?.nodes.length ?? 0)
    this.#neighbours = Array.from(degrees, () => [])
    for (const { source, target } of graph?.edges ?? []) {
      degrees[source]!++
      degrees[target]!++
      this.#neighbours[source]!.push(target)
      this.#neighbours[target]!.push(source)
    }
    this.#importance = degrees
    const ranked = Array.from(degrees).sort((a, b) => b - a)
    const large = ranked[Math.min(2, Math.floor(ranked.length * 0.05))] ?? Infinity
    const medium = ranked[Math.min(14, Math.floor(ranked.length * 0.2))] ?? Infinity
    this.#sizes = Array.from(degrees, (degree) =>
      degree > 1 && degree >= large ? 'large' : degree > 1 && degree >= medium ? 'medium' : 'small',
    )
  }

  remeasure(): void {
    this.#wide = []
    this.#narrow = []
  }

  paint(context: CanvasRenderingContext2D, picture: LabelPicture): void {
    const { theme, width, height } = picture
    const wishes: LabelWish[] = []
    const shapes: Obstacle[] = []
    for (let node = 0; node < this.#importance.length; node++) {
      if (!picture.isShown(node)) continue
      const at = picture.anchor(node)
      if (at.x < -80 || at.y < -80 || at.x > width + 80 || at.y > height + 80) continue
      shapes.push({
        owner: node,
        x: at.x - at.radius,
        y: at.y - at.radius,
        width: at.radius * 2,
        height: at.radius * 2,
      })
      if (picture.isReceded(node) && this.#sizes[node] !== 'large') continue
      const { width: wide, height: high } = this.#measured(context, node, theme, false)
      wishes.push({
        id: node,
        x: at.x,
        y: at.y,
        radius: node === picture.marked ? ringRadius(at) + 3 : at.radius,
        width: wide,
        height: high,
        importance: this.#importance[node]! + (node === picture.marked ? 1e9 : picture.isReceded(node) ? -1e6 : 0),
        last: this.#sides.get(node) ?? this.#outward(picture.anchor, node),
      })
    }
    const counts = this.#paintCounts(context, picture, shapes)
    const view = { x: EDGE_PX, y: EDGE_PX, width: width - 2 * EDGE_PX, height: height - 2 * EDGE_PX }
    const receded = mix(theme.ink, theme.ground, 0.5)
    const obstacles = [...shapes, ...counts, ...picture.blocked]
    this.#placed = this.#place(context, wishes, obstacles, view, theme)
    for (const placed of this.#placed) {
      this.#sides.set(placed.id, placed.side)
      const measured = this.#measured(context, placed.id, theme, placed.isNarrow)
      paintLabel(context, measured, placed, theme, picture.isReceded(placed.id) ? receded : theme.ink)
    }
  }

  /**
   * In rounds: the more important nodes first, in usual lines, in narrow ones, then closer to other shapes
   * than one likes; the rest in what room is left.
   */
  #place(
    context: CanvasRenderingContext2D,
    wishes: readonly LabelWish[],
    obstacles: readonly Obstacle[],
    view: Box,
    theme: Theme,
  ): NarrowableLabel[] {
    const placed: NarrowableLabel[] = []
    const round = (list: readonly LabelWish[], isNarrow: boolean, airPx: number): LabelWish[] => {
      const sized = isNarrow ? list.map((wish) => ({ ...wish, ...this.#sizeOf(context, wish.id, theme) })) : list
      const taken = [...obstacles, ...placed.map(({ box }) => box)]
      const found = placeLabels(sized, taken, view, airPx)
      const done = new Set(found.map(({ id }) => id))
      placed.push(...found.map((label) => ({ ...label, isNarrow })))
      return list.filter(({ id }) => !done.has(id))
    }
    const isMain = ({ id }: LabelWish) => this.#sizes[id] !== 'small'
    const left = round(round(wishes.filter(isMain), false, SHAPE_AIR_PX), true, SHAPE_AIR_PX)
    const crowded = round(left, true, CROWDED_AIR_PX)
    round(round([...crowded, ...wishes.filter((wish) => !isMain(wish))], false, SHAPE_AIR_PX), true, SHAPE_AIR_PX)
    return placed
  }

  #sizeOf(context: CanvasRenderingContext2D, node: number, theme: Theme): { width: number; height: number } {
    const { width, height } = this.#measured(context, node, theme, true)
    return { width, height }
  }

  #measured(context: CanvasRenderingContext2D, node: number, theme: Theme, narrow: boolean): MeasuredLabel {
    const known = narrow ? this.#narrow : this.#wide
    return (known[node] ??= measureLabel(context, this.#text(node), this.#sizes[node]!, theme.font, narrow))
  }

  /** Few lines run on the far side of a node's neighbours: above or below, where most labels fit. */
  #outward(anchor: (node: number) => Anchor, node: number): Side {
    const known = this.#outwards.get(node)
    if (known !== undefined) return known
    const { y } = anchor(node)
    const pull = (this.#neighbours[node] ?? []).reduce((sum, other) => sum + Math.sign(anchor(other).y - y), 0)
    const side = pull > 0 ? 'above' : 'below'
    this.#outwards.set(node, side)
    return side
  }

  /** How many edges a bundle has, on its middle, where that is free. */
  #paintCounts(
    context: CanvasRenderingContext2D,
    { bundles, anchor, theme }: LabelPicture,
    shapes: readonly Box[],
  ): Box[] {
    const taken: Box[] = []
    for (const { a, b, edges, ghost } of bundles.toSorted((x, y) => y.edges.length - x.edges.length)) {
      if (ghost || a === b || edges.length < COUNTED) continue
      const text = String(edges.length)
      const from = anchor(a)
      const to = anchor(b)
      if (Math.hypot(from.x - to.x, from.y - to.y) - from.radius - to.radius < 30) continue
      const radius = Math.max(8, bundleWidth(edges.length) / 2 + 3, 3 + text.length * 4)
      const box = {
        x: (from.x + to.x) / 2 - radius,
        y: (from.y + to.y) / 2 - radius,
        width: radius * 2,
        height: radius * 2,
      }
      if ([...shapes, ...taken].some((other) => overlaps(box, other))) continue
      taken.push(box)
      context.fillStyle = theme.ground
      context.beginPath()
      context.arc(box.x + radius, box.y + radius, radius, 0, 2 * Math.PI)
      context.fill()
      context.font = `600 12px ${theme.font}`
      context.textAlign = 'center'
      context.textBaseline = 'middle'
      context.fillStyle = theme.ink
      context.fillText(text, box.x + radius, box.y + radius + 0.5)
    }
    return taken
  }
}

/** The ring around a marked node, CSS pixels. */
export function ringRadius(at: Anchor): number {
  return at.radius * (at.boxy ? 1.38 : 1.08) + 8
}
