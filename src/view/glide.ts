import type { Positions } from '../layout/index.js'

/** Where everything is to be: places of the nodes at zoom 1, and the camera on them. */
export interface Scene {
  readonly positions: Positions
  readonly zoom: number
  readonly pan: { readonly x: number; readonly y: number }
}

/** Long enough to follow a node with the eyes. */
const GLIDE_MS = 550

/**
 * Takes a picture from one scene to another along straight ways, slow at both ends; the last call wins. Shows the end
 * at once where nobody looks.
 */
export class Glide {
  #pending = 0
  #finish: (() => void) | null = null

  get isRunning(): boolean {
    return this.#finish !== null
  }

  run(from: Scene, to: Scene, show: (scene: Scene) => void, done: () => void): void {
    this.stop()
    const finish = (this.#finish = () => {
      this.#finish = null
      show(to)
      done()
    })
    if (document.visibilityState === 'hidden') {
      finish()
      return
    }
    let begun: number | null = null
    const frame = (now: number) => {
      begun ??= now
      const share = (now - begun) / GLIDE_MS
      if (share >= 1) {
        finish()
        return
      }
      show(between(from, to, eased(share)))
      this.#pending = requestAnimationFrame(frame)
    }
    this.#pending = requestAnimationFrame(frame)
  }

  /** Goes to the end at once. */
  end(): void {
    cancelAnimationFrame(this.#pending)
    this.#finish?.()
  }

  /** Stays where it is; nobody is told. */
  stop(): void {
    cancelAnimationFrame(this.#pending)
    this.#finish = null
  }
}

/** Cubic, in and out. */
function eased(share: number): number {
  return share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2
}

function between(from: Scene, to: Scene, share: number): Scene {
  const mix = (a: number, b: number) => a + (b - a) * share
  return {
    positions: to.positions.map((place, i) => mix(from.positions[i]!, place)),
    zoom: mix(from.zoom, to.zoom),
    pan: { x: mix(from.pan.x, to.pan.x), y: mix(from.pan.y, to.pan.y) },
  }
}
