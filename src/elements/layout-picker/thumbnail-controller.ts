import type { ReactiveController, ReactiveControllerHost } from 'lit'

import type { LayoutName } from '../../layout/index.js'
import type { Arrangement, Frame } from '../../store/index.js'
import { readTheme, type Theme } from '../../view/index.js'
import { themeSource } from '../base/theme-source.js'
import { paintThumbnail, type Thumbnail } from './thumbnail.js'

interface Host extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment
}

/** What is painted, asked for after each update. */
export interface ThumbnailGround {
  readonly frame: Frame
  /** `null` while it is not known. */
  readonly arrangementOf: (layout: LayoutName) => Arrangement | null
}

/** So long a frame of the screen may be worked on, ms. */
const FRAME_MS = 8
/** And so many edges and more are enough for one: their lines take most of their time when the frame is put together. */
const FRAME_EDGES = 2000

/** Keeps the canvases of a host painted, `<canvas data-layout="grid">`, each once for what it shows, a few at a time. */
export class ThumbnailController implements ReactiveController {
  readonly #host: Host
  readonly #ground: () => ThumbnailGround | null
  readonly #painted = new WeakMap<HTMLCanvasElement, Thumbnail>()
  #waiting = new Map<HTMLCanvasElement, Thumbnail>()
  #theme: Theme | null = null
  #frame = 0

  constructor(host: Host, ground: () => ThumbnailGround | null) {
    this.#host = host
    this.#ground = ground
    host.addController(this)
  }

  hostConnected(): void {
    this.#theme = null
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame)
    this.#frame = 0
  }

  hostUpdated(): void {
    const stale = new Map(this.#stale())
    // Whoever has waited longest is next, however often the window moves meanwhile.
    const queue = [...this.#waiting.keys(), ...stale.keys()]
    this.#waiting = new Map(queue.flatMap((canvas) => (stale.has(canvas) ? [[canvas, stale.get(canvas)!]] : [])))
    if (this.#waiting.size > 0 && this.#frame === 0) this.#frame = requestAnimationFrame(this.#paint)
  }

  /** The colours have changed. */
  readonly refreshTheme = (): void => {
    this.#theme = null
    this.#host.requestUpdate()
  };

  *#stale(): Iterable<[HTMLCanvasElement, Thumbnail]> {
    const ground = this.#ground()
    if (ground === null) return
    const { frame } = ground
    for (const canvas of this.#host.renderRoot.querySelectorAll('canvas')) {
      // What is folded away has no size to be painted in.
      const arrangement = canvas.clientWidth === 0 ? null : ground.arrangementOf(canvas.dataset['layout'] as LayoutName)
      if (arrangement === null) continue
      const before = this.#painted.get(canvas)
      if (before?.frame.graph !== frame.graph) this.#theme = null
      const theme = (this.#theme ??= readTheme(themeSource(frame.graph), canvas))
      if (before?.frame === frame && before.arrangement === arrangement && before.theme === theme) continue
      yield [canvas, { frame, arrangement, theme }]
    }
  }

  readonly #paint = (): void => {
    const end = performance.now() + FRAME_MS
    let edges = 0
    for (const [canvas, thumbnail] of this.#waiting) {
      if (performance.now() > end || edges >= FRAME_EDGES) break
      edges += thumbnail.frame.counts.shown
      this.#waiting.delete(canvas)
      this.#painted.set(canvas, thumbnail)
      paintThumbnail(canvas, thumbnail)
    }
    this.#frame = this.#waiting.size > 0 ? requestAnimationFrame(this.#paint) : 0
  }
}
