import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { entente } from '../../support/command.js'

/** A met B, then B met C and D within one month; A and E are tied without a date, E is said to have met C. */
const FILE = {
  attributes: {
    format: 'entente-graph/1',
    asOf: '2024',
    references: [
      { id: 'report', type: 'report', title: 'The\u202eReport', URL: 'https://example.org/report' },
      { id: 'bare', type: 'book' },
    ],
    ontology: {
      kinds: { person: { label: 'Person' }, body: { label: 'Body' } },
      types: {
        meets: { label: 'meets', directed: false, shape: 'instant' },
        heads: { label: 'heads', inverse: 'is headed by', shape: 'interval' },
      },
      layers: { people: { label: 'People', include: [{ types: ['meets'], kinds: ['person'] }] } },
    },
  },
  options: { type: 'mixed', multi: true, allowSelfLoops: true },
  nodes: [
    { key: 'a', attributes: { label: 'Ada', kind: 'person' } },
    { key: 'b', attributes: { label: { en: 'Ben', fr: 'Benoît' }, kind: 'person' } },
    { key: 'c', attributes: { label: 'Cleo', kind: 'person' } },
    { key: 'd', attributes: { label: 'Office', kind: 'body' } },
    { key: 'e', attributes: { label: 'Eve', kind: 'person' } },
  ],
  edges: [
    {
      key: 'one',
      source: 'a',
      target: 'b',
      undirected: true,
      attributes: {
        type: 'meets',
        date: '2023-01-05',
        status: 'confirmed',
        references: [{ id: 'report', locator: 'p. 4' }, { id: 'bare' }],
      },
    },
    {
      key: 'two',
      source: 'c',
      target: 'b',
      undirected: true,
      attributes: { type: 'meets', date: '2023-02', status: 'reported', polarity: 'negative' },
    },
    {
      key: 'three',
      source: 'b',
      target: 'd',
      attributes: { type: 'heads', start: '2022~', end: '..', attested: ['2023-01-20'], status: 'confirmed' },
    },
    { key: 'four', source: 'a', target: 'e', undirected: true, attributes: { type: 'meets' } },
    { key: 'five', source: 'c', target: 'e', attributes: { type: 'meets', date: '2023-03', status: 'alleged' } },
  ],
}

let folder = ''
let file = ''
let broken = ''

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-path-'))
  file = path.join(folder, 'few.json')
  broken = path.join(folder, 'broken.json')
  writeFileSync(file, JSON.stringify(FILE))
  writeFileSync(broken, JSON.stringify({ ...FILE, nodes: [] }))
})

afterAll(() => rmSync(folder, { recursive: true }))

const call = (...args: string[]) => entente('path', file, ...args)

/** The paths of a call that has to succeed. */
async function paths(...args: string[]): Promise<unknown> {
  const { code, out, error } = await call(...args, '--json')
  expect({ code, error }).toEqual({ code: 0, error: '' })
  return (JSON.parse(out) as { paths: unknown }).paths
}

const toCleo = { nodes: ['a', 'b', 'c'], edges: ['one', 'two'], departs: '2023-01-05', arrives: '2023-02-01', hops: 2 }

