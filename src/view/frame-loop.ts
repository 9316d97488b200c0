import type { Core } from 'cytoscape'

/** What of Cytoscape's own renderer is used. */
interface Renderer {
  destroyed: boolean
  renderLoopStarted: boolean
  readonly requestedFrame: boolean
  readonly bindings: {
    target: EventTarget
    readonly args: readonly [type: string, listener: EventListener, options: AddEventListenerOptions]
  }[]
  readonly beforeRenderCallbacks: readonly { readonly fn: (willDraw: boolean, now: number) => void }[]
  beforeRender(act: (willDraw: boolean, now: number) => void, priority: number): void
  render(options: object): void
  startRenderLoop(): void
  redraw(options?: object): void
}

/** Frames without a drawing after which nothing is left to be prepared for the next one, ms. */
const REST_MS = 500

/**
 * Cytoscape asks for each frame of its life. Afterwards it rests while there is nothing to draw, and begins again when
 * it is asked to.
 */
export function restBetweenDrawings(cy: Core): void {
  const renderer = rendererOf(cy)
  const redraw = renderer.redraw.bind(renderer)
  let drawn: number | null = null
  let isEnding = false
  let isResting = false
  const wake = () => {
    isResting = false
    drawn = null
    renderer.renderLoopStarted = false
    renderer.startRenderLoop()
  }
  renderer.redraw = (options) => {
    redraw(options)
    if (isResting) wake()
  }
  renderer.beforeRender((willDraw, now) => {
    if (willDraw) drawn = now
    drawn ??= now
    if (isEnding || now - drawn < REST_MS) return
    isEnding = true
    let isHeld = false
    // A loop ends where it finds its renderer destroyed. It comes between these two, and nobody else does.
    requestAnimationFrame(() => {
      isHeld = !renderer.destroyed
      renderer.destroyed = true
    })
    queueMicrotask(() => {
      requestAnimationFrame(() => {
        isEnding = false
        if (!isHeld) return
        renderer.destroyed = false
        isResting = true
        if (renderer.requestedFrame) wake()
      })
    })
  }, LAST)
}

/** After whatever Cytoscape does in a frame. */
const LAST = 0

/** Does what a frame would do, without waiting for one. */
export function drawNow(cy: Core): void {
  const renderer = rendererOf(cy)
  for (const { fn } of renderer.beforeRenderCallbacks) fn(true, performance.now())
  renderer.render({})
}

const FINGERS = ['touchmove', 'touchend', 'touchcancel']

/**
 * Cytoscape hears of fingers at the window, where it would keep the page around from scrolling before the script has
 * answered. What began on the container is told to the container too.
 */
export function hearFingersAt(container: HTMLElement, cy: Core): void {
  for (const binding of rendererOf(cy).bindings) {
    if (!FINGERS.includes(binding.args[0]) || binding.target === container) continue
    binding.target.removeEventListener(...binding.args)
    binding.target = container
    container.addEventListener(...binding.args)
  }
}

function rendererOf(cy: Core): Renderer {
  return (cy as unknown as { renderer(): Renderer }).renderer()
}
