import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { beforeAll, describe, expect, it } from 'vitest'

import { install, run, temporaryFolder } from './packed.js'

const TSC = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc')

const RIGHT = `import { EntenteError, findPaths, readFile, type Certainty, type TemporalGraph } from 'entente-graph/model'
import { createStore, EntenteGraph, type EventDetails, type FindOptions } from 'entente-graph'
import 'entente-graph/define'

export async function shown(text: string): Promise<string[]> {
  const { graph, issues } = await readFile(text)
  if (graph === null) throw new EntenteError('invalid-file', issues.map(({ message }) => message).join(', '))
  return ended(graph)
}

function ended(graph: TemporalGraph): string[] {
  return findPaths(graph, 'a', 'b', { order: 'time', goal: 'fewest' })?.paths.flatMap(({ nodes }) => [...nodes]) ?? []
}

const graph: EntenteGraph = document.createElement('entente-graph')
graph.certainty = 'certain' satisfies Certainty
graph.timeMode = 'up-to'
graph.data = { nodes: [], edges: [] }
graph.store = createStore()

const slider = document.querySelector('entente-time-slider')
if (slider !== null) slider.for = 'mali'
const explorer = document.createElement('entente-explorer')
explorer.addEventListener('entente-select', (event) => {
  const key: string | null = event.detail.key
  document.title = key ?? ''
})
document.addEventListener('entente-time-change', ({ detail }) => document.title = new Date(detail.fromMs).toISOString())

const details: EventDetails['entente-load'] = { title: 'Mali', nodes: 2, edges: 1, undated: 0 }
const options: FindOptions = { within: 'file', k: 2 }
export const found: Promise<number> = explorer.findPaths(details.title, 'b', options).then(({ paths }) => paths.length)
`

/** Each is one line that must not pass, and what is said of it. */
const WRONG: readonly (readonly [line: string, fault: RegExp])[] = [
  ["graph.certainty = 'sure'", /'"sure"' is not assignable/],
  ["graph.layout = 'spiral'", /'"spiral"' is not assignable/],
  ["explorer.addEventListener('entente-select', (event) => event.detail.kye)", /'kye' does not exist/],
  ["explorer.findPaths('a')", /Expected 2-3 arguments/],
  ["findPaths(graph, 'a', 'b')", /not assignable to parameter of type 'TemporalGraph'/],
  ["const slow: number = document.createElement('entente-table').toCsv()", /'Promise<string>' is not assignable/],
  ["import { EntenteGrapf } from 'entente-graph'", /no exported member/],
  ["import 'entente-graph/src/index.js'", /Cannot find module/],
]

let folder: string

beforeAll(async () => {
  folder = temporaryFolder()
  writeFileSync(path.join(folder, 'package.json'), '{ "name": "typed", "private": true, "type": "module" }\n')
  await install(folder)
}, 120_000)

describe.each([
  ['node16', 'node16'],
  ['nodenext', 'nodenext'],
  ['bundler', 'esnext'],
])('a TypeScript project with moduleResolution %s', (moduleResolution, module) => {
  const check = (text: string) => {
    // Every declaration of ours and of what we depend on is checked: `skipLibCheck` is off.
    const compilerOptions = {
      target: 'es2022',
      module,
      moduleResolution,
      lib: ['es2022', 'dom', 'dom.iterable'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noUncheckedSideEffectImports: true,
      noEmit: true,
    }
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }))
    writeFileSync(path.join(folder, 'use.ts'), text)
    return run(folder, process.execPath, TSC, '-p', '.', '--pretty', 'false')
  }

  it('uses model, elements, events and tag names without an error, in our declarations neither', async () => {
    expect(await check(RIGHT)).toEqual({ code: 0, out: '', error: '' })
  })

  it('is told of every mistake, and of nothing else', async () => {
    const before = RIGHT.split('\n').length - 1
    const wrong = check(`${RIGHT}${WRONG.map(([line]) => `${line}\n`).join('')}`)
    const failure = await wrong.then(
      () => 'no fault',
      (error: Error) => error.message,
    )
    const said = new Map<number, string>()
    for (const [, line, text] of failure.matchAll(/^use\.ts\((\d+),\d+\): error (.*)$/gm))
      said.set(Number(line) - before, `${said.get(Number(line) - before) ?? ''}${text}`)
    expect([...said.keys()].toSorted((a, b) => a - b)).toEqual(WRONG.map((_, i) => i + 1))
    for (const [i, [, fault]] of WRONG.entries()) expect(said.get(i + 1)).toMatch(fault)
  })
})
