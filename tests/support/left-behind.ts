import { afterwards } from './page.js'

/** What goes on after its makers are gone: workers, timers, frames, observers, and listeners of what outlives them. */
export class LeftBehind {
  readonly #open = new Map<unknown, string>()
  /** How many workers were made. */
  workers = 0

  /** What is there now, in words; each with the line of the sources that made it, or with Cytoscape. */
  get all(): string[] {
    return [...this.#open.values()].toSorted()
  }

  /** Without what Cytoscape puts off for a moment after it has drawn, and then leaves alone. */
  get ours(): string[] {
    return this.all.filter((each) => each !== 'timer cytoscape')
  }

  /** Counts all that is begun from now on, until the page is cleared. */
  constructor() {
    this.#watchTimers()
    this.#watchWorkers()
    this.#watchListeners()
    for (const name of ['ResizeObserver', 'MutationObserver', 'IntersectionObserver'] as const) this.#observers(name)
  }

  #watchTimers(): void {
    const { setTimeout, clearTimeout, setInterval, clearInterval, requestAnimationFrame, cancelAnimationFrame } =
      globalThis
    const begin =
      (what: string, start: (act: (...args: unknown[]) => void, ms?: number) => number, isOnce: boolean) =>
      (act: (...args: unknown[]) => void, ms?: number, ...rest: unknown[]) => {
        const id = start((...args: unknown[]) => {
          if (isOnce) this.#open.delete(id)
          act(...(rest.length > 0 ? rest : args))
        }, ms)
        const from = origin()
        if (from !== null) this.#open.set(id, `${what} ${from}`)
        return id
      }
    const end = (stop: (id: number) => void) => (id: number) => {
      this.#open.delete(id)
      stop(id)
    }
    Object.assign(globalThis, {
      setTimeout: begin('timer', setTimeout.bind(globalThis) as never, true),
      clearTimeout: end(clearTimeout.bind(globalThis)),
      setInterval: begin('interval', setInterval.bind(globalThis) as never, false),
      clearInterval: end(clearInterval.bind(globalThis)),
      requestAnimationFrame: begin('frame', requestAnimationFrame.bind(globalThis) as never, true),
      cancelAnimationFrame: end(cancelAnimationFrame.bind(globalThis)),
    })
    afterwards(() =>
      Object.assign(globalThis, {
        setTimeout,
        clearTimeout,
        setInterval,
        clearInterval,
        requestAnimationFrame,
        cancelAnimationFrame,
      }),
    )
  }

  #watchWorkers(): void {
    const { Worker: Real } = globalThis
    const open = this.#open
    const made = () => this.workers++
    globalThis.Worker = class extends Real {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args)
        made()
        open.set(this, `worker ${origin()}`)
      }
      override terminate(): void {
        open.delete(this)
        super.terminate()
      }
    }
    afterwards(() => (globalThis.Worker = Real))
  }

  #watchListeners(): void {
    const { prototype } = EventTarget
    // oxlint-disable-next-line typescript/unbound-method -- called with their targets below
    const { addEventListener, removeEventListener } = prototype
    const keys = new Map<unknown, number>()
    const idOf = (thing: unknown) => keys.get(thing) ?? keys.set(thing, keys.size).get(thing)
    const open = this.#open
    const keyOf = (
      target: unknown,
      type: string,
      listener: unknown,
      options: boolean | EventListenerOptions | undefined,
    ) => {
      const isCapture = typeof options === 'object' ? options?.capture : options
      return `${idOf(target)} ${type} ${idOf(listener)} ${Boolean(isCapture)}`
    }
    prototype.addEventListener = function add(this: EventTarget, type, listener, options) {
      addEventListener.call(this, type, listener, options)
      const from = listener !== null && outlives(this) ? origin() : null
      if (from === null) return
      const key = keyOf(this, type, listener, options)
      open.set(key, `listener ${type} ${from}`)
      const signal = typeof options === 'object' ? options.signal : undefined
      if (signal !== undefined) addEventListener.call(signal, 'abort', () => open.delete(key))
    }
    prototype.removeEventListener = function remove(this: EventTarget, type, listener, options) {
      open.delete(keyOf(this, type, listener, options))
      removeEventListener.call(this, type, listener, options)
    }
    afterwards(() => Object.assign(prototype, { addEventListener, removeEventListener }))
  }

  #observers(name: 'ResizeObserver' | 'MutationObserver' | 'IntersectionObserver'): void {
    const Real = globalThis[name] as new (...args: never[]) => { observe(...args: never[]): void; disconnect(): void }
    const open = this.#open
    const Watched = class extends Real {
      override observe(...args: never[]): void {
        const from = origin()
        if (from !== null) open.set(this, `${name} ${from}`)
        super.observe(...args)
      }
      override disconnect(): void {
        open.delete(this)
        super.disconnect()
      }
    }
    Object.assign(globalThis, { [name]: Watched })
    afterwards(() => Object.assign(globalThis, { [name]: Real }))
  }
}

function outlives(target: EventTarget): boolean {
  return (
    target instanceof Window ||
    target instanceof Document ||
    target instanceof MediaQueryList ||
    target === document.documentElement ||
    target === document.body
  )
}

/** The innermost line of the sources, or of Cytoscape, that asks; `null` for tests and what runs them. */
function origin(): string | null {
  const lines = new Error('asked').stack?.split('\n') ?? []
  const line = lines.find((each) => /\/src\/|cytoscape/.test(each))
  return line === undefined ? null : (/\/src\/[^)?]*|cytoscape/.exec(line)?.[0] ?? line)
}
