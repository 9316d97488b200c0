import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

import type { Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { ROOT } from './dist.js'
import { browser } from './site.js'

/** The built single file against a real server that stalls, drips, cuts, redirects and refuses, near and far. */

const MB = 1024 * 1024
const SMALL = JSON.stringify({
  attributes: {
    format: 'entente-graph/1',
    title: 'Small',
    ontology: {
      kinds: { country: { label: 'Country' } },
      types: { meets: { label: 'meets', directed: false, shape: 'instant' } },
    },
  },
  nodes: ['a', 'b'].map((key) => ({ key, attributes: { label: key.toUpperCase(), kind: 'country' } })),
  edges: [{ key: 'ab', source: 'a', target: 'b', attributes: { type: 'meets', date: '2023' } }],
})
const NEWER = SMALL.replace('entente-graph/1', 'entente-graph/2')
const LOGIN = '<!doctype html><title>Log in</title><form method="post"></form>'
/** Just below and just above what is read, when unpacked. */
const PACKED = gzipSync(SMALL + ' '.repeat(7 * MB))
const BOMB = gzipSync(Buffer.alloc(100 * MB, 32))

type Answer = (response: ServerResponse, request: IncomingMessage) => void

const json: Readonly<Record<string, string>> = { 'content-type': 'application/json' }
const send =
  (status: number, headers: Readonly<Record<string, string>>, body: string | Buffer = ''): Answer =>
  (response) =>
    response.writeHead(status, headers).end(body)

/** Goes on for as long as somebody listens. */
function pour(response: ServerResponse, left = Infinity): void {
  const piece = Buffer.alloc(Math.min(MB / 4, left), 32)
  if (left <= 0) response.end()
  else response.write(piece, (error) => void (error ?? setImmediate(pour, response, left - piece.length)))
}

const ANSWERS: Readonly<Record<string, Answer>> = {
  good: send(200, json, SMALL),
  gone: send(404, {}, LOGIN),
  secret: send(403, {}, LOGIN),
  broken: send(500, {}, LOGIN),
  reset: (response) => response.destroy(),
  loop: (response, { url }) => response.writeHead(302, { location: url! }).end(),
  login: (response) => response.writeHead(302, { location: '/page' }).end(),
  page: send(200, { 'content-type': 'text/html' }, LOGIN),
  image: send(200, { 'content-type': 'image/png' }, Buffer.from([0x89, 0x50, 0x4e, 0x47])),
  bytes: send(200, {}, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0])),
  empty: send(200, json),
  early: send(200, json, SMALL.slice(0, 200)),
  list: send(200, json, '[{"id": 1}]'),
  other: send(200, json, '{"nodes": [{"id": "a"}], "links": []}'),
  newer: send(200, json, NEWER),
  cut(response) {
    response.writeHead(200, { ...json, 'content-length': String(SMALL.length) })
    response.write(SMALL.slice(0, 200), () => setTimeout(() => response.destroy(), 50))
  },
  'cut-chunks'(response) {
    response.writeHead(200, json)
    response.write(SMALL.slice(0, 200), () => setTimeout(() => response.destroy(), 50))
  },
  huge(response) {
    response.writeHead(200, { ...json, 'content-length': String(100 * MB) })
    pour(response, 100 * MB)
  },
  endless(response) {
    response.writeHead(200, json)
    pour(response)
  },
  bomb: send(200, { ...json, 'content-encoding': 'gzip' }, BOMB),
  packed: send(200, { ...json, 'content-encoding': 'gzip' }, PACKED),
  silent() {
    // Says nothing at all.
  },
  stall(response) {
    response.writeHead(200, { ...json, 'content-length': String(4 * MB) })
    response.write(' '.repeat(MB))
  },
  drip(response) {
    response.writeHead(200, json)
    const pieces = Array.from({ length: 8 }, (_, i) =>
      SMALL.slice((i * SMALL.length) / 8, ((i + 1) * SMALL.length) / 8),
    )
    const next = () => {
      const piece = pieces.shift()
      if (piece === undefined) response.end()
      else response.write(piece, () => setTimeout(next, 200))
    }
    next()
  },
}

/** The page, and what it was told. */
const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A stranger</title><link rel="icon" href="data:,">
<script>
  var told = [], wrong = []
  for (const name of ['load', 'error']) addEventListener('entente-' + name, ({ type, detail }) => told.push([type, detail.code ?? detail.title]))
  addEventListener('error', ({ message }) => wrong.push(message))
  addEventListener('unhandledrejection', ({ reason }) => wrong.push(String(reason)))
