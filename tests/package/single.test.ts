import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { singleFile } from '../../scripts/single.mjs'
import { assignedAnew } from '../../scripts/single/classic.mjs'
import { browser, counts, faults, open } from './site.js'

/** A small program: two files that are asked for, what both of them need, and one that stays inside. */
const PROGRAM: Readonly<Record<string, string>> = {
  'entry.ts': `
    export * from './wishes.js'
    export { ink } from './ink.js'`,
  'wishes.ts': `
    import { ink } from './ink.js'
    export const fault = async () => (await import('./fault.js')).fault
    export const one = async () => (await import('./one.js')).one(ink('entry'))
    export const two = async () => (await import('./two/index.js')).two()
    export const near = async () => (await import('./ink.js')).ink('near').long_black`,
  'ink.ts': `export const ink = (name: string) => ({ long_black: name + ' in ink' })`,
  'both.ts': `
    import { ink } from './ink.js'
    export const both = (name: string) => ink(name).long_black + ', both'`,
  'one.ts': `
    import { both } from './both.js'
    export const one = (from: { long_black: string }) => [from.long_black, both('one')]`,
  'two/index.ts': `
    import { both } from '../both.js'
    import { ink } from '../ink.js'
    export const two = async () => [both('two'), ...(await import('../one.js')).one(ink('two'))]`,
  'fault.ts': `export const fault = 'a fault'`,
}
const ONE = ['entry in ink', 'one in ink, both']
const TWO = ['two in ink, both', 'two in ink', 'one in ink, both']

/** What the program makes of itself on a page. */
interface Entente {
  readonly one: () => Promise<string[]>
  readonly two: () => Promise<string[]>
  readonly fault: () => Promise<string>
  readonly near: () => Promise<string>
}
declare const entente: Entente

const FILES = ['', 'both.', 'one.', 'two.'].map((name) => `entente-graph.${name}min.js`)
const [ENTRY, BOTH, FILE_ONE, FILE_TWO] = FILES as [string, string, string, string]

