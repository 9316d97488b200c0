import { NODE, type Fold } from '../store/index.js'
import { stripedBundles, type Bundle } from './bundles.js'
import type { Anchor } from './geometry.js'
import { DIMMING, type Dimming } from './node-canvas.js'
import { laneStrands, type LaneAxis } from './lanes.js'
import { MOST_LANES } from './paint-lanes.js'
import { hopsOf, type PathHop } from './path-hops.js'
import { strandsOf, type Strand } from './strands.js'
import { focusOf, neighbourhood, NO_PICTURE, openBundle, sameTarget, type Focus, type Picture } from './targets.js'

/** The picture that is shown, and what follows from it: worked out once a picture, not once a paint. */
export class Shown {
  #picture: Picture = NO_PICTURE
  #bundles: readonly Bundle[] = []
  #open: Bundle | null = null
  #focus: Focus | null = null
  #hops: readonly PathHop[] = []
  #codes: Uint8Array = new Uint8Array(0)
  /** What the mark alone leaves in front. */
  #markedNear: ReadonlySet<number> | null = null
  #nodes: readonly number[] | null = null
  #edges: readonly number[] | null = null
  /** Every edge is drawn by itself, at its own dates: nothing is a bundle, and none is open. */
  isInLanes = false

  get picture(): Picture {
    return this.#picture
  }

  /** What is drawn as bundles. */
  get bundles(): readonly Bundle[] {
    return this.isInLanes ? [] : this.#bundles
  }

  /** The bundle that is drawn as its single edges. */
  get open(): Bundle | null {
    return this.isInLanes ? null : this.#open
  }

  get focus(): Focus | null {
    return this.#focus
  }

  /** What the path draws between its nodes; nothing where there is no path. */
  get hops(): readonly PathHop[] {
    return this.#hops
  }

  /** What is folded into a node. */
  fold(node: number): Fold | undefined {
    return this.#picture.frame?.folding?.folds.get(node)
  }

  /** The nodes that groups are folded into. */
  get folded(): readonly number[] {
    return [...(this.#picture.frame?.folding?.folds.keys() ?? [])]
  }

  /** How nodes are drawn, by index: as the frame says, and those of the path and its ends wherever the window is. */
  get codes(): Uint8Array {
    return this.#codes
  }

  /** What is marked and its neighbours; `null` where nothing is. */
  get markedNear(): ReadonlySet<number> | null {
    return this.#markedNear
  }

  /** Forgets all but how nodes are sized. */
  reset(): void {
    this.#picture = { ...NO_PICTURE, sizing: this.#picture.sizing }
    this.#bundles = []
    this.#open = null
    this.#focus = null
    this.#hops = []
    this.#codes = new Uint8Array(0)
    this.#markedNear = null
    this.#nodes = null
    this.#edges = null
  }

  /** Takes another picture of the same graph: whether it shows anything new, and whether edges run elsewhere. */
  update(picture: Picture): 'nothing' | 'looks' | 'places' {
    const { frame, mark, highlight, sizing, path, ends } = picture
    if (frame === null) return 'nothing'
    const before = this.#picture
    const isOtherPath = path !== before.path
    const isOtherEnds = ends.join() !== before.ends.join()
    const places = frame !== before.frame || isOtherPath || isOtherEnds || !sameTarget(mark, before.mark)
    if (!places && sizing === before.sizing && sameTarget(highlight, before.highlight)) return 'nothing'
    this.#picture = picture
    if (frame !== before.frame) {
      this.#bundles = stripedBundles(frame)
      this.#edges = null
    }
    if (frame !== before.frame || isOtherPath || isOtherEnds) {
      this.#hops = path === null ? [] : hopsOf(path, frame, this.#bundles)
      const asked = path?.nodes ?? ends
      const { nodes } = frame.folding ?? frame
      this.#codes = asked.length === 0 ? nodes : withNodes(nodes, asked)
      this.#nodes = null
    }
    if (places) {
      this.#open = openBundle(mark, this.#bundles)
      this.#markedNear = mark === null ? null : neighbourhood(mark, frame, this.#bundles)
    }
    this.#focus = focusOf(picture, this.#bundles, this.#hops)
    return places ? 'places' : 'looks'
  }

  /** Indices of the nodes that are drawn, shown or faded, ascending. */
  get nodes(): readonly number[] {
    this.#nodes ??= Array.from(this.#codes.keys()).filter((node) => this.#codes[node] !== NODE.hidden)
    return this.#nodes
  }

  /** Indices of the edges that are drawn, ghosts too, ascending. */
  get edges(): readonly number[] {
    this.#edges ??= this.#bundles.flatMap(({ edges }) => edges).sort((a, b) => a - b)
    return this.#edges
  }

  dimming(node: number): Dimming {
    if (this.#focus === null || this.#focus.near.has(node)) return DIMMING.none
    return this.#focus.isLight ? DIMMING.near : DIMMING.far
  }

  /** Whether a node is so far back that only a large label is kept. */
  isFarBack(node: number): boolean {
    const dimming = this.dimming(node)
    // What is pointed at hides no label that was there before.
    if (dimming === DIMMING.near) return this.#markedNear !== null && !this.#markedNear.has(node)
    return dimming === DIMMING.far
  }

  /** The edges of the open bundle, one by one; with a time axis those of all bundles at their dates. */
  strands(
    anchor: (node: number) => Anchor,
    width: number,
    height: number,
    axis: LaneAxis | null = null,
  ): readonly Strand[] {
    const { frame } = this.#picture
    if (frame === null) return []
    if (this.isInLanes && axis !== null) {
      return laneStrands(this.#bundles, frame, axis, anchor, this.edges.length > MOST_LANES)
    }
    return this.open === null ? [] : strandsOf(this.open, frame, anchor, { width, height })
  }
}

/** Who is on a path, or was asked about, is there, though the window have no tie of theirs. */
function withNodes(codes: Uint8Array, nodes: readonly number[]): Uint8Array {
  const all = codes.slice()
  for (const node of nodes) all[node] ||= NODE.faded
  return all
}
