import type { TemporalGraph } from '../model/index.js'
import type { PathPicture } from '../store/index.js'
import type { Bundle } from './bundles.js'
import type { Anchor } from './geometry.js'
import {
  AIR_PX,
  overlaps,
  placeLabels,
  SHAPE_AIR_PX,
  type Box,
  type LabelWish,
  type Obstacle,
  type Side,
  type SidedLabel,
} from './labels.js'
import { boxesAlong, isClearOf, isNearest, leaderTo, paintLeader, rimDistance, type Leader } from './leaders.js'
import type { LanePicture } from './paint-lanes.js'
import {
  alignOf,
  measureLabel,
  measureRowLabel,
  paintLabel,
  type LabelSize,
  type MeasuredLabel,
} from './paint-labels.js'
import { placeIn } from './path-hops.js'
import { ringedRadius } from './rings.js'
import { LEAST_ROW_LENGTH, placeRows, ROW_GAP_PX } from './row-labels.js'
import type { Focus, Mark } from './targets.js'
import type { Theme } from './theme.js'

/** What nodes there are to name. */
export interface NamedNodes {
  readonly theme: Theme
  readonly width: number
  readonly height: number
  readonly open: Bundle | null
  readonly mark: Mark
  readonly highlight: Mark
  readonly focus: Focus | null
  readonly path: PathPicture | null
  readonly ends: readonly number[]
  readonly anchor: (node: number) => Anchor
  readonly isShown: (node: number) => boolean
  /** Nodes so far back that only large labels are kept. */
  readonly isFarBack: (node: number) => boolean
  /** Of lanes: names stand at the left of their rows, years above them. */
  readonly lanes?: LanePicture | null
}

/** In usual lines, in narrow ones, or in a single one that is cut, to fit anywhere or beside its row. */
type Form = 'wide' | 'narrow' | 'cut' | 'row'

/** Characters of a line, and how many lines there are at most. */
const LINES: Readonly<Record<Exclude<Form, 'row'>, readonly [length: number, count: number]>> = {
  wide: [18, 4],
  narrow: [11, 4],
  cut: [13, 1],
}

export type NodeLabel = SidedLabel & { readonly form: Form; readonly leader: Leader | null }

/** Nodes in view, as their labels see them. */
export interface NodeWishes {
  readonly shapes: readonly Obstacle[]
  /** What is on the path, is marked or pointed at, its ends and its neighbours. */
  readonly first: readonly LabelWish[]
  readonly rest: readonly LabelWish[]
}

/** Room to other shapes that an important label does with when there is no better. */
const CROWDED_AIR_PX = 1
/** How far a label that must be there may be pushed away from its shape, CSS pixels. */
const PUSHES_PX = [0, 10, 24, 44, 70] as const
/** The same where a line leads to it. */
const LED_PUSHES_PX = [...PUSHES_PX, 100, 140] as const

/** What labels are placed on. */
interface Sheet {
  readonly context: CanvasRenderingContext2D
  readonly view: Box
  readonly theme: Theme
  /** What labels keep clear of. */
  readonly taken: Obstacle[]
  readonly placed: NodeLabel[]
}

/** The names of nodes. Importance is that of the whole file, so that time moves no label. */
export class NodeLabels {
  /** Measured so far, by form and node. */
  #known: Record<Form, (MeasuredLabel | undefined)[]> = { wide: [], narrow: [], cut: [], row: [] }
  /** Characters that there is room for beside a row. */
  #rowRoom = 0
  readonly #sides = new Map<number, Side>()
  readonly #outwards = new Map<number, Side>()
  #importance = new Float64Array(0)
  #sizes: LabelSize[] = []
  #neighbours: number[][] = []
  #text: (node: number) => string = () => ''

