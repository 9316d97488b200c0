import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { chromium } from 'playwright'

import { ensureChromium } from '../../scripts/setup.mjs'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' }

/**
 * Does something in Chromium, with a server for pages of a bench and for the files of the project.
 * @param pageOf by address: `{ body, type?, headers? }` of a page, or the `file` to send in its place; `undefined` for
 *   the file of that name
 * @param act gets the browser and the origin of the server
 */
export async function inBrowser(pageOf, act) {
  const server = createServer((request, response) => void answer(request.url ?? '/', pageOf, response))
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const executablePath = await ensureChromium()
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    return await act(browser, `http://127.0.0.1:${server.address().port}`)
  } finally {
    await browser.close()
    server.close()
  }
}

async function answer(url, pageOf, response) {
  const { body, type = 'text/html', headers = {}, file = url } = pageOf(url) ?? {}
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  if (body !== undefined) {
    response.setHeader('content-type', type)
    response.end(body)
    return
  }
  try {
    const bytes = await readFile(path.join(ROOT, path.normalize(decodeURIComponent(file))))
    response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream')
    response.end(bytes)
  } catch {
    response.statusCode = 404
    response.end()
  }
}