describe('entente path', () => {
  test('prints a path to be read aloud, with dates as written, doubt, citations and sources.', async () => {
    expect(await call('a', 'd')).toEqual({
      code: 0,
      error: '',
      out: [
        'certain, 2 steps, from 2023-01-05 to 2023-01-05',
        '  1. Ada meets Ben; 2023-01-05; confirmed; one [report, p. 4; bare]',
        '  2. Ben heads Office; 2022~/.. (attested 2023-01-20); confirmed; three []',
        '',
        'sources',
        String.raw`  report: The\u202eReport, https://example.org/report`,
        '  bare: nothing more is said of it',
        '',
      ].join('\n'),
    })
    expect((await call('d', 'c')).out).toContain('  1. Office is headed by Ben; ')
    expect((await call('b', 'c')).out).toContain('  1. Ben meets Cleo; 2023-02; negative; reported; two []\n')
  })

  test('prints keys of the file and dates in UTC as JSON.', async () => {
    expect(await paths('a', 'c')).toEqual([{ certainty: 'certain', ...toCleo }])
    expect(await paths('a', 'a')).toEqual([
      { certainty: 'certain', nodes: ['a'], edges: [], departs: null, arrives: null, hops: 0 },
    ])
    expect(await paths('c', 'a', '--order', 'any')).toEqual([
      { certainty: 'certain', nodes: ['c', 'b', 'a'], edges: ['two', 'one'], departs: null, arrives: null, hops: 2 },
    ])
  })

  test('ends with 1 where there is no path, with an empty list as JSON.', async () => {
    const none = 'no path in order of time from Cleo to Ada\n'
    expect(await call('c', 'a')).toEqual({ code: 1, out: none, error: '' })
    expect(await call('c', 'a', '--json')).toEqual({ code: 1, out: '{\n  "paths": []\n}\n', error: '' })
    expect((await call('a', 'e', '--order', 'any')).out).toBe('no path even without time from Ada to Eve\n')
  })

  test('takes dates, layers, types, statuses, stops, detours, certainty, direction and a number.', async () => {
    expect(await paths('a', 'c', '--from', '2023-01', '--to', '2023-02')).toEqual([{ certainty: 'certain', ...toCleo }])
    expect((await call('a', 'c', '--to', '2023-01')).code).toBe(1)
    expect((await call('a', 'c', '--at', '2023-02-10')).code).toBe(1)
    expect((await call('a', 'd', '--layer', 'people')).code).toBe(1)
    expect((await call('a', 'd', '--type', 'heads')).code).toBe(1)
    expect((await call('a', 'e')).code).toBe(1)
    expect((await call('a', 'e', '--status', 'alleged')).code).toBe(0)
    expect((await call('a', 'c', '--avoid', 'b')).code).toBe(1)
    expect((await call('d', 'b', '--directed')).code).toBe(1)
    expect(await paths('a', 'c', '--via', 'd', '-k', '2', '--certainty', 'certain')).toEqual([
      {
        ...toCleo,
        certainty: 'certain',
        nodes: ['a', 'b', 'd', 'b', 'c'],
        edges: ['one', 'three', 'three', 'two'],
        hops: 4,
      },
    ])
    expect(await paths('b', 'd', '--goal', 'latest', '--to', '2024')).toMatchObject([
      { departs: '2025-01-01', arrives: '2025-01-01' },
    ])
  })

  test.each<[readonly string[], string]>([
    [['a'], 'name one file and two keys; usage: entente path FILE FROM TO '],
    [['a', 'b', 'c'], 'name one file and two keys; usage: '],
    [['ada', 'b'], 'FROM "ada": no such node; '],
    [['a', 'zzzz'], 'TO "zzzz": no such node; see the file for its keys'],
    [['a', 'b', '--via', '__proto__'], '--via "__proto__": no such node; see the file for its keys'],
    [['a', 'b', '--avoid', 'x\ny'], String.raw`--avoid "x\ny": no such node; `],
    [['a', 'b', '--avoid', 'a'], 'avoid "a": an end or a stop; leave it out'],
    [['a', 'b', '--layer', 'peple'], '--layer "peple": no such layer; did you mean people?'],
    [['a', 'b', '--layer', 'zzzz'], '--layer "zzzz": no such layer; use one of people'],
    [['a', 'b', '--type', 'meet'], '--type "meet": no such type; did you mean meets?'],
    [
      ['a', 'b', '--status', 'rumour'],
      '--status "rumour": use confirmed, reported, disputed, alleged, announced or planned',
    ],
    [['a', 'b', '--order', 'space'], '--order "space": use time or any'],
    [['a', 'b', '--goal', 'best'], '--goal "best": use fewest, earliest, latest or fastest'],
    [['a', 'b', '--certainty', 'sure'], '--certainty "sure": use certain or possible'],
    [['a', 'b', '--goal', 'latest', '--order', 'any'], '--goal latest needs an order of time; leave out --order any'],
    [['a', 'b', '-k', '0'], '-k "0": not a number of paths; give a whole number from 1 to 1000'],
    [['a', 'b', '-k', '1e3'], '-k "1e3": not a number of paths; '],
    [['a', 'b', '--at', '2023-13'], '--at "2023-13": '],
    [['a', 'b', '--colour'], "Unknown option '--colour'"],
  ])('refuses %j in one line, as a wrong call.', async (args, message) => {
    const { code, out, error } = await call(...args)
    expect({ code, out, start: error.slice(0, `entente: ${message}`.length) }).toEqual({
      code: 2,
      out: '',
      start: `entente: ${message}`,
    })
    expect(error.split('\n')).toHaveLength(2)
  })

  test('ends with 1 where the file has errors, and prints no path.', async () => {
    const { code, out, error } = await entente('path', broken, 'a', 'b')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(error).toContain('/edges/0/source')
  })
})
