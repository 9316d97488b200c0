import { EntenteError } from '../../core/errors.js'
import { showValue } from '../../core/issue.js'
import { LAYOUT_OPTIONS, LAYOUTS, type LayoutName, type LayoutOptions } from '../../layout/index.js'
import { isPlaced, LAYOUT_SCOPES, type LayoutScope, type Store } from '../../store/index.js'
import { joinLayouts } from './layouts.js'

/** What may be said about a layout besides its name. */
export interface LayoutCall {
  /** `all` (default), or `shown` for what is on the picture alone. */
  readonly scope?: LayoutScope
  readonly options?: LayoutOptions
}

/** A call that means something. */
export interface CheckedCall extends LayoutCall {
  readonly layout: LayoutName | undefined
}

/** The layouts that a page has asked an element for; what is not done when the element is taken away is given up. */
export class LayoutCalls {
  #ending = new AbortController()

  /** The element is gone: all who wait are told so. */
  end(): void {
    this.#ending.abort()
    this.#ending = new AbortController()
  }

  /**
   * Resolves once the nodes have their places: to false where another wish came first, it could not be made, or the
   * element is gone. Rejects with an EntenteError where the graph has nothing for that layout.
   * @param shown resolves when there is a graph to lay out
   */
  async run(shown: Promise<unknown>, storeOf: () => Store, call: CheckedCall): Promise<boolean> {
    const { signal } = this.#ending
    const gone = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
    await Promise.race([shown, gone])
    if (signal.aborted) return false
    const store = storeOf()
    checkPlaces(store, call.layout)
    // As long as the picture is far away nobody else has it worked out.
    const leave = joinLayouts(store)
    try {
      return await Promise.race([granted(store, call), gone.then(() => false)])
    } finally {
      leave()
    }
  }
}

function granted(store: Store, call: CheckedCall): Promise<boolean> {
  store.dispatch({ type: 'run-layout', ...call })
  const wish = store.getState().layout.wishes.main
  return new Promise((resolve) => {
    const stop = store.subscribe(({ layout: { wishes, panes } }) => {
      if (wishes.main === wish) return
      stop()
      resolve(panes.main?.wish === wish)
    })
  })
}

/** @throws EntenteError where there is no layout of that name, or no such option of a layout */
export function layoutCall(name: string | undefined, call: LayoutCall): CheckedCall {
  const layout = name === undefined ? undefined : layoutOf(name)
  checkFields('wish', call, { scope: LAYOUT_SCOPES, options: null })
  if (call.options !== undefined) checkFields('options', call.options, LAYOUT_OPTIONS)
  return { ...call, layout }
}

/** @throws EntenteError where there is no layout of that name */
export function layoutOf(name: string): LayoutName {
  return oneOf('layout', name, LAYOUTS)
}

/** @throws EntenteError where the places of the file are asked for and it has none for some nodes */
export function checkPlaces(store: Store, layout: LayoutName | undefined): void {
  const { graph } = store.getState()
  if (layout !== 'saved' || graph === null || isPlaced(graph)) return
  const count = graph.nodes.filter(({ position }) => position !== null).length
  const message = `layout "saved" needs a place for every node, and the file has ${count} for ${graph.nodes.length} nodes`
  throw new EntenteError('invalid-argument', `${message}; give each node x and y, or give another layout`)
}

/** @param accepted values by name; `null` where any will do */
function checkFields(
  what: string,
  given: unknown,
  accepted: Readonly<Record<string, readonly unknown[] | null>>,
): void {
  const names = Object.keys(accepted)
  if (typeof given !== 'object' || given === null)
    throw new EntenteError('invalid-argument', `${what} ${named(given)} is no object; give one of ${names.join(', ')}`)
  for (const [name, value] of Object.entries(given)) {
    const values = accepted[oneOf(what, name, names)]
    if (values != null && value !== undefined) oneOf(name, value, values)
  }
}

function oneOf<T>(what: string, value: unknown, choices: readonly T[]): T {
  const choice = choices.find((each) => each === value)
  if (choice !== undefined) return choice
  throw new EntenteError('invalid-argument', `${what} ${named(value)} is none; give one of ${choices.join(', ')}`)
}

function named(value: unknown): string {
  return typeof value === 'bigint' ? `${value}n` : showValue(value)
}
