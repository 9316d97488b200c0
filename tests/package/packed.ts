import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll } from 'vitest'

import { ROOT, type Said } from './dist.js'

/** The package as a stranger gets it: packed, installed into a folder of its own, served from there. */

const afterwards: (() => unknown)[] = []

afterAll(async () => {
  for (const act of afterwards.splice(0).toReversed()) await act()
})

/** A new folder outside the tree, gone when the file's tests are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-packed-'))
  afterwards.push(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** Copies a folder of the repository, `examples/react` for example, without what was installed or built in it. */
export function copyOf(folder: string): string {
  const copy = temporaryFolder()
  cpSync(path.join(ROOT, folder), copy, {
    recursive: true,
    filter: (file) => !/[\\/](node_modules|dist|package-lock\.json)([\\/]|$)/.test(path.relative(ROOT, file)),
  })
  return copy
}

/** Runs a program in a folder. Rejects, with all that it said, where it does not end well. */
export function run(folder: string, program: string, ...args: string[]): Promise<Said> {
  // What a test runner sets would make a stranger's build another one than his.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env
  return new Promise((done, fail) => {
    const options = { cwd: folder, env, maxBuffer: 2 ** 25, shell: process.platform === 'win32' }
    execFile(program, args, options, (failure, out, error) => {
      if (failure === null) done({ code: 0, out, error })
      else fail(new Error(`${program} ${args.join(' ')} ended with ${failure.code}\n${out}\n${error}`))
    })
  })
}

let packed: Promise<string> | undefined

/** The tarball that `npm publish` would send, made from `dist` as it stands. */
export function tarball(): Promise<string> {
  packed ??= pack()
  return packed
}

async function pack(): Promise<string> {
  const folder = temporaryFolder()
  const { out } = await run(ROOT, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder)
  const [{ filename }] = JSON.parse(out) as [{ filename: string }]
  return path.join(folder, filename)
}

/** Installs packages into a folder as a stranger does: the tarball and what the folder's own manifest or `more` asks for. */
export async function install(folder: string, ...more: string[]): Promise<void> {
  const quiet = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']
  await run(folder, 'npm', 'install', '--no-save', ...quiet, await tarball(), ...more)
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
}

/** What a served page is sent besides its text: the policy of a strict one, for example. */
export type HeadersOf = (pathname: string) => Readonly<Record<string, string>>

/** Serves a folder until the file's tests are over. Resolves to the origin. */
export async function serve(folder: string, headersOf: HeadersOf = () => ({})): Promise<string> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    bodyOf(folder, pathname).then(
      ([file, body]) =>
        response
          .writeHead(200, {
            'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
            ...headersOf(pathname),
          })
          .end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  afterwards.push(() => closed(server))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function bodyOf(folder: string, pathname: string): Promise<[file: string, body: Buffer]> {
  const asked = path.join(folder, path.normalize(decodeURIComponent(pathname)))
  const file = (await stat(asked)).isDirectory() ? path.join(asked, 'index.html') : asked
  return [file, await readFile(file)]
}

function closed(server: Server): Promise<unknown> {
  server.closeAllConnections()
  return new Promise((done) => server.close(done))
}