  reset(graph: TemporalGraph | null, text: (node: number) => string): void {
    this.#text = text
    this.#sides.clear()
    this.#outwards.clear()
    this.remeasure()
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

  /** Other names are measured anew. */
  rename(nodes: Iterable<number>): void {
    for (const node of nodes) for (const known of Object.values(this.#known)) known[node] = undefined
  }

  remeasure(): void {
    this.#known = { wide: [], narrow: [], cut: [], row: [] }
  }

  paint(
    context: CanvasRenderingContext2D,
    labels: readonly NodeLabel[],
    theme: Theme,
    isGlance: boolean,
    colorOf: (node: number) => string,
  ): void {
    for (const { leader } of labels) if (leader !== null) paintLeader(context, leader, theme)
    for (const { id, side, box, form } of labels) {
      // A glance at something moves labels for as long as it lasts.
      if (!isGlance && form !== 'row') this.#sides.set(id, side)
      const measured = this.#measured(context, id, theme, form)
      paintLabel(context, measured, box, alignOf(side), theme, colorOf(id))
    }
  }

  /** What wants a label, and what stands in the way of labels. */
  wishes(context: CanvasRenderingContext2D, picture: NamedNodes): NodeWishes {
    const { width, height, focus, mark, highlight, open, anchor, theme } = picture
    const shapes: Obstacle[] = []
    const first: LabelWish[] = []
    const rest: LabelWish[] = []
    for (let node = 0; node < this.#importance.length; node++) {
      if (!picture.isShown(node)) continue
      const at = anchor(node)
      const radius = ringedRadius(at, node, mark, highlight, placeIn(picture, node))
      const far = radius + 80
      if (at.x < -far || at.y < -far || at.x > width + far || at.y > height + far) continue
      shapes.push({ owner: node, x: at.x - radius, y: at.y - radius, width: radius * 2, height: radius * 2 })
      const isEnd = open !== null && (open.a === node || open.b === node)
      const isNear = focus?.near.has(node) === true
      const isFirst = isEnd || (isNear && (focus.isLight || focus.target?.type !== 'node')) || isNamed(picture, node)
      if (!isFirst && picture.lanes == null && picture.isFarBack(node) && this.#sizes[node] !== 'large') continue
      const { width: wide, height: high } = this.#measured(context, node, theme, 'wide')
      const wish = {
        id: node,
        x: at.x,
        y: at.y,
        radius,
        width: wide,
        height: high,
        importance: this.#importance[node]! - (focus === null || isNear ? 0 : 1e6),
        last: this.#sides.get(node) ?? this.#outward(anchor, node),
      }
      if (isFirst) first.push(wish)
      else rest.push(wish)
    }
    return { shapes, first, rest }
  }

  /**
   * What is on the path, is marked, pointed at or an end of it gets its label though it be pushed away, as long as it
   * stays nearer to its own node than to another of them; then its neighbours.
   * @param bands what labels stay off as long as there is room close by
   * @param mayLead whether a label may stand anywhere near, with a line that leads to it
   */
  placeFirst(
    context: CanvasRenderingContext2D,
    wishes: readonly LabelWish[],
    obstacles: readonly Obstacle[],
    bands: readonly Box[],
    view: Box,
    picture: NamedNodes,
    mayLead: boolean,
  ): NodeLabel[] {
    if (wishes.length === 0) return []
    const { theme, focus, open } = picture
    const isNeeded = ({ id }: LabelWish) =>
      isNamed(picture, id) ||
      (open !== null && (open.a === id || open.b === id)) ||
      (focus !== null && (focus.target?.type === 'node' ? focus.target.index === id : focus.near.has(id)))
    const sheet: Sheet = { context, view, theme, taken: [...obstacles], placed: [] }
    const wanted = wishes.filter(isNeeded)
    const rivalsOf = (node: number) => wanted.filter(({ id }) => id !== node).map(({ id }) => picture.anchor(id))
    const isOwn = (node: number, box: Box) => isNearest(box, picture.anchor(node), rivalsOf(node))
    const asked = picture.path?.nodes ?? picture.ends
    // What is only pointed at makes no name of the path give way.
    const left = [true, false].flatMap((isAsked) =>
      this.#pushed(
        sheet,
        wanted.filter(({ id }) => asked.includes(id) === isAsked),
        PUSHES_PX,
        bands,
        isOwn,
      ),
    )
    this.#lead(sheet, wanted, (label) => isDoubtful(sheet, wanted, label))
    // One by one: each keeps off the lines of those before.
    for (const wish of mayLead ? left : []) {
      this.#pushed(sheet, [wish], LED_PUSHES_PX, bands, (node, box) => leaderOf(sheet, wanted, node, box) !== null)
      this.#lead(sheet, wanted, ({ id }) => id === wish.id)
    }
    this.#rounds(
      sheet,
      wishes.filter((wish) => !isNeeded(wish)),
    )
    return sheet.placed
  }

  /** In rounds, each further away; returns the rest. */
  #pushed(
    sheet: Sheet,
    wishes: readonly LabelWish[],
    pushes: readonly number[],
    bands: readonly Box[],
    suits: (node: number, box: Box) => boolean,
  ): readonly LabelWish[] {
    let left = wishes
    for (const forms of [['wide', 'narrow'], ['cut']] as const) {
      for (const push of pushes) {
        for (const form of forms) left = this.#round(sheet, left, form, SHAPE_AIR_PX, push, bands, suits)
        left = this.#round(sheet, left, forms.at(-1)!, CROWDED_AIR_PX, push, [], suits)
      }
    }
    return left
  }

  /** Gives lines to labels, where these are clear. */
  #lead(sheet: Sheet, wishes: readonly LabelWish[], needsLine: (label: NodeLabel) => boolean): void {
    for (const [i, label] of sheet.placed.entries()) {
      if (label.leader !== null || !needsLine(label)) continue
      const leader = leaderOf(sheet, wishes, label.id, label.box)
      if (leader === null) continue
      sheet.placed[i] = { ...label, leader }
      sheet.taken.push(...boxesAlong(leader))
    }
  }

