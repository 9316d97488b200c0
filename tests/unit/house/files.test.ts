import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { findPageGlobals } from './globals.js'
import { readDependencyTable } from './readme.js'
import { roomOf } from './rooms.js'
import { lineOf, parseSource, readSources, ROOT, type SyntaxNode } from './sources.js'

const MAX_LINES = 400

/** The rooms that may know a page. */
const IN_A_PAGE = ['view', 'elements', 'define', 'playground', 'index.ts']

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly sideEffects: readonly string[]
}

const manifest = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as Manifest
const packages = { ...manifest.dependencies, ...manifest.devDependencies }

describe('the files of src', () => {
  const sources = [...readSources()]

  it('have 400 lines at most', () => {
    const long = sources.map(([path, text]) => `${path}: ${text.trimEnd().split('\n').length} lines`)
    expect(long.filter((line) => Number(/(\d+) lines$/.exec(line)![1]) > MAX_LINES)).toEqual([])
  })

  it('export by name and never by default', () => {
    expect(sources.flatMap(([path, text]) => findDefaultExports(path, text))).toEqual([])
  })

  it('mention no global of a page below the view', () => {
    const below = sources.filter(([path]) => !IN_A_PAGE.includes(roomOf(path)))
    expect(below.flatMap(([path, text]) => findPageGlobals(path, text))).toEqual([])
  })
})

describe('package.json', () => {
  it('pins every dependency to one exact version', () => {
    const loose = Object.entries(packages).filter(([, version]) => !isExact(version))
    expect(loose).toEqual([])
  })

  it('names every dependency in the table of README.md, and the table no other', () => {
    const table = readDependencyTable(readFileSync(`${ROOT}README.md`, 'utf8'))
    expect(table?.toSorted()).toEqual(Object.keys(packages).sort())
  })

  it('calls only the definitions side effects, as sources and as built files', () => {
    expect(manifest.sideEffects).toEqual(['./src/define/*.ts', './dist/define.js', './dist/entente-graph.min.js'])
  })
})

describe('the check of versions', () => {
  it.each(['1.2.3', '0.79.0', '7.0.2007', '1.0.0-rc.1'])('takes %s as exact', (version) => {
    expect(isExact(version)).toBe(true)
  })

  it.each([
    '^1.2.3',
    '~1.2.3',
    '1.2',
    '1.x',
    '*',
    '',
    'latest',
    '>=1.2.3',
    '1.2.3 || 2.0.0',
    'file:../x',
    'npm:a@1.2.3',
  ])('refuses "%s"', (version) => {
    expect(isExact(version)).toBe(false)
  })
})

describe('the check of default exports', () => {
  it.each([
    ['export default 1', ['a.ts:1']],
    ['const a = 1\nexport default class A {}', ['a.ts:2']],
    ['const a = 1\nexport { a as default }', ['a.ts:2']],
    ["export { default } from './b.js'", ['a.ts:1']],
    ['export const a = 1', []],
    ["import b from './b.js'\nexport { b }", []],
    ["export { default as b } from './b.js'", []],
    ["// export default 1\nexport const a = 'export default 1'", []],
  ])('finds in %j: %j', (text, expected) => {
    expect(findDefaultExports('a.ts', text)).toEqual(expected)
  })
})

