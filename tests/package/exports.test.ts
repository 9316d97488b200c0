import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

import { describe, expect, it } from 'vitest'

import { node, ROOT } from './dist.js'

const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  exports: Record<string, string | { types: string; default: string }>
  bin: { entente: string }
  files: string[]
}

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8')
}

/** The single file and those beside it, by name in `dist`. */
function scripts(): string[] {
  return readdirSync(path.join(ROOT, 'dist')).filter((file) => /^entente-graph\..*min\.js$/.test(file))
}

/** Names that the module exports when plain Node imports it, in the order of the alphabet. */
async function namesOf(file: string): Promise<string[]> {
  const script = `import * as all from './${file}'; console.log(JSON.stringify(Object.keys(all)))`
  const { code, out, error } = await node('--input-type=module', '-e', script)
  expect({ code, error }).toEqual({ code: 0, error: '' })
  return (JSON.parse(out) as string[]).toSorted()
}

const MODEL = `
  BASES CERTAINTIES DAY_MS DOUBTED_STATUSES EDGE_STATES ENDED_POLICIES EntenteError FORMATS FORMAT_GENERATION
  FORMAT_NAME GOALS ISOLATES_POLICIES MAX_EDTF_LENGTH MAX_YEAR MOST_PATHS OPEN ORDERS SHAPES STATUSES TIME_MODES
  TemporalGraph TimeIndex UNDATED_POLICIES UNITS UNKNOWN UNLIMITED addDuration addMonths addUnits belongingOf ceilTo
  civilOf
  daysInMonth earliestArrival earliestArrivals edgeId findPaths floorTo formatIssue isBound isLeapYear
  isUndated isoDate isoMoment lifetimeOf momentOf native nodeId parseBound parseDuration reach readFile readGraph
  resolveSpans sameWindow searchPaths stateIn textForms textIn tickStep ticks windowOf
`
  .trim()
  .split(/\s+/)
const PAGE = [
  'EntenteDetails',
  'EntenteExplorer',
  'EntenteGraph',
  'EntenteLayoutPicker',
  'EntenteLegend',
  'EntentePathFinder',
  'EntenteSearch',
  'EntenteTable',
  'EntenteTimeSlider',
  'LAYOUTS',
  'align',
  'createFrameSelector',
  'createStore',
  'followLayouts',
  'followPaths',
  'layoutInput',
  'loadLayout',
  'measure',
]

describe('the entries of the package', () => {
  it('name files that are there, with their types', () => {
    const files = Object.values(manifest.exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry),
    )
    expect(files.length).toBeGreaterThan(8)
    expect([...files, manifest.bin.entente].filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([])
    for (const entry of Object.values(manifest.exports)) {
      if (typeof entry !== 'string') expect(read(entry.types)).toMatch(/^export /m)
    }
  })

  it('are part of what is published', () => {
    const files = Object.values(manifest.exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry),
    )
    const published = (file: string) =>
      file === './package.json' || manifest.files.some((each) => file === `./${each}` || file.startsWith(`./${each}/`))
    expect(files.filter((file) => !published(file))).toEqual([])
  })

  it('give exactly these names in plain Node', async () => {
    expect(await namesOf('dist/model.js')).toEqual(MODEL.toSorted())
    expect(await namesOf('dist/index.js')).toEqual([...MODEL, ...PAGE].toSorted())
    expect(await namesOf('dist/define.js')).toEqual([...MODEL, ...PAGE].toSorted())
  })

  it('register elements in the definitions, and nowhere else', () => {
    const registers = (file: string) =>
      /customElements/.test(read(file)) && /\bdefine\("entente-graph"/.test(read(file))
    expect(['dist/define.js', 'dist/index.js', 'dist/model.js'].map(registers)).toEqual([true, false, false])
    const single = read('dist/entente-graph.min.js')
    for (const tag of ['entente-graph', 'entente-explorer', 'entente-time-slider']) expect(single).toContain(tag)
    expect(single).toContain('customElements')
  })

  it('leave the libraries of the host’s bundler alone, and hold nothing of the machine that built them', () => {
    const modules = readdirSync(path.join(ROOT, 'dist'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.js'),
    )
    expect(modules.length).toBeGreaterThan(5)
    for (const file of modules) expect(read(path.join('dist', file)).includes(ROOT), file).toBe(false)
    const chunks = readdirSync(path.join(ROOT, 'dist', 'chunks')).map((file) => read(path.join('dist', 'chunks', file)))
    const imported = new Set(chunks.join('\n').match(/(?<=^import .*from ")[^."][^"]*(?=")/gm))
    expect([...imported].toSorted()).toEqual(expect.arrayContaining(['cytoscape', 'edtf', 'graphology', 'lit']))
  })
})

describe('the single file for a script tag', () => {
  it('is at most 300 kB once compressed, and those that it asks for are smaller', () => {
    const sizes = scripts().map((file) => {
      const compressed = gzipSync(readFileSync(path.join(ROOT, 'dist', file)), { level: 9 }).byteLength
      process.stdout.write(
        `dist/${file}: ${statSync(path.join(ROOT, 'dist', file)).size} bytes, ${compressed} with gzip\n`,
      )
      return [file, compressed] as const
    })
    const single = new Map(sizes).get('entente-graph.min.js')!
    expect(single).toBeLessThanOrEqual(300_000)
    expect(single).toBeGreaterThan(100_000)
    expect(sizes.filter(([, size]) => size > 100_000).map(([file]) => file)).toEqual(['entente-graph.min.js'])
  })

  it('has, like those beside it, nothing that a classic script or a strict policy does not allow', () => {
    for (const file of scripts()) {
      expect(read(`dist/${file}`), file).not.toMatch(
        /[=(,:?&|;\s]import\s*\(|\bnew Worker\b|\beval\s*\(|\bnew Function\b|^(import|export)\b|ENTENTE_/,
      )
    }
  })

  it('knows the hash of each file beside it, and no other', () => {
    const beside = scripts().filter((file) => file !== 'entente-graph.min.js')
    const hashes = beside.map((file) =>
      createHash('sha384')
        .update(read(`dist/${file}`))
        .digest('base64'),
    )
    const known = read('dist/entente-graph.min.js').match(/(?<="sha384-)[\w+/]{64}(?=")/g) ?? []
    expect(known.toSorted()).toEqual(hashes.toSorted())
  })
})
