import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

import { beforeAll, describe, expect, it } from 'vitest'

import { ROOT } from './dist.js'
import { install, run, serve, temporaryFolder } from './packed.js'
import { drawn, MANY_COLORS, visit } from './visit.js'

const { devDependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>
}

const STRICT = "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html entente-graph"

const PAGE = `<!doctype html>
<html lang="en">
  <head><title>Empty</title><link rel="icon" href="data:,"><script type="module" src="/main.js"></script></head>
  <body><entente-explorer src="/sahel.json"></entente-explorer></body>
</html>
`

describe('an empty Vite project with the package', () => {
  let folder: string
  let origin: string
  let said: string

  beforeAll(async () => {
    folder = temporaryFolder()
    writeFileSync(path.join(folder, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }\n')
    await install(folder, `vite@${devDependencies['vite']}`)
    writeFileSync(path.join(folder, 'index.html'), PAGE)
    writeFileSync(path.join(folder, 'main.js'), "import 'entente-graph/define'\n")
    mkdirSync(path.join(folder, 'public'))
    const data = path.join(folder, 'node_modules/entente-graph/graph-data/sahel.json')
    writeFileSync(path.join(folder, 'public/sahel.json'), readFileSync(data))
    said = (await run(folder, 'npx', 'vite', 'build')).out
    origin = await serve(path.join(folder, 'dist'))
  }, 240_000)

  it('builds, draws the graph without a fault, and asks for nothing that the first view does not need', async () => {
    expect(said).toContain('built in')
    const { page, faults, asked } = await visit(origin)
    expect(await drawn(page)).toBeGreaterThan(MANY_COLORS)
    expect(faults).toEqual([])
    expect(asked.map(withoutHash)).toEqual(['/', '/assets/index.js', '/sahel.json'])
    for (const address of asked) {
      const body = readFileSync(path.join(folder, 'dist', address === '/' ? 'index.html' : address))
      const sizes = [body.byteLength, gzipSync(body, { level: 9 }).byteLength, brotliCompressSync(body).byteLength]
      process.stdout.write(`${address}: ${sizes[0]} bytes, ${sizes[1]} with gzip, ${sizes[2]} with brotli\n`)
    }
  })

  it('asks for a layout once it is wanted, and for one worker for those that take time', async () => {
    const { page, faults, asked } = await visit(origin)
    await drawn(page)
    const layOut = (name: string) =>
      page.evaluate((layout) => document.querySelector('entente-explorer')!.runLayout(layout), name)
    const before = asked.length
    const since = () => asked.slice(before).map(withoutHash)
    expect(await layOut('grid')).toBe(true)
    expect(since()).toEqual(['/assets/grid.js'])
    expect(await layOut('stress')).toBe(true)
    expect(since()).toEqual(['/assets/grid.js', '/assets/worker.js'])
    // The worker has every layout that takes time.
    expect(await layOut('map')).toBe(true)
    expect(since()).toEqual(['/assets/grid.js', '/assets/worker.js'])
    expect(faults).toEqual([])
  })

  it('breaks no strict policy, with its worker and all its panels, and ends the worker when it is taken away', async () => {
    const dist = path.join(folder, 'dist')
    // The picture in its tab is none of the package's.
    writeFileSync(
      path.join(dist, 'strict.html'),
      readFileSync(path.join(dist, 'index.html'), 'utf8').replace('href="data:,"', 'href="/sahel.json"'),
    )
    const { page, faults } = await visit(
      await serve(dist, () => ({ 'content-security-policy': STRICT })),
      '/strict.html',
    )
    const workers: string[] = []
    page.on('worker', (worker) => workers.push(worker.url()))
    await drawn(page)
    const { length, answer } = await page.evaluate(async () => {
      const explorer = document.querySelector('entente-explorer')!
      const moved = [
        await explorer.runLayout('stress'),
        await explorer.runLayout('map'),
        await explorer.runLayout('layered'),
      ]
      const { paths } = await explorer.findPaths('assimi-goita', 'nick-checker', { within: 'file', layer: 'people' })
      return { length: paths.length, answer: moved }
    })
    expect([length > 0, answer]).toEqual([true, [true, true, true]])
    for (const panel of ['Layouts', 'Paths', 'Table', 'Share']) await page.getByRole('button', { name: panel }).click()
    await page.getByRole('dialog').waitFor()
    expect(workers.length).toBeGreaterThan(0)
    await page.evaluate(() => {
      const explorer = document.querySelector('entente-explorer')!
      void explorer.runLayout('force')
      explorer.remove()
    })
    await expect.poll(() => page.workers().length).toBe(0)
    expect(faults).toEqual([])
  })
})

/** The name of a chunk as its source is called. */
function withoutHash(address: string): string {
  return address.replace(/(-[\w-]{8})+(?=\.js$)/, '')
}
