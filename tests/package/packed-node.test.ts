import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { beforeAll, describe, expect, it } from 'vitest'

import { install, run, tarball, temporaryFolder } from './packed.js'

/** Of a server that writes pages: it has no document, and no element can be made. */
const SERVER = `
import { readFileSync } from 'node:fs'
import { EntenteGraph, createStore, findPaths as same } from 'entente-graph'
import * as defined from 'entente-graph/define'
import { findPaths, readFile } from 'entente-graph/model'
import manifest from 'entente-graph/custom-elements.json' with { type: 'json' }
import schema from 'entente-graph/schema.json' with { type: 'json' }

const file = new URL(import.meta.resolve('entente-graph/sahel.json'))
const { graph, issues } = await readFile(readFileSync(file, 'utf8'))
const { paths } = findPaths(graph, 'assimi-goita', 'nick-checker', { layer: 'people' })
const store = createStore()
store.dispatch({ type: 'load-done', graph })
console.log(JSON.stringify({
  globals: ['document', 'window', 'HTMLElement'].filter((name) => name in globalThis),
  one: same === findPaths && defined.findPaths === findPaths && defined.EntenteGraph === EntenteGraph,
  nodes: graph.nodes.length,
  issues: issues.length,
  path: paths[0].nodes,
  drawn: store.getFrame().counts.shown > 0,
  tags: manifest.modules[0].declarations.length,
  schema: schema.title,
}))
`

describe('a server without a document', () => {
  let folder: string

  beforeAll(async () => {
    folder = temporaryFolder()
    writeFileSync(path.join(folder, 'package.json'), '{ "name": "server", "private": true, "type": "module" }\n')
    await install(folder)
  }, 120_000)

  it('imports every entry, reads a graph, finds a path, and defines nothing', async () => {
    writeFileSync(path.join(folder, 'server.js'), SERVER)
    const { out, error } = await run(folder, process.execPath, '--no-warnings', 'server.js')
    expect(error).toBe('')
    expect(JSON.parse(out)).toEqual({
      globals: [],
      one: true,
      nodes: 75,
      issues: 0,
      path: ['assimi-goita', 'sergey-lavrov', 'abdoulaye-diop', 'nick-checker'],
      drawn: true,
      tags: 9,
      schema: expect.stringMatching(/./) as string,
    })
  })

  it('runs the command that comes with the package', async () => {
    const { out } = await run(folder, 'npx', 'entente', 'check', 'node_modules/entente-graph/graph-data/sahel.json')
    expect(out).toMatch(/: 75 nodes, 198 edges \(1 undated\), no problems\n$/)
  })

  it('finds nothing amiss in the package, by the rules of publint', async () => {
    const pkgDir = path.join(folder, 'node_modules/entente-graph')
    const { messages } = await publint({ pkgDir, pack: false, level: 'suggestion', strict: true })
    expect(messages).toEqual([])
  })
})

describe('the package as it is packed', () => {
  it('has types for whoever can import it at all', async () => {
    const result = await checkPackage(createPackageFromTarballData(readFileSync(await tarball())))
    const problems = 'problems' in result ? result.problems : []
    // Of modules alone: a program that still calls `require`, or looks for files without `exports`, is not served.
    const ofOthers = ['node10 NoResolution', 'node16-cjs CJSResolvesToESM']
    const found = problems.map((problem) =>
      `${'resolutionKind' in problem ? problem.resolutionKind : ''} ${problem.kind}`.trim(),
    )
    expect(found.filter((each) => !ofOthers.includes(each))).toEqual([])
    expect(new Set(found)).toEqual(new Set(ofOthers))
  })

  it('holds what it needs and nothing else', async () => {
    const folder = temporaryFolder()
    const { out } = await run(folder, 'tar', '-tzf', await tarball())
    const files = out
      .trim()
      .split('\n')
      .map((file) => file.replace(/^package\//, ''))
    const rooms = new Set(files.map((file) => /^(dist\/[\w-]+(?=\/)|[^/]+)/.exec(file)![1]!))
    expect([...rooms].toSorted().join(' ')).toBe(
      'CHANGELOG.md LICENSE README.md custom-elements.json dist dist/assets dist/chunks dist/types docs graph-data package.json',
    )
    const named = ['dist/html-custom-data.json', 'dist/web-types.json', 'docs/embedding.md', 'docs/reference.md']
    expect(named.filter((file) => !files.includes(file))).toEqual([])
    const size = readFileSync(await tarball()).byteLength
    process.stdout.write(`tarball: ${size} bytes, ${files.length} files\n`)
    expect(size).toBeLessThan(1_500_000)
  })
})
