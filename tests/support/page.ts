import type { EntenteExplorer } from '../../src/elements/explorer/explorer.js'
import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import type { ExplorerState } from '../../src/store/index.js'
import { smallFile, type SmallFile } from './small-file.js'

/** Helpers for tests in a browser. Nothing here sleeps: whatever takes time is polled frame by frame. */

/** Waits for the next painted frame. */
export function frame(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
}

/** Waits until a condition holds and returns what it returned; fails with `what` after five seconds. */
export async function until<T>(condition: () => T | null | undefined | false, what: string): Promise<T> {
  const end = performance.now() + 5000
  for (;;) {
    const value = condition()
    if (value !== null && value !== undefined && value !== false) return value
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`)
    await new Promise(requestAnimationFrame)
  }
}

/** Puts markup into the page and returns its first element. Take it out again with {@link clearPage}. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows, as with querySelector
export function put<T extends HTMLElement = EntenteGraph>(markup: string): T {
  const stage = document.createElement('div')
  stage.className = 'stage'
  stage.innerHTML = markup
  document.body.append(stage)
  return stage.firstElementChild as T
}

const undo: (() => void)[] = []

/** Takes everything out of the page that tests put there, and gives the platform its functions back. */
export function clearPage(): void {
  for (const stage of document.querySelectorAll('.stage')) stage.remove()
  for (const act of undo.splice(0).toReversed()) act()
}

export function afterwards(act: () => void): void {
  undo.push(act)
}

/** One call of {@link answerFetch}'s answer. */
export interface Asked {
  readonly url: string
  readonly signal: AbortSignal
  readonly init: RequestInit
}

/** Answers requests in the platform's place, and lists them. */
export function answerFetch(answer: (asked: Asked) => Response | Promise<Response>): Asked[] {
  const real = globalThis.fetch
  const all: Asked[] = []
  globalThis.fetch = async (input, init = {}) => {
    const url = input instanceof Request ? input.url : String(input)
    const asked = { url, signal: init.signal ?? new AbortController().signal, init }
    all.push(asked)
    return answer(asked)
  }
  afterwards(() => (globalThis.fetch = real))
  return all
}

/** An answer that never comes; rejects like the platform when it is no longer wanted. */
export function never({ signal }: Asked): Promise<Response> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
}

/** What is written to `console.error` and `console.warn`, in place of writing it. */
export function listenToConsole(): string[] {
  const lines: string[] = []
  const { error, warn } = console
  const keep = (...texts: unknown[]) => void lines.push(texts.map(String).join(' '))
  Object.assign(console, { error: keep, warn: keep })
  afterwards(() => Object.assign(console, { error, warn }))
  return lines
}

export interface Heard {
  readonly type: string
  readonly detail: unknown
}

const EVENTS = ['load', 'error', 'select', 'time-change', 'filter-change', 'path-change', 'layout-end'] as const

/** Every event of ours that reaches a target, in order, until the page is cleared. */
export function listen(target: EventTarget): Heard[] {
  const heard: Heard[] = []
  const ending = new AbortController()
  afterwards(() => ending.abort())
  for (const name of EVENTS) {
    const hear = (event: Event) => void heard.push({ type: name, detail: (event as CustomEvent<unknown>).detail })
    target.addEventListener(`entente-${name}`, hear, { signal: ending.signal })
  }
  return heard
}

export function typesOf(heard: readonly Heard[]): string[] {
  return heard.map(({ type }) => type)
}

/** Waits until a graph is on screen, with its places and its labels. */
export async function drawn<T extends EntenteGraph | EntenteExplorer>(element: T): Promise<T> {
  const graph = await until(() => graphIn(element), 'there is a graph element')
  await until(() => element.state.status === 'ready', 'the graph is loaded')
  await until(() => graph.view !== null, 'there is a view')
  await until(() => (graph.view?.placedLabels.length ?? 0) > 0, 'labels are drawn')
  await element.updateComplete
  await frame()
  return element
}

/** The key of the selected node or edge. */
export function selectedKey({ selection }: ExplorerState): string | null {
  return selection === null || selection.type === 'bundle' ? null : selection.key
}

/** The graph element itself, or the one inside an explorer. */
export function graphIn(element: EntenteGraph | EntenteExplorer): EntenteGraph | null {
  if (element.localName === 'entente-graph') return element as EntenteGraph
  return element.shadowRoot?.querySelector('entente-graph') ?? null
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows, as with querySelector
export function inside<T extends Element = HTMLElement>(element: Element, selector: string): T {
  const found = element.shadowRoot?.querySelector<T>(selector)
  if (found == null) throw new Error(`no ${selector} in <${element.localName}>`)
  return found
}

/** All elements of a tree, through shadow roots. */
export function deep(root: Element | ShadowRoot): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot === null ? [] : deep(element.shadowRoot)),
  ])
}

/** How many pixels of a canvas are not empty, and a number that differs with the picture. */
export function pixels(canvas: HTMLCanvasElement): { filled: number; hash: number } {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
  let filled = 0
  let hash = 0
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] !== 0) filled++
    hash = (Math.imul(hash, 31) + data[i]! + data[i + 1]! * 3 + data[i + 2]! * 7 + data[i + 3]! * 11) | 0
  }
  return { filled, hash }
}

/** The key of a shown node's place in the picture, CSS pixels from the top left of the view. */
export function placeOf(element: EntenteGraph, key: string): { x: number; y: number } {
  const index = element.graph?.nodeIndex(key)
  const place = index === undefined ? null : (element.view?.placeOf(index) ?? null)
  if (place === null) throw new Error(`${key} is not drawn`)
  return { x: place.x, y: place.y }
}

/**
 * Presses and lets go of the mouse at a point of the view, as the platform tells of it.
 * @param enters false for a mouse that was over the view already, and came there by a scrolling page
 */
export function press(element: EntenteGraph, { x, y }: { x: number; y: number }, enters = true): void {
  const layer = inside(element, '.nodes')
  const box = layer.getBoundingClientRect()
  const init = { clientX: box.x + x, clientY: box.y + y, button: 0, bubbles: true, composed: true, cancelable: true }
  const target = layer.querySelector('canvas') ?? layer
  if (enters) layer.dispatchEvent(new PointerEvent('pointerenter', init))
  target.dispatchEvent(new PointerEvent('pointerdown', init))
  for (const type of ['mousemove', 'mousedown', 'mouseup', 'click']) target.dispatchEvent(new MouseEvent(type, init))
}

/** An English `<entente-graph>` with a file, once it is drawn. */
export function show(attributes = '', file: SmallFile = smallFile()): Promise<EntenteGraph> {
  const element = put(`<entente-graph lang="en" ${attributes}></entente-graph>`)
  element.data = file
  return drawn(element)
}
