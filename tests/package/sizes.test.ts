import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

import { describe, expect, it } from 'vitest'

import { ROOT } from './dist.js'
import { install, run, temporaryFolder } from './packed.js'

/** What a page loads before it shows anything, as bytes sent; the bundled data has 34 kB gzip besides. */
const MOST = {
  'one script tag: entente-graph.min.js': { gzip: 300_000, brotli: 260_000 },
  'a bundler: the chunks of a Vite build that the first view needs': { gzip: 440_000, brotli: 365_000 },
  'the page in dist/site': { gzip: 440_000, brotli: 365_000 },
} as const

interface Size {
  readonly bytes: number
  readonly gzip: number
  readonly brotli: number
}

function sizeOf(files: readonly string[]): Size {
  const bodies = files.map((file) => readFileSync(file))
  const sum = (of: (body: Buffer) => number) => bodies.reduce((total, body) => total + of(body), 0)
  return {
    bytes: sum((body) => body.byteLength),
    gzip: sum((body) => gzipSync(body, { level: 9 }).byteLength),
    brotli: sum((body) => brotliCompressSync(body).byteLength),
  }
}

/** The scripts and style sheets that a built page names, and what these import without being asked. */
function firstLoad(folder: string): string[] {
  const files = new Set<string>()
  const take = (file: string) => {
    if (files.has(file)) return
    files.add(file)
    const text = readFileSync(file, 'utf8')
    const pattern = file.endsWith('.html')
      ? /(?:src|href)="([^"]+\.(?:js|css))"/g
      : /\b(?:import|from)\s*"(\.[^"]+\.js)"/g
    for (const [, address] of text.matchAll(pattern))
      take(address!.startsWith('/') ? path.join(folder, address!) : path.resolve(path.dirname(file), address!))
  }
  take(path.join(folder, 'index.html'))
  return [...files].filter((file) => !file.endsWith('.html'))
}

/** A project with one import, built with the Vite that builds this package. */
async function viteBuild(): Promise<string> {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'package.json'), '{ "name": "sizes", "private": true, "type": "module" }\n')
  writeFileSync(path.join(folder, 'index.html'), '<script type="module">import "entente-graph/define"</script>\n')
  await install(folder)
  const vite = path.join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  await run(folder, process.execPath, vite, 'build', '--logLevel', 'error')
  return path.join(folder, 'dist')
}

describe('what a page has to load', () => {
  it('before it shows anything is within the limits', { timeout: 240_000 }, async () => {
    const files: Record<keyof typeof MOST, readonly string[]> = {
      'one script tag: entente-graph.min.js': [path.join(ROOT, 'dist/entente-graph.min.js')],
      'a bundler: the chunks of a Vite build that the first view needs': firstLoad(await viteBuild()),
      'the page in dist/site': firstLoad(path.join(ROOT, 'dist/site')),
    }
    const rows = Object.entries(files).map(([name, list]) => ({ name, ...sizeOf(list), files: list.length }))
    for (const { name, bytes, gzip, brotli, files: count } of rows)
      process.stdout.write(`${name}: ${count} files, ${bytes} bytes, ${gzip} with gzip, ${brotli} with brotli\n`)
    for (const { name, gzip, brotli, files: count } of rows) {
      const most = MOST[name as keyof typeof MOST]
      expect({ name, isSmall: gzip <= most.gzip && brotli <= most.brotli }).toEqual({ name, isSmall: true })
      // A limit far away would not notice anything.
      expect(gzip, name).toBeGreaterThan(most.gzip * 0.85)
      expect(count, name).toBeGreaterThan(0)
    }
  })

  it('later, when a panel or a layout is opened, is one small file each beside the single one', () => {
    const dist = path.join(ROOT, 'dist')
    const beside = readdirSync(dist).filter((file) => /^entente-graph\.[\w-]+\.min\.js$/.test(file))
    expect(beside.length).toBeGreaterThan(5)
    for (const file of beside) {
      const { bytes, gzip, brotli } = sizeOf([path.join(dist, file)])
      process.stdout.write(`${file}: ${bytes} bytes, ${gzip} with gzip, ${brotli} with brotli\n`)
      expect(gzip, file).toBeLessThan(40_000)
    }
    expect(existsSync(path.join(dist, 'entente-graph.table.min.js'))).toBe(true)
  })
})
