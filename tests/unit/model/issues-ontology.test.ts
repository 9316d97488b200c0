import { describe, expect, test } from 'vitest'

import { readGraph } from '../../../src/model/index.js'
import { changed, error } from '../../support/small-file.js'
import { check, EDGE, NODE, row } from './rows.js'

const QUOTE = 'write it in quotation marks'

describe('words of the ontology', () => {
  const O = '/attributes/ontology'
  const declare = 'write {"key": {"label": "…"}}'
  check([
    row(
      `${NODE}/kind`,
      'contry',
      error('unknown-kind', `${NODE}/kind`, '"contry"', 'no such kind of node', 'did you mean "country"?'),
      'alliance',
    ),
    row(
      `${NODE}/kind`,
      undefined,
      error('unknown-kind', `${NODE}/kind`, 'nothing', 'no such kind of node', `declare it in ${O}/kinds`),
      'country',
    ),
    row(`${NODE}/kind`, 5, error('wrong-type', `${NODE}/kind`, '5', 'kind is not a text', QUOTE), 'country'),
    row(
      `${EDGE}/type`,
      'hold-office',
      error('unknown-type', `${EDGE}/type`, '"hold-office"', 'no such type of edge', 'did you mean "holds-office"?'),
      'member-of',
    ),
    row(
      `${EDGE}/type`,
      undefined,
      error('unknown-type', `${EDGE}/type`, 'nothing', 'no such type of edge', `declare it in ${O}/types`),
      'holds-office',
    ),
    row(
      `${O}/types/meets/family`,
      'diplomacy',
      error('unknown-family', `${O}/types/meets/family`, '"diplomacy"', 'no such family', 'did you mean "diplomatic"?'),
      'office',
    ),
    row(
      `${O}/types/meets/shape`,
      'moment',
      error(
        'unknown-value',
        `${O}/types/meets/shape`,
        '"moment"',
        'no such shape',
        'use one of instant, interval, either',
      ),
      'either',
    ),
    row(
      `${O}/types/meets/directed`,
      'no',
      error(
        'wrong-type',
        `${O}/types/meets/directed`,
        '"no"',
        'directed is neither true nor false',
        'write true or false',
      ),
      true,
    ),
    row(
      `${O}/types/meets/reach`,
      '10 years',
      error(
        'unreadable-duration',
        `${O}/types/meets/reach`,
        '"10 years"',
        'not an ISO 8601 duration',
        'write for example P10Y, P6M or P0D',
      ),
      'P10Y',
    ),
    row(
      `${EDGE}/reach`,
      10,
      error(
        'unreadable-duration',
        `${EDGE}/reach`,
        '10',
        'not an ISO 8601 duration',
        'write for example P10Y, P6M or P0D',
      ),
      'P0D',
    ),
    row(
      O,
      3,
      error('wrong-type', O, '3', 'the ontology is not an object', 'write {"kinds": …, "families": …, "types": …}'),
      undefined,
    ),
    row(`${O}/layers`, 'all', error('wrong-type', `${O}/layers`, '"all"', 'layers is not an object', declare), {}),
    row(
      `${O}/layers/people`,
      [],
      error('wrong-type', `${O}/layers/people`, '[]', 'not a declaration in layers', declare),
      {},
    ),
    row(
      `${O}/layers/`,
      {},
      error('bad-key', `${O}/layers/`, '{}', 'the key of a declaration in layers is empty', 'give it a name'),
      undefined,
    ),
    row(
      `${O}/layers/people/include`,
      {},
      error('wrong-type', `${O}/layers/people/include`, '{}', 'include is not a list', 'write it in square brackets'),
      [{}],
    ),
    row(
      `${O}/layers/people/include/0`,
      'meets',
      error(
        'wrong-type',
        `${O}/layers/people/include/0`,
        '"meets"',
        'not a rule',
        'write {"types": ["…"], "kinds": ["…"], "except": {…}}',
      ),
      {},
    ),
    row(
      `${O}/layers/people/include/0/types`,
      ['meet'],
      error('unknown-type', `${O}/layers/people/include/0/types/0`, '"meet"', 'no such type', 'did you mean "meets"?'),
      ['meets'],
    ),
    row(
      `${O}/layers/people/include/0/kinds`,
      ['country', 'place'],
      error('unknown-kind', `${O}/layers/people/include/0/kinds/1`, '"place"', 'no such kind', 'declare it in kinds'),
      ['country'],
    ),
    row(
      `${O}/layers/people/include/0/except/status`,
      ['plan'],
      error(
        'unknown-value',
        `${O}/layers/people/include/0/except/status/0`,
        '"plan"',
        'no such status',
        'did you mean "planned"?',
      ),
      ['planned', 'alleged'],
    ),
    row(
      `${O}/layers/people/include/0/except/properties`,
      { mode: 'interview' },
      error(
        'wrong-type',
        `${O}/layers/people/include/0/except/properties/mode`,
        '"interview"',
        'mode is not a list',
        'write it in square brackets',
      ),
      { mode: ['interview'] },
    ),
    row(
      `${O}/layers/people/include/0/except/undated`,
      1,
      error(
        'wrong-type',
        `${O}/layers/people/include/0/except/undated`,
        '1',
        'undated is neither true nor false',
        'write true or false',
      ),
      true,
    ),
    row(
      `${O}/layers/people/include/0/except`,
      ['planned'],
      error(
        'wrong-type',
        `${O}/layers/people/include/0/except`,
        '["planned"]',
        'except is not an object',
        'write {"status": ["planned"]}',
      ),
      {},
    ),
  ])

  test('A family that a list of types does not know is shown at its place in the list.', () => {
    const types = [{ key: 'holds-office' }, { id: 'meets', family: 'offices' }, { key: 'member-of' }]
    expect(readGraph(changed({ [`${O}/types`]: types })).issues).toEqual([
      error('unknown-family', `${O}/types/1/family`, '"offices"', 'no such family', 'did you mean "office"?'),
    ])
  })

  test('Two declarations of one key in a list are refused.', () => {
    const kinds = [{ key: 'country' }, { key: 'official' }, { key: 'alliance' }, { key: 'country' }]
    expect(readGraph(changed({ [`${O}/kinds`]: kinds })).issues).toEqual([
      error(
        'duplicate-key',
        `${O}/kinds/3`,
        '{"key":"country"}',
        'declared twice in kinds',
        'give it a key of its own',
      ),
    ])
  })
})