</script>
<script src="/entente-graph.min.js"></script></head>
<body><entente-explorer loading="eager"></entente-explorer></body>
</html>`
declare const told: [type: string, what: string][]
declare const wrong: string[]

/** Two servers: the page's own, and one elsewhere. */
const servers: Server[] = []
let near: string
let far: string
/** What was asked for and is not answered for good yet. */
const open = new Set<string>()
/** Whose answers are good from now on. */
const mended = new Set<string>()

beforeAll(async () => {
  const script = await readFile(path.join(ROOT, 'dist/entente-graph.min.js'))
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url!, 'http://localhost')
    const name = pathname.slice(1)
    if (name === 'index.html') send(200, { 'content-type': 'text/html' }, PAGE)(response, request)
    else if (name === 'entente-graph.min.js')
      send(200, { 'content-type': 'text/javascript' }, script)(response, request)
    else {
      open.add(name)
      response.on('close', () => open.delete(name))
      if (name !== 'closed' || mended.has(name)) response.setHeader('access-control-allow-origin', '*')
      const isGood = mended.has(name) || name === 'closed'
      ANSWERS[isGood ? 'good' : name]!(response, request)
    }
  }
  const ports = [0, 1].map(async () => {
    const server = createServer(answer)
    servers.push(server)
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  ;[near, far] = (await Promise.all(ports)) as [string, string]
})

const pages: Page[] = []
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close()
  mended.clear()
})
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
})

/** A page whose explorer asks for an address. */
async function visit(src: string, isClockOurs = false): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-GB', viewport: { width: 1000, height: 800 } })).newPage()
  pages.push(page)
  if (isClockOurs) await page.clock.install()
  await page.goto(`${near}/index.html`)
  await ask(page, src)
  return page
}

function ask(page: Page, src: string): Promise<void> {
  return page.evaluate((address) => {
    document.querySelector('entente-explorer')!.src = address
  }, src)
}

const isOpen = (page: Page) => page.evaluate(() => told.map(([type]) => type).includes('entente-load'))
const news = (page: Page) => page.evaluate(() => ({ told, wrong }))
const heading = async (page: Page) => (await page.getByRole('alert').locator('p').first().textContent())!.trim()

const WORDS = {
  network:
    'The file could not be reached. Check the connection and try again. If that does not help, its server may not allow other sites to read it.',
  offline: 'There is no connection. The graph will load by itself as soon as there is one.',
  silent: 'The server has stopped answering. Try again later.',
  cut: 'The connection broke before the whole file was here. Try again.',
  missing: 'The server did not give the file. It knows of none at this address: the file may have moved.',
  forbidden: 'The server did not give the file. It is not open to everyone: ask those who publish it.',
  server: 'The server did not give the file. The fault lies with the server: try again later.',
  large: 'The file is too large to be shown. Take a part of it.',
  json: 'The file has errors, so none of it is shown. Perhaps not all of it has arrived: try again.',
  empty: 'The file is empty. Try again later, or ask those who publish it.',
  page: 'A web page came in place of the file. One may have to log in first, or the address is wrong.',
  media: 'The address leads to something else than a graph, such as an image. Check the address.',
  other: 'The file holds no graph that can be read here. Check whether it is the right one.',
  newer: 'The file is newer than this page, which cannot read it. The page has to be updated.',
} as const

const CASES: readonly (readonly [name: string, code: string, words: keyof typeof WORDS])[] = [
  ['gone', 'http', 'missing'],
  ['secret', 'http', 'forbidden'],
  ['broken', 'http', 'server'],
  ['reset', 'network', 'network'],
  ['loop', 'network', 'network'],
  ['login', 'invalid-file', 'page'],
  ['page', 'invalid-file', 'page'],
  ['image', 'invalid-file', 'media'],
  ['bytes', 'invalid-file', 'media'],
  ['empty', 'invalid-file', 'empty'],
  ['early', 'invalid-file', 'json'],
  ['list', 'invalid-file', 'other'],
  ['other', 'invalid-file', 'other'],
  ['newer', 'invalid-file', 'newer'],
  ['cut', 'network', 'cut'],
  ['cut-chunks', 'network', 'cut'],
  ['huge', 'too-large', 'large'],
  ['endless', 'too-large', 'large'],
  ['bomb', 'too-large', 'large'],
]

describe.each(['the page’s own server', 'another server'])('a file of %s', (whose) => {
  const from = (name: string) => `${whose === 'another server' ? far : near}/${name}`

  it.each(CASES)('that is %s is told of once, hurts nothing, and can be asked for again', async (name, code, words) => {
    const page = await visit(from(name))
    expect(await heading(page)).toBe(WORDS[words])
    expect(await news(page)).toEqual({ told: [['entente-error', code]], wrong: [] })
    expect(await page.getByRole('alert').count()).toBe(1)
    await expect.poll(() => open.has(name)).toBe(false)

    mended.add(name)
    await page.getByRole('button', { name: 'Try again' }).press('Enter')
    await expect.poll(() => isOpen(page)).toBe(true)
    await page.getByRole('group', { name: 'Graph: Small' }).waitFor()
    expect(await news(page)).toEqual({
      told: [
        ['entente-error', code],
        ['entente-load', 'Small'],
      ],
      wrong: [],
    })
    expect(await page.getByRole('alert').count()).toBe(0)
  })

  it('that drips, or is packed, arrives', async () => {
    for (const name of ['drip', 'packed']) {
      const page = await visit(from(name))
      await expect.poll(() => news(page), { timeout: 10_000 }).toEqual({ told: [['entente-load', 'Small']], wrong: [] })
    }
  })

  it.each([
    ['silent', null],
    ['stall', whose === 'another server' ? '1.0 MB' : '1.0 MB / 4.0 MB'],
  ])('that is %s is waited for in plain sight, and for half a minute', async (name, received) => {
    const page = await visit(from(name), true)
    await expect.poll(() => open.has(name)).toBe(true)
    await expect.poll(() => page.getByText('Loading the graph …').isVisible()).toBe(true)
    await expect
      .poll(async () => {
        await page.clock.runFor(300)
        const place = page.locator('.received').first()
        return (await place.isVisible()) ? (await place.textContent())!.trim() : null
      })
      .toBe(received)
    expect(await page.getByRole('group', { name: 'Graph' }).getAttribute('aria-busy')).toBe('true')
    await page.clock.runFor(20_000)
    expect([await page.getByRole('alert').count(), open.has(name)]).toEqual([0, true])
    await page.clock.runFor(11_000)
    expect(await heading(page)).toBe(WORDS.silent)
    expect(await news(page)).toEqual({ told: [['entente-error', 'network']], wrong: [] })
    await expect.poll(() => open.has(name)).toBe(false)
  })

  it('is let go of when another is wanted, or the explorer is removed', async () => {
    const page = await visit(from('silent'))
    await expect.poll(() => open.has('silent')).toBe(true)
    await ask(page, from('stall'))
    await expect.poll(() => [...open]).toEqual(['stall'])
    await ask(page, from('good'))
    await expect.poll(() => isOpen(page)).toBe(true)
    await expect.poll(() => [...open]).toEqual([])
    await ask(page, from('endless'))
    await ask(page, from('silent'))
    await expect.poll(() => open.has('silent')).toBe(true)
    await page.evaluate(() => document.querySelector('entente-explorer')!.remove())
    await expect.poll(() => [...open]).toEqual([])
    expect(await news(page)).toEqual({ told: [['entente-load', 'Small']], wrong: [] })
  })
})

describe('a file', () => {
  it('that another server keeps to itself is told of, and is shown once it no longer does', async () => {
    const page = await visit(`${far}/closed`)
    expect(await heading(page)).toBe(WORDS.network)
    expect(await news(page)).toEqual({ told: [['entente-error', 'network']], wrong: [] })
    mended.add('closed')
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.poll(() => isOpen(page)).toBe(true)
  })

  it('of a server that is not there is told of', async () => {
    const gone = createServer()
    await new Promise<void>((done) => gone.listen(0, '127.0.0.1', done))
    const { port } = gone.address() as AddressInfo
    await new Promise((done) => gone.close(done))
    const page = await visit(`http://127.0.0.1:${port}/good`)
    expect(await heading(page)).toBe(WORDS.network)
    expect(await news(page)).toEqual({ told: [['entente-error', 'network']], wrong: [] })
  })

  it('loads by itself when the connection is back', async () => {
    const page = await visit(`${near}/good`)
    await expect.poll(() => isOpen(page)).toBe(true)
    await page.context().setOffline(true)
    await ask(page, `${near}/good?again`)
    expect(await heading(page)).toBe(WORDS.offline)
    await page.context().setOffline(false)
    await expect
      .poll(() => news(page))
      .toEqual({
        told: [
          ['entente-load', 'Small'],
          ['entente-error', 'network'],
          ['entente-load', 'Small'],
        ],
        wrong: [],
      })
    expect(await page.getByRole('alert').count()).toBe(0)
  })
})
