import type { EntenteExplorer } from '../../src/elements/explorer/explorer.js'
import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import { afterwards, answerFetch, graphIn, inside, put, until, type Asked } from './page.js'

/** Files that cannot be shown. */

/** A body of pieces; `then` says how it goes on: it ends, breaks, or nothing more comes. */
export function bodyOf(pieces: readonly string[], then: 'end' | 'break' | 'wait' = 'end'): ReadableStream<Uint8Array> {
  const left = [...pieces]
  return new ReadableStream({
    pull(stream) {
      const piece = left.shift()
      if (piece !== undefined) stream.enqueue(new TextEncoder().encode(piece))
      else if (then === 'end') stream.close()
      else if (then === 'break') stream.error(new TypeError('network error'))
      else return new Promise(() => {})
      return undefined
    },
  })
}

/** An element whose file cannot be shown, and what it says. */
export async function failing(
  answer: (asked: Asked) => Response | Promise<Response>,
  attributes = '',
): Promise<EntenteGraph> {
  answerFetch(answer)
  const element = put(`<entente-graph lang="en" src="file.json" ${attributes}></entente-graph>`)
  await failed(element)
  return element
}

/** Waits until an element says that it has failed. */
export async function failed(element: EntenteGraph | EntenteExplorer): Promise<void> {
  await until(() => element.state.status === 'error', 'it fails')
  await element.updateComplete
  await graphIn(element)!.updateComplete
}

/** What is spoken, what stands below it, and how it may go on. */
export function said(element: EntenteGraph): { alerts: string[]; rest: string } {
  const words = (each: Element) => each.textContent.replaceAll(/\s+/g, ' ').trim()
  const alerts = [...element.shadowRoot!.querySelectorAll('[role=alert]')].map((alert) => words(alert.children[0]!))
  return { alerts, rest: words(inside(element, '.issues')) }
}

/** Whether the browser says that it has no connection. */
export function offline(isOffline: boolean): void {
  Object.defineProperty(navigator, 'onLine', { value: !isOffline, configurable: true })
  afterwards(() => delete (navigator as { onLine?: unknown }).onLine)
}

/** An answer of a status and nothing of use. */
export function status(code: number): () => Response {
  return () => new Response('<p>no</p>', { status: code })
}

/** An answer of a text. */
export function text(body: string, type = 'application/json'): () => Response {
  return () => new Response(body, { headers: { 'content-type': type } })
}
