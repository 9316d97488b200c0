import axe from 'axe-core'

import '../../src/define/index.js'
import type { EntenteExplorer } from '../../src/elements/explorer/explorer.js'
import type { Request } from '../../src/store/index.js'
import { drawn, frame, put } from './page.js'

let file: unknown

/** The bundled data, parsed once. */
export async function sahel(): Promise<unknown> {
  file ??= await (await fetch('/graph-data/sahel.json')).json()
  return file
}

/** An explorer of the bundled data in a box of this size, CSS pixels, once it is drawn. */
export async function showExplorer(
  attributes = 'lang="en"',
  { width = 1200, height = 760, data }: { width?: number; height?: number; data?: unknown } = {},
): Promise<EntenteExplorer> {
  const element = put<EntenteExplorer>(
    `<entente-explorer ${attributes} style="width: ${width}px; height: ${height}px"></entente-explorer>`,
  )
  element.data = data ?? (await sahel())
  return drawn(element)
}

/** What the reader asks of the explorer's store, and its picture. */
export async function ask(element: EntenteExplorer, ...requests: readonly Request[]): Promise<void> {
  for (const request of requests) element.providedStore.dispatch(request, 'user')
  await element.updateComplete
  await frame()
}

/** Opens or folds one of the explorer's panels, as a click does. */
export async function toggle(
  element: EntenteExplorer,
  panel: 'legend' | 'layouts' | 'paths' | 'table' | 'about',
): Promise<void> {
  element.shadowRoot!.querySelector<HTMLElement>(`.tool.${panel}`)!.click()
  await element.updateComplete
  await frame()
}

/** What axe finds fault with, one line each. */
export async function faultsOf(element: Element): Promise<string[]> {
  const results = await axe.run(element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
