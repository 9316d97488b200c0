import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import type { Page } from 'playwright'
import { beforeAll, describe, expect, it } from 'vitest'

import { ROOT } from './dist.js'
import { copyOf, install, run, serve } from './packed.js'
import { visit } from './visit.js'

const FRAMEWORKS = ['react', 'vue', 'svelte'] as const

interface Manifest {
  readonly dependencies: Record<string, string>
  readonly devDependencies: Record<string, string>
}

let folder: string

/** What the three ask for is installed once, beside each other. */
beforeAll(async () => {
  folder = copyOf('examples')
  const manifests = FRAMEWORKS.map(
    (name) => JSON.parse(readFileSync(path.join(ROOT, 'examples', name, 'package.json'), 'utf8')) as Manifest,
  )
  const { 'entente-graph': _, ...packages } = Object.assign(
    {},
    ...manifests.flatMap(({ dependencies, devDependencies }) => [dependencies, devDependencies]),
  ) as Record<string, string>
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  await install(folder, ...Object.entries(packages).map(([name, version]) => `${name}@${version}`))
}, 300_000)

/** Builds the example as its own `npm run build` does. Resolves to its origin. */
async function built(name: string): Promise<string> {
  const own = path.join(folder, name)
  const bin = (file: string) => path.join(folder, 'node_modules', file)
  if (name === 'react') await run(own, process.execPath, bin('typescript/bin/tsc'))
  await run(own, process.execPath, bin('vite/bin/vite.js'), 'build')
  return serve(path.join(own, 'dist'))
}

const state = (page: Page) =>
  page.evaluate(() => {
    const { window, selection } = document.querySelector('entente-graph')!.state
    return { from: new Date(window.from).getUTCFullYear(), to: new Date(window.to).getUTCFullYear(), selection }
  })

/** Clicks an actor on the picture. */
async function pick(page: Page, key: string): Promise<void> {
  const at = await page.evaluate((wanted) => {
    const element = document.querySelector('entente-graph')!
    const place = element.view!.placeOf(element.graph!.nodeIndex(wanted)!)!
    const box = element.getBoundingClientRect()
    return { x: box.x + place.x, y: box.y + place.y }
  }, key)
  await page.mouse.click(at.x, at.y)
}

const isDrawn = (page: Page) => page.waitForFunction(() => document.querySelector('entente-graph')?.view != null)

describe.each(FRAMEWORKS)('the example in %s', (name) => {
  it(
    'steers the graph, is told what its reader does, takes it away and brings it back',
    { timeout: 240_000 },
    async () => {
      const { page, faults } = await visit(await built(name))
      await isDrawn(page)
      await expect.poll(() => state(page)).toEqual({ from: 2023, to: 2024, selection: null })

      await page.getByRole('button', { name: '1992', exact: true }).click()
      await expect.poll(() => state(page)).toEqual({ from: 1992, to: 1993, selection: null })
      await expect
        .poll(() => page.getByRole('button', { name: '1992', exact: true }).getAttribute('aria-pressed'))
        .toBe('true')
      await pick(page, 'mali')
      await expect.poll(() => page.getByText('Selected: ').textContent()).toBe('Selected: Mali')

      await page.getByRole('button', { name: 'Step forward' }).click()
      await expect.poll(async () => (await state(page)).from).toBe(1993)
      await expect.poll(() => page.getByRole('button', { pressed: true, name: /^\d{4}$/ }).count()).toBe(0)
      await page.getByRole('button', { name: '1992', exact: true }).click()
      await expect.poll(async () => (await state(page)).from).toBe(1992)

      await page.getByRole('button', { name: 'Hide the graph' }).click()
      await expect.poll(() => page.locator('canvas').count()).toBe(0)
      await page.getByRole('button', { name: 'Show the graph' }).click()
      await isDrawn(page)
      await expect.poll(() => state(page)).toEqual({ from: 1992, to: 1993, selection: { type: 'node', key: 'mali' } })
      expect(faults).toEqual([])
    },
  )
})

it('Each example asks for the package and for the tools as this repository does.', () => {
  const root = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Manifest & { version: string }
  for (const name of FRAMEWORKS) {
    const manifest = createRequire(import.meta.url)(path.join(ROOT, 'examples', name, 'package.json')) as Manifest
    expect(manifest.dependencies['entente-graph']).toBe(root.version)
    for (const tool of ['vite', 'typescript']) {
      expect([root.devDependencies[tool], undefined]).toContain(manifest.devDependencies[tool])
    }
  }
})
