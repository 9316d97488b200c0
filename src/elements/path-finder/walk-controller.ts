import type { ReactiveController, ReactiveControllerHost } from 'lit'

import type { PathWalk, Request } from '../../store/index.js'

/** How long the picture stays at a step, ms. */
export const BEAT_MS = 2500

/** What a walk moves in. */
export interface WalkGround {
  /** The walk at present. */
  readonly walk: () => PathWalk | null
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

  hostUpdate(): void {
    // Somebody else may have ended the walk.
    if (this.#isPlaying && this.#ground.walk() === null) this.#stop()
  }

  hostDisconnected(): void {
    this.#stop()
  }

  /** Begins the walk, stops it, or goes on; from the first step again where it was at the last. */
  toggle(): void {
    if (this.#isPlaying) {
      this.#stop()
      this.#host.requestUpdate()
      return
    }
    const walk = this.#ground.walk()
    if (walk === null) this.#goTo(0)
    else if (this.isByHand) this.by(1)
    else if (walk.step === walk.path.hops - 1) this.#goTo(0)
    if (!this.isByHand && this.#ground.walk() !== null) this.#start()
    this.#host.requestUpdate()
  }

  /** The next step or the one before; nothing beyond the ends. It goes on by hand from here. */
  by(steps: 1 | -1): void {
    const walk = this.#ground.walk()
    if (walk === null) return
    this.#stop()
    // There is no step beyond the ends, and nothing happens there.
    this.#goTo(walk.step + steps)
    this.#host.requestUpdate()
  }

  /** Back to where the reader was before. */
  end(): void {
    this.#stop()
    this.#ground.request({ type: 'end-walk' })
  }

  #goTo(step: number): void {
    this.#ground.request({ type: 'walk-path', step })
  }

  #start(): void {
    this.#isPlaying = true
    this.#lastMs = null
    this.#passedMs = 0
    this.#step = this.#ground.walk()?.step ?? null
    this.#frame = requestAnimationFrame(this.#beat)
  }

  #stop(): void {
    this.#isPlaying = false
    cancelAnimationFrame(this.#frame)
  }

  readonly #beat = (nowMs: number): void => {
    const walk = this.#ground.walk()
    if (!this.#isPlaying || walk === null) return
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
