import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import '../../src/define/index.js'
import type { EntenteExplorer } from '../../src/elements/explorer/explorer.js'
import { messagesFor } from '../../src/locales/index.js'
import { bodyOf, failed, failing, said, status, text } from '../support/failing.js'
import {
  answerFetch,
  clearPage,
  drawn,
  graphIn,
  inside,
  listen,
  listenToConsole,
  put,
  typesOf,
  until,
  type Heard,
} from '../support/page.js'
import { changed, smallFile, withValue } from '../support/small-file.js'

const SMALL = JSON.stringify(smallFile())
const MB = 1024 * 1024

let heard: Heard[]
let lines: string[]
beforeEach(() => {
  heard = listen(document)
  lines = listenToConsole()
})
afterEach(clearPage)

const FILE = new URL('file.json', document.baseURI).href
const OTHER = '{"nodes": [], "links": []}'
const NEWER = JSON.stringify(changed({ '/attributes/format': 'entente-graph/2' }))
const BAD = JSON.stringify(withValue(smallFile(), '/edges/1/source', 'nobody'))
const MANY = JSON.stringify({
  attributes: { format: 'entente-graph/1' },
  nodes: [],
  edges: Array.from({ length: 60_001 }, () => 0),
})
const { failures } = messagesFor('en')

