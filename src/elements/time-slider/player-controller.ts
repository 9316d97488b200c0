import type { ReactiveController, ReactiveControllerHost } from 'lit'

export const SPEEDS = [0.5, 1, 2, 4] as const

const STEP_MS = 500

/**
 * A steady beat: two steps a second at speed 1. Time is that of animation frames, so nothing runs in a hidden
 * page; what was missed is not made up for.
 */
export class PlayerController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #step: () => boolean
  #frame = 0
  #lastMs: number | null = null
  #dueMs = 0
  #isPlaying = false
  #speed: (typeof SPEEDS)[number] = 1

  /** @param step makes one step; `false` where there is none left */
  constructor(host: ReactiveControllerHost, step: () => boolean) {
    this.#host = host
    this.#step = step
    host.addController(this)
  }

  get isPlaying(): boolean {
    return this.#isPlaying
  }

  get speed(): number {
    return this.#speed
  }

  hostDisconnected(): void {
    this.stop()
  }

  start(): void {
    if (this.#isPlaying) return
    this.#isPlaying = true
    this.#lastMs = null
    this.#dueMs = STEP_MS
    this.#frame = requestAnimationFrame(this.#beat)
    this.#host.requestUpdate()
  }

  stop(): void {
    cancelAnimationFrame(this.#frame)
    if (!this.#isPlaying) return
    this.#isPlaying = false
    this.#host.requestUpdate()
  }

  /** To the next speed, and from the fastest to the slowest. */
  changeSpeed(): void {
    this.#speed = SPEEDS[(SPEEDS.indexOf(this.#speed) + 1) % SPEEDS.length]!
    this.#host.requestUpdate()
  }

  readonly #beat = (nowMs: number) => {
    if (!this.#isPlaying) return
    const passed = this.#lastMs === null || document.hidden ? 0 : nowMs - this.#lastMs
    this.#lastMs = nowMs
    this.#dueMs += passed * this.#speed
    if (this.#dueMs >= STEP_MS) {
      this.#dueMs = Math.min(this.#dueMs - STEP_MS, STEP_MS / 2)
      if (!this.#step()) {
        this.stop()
        return
      }
    }
    this.#frame = requestAnimationFrame(this.#beat)
  }
}
