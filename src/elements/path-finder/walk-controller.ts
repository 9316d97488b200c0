import type { ReactiveController, ReactiveControllerHost } from 'lit'

import type { ExplorerState, PathWalk, Request } from '../../store/index.js'
import { isAtStep } from './walk-place.js'

/** How long the picture stays at a step, ms. */
export const BEAT_MS = 2500

/** What a walk moves in. */
export interface WalkGround {
  /** `null` without a graph. */
  readonly state: () => ExplorerState | null
  readonly request: (request: Request) => void
}

/**
 * Walks a path from step to step: by itself, or by hand where the reader wants no motion. Time is that of animation
 * frames, so nothing runs in a hidden page.
 */
export class WalkController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #ground: WalkGround
  #isPlaying = false
  #frame = 0
  #lastMs: number | null = null
  #passedMs = 0
  /** The step that the beat counts for. */
  #step: number | null = null
  /** What was selected when the reader had last to do with the walk. */
  #selection: ExplorerState['selection'] = null

  constructor(host: ReactiveControllerHost, ground: WalkGround) {
    this.#host = host
    this.#ground = ground
    host.addController(this)
  }

  /** Whether it goes on by itself. */
  get isPlaying(): boolean {
    return this.#isPlaying
  }

  /** Whether the reader makes every step. */
  get isByHand(): boolean {
    return globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches
  }

  /** Whether the step that is walked is what is shown. */
  get isAtStep(): boolean {
    const state = this.#ground.state()
    return state !== null && isAtStep(state)
  }

  hostUpdate(): void {
    // Somebody else may have ended the walk, and who looks at something else is not to be taken away from it.
    if (this.#isPlaying && (!this.isAtStep || this.#readsTie)) this.#stop()
  }

  get #walk(): PathWalk | null {
    return this.#ground.state()?.paths.walk ?? null
  }

  /** Whether the reader has selected ties since. */
  get #readsTie(): boolean {
    const selection = this.#ground.state()?.selection ?? null
    return selection !== this.#selection && selection !== null && selection.type !== 'node'
  }

  hostDisconnected(): void {
    this.#stop()
  }

  /**
   * Begins the walk, stops it, or goes on: from the first step again where it was at the last, and from its step where
   * the reader looked elsewhere.
   */
  toggle(): void {
    if (this.#isPlaying) {
      this.#stop()
      this.#host.requestUpdate()
      return
    }
    const walk = this.#walk
    if (walk === null) this.#goTo(0)
    else if (!this.isAtStep) this.#goTo(walk.step)
    else if (walk.step === walk.path.hops - 1) this.#goTo(0)
    else if (this.isByHand) this.by(1)
    if (!this.isByHand && this.#walk !== null) this.#start()
    this.#host.requestUpdate()
  }

  /** The next step or the one before; nothing beyond the ends. It goes on by hand from here. */
  by(steps: 1 | -1): void {
    const walk = this.#walk
    if (walk === null) return
    this.#stop()
    // There is no step beyond the ends, and nothing happens there.
    this.#goTo(walk.step + steps)
    this.#host.requestUpdate()
  }

  /** Back to where the reader was before; nothing where nobody walks. */
  end(): void {
    this.#stop()
    if (this.#walk !== null) this.#ground.request({ type: 'end-walk' })
  }

  #goTo(step: number): void {
    this.#ground.request({ type: 'walk-path', step })
  }

  #start(): void {
    this.#isPlaying = true
    this.#lastMs = null
    this.#passedMs = 0
    this.#step = this.#walk?.step ?? null
    this.#selection = this.#ground.state()?.selection ?? null
    this.#frame = requestAnimationFrame(this.#beat)
  }

  #stop(): void {
    this.#isPlaying = false
    cancelAnimationFrame(this.#frame)
  }

  readonly #beat = (nowMs: number): void => {
    const walk = this.#walk
    if (!this.#isPlaying || walk === null || !this.isAtStep) return
    this.#passedMs += this.#lastMs === null || document.hidden ? 0 : nowMs - this.#lastMs
    this.#lastMs = nowMs
    if (walk.step !== this.#step) {
      // The reader went elsewhere: that step has its time too.
      this.#step = walk.step
      this.#passedMs = 0
    }
    if (this.#passedMs >= BEAT_MS) {
      this.#passedMs = 0
      if (walk.step >= walk.path.hops - 1) {
        this.#stop()
        this.#host.requestUpdate()
        return
      }
      this.#step = walk.step + 1
      this.#goTo(this.#step)
    }
    this.#frame = requestAnimationFrame(this.#beat)
  }
}