describe('a file that cannot be shown', () => {
  it.each<readonly [string, () => Response | Promise<Response>, string, keyof typeof failures, string[], string]>([
    ['is not there', status(404), 'http', 'missing', [], `${FILE}: the server answered 404; check the address`],
    ['is gone', status(410), 'http', 'missing', [], `${FILE}: the server answered 410; check the address`],
    ['asks for a login', status(401), 'http', 'forbidden', [], `${FILE}: the server answered 401; check the address`],
    ['is forbidden', status(403), 'http', 'forbidden', [], `${FILE}: the server answered 403; check the address`],
    ['meets a broken server', status(500), 'http', 'server', [], `${FILE}: the server answered 500; try again later`],
    ['is asked for too often', status(429), 'http', 'server', [], `${FILE}: the server answered 429; try again later`],
    ['is refused otherwise', status(418), 'http', 'http', [], `${FILE}: the server answered 418; check the address`],
    [
      'is out of reach, or not for other sites, or redirected for ever',
      () => Promise.reject(new TypeError('Failed to fetch')),
      'network',
      'network',
      [],
      `${FILE}: it could not be reached, is redirected without end, or its server does not allow other sites to read it (CORS); check the address and the connection`,
    ],
    [
      'is cut off on its way',
      () => new Response(bodyOf([SMALL.slice(0, 300)], 'break')),
      'network',
      'cut',
      [],
      `${FILE}: the connection broke before all of it was here; try again`,
    ],
    [
      'announces more than is read',
      () => new Response(bodyOf(['{'], 'wait'), { headers: { 'content-length': String(100 * MB) } }),
      'too-large',
      'too-large',
      [],
      `${FILE}: larger than 16 MB; split the file`,
    ],
    [
      'has no end',
      () =>
        new Response(
          bodyOf(
            Array.from({ length: 17 }, () => ' '.repeat(MB)),
            'wait',
          ),
        ),
      'too-large',
      'too-large',
      [],
      `${FILE}: larger than 16 MB; split the file`,
    ],
    [
      'holds more than can be read in a moment',
      text(MANY),
      'too-large',
      'too-large',
      [],
      'error: 60001 nodes and edges, more than 60000; split the file',
    ],
    ['is empty', text(''), 'invalid-file', 'empty-file', ['empty-file'], 'the file is empty; give a graph file'],
    ['is blank', text(' \n'), 'invalid-file', 'empty-file', ['empty-file'], 'the file is empty; give a graph file'],
    [
      'came as a body of nothing',
      () => new Response(null, { status: 204 }),
      'invalid-file',
      'empty-file',
      ['empty-file'],
      'the file is empty; give a graph file',
    ],
    [
      'ends early',
      text('{"attributes": {'),
      'invalid-file',
      'bad-json',
      ['bad-json'],
      'not JSON at line 1, column 17: the text ends where a name in double quotes or "}" should stand; get the whole file, this one is cut off',
    ],
    [
      'is a page, perhaps for a login',
      text('\n<!DOCTYPE html>\n<title>Log in', 'text/html'),
      'invalid-file',
      'web-page',
      ['web-page'],
      '"<!DOCTYPE html>\\n<title>Log in" a web page in place of a graph file; give the address of the file itself, and see whether it asks for a login',
    ],
    [
      'is a page by another name',
      text('<html lang="en">'),
      'invalid-file',
      'web-page',
      ['web-page'],
      '"<html lang=\\"en\\">" a web page in place of a graph file; give the address of the file itself, and see whether it asks for a login',
    ],
    [
      'is an image',
      () => new Response(bodyOf(['x'], 'wait'), { headers: { 'content-type': 'image/png' } }),
      'invalid-file',
      'not-text',
      ['not-text'],
      '"image/png" something else than a graph file; give the address of the file',
    ],
    [
      'is bytes',
      () => new Response(new Uint8Array([0x89, 0x50, 0x4e, 0x47])),
      'invalid-file',
      'not-text',
      ['not-text'],
      '"�PNG" something else than a graph file; give the address of the file',
    ],
    [
      'is a list',
      text('[1]'),
      'invalid-file',
      'not-a-graph',
      ['not-a-graph'],
      '[1] not a graph file; give an object with attributes, nodes and edges',
    ],
    [
      'is a graph of another format',
      text(OTHER),
      'invalid-file',
      'not-a-graph',
      ['unknown-format'],
      '/attributes/format nothing the file does not name its format; write "entente-graph/1"',
    ],
    [
      'is of a newer generation',
      text(NEWER),
      'invalid-file',
      'newer-format',
      ['newer-format'],
      '/attributes/format "entente-graph/2" the file is of a newer format than this version reads (1); update entente-graph',
    ],
    [
      'has a problem',
      text(BAD),
      'invalid-file',
      'invalid-file',
      ['dangling-end'],
      '/edges/1/source "nobody" the source is no node of the file; add the node, or correct the key',
    ],
  ])('%s: it says so once and can be tried again', async (_, answer, code, key, issues, rest) => {
    let isGood = false
    const asked = answerFetch(() => (isGood ? new Response(SMALL) : answer()))
    const element = put('<entente-graph lang="en" src="file.json"></entente-graph>')
    await failed(element)
    const detail = heard[0]!.detail as { code: string; message: string; issues: { code: string }[] }
    expect(JSON.parse(JSON.stringify(detail))).toEqual(detail)
    expect([typesOf(heard), detail.code, detail.issues.map((issue) => issue.code)]).toEqual([['error'], code, issues])
    expect(said(element)).toEqual({ alerts: [failures[key]], rest })
    expect(lines).toEqual([`<entente-graph> ${detail.message}`])
    expect(element.graph).toBeNull()

    isGood = true
    inside(element, '.retry').click()
    await drawn(element)
    expect([asked.length, element.shadowRoot!.querySelector('.message')]).toEqual([2, null])
    expect(typesOf(heard)).toEqual(['error', 'load', 'layout-end'])
  })

  it('may be plain text, bytes or JSON by name, and as large as is read', async () => {
    const room = ' '.repeat(16 * MB - new TextEncoder().encode(SMALL).length)
    const files = { 'text/plain': SMALL + room, 'application/octet-stream': SMALL, 'text/html': SMALL }
    for (const [type, body] of Object.entries(files)) {
      answerFetch(text(body, type))
      const element = await drawn(put(`<entente-graph src="${type}.json"></entente-graph>`))
      expect(element.graph?.nodes).toHaveLength(4)
      element.parentElement!.remove()
    }
    expect(lines).toEqual([])
  })

  it.each([
    [
      'de',
      'Die Verbindung brach ab, bevor die ganze Datei da war. Versuchen Sie es noch einmal.',
      'Noch einmal versuchen',
    ],
    ['fr', 'La connexion a été coupée avant la fin du fichier. Réessayez.', 'Réessayer'],
    ['ru', 'Соединение прервалось, прежде чем пришёл весь файл. Повторите попытку.', 'Повторить'],
    ['en', 'The connection broke before the whole file was here. Try again.', 'Try again'],
  ])('is told of in %s, what is for makers of files in English', async (lang, words, again) => {
    const element = await failing(() => new Response(bodyOf(['{'], 'break')), `lang="xx"`)
    element.lang = lang
    await element.updateComplete
    expect([said(element).alerts, inside(element, '.retry').textContent, inside(element, '.issues').lang]).toEqual([
      [words],
      again,
      'en',
    ])
  })

  it('is told of by the explorer alone, in the graph inside it', async () => {
    answerFetch(status(404))
    const element = put<EntenteExplorer>('<entente-explorer lang="en" src="file.json"></entente-explorer>')
    await failed(element)
    expect(said(graphIn(element)!).alerts).toEqual([failures.missing])
    expect(lines).toEqual([`<entente-explorer> ${FILE}: the server answered 404; check the address`])
    expect(typesOf(heard)).toEqual(['error'])
  })

  it('names no more of an address than one can read', async () => {
    const element = await failing(status(404), `id="x"`)
    element.src = `${FILE}?${'x'.repeat(1000)}`
    await until(() => heard.length === 2, 'it fails again')
    expect(element.state.failure?.message).toBe(
      `${`${FILE}?${'x'.repeat(1000)}`.slice(0, 199)}…: the server answered 404; check the address`,
    )
  })
})
