/** A canvas that covers the view, in device pixels underneath and CSS pixels for its users. */
export class Layer {
  readonly #canvas: HTMLCanvasElement
  #width = 0
  #height = 0

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas
  }

  /** `null` where the browser gives no canvas. */
  get context(): CanvasRenderingContext2D | null {
    return this.#canvas.getContext('2d')
  }

  /** Takes a size in CSS pixels and clears. */
  resize(width: number, height: number): void {
    this.#width = width
    this.#height = height
    const ratio = (globalThis.devicePixelRatio || 1) * (this.#canvas.currentCSSZoom ?? 1)
    this.#canvas.width = Math.round(width * ratio)
    this.#canvas.height = Math.round(height * ratio)
  }

  /** The context, cleared and scaled to CSS pixels. */
  begin(): CanvasRenderingContext2D | null {
    const { context } = this
    if (context === null || this.#width === 0) return null
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height)
    context.setTransform(this.#canvas.width / this.#width, 0, 0, this.#canvas.height / this.#height, 0, 0)
    return context
  }
}
