import type { DecorLabel } from '../layout/index.js'
import type { Arrangement } from '../store/index.js'
import type { Camera } from './camera.js'
import { paintDecor } from './decor.js'
import type { Anchor, Point } from './geometry.js'
import { LabelScene } from './label-scene.js'
import type { Box } from './labels.js'
import { aroundWindow, laneAxis, type LaneAxis } from './lanes.js'
import { Layer } from './layer.js'
import { middleOf } from './middles.js'
import type { NodeCanvas } from './node-canvas.js'
import { paintPicture } from './paint-picture.js'
import { targetAt, type Reach } from './picking.js'
import { paintPins } from './pins.js'
import { FOLD_PX } from './rings.js'
import type { Shown } from './shown.js'
import type { Strand } from './strands.js'
import type { Target } from './targets.js'
import type { Theme } from './theme.js'

interface Parts {
  /** Under the nodes. */
  readonly edges: HTMLCanvasElement
  /** Over the nodes. */
  readonly labels: HTMLCanvasElement
}

/** Words of what is drawn behind the nodes. */
export interface BackgroundWords {
  /** Of dates, BCP 47. */
  readonly language: string
  /** Over what has no date. */
  readonly undated: string
  readonly decor: (label: DecorLabel) => string
}

export const NO_WORDS: BackgroundWords = { language: 'en', undated: '', decor: () => '' }

/** What is painted besides what is shown. */
export interface Surroundings {
  readonly words: BackgroundWords
  readonly theme: Theme
  /** What lies over the picture, CSS pixels from its top left. */
  readonly blocked: readonly Box[]
  readonly arrangement: Arrangement | null
}

/** The two canvases around the nodes: puts on them what is shown, and finds it there again. */
export class Painting {
  readonly labels = new LabelScene()
  readonly #edgeLayer: Layer
  readonly #labelLayer: Layer
  readonly #nodes: NodeCanvas
  readonly #camera: Camera
  readonly #shown: Shown
  #arrangement: Arrangement | null = null

  constructor({ edges, labels }: Parts, nodes: NodeCanvas, camera: Camera, shown: Shown) {
    this.#edgeLayer = new Layer(edges)
    this.#labelLayer = new Layer(labels)
    this.#nodes = nodes
    this.#camera = camera
    this.#shown = shown
  }

  /** CSS pixels. */
  resize(width: number, height: number): void {
    this.#edgeLayer.resize(width, height)
    this.#labelLayer.resize(width, height)
  }

  anchor(node: number): Anchor {
    const zoom = this.#nodes.cy.zoom()
    const pan = this.#nodes.cy.pan()
    const { x, y } = this.#nodes.positionOf(node)
    return {
      x: x * zoom + pan.x,
      y: y * zoom + pan.y,
      radius: (this.#nodes.sizeOf(node) * zoom) / 2 + (this.#shown.fold(node) === undefined ? 0 : FOLD_PX),
      boxy: this.#nodes.isBoxy(node),
    }
  }

  targetAt(point: Point, reach: Reach): Target | null {
    const anchor = this.#anchors()
    const { bundles, open, nodes } = this.#shown
    const { counts, steps, placedEdges: edgeLabels, placed: nodeLabels } = this.labels
    const strands = this.#strands(anchor)
    return targetAt(point, { bundles, open, strands, nodes, anchor, counts, steps, edgeLabels, nodeLabels }, reach)
  }

  middleOf(target: Target): Point | null {
    const anchor = this.#anchors()
    return middleOf(target, this.#shown.bundles, this.#shown.open, () => this.#strands(anchor), anchor)
  }

  /** Returns false where there is nothing to paint on, or nothing to be painted. */
  paint({ theme, blocked, arrangement, words }: Surroundings): boolean {
    this.#arrangement = arrangement
    const edges = this.#edgeLayer.begin()
    const labels = this.#labelLayer.begin()
    const { frame, mark, highlight, path, ends } = this.#shown.picture
    if (edges === null || labels === null || frame === null) return false
    const { hops, bundles, open, focus } = this.#shown
    const { width, height, zoom } = this.#camera
    const anchor = this.#anchors()
    const isShown = (node: number) => this.#nodes.isShown(node)
    const axis = this.#axis
    // It stands still: behind nodes that are on their way it would be wrong.
    const names = this.#camera.isGliding
      ? []
      : paintDecor(edges, labels, {
          decor: arrangement?.decor ?? [],
          frame,
          theme,
          transform: this.#camera.transform,
          anchor,
          isShown,
          textOf: words.decor,
          width,
          height,
        })
    paintPicture(edges, labels, this.labels, {
      frame,
      mark,
      highlight,
      path,
      ends,
      hops,
      bundles,
      open,
      strands: this.#strands(anchor),
      focus,
      anchor,
      theme,
      width,
      height,
      zoom,
      isShown,
      isFarBack: (node) => this.#shown.isFarBack(node),
      blocked: names.length === 0 ? blocked : [...blocked, ...names],
      lanes: axis === null ? null : { axis, language: words.language, undatedText: words.undated },
      trace: (context, node, at, side) => this.#nodes.trace(context, node, at, side),
    })
    const pinned = (arrangement?.pinned ?? []).filter(isShown)
    paintPins(labels, pinned, anchor, theme)
    return true
  }

  /** Where nodes are as long as nothing moves: each is worked out once. */
  #anchors(): (node: number) => Anchor {
    const anchors: (Anchor | undefined)[] = []
    return (node) => (anchors[node] ??= this.anchor(node))
  }

  /** The time axis, where every edge is drawn at its dates. */
  get #axis(): LaneAxis | null {
    const { frame } = this.#shown.picture
    const { lanes = null, wish } = this.#arrangement ?? {}
    if (lanes === null || frame === null) return null
    return laneAxis(lanes, this.#camera.transform, frame, wish?.scope === 'shown' ? aroundWindow(frame.window) : null)
  }

  #strands(anchor: (node: number) => Anchor): readonly Strand[] {
    return this.#shown.strands(anchor, this.#camera.width, this.#camera.height, this.#axis)
  }
}