  /** In one line to the left of each row; what finds no room there is left out. */
  placeRows(
    context: CanvasRenderingContext2D,
    wishes: readonly LabelWish[],
    blocked: readonly Box[],
    view: Box,
    picture: NamedNodes,
  ): NodeLabel[] {
    const room = Math.max(0, ...wishes.map(({ x, radius }) => x - radius - view.x))
    const inside = Math.floor(room - ROW_GAP_PX)
    if (inside !== this.#rowRoom) this.#known.row = []
    this.#rowRoom = inside
    const measure = (node: number) => this.#measured(context, node, picture.theme, 'row')
    return placeRows(wishes, measure, blocked, view, (node) => isNamed(picture, node)).map((label) => ({
      ...label,
      form: 'row',
    }))
  }

  place(
    context: CanvasRenderingContext2D,
    wishes: readonly LabelWish[],
    obstacles: readonly Obstacle[],
    view: Box,
    theme: Theme,
  ): NodeLabel[] {
    const sheet: Sheet = { context, view, theme, taken: [...obstacles], placed: [] }
    this.#rounds(sheet, wishes)
    return sheet.placed
  }

  /**
   * In rounds: the more important nodes first, in usual lines, in narrow ones, then closer to other shapes
   * than one likes; the rest in what room is left.
   */
  #rounds(sheet: Sheet, wishes: readonly LabelWish[]): void {
    const isMain = ({ id }: LabelWish) => this.#sizes[id] !== 'small'
    let left = this.#round(sheet, wishes.filter(isMain), 'wide', SHAPE_AIR_PX)
    left = this.#round(sheet, left, 'narrow', SHAPE_AIR_PX)
    left = this.#round(sheet, left, 'narrow', CROWDED_AIR_PX)
    left = [...left, ...wishes.filter((wish) => !isMain(wish))]
    left = this.#round(sheet, left, 'wide', SHAPE_AIR_PX)
    this.#round(sheet, left, 'narrow', SHAPE_AIR_PX)
  }

  /** Places what finds room, and returns the rest. */
  #round(
    { context, view, theme, taken, placed }: Sheet,
    wishes: readonly LabelWish[],
    form: Form,
    airPx: number,
    push = 0,
    bands: readonly Box[] = [],
    suits?: (node: number, box: Box) => boolean,
  ): readonly LabelWish[] {
    if (wishes.length === 0) return wishes
    const sized = wishes.map((wish) => {
      const { width, height } = this.#measured(context, wish.id, theme, form)
      return { ...wish, width, height, radius: wish.radius + push }
    })
    const obstacles = bands.length === 0 ? taken : [...taken, ...bands]
    const found = placeLabels(sized, obstacles.filter(isNearAny(sized, airPx)), view, airPx, suits)
    for (const label of found) {
      taken.push(label.box)
      placed.push({ ...label, form, leader: null })
    }
    const done = new Set(found.map(({ id }) => id))
    return wishes.filter(({ id }) => !done.has(id))
  }

  #measured(context: CanvasRenderingContext2D, node: number, theme: Theme, form: Form): MeasuredLabel {
    return (this.#known[form][node] ??=
      form === 'row'
        ? measureRowLabel(context, this.#text(node), theme.font, this.#rowRoom, LEAST_ROW_LENGTH)
        : measureLabel(context, this.#text(node), this.#sizes[node]!, theme.font, LINES[form]))
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
}

/** A few wishes look at what is close to them alone. */
const FEW = 8

/** Whether an obstacle may stand in the way of some of the wishes; O(wishes). */
function isNearAny(wishes: readonly LabelWish[], airPx: number): (obstacle: Box) => boolean {
  if (wishes.length > FEW) return () => true
  const around = wishes.map(({ x, y, radius, width, height }) => {
    const reach = radius + width + height + airPx + AIR_PX
    return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach }
  })
  return (obstacle) => around.some((box) => overlaps(box, obstacle))
}

/** Whether some shape is nearer to a label than its own, though it have receded. */
function isDoubtful({ taken }: Sheet, wishes: readonly LabelWish[], { id, box }: NodeLabel): boolean {
  const reach = rimDistance(
    box,
    wishes.find((wish) => wish.id === id)!,
  )
  return taken.some(
    ({ owner, x, y, width, height }) =>
      owner !== undefined &&
      owner !== id &&
      rimDistance(box, { x: x + width / 2, y: y + height / 2, radius: width / 2 }) < reach,
  )
}

/** The line from a node to a box; `null` where it would run over something that counts. */
function leaderOf({ taken }: Sheet, wishes: readonly LabelWish[], node: number, box: Box): Leader | null {
  const own = wishes.find(({ id }) => id === node)!
  const leader = leaderTo(box, own, own.radius)
  const stops = wishes.filter(({ id }) => id !== node).map(({ x, y, radius }) => ({ x, y, radius, boxy: false }))
  // Its own box is taken already, and the line ends on the rim of that.
  return isClearOf(
    leader,
    stops,
    taken.filter((each) => each !== box),
  )
    ? leader
    : null
}

/** Whether a node has its name whatever else has. */
export function isNamed({ mark, highlight, path, ends }: NamedNodes, node: number): boolean {
  if ((path?.nodes ?? ends).includes(node)) return true
  return (mark?.type === 'node' && mark.index === node) || (highlight?.type === 'node' && highlight.index === node)
}
