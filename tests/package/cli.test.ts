import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, describe, expect, it } from 'vitest'

import { stateIn, windowOf } from '../../src/time/index.js'
import { graphOf } from '../support/small-file.js'
import { entente, ROOT } from './dist.js'

const SAHEL = 'graph-data/sahel.json'
const graph = graphOf(JSON.parse(readFileSync(path.join(ROOT, SAHEL), 'utf8')))

const folder = mkdtempSync(path.join(tmpdir(), 'entente-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

interface Ties {
  window: { from: string; to: string }
  ties: { key: string; source: string; target: string; type: string; state: 'certain' | 'possible' }[]
  undated: number
}

async function ties(...args: string[]): Promise<Ties> {
  const { code, out, error } = await entente('ties', SAHEL, ...args, '--json')
  expect({ code, error }).toEqual({ code: 0, error: '' })
  return JSON.parse(out) as Ties
}

describe('the built command', () => {
  it('finds no fault with the bundled data', async () => {
    expect(await entente('check', SAHEL)).toEqual({
      code: 0,
      out: 'graph-data/sahel.json: 75 nodes, 198 edges (1 undated), no problems\n',
      error: '',
    })
  })

  it.each([
    [['--at', '1961'], ['1961-01-01', '1962-01-01'], 23, 10],
    [['--at', '2021-11-15'], ['2021-11-15', '2021-11-16'], 66, 11],
    [['--from', '2020', '--to', '2022'], ['2020-01-01', '2023-01-01'], 83, 34],
    [['--at', '2023'], ['2023-01-01', '2024-01-01'], 99, 57],
  ])('lists the ties of a window, as the definitions have them: %j', async (args, [from, to], count, certain) => {
    const answer = await ties(...args)
    expect(answer.window).toEqual({ from, to })
    expect(answer.undated).toBe(1)
    const window = windowOf(args[1]!, args[3] ?? args[1]!)!
    const expected = graph.edges.flatMap(({ key, source, target, type, spans }) => {
      const state = stateIn(spans, window)
      if (state !== 'certain' && state !== 'possible') return []
      return [{ key, source: graph.nodes[source]!.key, target: graph.nodes[target]!.key, type, state }]
    })
    expect(answer.ties).toEqual(expected)
    expect([answer.ties.length, answer.ties.filter(({ state }) => state === 'certain').length]).toEqual([
      count,
      certain,
    ])
  })

  it('keeps apart what two sources say of one arrival', async () => {
    const stateOf = async (date: string) => {
      const { ties: all } = await ties('--at', date)
      return ['F067', 'F068'].map((key) => all.find((tie) => tie.key === key)?.state)
    }
    expect(await stateOf('2021-11-15')).toEqual(['possible', undefined])
    expect((await stateOf('2022-05-04')).filter((state) => state !== undefined)).not.toEqual([])
  })

  it('ends with 1 where the file has errors, with file, place, value and remedy in one line', async () => {
    const file = write('wrong.json', JSON.stringify({ attributes: { format: 'entente-graph/1' }, nodes: 7, edges: [] }))
    const { code, out, error } = await entente('check', file)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    for (const line of error.trimEnd().split('\n')) expect(line.startsWith(`${file}: `)).toBe(true)
    expect(error).toContain('/nodes: 7: ')
    expect((await entente('ties', file, '--at', '2023')).code).toBe(1)
  })

  it('says in which line and column a text stops being JSON', async () => {
    const file = write('broken.json', '{\n  "attributes": {},\n  "nodes": [,]\n}\n')
    expect(await entente('check', file)).toEqual({
      code: 1,
      out: '',
      error: `${file}: error: not JSON at line 3, column 13: a value or "]" should stand; correct the file there\n`,
    })
  })

  it('ends with 2 for a wrong call, and says how it is called', async () => {
    for (const args of [[], ['nonsense'], ['ties'], ['ties', SAHEL, '--at', 'now'], ['check', 'no-such-file.json']]) {
      const { code, out, error } = await entente(...args)
      expect([args, code]).toEqual([args, 2])
      expect(out + error).toMatch(/entente/)
    }
  })
})
