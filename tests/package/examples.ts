import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import type * as Axe from 'axe-core'
import type { Locator, Page } from 'playwright'
import { beforeAll, expect } from 'vitest'

import { copyOf, install, serve } from './packed.js'

/** The pages of `examples`, beside the package as it is published. */
export interface Examples {
  /** Where they are on disk, to be changed as their README tells. */
  readonly folder: string
  readonly origin: string
}

/** For the tests of one file. */
export function examples(): Examples {
  const all = { folder: '', origin: '' }
  beforeAll(async () => {
    all.folder = copyOf('examples')
    await install(all.folder)
    all.origin = await serve(all.folder)
  }, 120_000)
  return all
}

export interface Spot {
  readonly x: number
  readonly y: number
}

/** A graph of a page, in whichever shadow root it is. */
export function graphOf(page: Page, index = 0): Locator {
  return page.locator('entente-graph').nth(index)
}

/** Waits until a graph and its labels are drawn and nothing moves. */
export async function settled(graph: Locator): Promise<void> {
  const labels = () => graph.evaluate((element) => (element as EntenteGraphLike).view?.placedLabels.length ?? 0)
  await expect.poll(labels, { timeout: 30_000 }).toBeGreaterThan(0)
  let last = ''
  await expect
    .poll(async () => {
      const before = last
      last = JSON.stringify(await spotOf(graph, 'mali'))
      return before === last
    })
    .toBe(true)
}

interface EntenteGraphLike extends HTMLElement {
  readonly graph: { nodeIndex(key: string): number | undefined } | null
  readonly view: {
    readonly placedLabels: readonly unknown[]
    placeOf(index: number): { x: number; y: number } | null
  } | null
}

/**
 * Where an actor is in the window, whatever turns and scales the graph: the browser itself is asked for the place of
 * something that stands there.
 */
export async function spotOf(graph: Locator, key: string): Promise<Spot> {
  return graph.evaluate((element, wanted) => {
    const { graph: model, view, shadowRoot } = element as EntenteGraphLike
    const { x, y } = view!.placeOf(model!.nodeIndex(wanted)!)!
    const probe = document.createElement('i')
    Object.assign(probe.style, { position: 'absolute', left: `${x}px`, top: `${y}px`, width: 0, height: 0 })
    shadowRoot!.querySelector('.frame')!.append(probe)
    const box = probe.getBoundingClientRect()
    probe.remove()
    return { x: box.x, y: box.y }
  }, key)
}

/** What the reader has selected, and what the mouse points at, by their keys. */
export async function marked(graph: Locator): Promise<{ selected: string | null; pointed: string | null }> {
  return graph.evaluate((element) => {
    const { selection, highlight } = (element as unknown as { state: Record<string, { key?: string } | null> }).state
    return { selected: selection?.key ?? null, pointed: highlight?.key ?? null }
  })
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** What axe finds wrong with a page, as `rule: element`. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: typeof Axe }
    const { violations } = await axe.run(document, { runOnly: rules })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  }, RULES)
}

/** The names of files and folders that a page asked for. */
export function filesOf(asked: readonly string[]): string[] {
  return asked.map((address) => path.posix.basename(new URL(address, 'http://localhost').pathname))
}
