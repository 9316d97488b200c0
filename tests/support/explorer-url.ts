import { vi } from 'vitest'

import type { EntenteExplorer } from '../../src/elements/explorer/explorer.js'
import type { Request } from '../../src/store/index.js'
import { afterwards, drawn, put, until } from './page.js'
import { smallFile } from './small-file.js'

/** An explorer that keeps its view in the address, and the address of the page that the tests run in. */

/** The address of the test's page before any test touched it. */
const ADDRESS = location.href.split('#')[0]!

/** The page has this fragment, until the test is over; without an event, as where a page is opened. */
export function openAt(fragment: string): void {
  history.replaceState(null, '', fragment === '' ? ADDRESS : `${ADDRESS}#${fragment}`)
  afterwards(() => history.replaceState(null, '', ADDRESS))
}

export const SIZE = 'style="width: 1100px; height: 700px"'

/** Puts one into the page, once it is drawn. */
export async function showAt(fragment: string, attributes = '', data: unknown = smallFile()): Promise<EntenteExplorer> {
  openAt(fragment)
  const element = put<EntenteExplorer>(
    `<entente-explorer lang="en" url-state ${attributes} ${SIZE}></entente-explorer>`,
  )
  element.data = data
  return drawn(element)
}

export function act(element: EntenteExplorer, ...requests: readonly Request[]): void {
  for (const request of requests) element.providedStore.dispatch(request, 'user')
}

export const fragment = (): string => location.hash.slice(1)

/** Waits until the address has this fragment. */
export function written(expected: string): Promise<true> {
  return until(() => fragment() === expected, `the fragment is ${expected}`)
}

/** Goes back or forth in the history, and waits until the page is there. */
export async function travel(by: number): Promise<void> {
  const arrived = new Promise((done) => window.addEventListener('popstate', done, { once: true }))
  history.go(by)
  await arrived
}

/** How many places the page has added to the history since; a length would be cut by going back. */
export function countPlaces(): () => number {
  const spy = vi.spyOn(history, 'pushState')
  afterwards(() => spy.mockRestore())
  return () => spy.mock.calls.length
}