async function build(
  program: Readonly<Record<string, string>>,
  inside: readonly string[] = [],
  common: readonly string[] = [],
) {
  const root = mkdtempSync(path.join(tmpdir(), 'entente-single-'))
  for (const [file, text] of Object.entries(program)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  const texts: string[] = []
  const slim = (code: string) => {
    texts.push(code)
    return code.replaceAll('long_black', 'short')
  }
  const vite = await import('vite')
  try {
    await vite.build({
      root,
      configFile: false,
      logLevel: 'silent',
      build: { target: 'es2022' },
      plugins: [singleFile({ entry: 'entry.ts', inside, common, slim })],
    })
    const dist = path.join(root, 'dist')
    const built = readdirSync(dist).map((file) => [file, readFileSync(path.join(dist, file), 'utf8')] as const)
    return { files: new Map(built), texts }
  } finally {
    rmSync(root, { recursive: true })
  }
}

let built: Awaited<ReturnType<typeof build>>
let server: Server
let port: number
/** What is served for the rest of a test, `null` for nothing; besides the built files. */
let served = new Map<string, string | null>()
let headers: Readonly<Record<string, string>> = {}
const pages: Page[] = []

beforeAll(async () => {
  built = await build(PROGRAM, ['fault.js'])
  server = createServer(({ url = '/' }, response) => {
    const file = url.slice(1)
    const text = served.has(file) ? served.get(file) : built.files.get(file)
    const type = file.endsWith('.html') ? 'text/html' : 'text/javascript'
    if (text == null) response.writeHead(404).end()
    else response.writeHead(200, { 'content-type': type, ...headers }).end(text)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})

afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close()
  served = new Map()
  headers = {}
})

afterAll(() => new Promise((done) => server.close(done)))

/** A page of these scripts, with what it asks for from now on, and what became of its script elements. */
async function visit(script: string, address = `http://127.0.0.1:${port}/page.html`) {
  served.set('page.html', pageOf(script))
  served.set('watch.js', WATCH)
  const page = await (await browser.newContext()).newPage()
  pages.push(page)
  const asked: string[] = []
  page.on('request', (request) => asked.push(path.basename(new URL(request.url()).pathname)))
  await page.goto(address)
  asked.length = 0
  await page.evaluate(() => added.splice(0))
  return { page, asked }
}

const pageOf = (script: string) => `<!doctype html><script nonce="abc" src="watch.js"></script>${script}`

/** Notes the attributes of each script that is added, and what a policy refuses. */
const WATCH = `
  var added = [], refused = []
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const { localName, src, integrity, crossOrigin, nonce } of addedNodes)
      if (localName === 'script') added.push([src.replace(/.*\\//, ''), integrity, crossOrigin, nonce])
  }).observe(document.head, { childList: true })
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective))`
declare const added: (readonly [src: string, integrity: string, crossOrigin: string | null, nonce: string])[]
declare const refused: readonly string[]

const one = (page: Page) => page.evaluate(() => entente.one())
const two = (page: Page) => page.evaluate(() => entente.two())
const hashOf = (file: string) => `sha384-${createHash('sha384').update(built.files.get(file)!).digest('base64')}`

describe('the built single file', () => {
  it('draws the bundled data with one script and the data, under a strict policy', async () => {
    const page = await open('/strict.html')
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.resourceType()} ${new URL(request.url()).pathname}`))
    await page.reload()
    await expect.poll(() => counts(page)).toContain('ties of 198')
    await page.waitForLoadState('networkidle')
    const own = asked.filter((line) => !/strict|watch|icon/.test(line))
    expect(own).toEqual(['script /entente-graph.min.js', 'fetch /graph-data/sahel.json'])
    expect(faults).toEqual([])
  })
})

describe('a build of a single file', () => {
  it('makes one file for each import(), named as its module or its folder, and one of what they share', () => {
    expect([...built.files.keys()].toSorted()).toEqual(FILES.toSorted())
    const where = (text: string) => FILES.filter((file) => built.files.get(file)!.includes(text))
    expect([' in ink', ', both', '"one"', '"two"', 'a fault'].map(where)).toEqual([
      [ENTRY],
      [BOTH],
      [ENTRY, FILE_ONE, FILE_TWO],
      [ENTRY, FILE_TWO],
      [ENTRY],
    ])
    for (const text of built.files.values()) expect(text).not.toMatch(/\bimport\b|\bexport\b|ENTENTE/)
  })

  it('puts into the entry what is too small to be asked for, and not into the global', async () => {
    const { files } = await build(PROGRAM, ['fault.js'], ['both.ts'])
    expect([...files.keys()].toSorted()).toEqual([ENTRY, FILE_ONE, FILE_TWO].toSorted())
    const apart = built
    built = { files, texts: [] }
    try {
      const { page, asked } = await visit(`<script src="${ENTRY}"></script>`)
      expect(await two(page)).toEqual(TWO)
      expect(asked).toEqual([FILE_TWO, FILE_ONE])
      expect(await page.evaluate(() => Object.keys(entente))).toEqual(['fault', 'ink', 'near', 'one', 'two'])
    } finally {
      built = apart
    }
  })

  it('makes all files smaller as one text, so that a name is the same in each', () => {
    expect(built.texts.map((text) => text.match(/\blong_black\b/g)?.length)).toEqual([4])
    expect([...built.files.values()].join('')).not.toContain('long_black')
  })

  it('says what it cannot make', async () => {
    const lazy = {
      'entry.ts': `export const wish = (): Promise<unknown> => import('./late.js')\nexport { n, up } from './n.js'`,
    }
    const counter = 'export let n = 1\nexport const up = () => { n++ }'
    const late = "import { n } from './n.js'\nexport const late = () => n"
    await expect(build({ ...lazy, 'n.ts': counter, 'late.ts': late })).rejects.toThrow(
      'n in entente-graph.min.js changes, and other files would not get to know',
    )
    const fixed = await build({ ...lazy, 'n.ts': counter.replace('n++', 'let n = 1; n++'), 'late.ts': late })
    expect([...fixed.files.keys()]).toEqual(['entente-graph.late.min.js', ENTRY])

    await expect(build({ 'entry.ts': 'export const n = 1' }, ['fault.js'])).rejects.toThrow(
      'nothing imports fault.js by import() any more; see vite.config.ts',
    )
    const twice = "export const wish = () => [import('./a/x.js'), import('./b/x.js')]"
    const x = 'export const x = 1'
    await expect(build({ 'entry.ts': twice, 'a/x.ts': x, 'b/x.ts': `${x}1` })).rejects.toThrow(
      'two files would be called entente-graph.x.min.js',
    )
    await expect(build({ 'entry.ts': 'export const wish = (x: string) => import(x)' })).rejects.toThrow(
      'import(x) names no file',
    )
  })

  it('knows which names change, apart from other names that are written the same', () => {
    const changed = (code: string) => assignedAnew(code, new Set(['a', 'b']))
    expect(changed('let a = 1; a = 2; x.b = 3')).toEqual(['a'])
    expect(changed('let a, b; function f() { a++; [b] = [1] }')).toEqual(['a', 'b'])
    expect(changed('let a, b; for (a of []); ({ x: b } = {})')).toEqual(['a', 'b'])
    expect(changed('const a = 1; function f(a) { a = 2; for (let b = 0; b < 1; b++); }')).toEqual([])
    expect(changed('const a = 1; const f = () => { let a; return () => (a = 1) }')).toEqual([])
    expect(changed('const a = 1; try {} catch (e) { (() => { try {} catch (a) { a = 1 } })() }')).toEqual([])
  })
})

describe('a file beside the single file', () => {
  const TAG = `<script src="${ENTRY}"></script>`

  it('is asked for when it is wanted and not before, once for wishes at one time, and never again', async () => {
    const { page, asked } = await visit(TAG)
    expect(await page.evaluate(() => Promise.all([entente.fault(), entente.near()]))).toEqual([
      'a fault',
      'near in ink',
    ])
    expect(asked).toEqual([])
    expect(await page.evaluate(() => Promise.all([entente.one(), entente.one()]))).toEqual([ONE, ONE])
    expect(asked).toEqual([BOTH, FILE_ONE])
    expect(await two(page)).toEqual(TWO)
    expect(await one(page)).toEqual(ONE)
    expect(asked).toEqual([BOTH, FILE_ONE, FILE_TWO])
    expect(await page.evaluate(() => [Object.keys(entente), document.scripts.length])).toEqual([
      ['fault', 'ink', 'near', 'one', 'two'],
      2,
    ])
  })

  it('comes from the disk, where there is no hash to compare', async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'entente-disk-'))
    try {
      for (const [file, text] of built.files) writeFileSync(path.join(root, file), text)
      writeFileSync(path.join(root, 'watch.js'), WATCH)
      writeFileSync(path.join(root, 'page.html'), pageOf(TAG))
      const { page } = await visit('', pathToFileURL(path.join(root, 'page.html')).href)
      expect(await two(page)).toEqual(TWO)
      expect(await page.evaluate(() => added)).toEqual([BOTH, FILE_TWO, FILE_ONE].map((file) => [file, '', null, '']))
    } finally {
      rmSync(root, { recursive: true })
    }
  })

  it('comes under a policy of own scripts, nonces and Trusted Types, with hash and nonce', async () => {
    headers = {
      'content-security-policy':
        "default-src 'self'; script-src 'nonce-abc'; require-trusted-types-for 'script'; trusted-types entente-graph",
    }
    const { page } = await visit(TAG.replace('src', 'nonce="abc" src'))
    expect(await one(page)).toEqual(ONE)
    expect(await page.evaluate(() => added)).toEqual(
      [BOTH, FILE_ONE].map((file) => [file, hashOf(file), 'anonymous', 'abc']),
    )
    expect(await page.evaluate(() => refused)).toEqual([])
  })

  it('is refused where a page allows no such policy, and the rest goes on', async () => {
    headers = { 'content-security-policy': "require-trusted-types-for 'script'; trusted-types another" }
    const { page, asked } = await visit(TAG)
    await expect(one(page)).rejects.toThrow(/Failed to execute 'createPolicy'/)
    expect(await page.evaluate(() => entente.fault())).toBe('a fault')
    expect(asked).toEqual([])
  })

  it('may be missing, and is asked for again at the next wish', async () => {
    const { page, asked } = await visit(TAG)
    served.set(BOTH, null)
    const missing = `Error: http://127.0.0.1:${port}/${BOTH} is missing, refused or of another build`
    await expect(one(page)).rejects.toThrow(missing)
    expect(asked).toEqual([BOTH])
    served.delete(BOTH)
    expect(await one(page)).toEqual(ONE)
    expect(asked).toEqual([BOTH, BOTH, FILE_ONE])
  })

  it('is refused when it was changed, by its hash or by the mark of its build', async () => {
    const { page } = await visit(TAG)
    served.set(BOTH, `${built.files.get(BOTH)!}//`)
    await expect(one(page)).rejects.toThrow(`${BOTH} is missing, refused or of another build`)

    const other = await visit(TAG.replace('src="', `src="http://localhost:${port}/`))
    expect(await one(other.page)).toEqual(ONE)
    served.set(FILE_TWO, built.files.get(FILE_TWO)!.replace(/entente[0-9a-f]{6}/, 'entente000000'))
    await expect(two(other.page)).rejects.toThrow(`${FILE_TWO} is missing, refused or of another build`)
  })

  it('tells what it throws while it runs', async () => {
    const { page } = await visit(TAG.replace('src="', `src="http://localhost:${port}/`))
    served.set(FILE_TWO, built.files.get(FILE_TWO)!.replace(/=>\(\{/, '=>({n:null.broken,'))
    await expect(two(page)).rejects.toThrow(/reading 'broken'/)
  })

  it('comes from another origin as the single file did: compared with its hash where the page may read it', async () => {
    const there = TAG.replace('src="', `src="http://localhost:${port}/`)
    const plain = await visit(there)
    expect(await one(plain.page)).toEqual(ONE)
    expect(await plain.page.evaluate(() => added)).toEqual([BOTH, FILE_ONE].map((file) => [file, '', null, '']))

    headers = { 'access-control-allow-origin': '*' }
    const shared = await visit(there.replace('src', 'crossorigin src'))
    expect(await one(shared.page)).toEqual(ONE)
    expect(await shared.page.evaluate(() => added)).toEqual(
      [BOTH, FILE_ONE].map((file) => [file, hashOf(file), 'anonymous', '']),
    )
  })

  it('is out of reach of a single file that is written into its page, which says so', async () => {
    const { page, asked } = await visit(`<meta charset="utf-8"><script>${built.files.get(ENTRY)!}</script>`)
    await expect(one(page)).rejects.toThrow(
      `${BOTH} is beside entente-graph.min.js, which has to be the src of a classic script`,
    )
    expect(await page.evaluate(() => entente.near())).toBe('near in ink')
    expect(asked).toEqual([])
  })
})