describe('the check of page globals', () => {
  it.each([
    ['document.title', ['document']],
    ['export const f = () => window', ['window']],
    ['window.setTimeout(() => {}, 1)', ['window']],
    ['export const f = (e: HTMLElement) => e', ['HTMLElement']],
    ['export class A extends HTMLElement {}', ['HTMLElement']],
    ["export const a = typeof document === 'undefined'", ['document']],
    ['globalThis.document.title', ['document']],
    ["self['window']", ['window']],
    ['const { document: d } = globalThis', ['document']],
    ['export const a = { document }', ['document']],
    ['export const a = it[document]', ['document']],
    ['export function f(w = window) {}', ['window']],
    ['{ const window = 1 }\nwindow', ['window']],
    ['export function f(window: Window) { return window.to }\nwindow.to', ['window']],
    ['new DOMParser()', ['DOMParser']],
    ['`${document.title}`', ['document']],
  ])('finds in %j: %j', (text, names) => {
    const line = text.split('\n').length
    expect(findPageGlobals('a.ts', text)).toEqual(names.map((name) => `a.ts:${line}: ${name}`))
  })

  it.each([
    '// document\n/* window */ export const a = "HTMLElement document window"',
    'export interface Window { readonly from: number }\nexport const f = (w: Window) => w',
    'export type TimeWindow = 1\nexport const windowOf = 1, documentation = 2',
    'export function f(window: Window) { return { window, from: window.from } }',
    'export const f = (window: Window) => { const { from } = window; if (from) { const to = 1; return window.to } }',
    'export const f = ({ window }: A) => window',
    'export const f = ([window]: A, ...document: A) => [window, document]',
    'export const f = (a: A) => { const { view: window = 1 } = a; return window }',
    'export class A { f(window: Window) { return this.document } readonly document = 1; #window = 2 }',
    'export const a = it.window.document, b = { window: 1, document() {} }',
    'for (const window of list) take(window)',
    'for (let window = 0; window < 2; window++) {}',
    'try {} catch (window) { take(window) }',
    "import { window } from './a.js'\ntake(window)",
    "import { document as d } from './a.js'\ntake(d)",
    'export type F = (window: Window, other: A.document) => void\nexport interface I { window: 1; f(document: 1): void }',
    'export type T = readonly [window: A, document: B]\nexport interface K { [window: string]: 1 }',
    'switch (1) { case 1: const window = 1; take(window) }',
    'const a = function window() { return window }',
  ])('finds nothing in %j', (text) => {
    expect(findPageGlobals('a.ts', text)).toEqual([])
  })
})

describe('the reader of the dependency table', () => {
  it('reads names in backticks, as links, bare and several to a cell, to the end of the section', () => {
    const text = [
      '# Entente',
      '| Package | Why |',
      '| --- | --- |',
      '| `elsewhere` | no |',
      '## Dependencies',
      'A few, each with a reason.',
      '',
      '| Package | Why |',
      '| :-- | --- |',
      '| `lit` | elements |',
      '| [`@types/node`](https://example.org/a,b) | types |',
      '|edtf|dates|',
      '| `oxlint`, `oxfmt` and vite | tools |',
      '### Later',
      '| `other` | no |',
    ]
    const expected = ['lit', '@types/node', 'edtf', 'oxlint', 'oxfmt', 'vite']
    expect(readDependencyTable(text.join('\n'))).toEqual(expected)
    expect(readDependencyTable(text.join('\r\n'))).toEqual(expected)
  })

  it.each([
    '',
    '# Dependencies',
    '# Dependencies\n| a | b |\n| c | d |',
    '# Our dependencies\n| a | b |\n|-|-|\n| c | d |',
  ])('sees no table in %j', (text) => {
    expect(readDependencyTable(text)).toBeNull()
  })
})

function isExact(version: string): boolean {
  return /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)
}

/** Each default export as `file:line`. */
function findDefaultExports(path: string, text: string): string[] {
  const body = parseSource(path, text)['body'] as SyntaxNode[]
  return body.filter((node) => exportsDefault(node)).map((node) => `${path}:${lineOf(text, node.start)}`)
}

function exportsDefault({ type, specifiers }: SyntaxNode): boolean {
  if (type === 'ExportDefaultDeclaration' || type === 'TSExportAssignment') return true
  const exported = ((specifiers as SyntaxNode[] | undefined) ?? []).map(
    (one) => one['exported'] as SyntaxNode | undefined,
  )
  return exported.some((name) => name?.['name'] === 'default')
}
