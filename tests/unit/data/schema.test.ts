import { readFileSync } from 'node:fs'

import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'

import { readGraph } from '../../../src/model/index.js'
import { changed, smallFile } from '../../support/small-file.js'

const folder = new URL('../../../graph-data/', import.meta.url)
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Record<string, unknown>
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(read('entente-graph.schema.json'))

const EDGE = '/edges/0/attributes'
const SPANS = '/edges/3/attributes/spans'
const NODE = '/nodes/1/attributes'
const O = '/attributes/ontology'

test('The file of the package is valid by its schema, and names it.', () => {
  expect([validate(read('sahel.json')), validate.errors]).toEqual([true, null])
  expect(read('sahel.json')['$schema']).toBe('./entente-graph.schema.json')
})

describe('the schema and the reader accept', () => {
  test.each<[string, Record<string, unknown>]>([
    ['the small file', {}],
    ['a label in one language', { [`${NODE}/label`]: { 'pt-BR': 'Rússia' } }],
    ['an unknown start and an open end', { [`${EDGE}/start`]: '', [`${EDGE}/end`]: '..' }],
    ['an instant among the spans', { [`${SPANS}/0`]: { date: '1965~' } }],
    [
      'one span with an attestation beside it',
      { [SPANS]: [{ start: '1990' }], '/edges/3/attributes/attested': ['2000'] },
    ],
    ['no ontology', { [O]: undefined }],
    ['no attributes', { '/nodes/1/attributes': undefined, '/edges/3/attributes': undefined, [O]: undefined }],
    ['any property', { [`${EDGE}/properties`]: { 'a b': [1, { c: null }] } }],
    ['a saved place', { [`${NODE}/x`]: -1.5 }],
    ['a place on Earth', { [`${NODE}/latitude`]: -90, [`${NODE}/longitude`]: 180 }],
    ['a story', { '/attributes/story': [] }],
  ])('%s.', (_, changes) => {
    const file = changed(changes)
    expect([validate(file), validate.errors]).toEqual([true, null])
    expect(readGraph(file).issues).toEqual([])
  })
})

describe('the schema and the reader refuse', () => {
  test.each<[string, unknown]>([
    ['/attributes/format', 'entente-graph/2'],
    ['/attributes/format', undefined],
    ['/nodes', undefined],
    ['/edges', {}],
    ['/extra', 1],
    ['/$schema', 1],
    ['/options', []],
    ['/options/type', 'both'],
    ['/options/multi', 'yes'],
    ['/options/weighted', true],
    ['/attributes/extra', 1],
    ['/attributes/title', 1],
    ['/attributes/title', {}],
    ['/attributes/asOf', ''],
    ['/attributes/asOf', '..'],
    ['/attributes/asOf', 2024],
    ['/attributes/view/mode', 'moments'],
    ['/attributes/view/zoom', 2],
    ['/attributes/view/from', ''],
    ['/attributes/references/0/id', undefined],
    ['/attributes/references/0/id', ''],
    [`${O}/extra`, {}],
    [`${O}/kinds`, 'country'],
    [`${O}/kinds/`, { label: 'x' }],
    [`${O}/kinds/country/colour`, 'red'],
    [`${O}/types/meets/shape`, 'line'],
    [`${O}/types/meets/directed`, 'no'],
    [`${O}/types/meets/reach`, '10Y'],
    [`${O}/types/meets/extra`, 1],
    [`${O}/layers/people/include`, {}],
    [`${O}/layers/people/include/0`, 'all'],
    [`${O}/layers/people/include/0/types`, 'meets'],
    [`${O}/layers/people/include/0/except/status`, ['maybe']],
    [`${O}/layers/people/include/0/except/undated`, 'yes'],
    [`${O}/layers/people/include/0/except/extra`, 1],
    ['/nodes/1/key', ''],
    ['/nodes/1/key', 1],
    ['/nodes/1/extra', 1],
    [NODE, null],
    [`${NODE}/extra`, 1],
    [`${NODE}/kind`, 1],
    [`${NODE}/label`, ['Russia']],
    [`${NODE}/names`, [{ start: '1991' }]],
    [`${NODE}/aliases`, [1]],
    [`${NODE}/basis`, 'guessed'],
    [`${NODE}/start`, 1991],
    [`${NODE}/x`, undefined],
    [`${NODE}/y`, '1'],
    [`${NODE}/latitude`, 1],
    [`${NODE}/longitude`, 1],
    [`${NODE}/references`, [{ locator: 'L1' }]],
    ['/edges/0/key', undefined],
    ['/edges/0/source', undefined],
    ['/edges/0/undirected', 'yes'],
    ['/edges/0/extra', 1],
    [`${EDGE}/extra`, 1],
    [`${EDGE}/type`, 1],
    [`${EDGE}/date`, '2004'],
    ['/edges/1/attributes/date', '..'],
    [`${EDGE}/start`, 2004],
    [`${EDGE}/start`, null],
    [`${EDGE}/start`, '2004/2005'],
    [`${EDGE}/start`, '1'.repeat(65)],
    [`${EDGE}/attested`, '2004'],
    [`${EDGE}/attested/0`, ''],
    [`${EDGE}/attested/0`, '..'],
    [SPANS, []],
    [`${SPANS}/0`, {}],
    [`${SPANS}/0/until`, '1970'],
    [`${SPANS}/0/date`, '1965'],
    ['/edges/3/attributes/start', '1960'],
    ['/edges/3/attributes/attested', ['1965']],
    [`${EDGE}/status`, 'sure'],
    [`${EDGE}/basis`, 'guessed'],
    [`${EDGE}/polarity`, 'minus'],
    [`${EDGE}/rivals`, 'again'],
    [`${EDGE}/reach`, 'forever'],
    [`${EDGE}/place`, 1],
    [`${EDGE}/event`, 1],
    [`${EDGE}/references`, ['report']],
    [`${EDGE}/references/0/locator`, 25],
    [`${EDGE}/references/0/page`, 25],
    [`${EDGE}/properties`, []],
  ])('%s = %j.', (pointer, value) => {
    const file = changed({ [pointer]: value })
    expect(validate(file)).toBe(false)
    expect(readGraph(file).graph).toBeNull()
  })

  test('and take the small file, which is broken in them.', () => {
    expect([validate(smallFile()), readGraph(smallFile()).issues]).toEqual([true, []])
  })
})
