import { describe, expect, test } from 'vitest'

import { readGraph } from '../../../src/model/index.js'
import { changed, error } from '../../support/small-file.js'
import { check, EDGE, NODE, row } from './rows.js'

const QUOTE = 'write it in quotation marks'
const TEXT_REMEDY = 'write "…" or {"en": "…", "fr": "…"}'
const NO_TEXT = 'neither a text nor texts by language'

describe('single fields', () => {
  const list = (at: string, field: string, value: string) =>
    error('wrong-type', `${at}/${field}`, value, `${field} is not a list`, 'write it in square brackets')
  const string = (at: string, field: string, value: string) =>
    error('wrong-type', `${at}/${field}`, value, `${field} is not a text`, QUOTE)
  const text = (at: string, value: string) => error('wrong-type', at, value, NO_TEXT, TEXT_REMEDY)
  const place = (field: string, value: string) =>
    error('bad-position', `${NODE}/${field}`, value, 'not a position', 'give x and y as numbers within ±1000000')
  const earth = (field: string, value: string) =>
    error(
      'bad-coordinates',
      `${NODE}/${field}`,
      value,
      'not a place on Earth',
      'give latitude within ±90 and longitude within ±180, in degrees',
    )
  /** Both degrees at once: one alone is refused. */
  const degrees = (latitude: unknown, longitude: unknown) => ({
    [`${NODE}/latitude`]: latitude,
    [`${NODE}/longitude`]: longitude,
  })
  const deep = JSON.parse(`${'['.repeat(80)}${']'.repeat(80)}`) as unknown
  check([
    row('/attributes/title', 5, text('/attributes/title', '5'), 'T'),
    row('/attributes/title', {}, text('/attributes/title', '{}'), { en: '' }),
    row('/attributes/description', { en: 1 }, text('/attributes/description', '{"en":1}'), { en: '1' }),
    row('/attributes/license', ['MIT'], text('/attributes/license', '["MIT"]'), 'MIT'),
    row(`${NODE}/label`, null, text(`${NODE}/label`, 'null'), ''),
    row(`${NODE}/note`, [], text(`${NODE}/note`, '[]'), 'n'),
    row(`${EDGE}/place`, 1, text(`${EDGE}/place`, '1'), { de: 'Moskau' }),
    row(`${EDGE}/ambiguity`, true, text(`${EDGE}/ambiguity`, 'true'), 'a'),
    row('/$schema', 1, string('', '$schema', '1'), './s.json'),
    row(`${NODE}/subkind`, 1, string(NODE, 'subkind', '1'), 's'),
    row(`${EDGE}/event`, {}, string(EDGE, 'event', '{}'), 'e'),
    row(`${EDGE}/references/0/locator`, 25, string(`${EDGE}/references/0`, 'locator', '25'), 'L25'),
    row(`${NODE}/aliases`, 'RF', list(NODE, 'aliases', '"RF"'), ['RF']),
    row(
      `${NODE}/aliases`,
      ['a', 1],
      error('wrong-type', `${NODE}/aliases/1`, '1', 'aliases holds something else than texts', QUOTE),
      ['a', '1'],
    ),
    row(
      `${NODE}/names`,
      [{ start: '1991' }],
      error(
        'wrong-type',
        `${NODE}/names/0`,
        '{"start":"1991"}',
        'not a name',
        'write {"label": "…", "start": "…", "end": "…"}',
      ),
      [{ label: 'Russia', start: '1991', end: '..' }],
    ),
    row(`${NODE}/names`, [{ label: 1 }], text(`${NODE}/names/0/label`, '1'), [{ label: '1' }]),
    row(
      `${NODE}/names`,
      [{ label: 'R', start: '1991', end: '1990' }],
      error(
        'end-before-start',
        `${NODE}/names/0/end`,
        '"1990"',
        'the time of the name ends before it starts',
        'correct start or end',
      ),
      [{ label: 'R', start: '1991', end: '1991' }],
    ),
    row(`${NODE}/x`, 2e6, place('x', '2000000'), 1e6),
    row(`${NODE}/x`, undefined, place('x', 'nothing'), 0),
    row(`${NODE}/y`, '3', place('y', '"3"'), -3.5),
    row(`${NODE}/y`, NaN, place('y', 'null'), 0),
    ...(
      [
        [90.1, 0, 'latitude', '90.1', [90, 0]],
        [0, -180.1, 'longitude', '-180.1', [0, -180]],
        ['12.7', -8, 'latitude', '"12.7"', [12.7, -8]],
        [NaN, 0, 'latitude', 'null', [-90, 180]],
        [undefined, 0, 'latitude', 'nothing', [0, 0]],
        [12.7, undefined, 'longitude', 'nothing', [undefined, undefined]],
      ] as const
    ).map(([latitude, longitude, field, value, fine]) => ({
      title: `${NODE}/${field} = ${value}`,
      broken: degrees(latitude, longitude),
      issues: [earth(field, value)],
      accepted: degrees(fine[0], fine[1]),
    })),
    row(
      `${EDGE}/properties`,
      ['office'],
      error('wrong-type', `${EDGE}/properties`, '["office"]', 'properties is not an object', 'write {"name": value}'),
      {},
    ),
    row(
      `${EDGE}/properties`,
      { deep },
      error(
        'too-deep',
        `${EDGE}/properties`,
        `{"deep":${'['.repeat(71)}…`,
        'nested deeper than 64 levels',
        'write it flatter',
      ),
      { deep: [[[[{}]]]] },
    ),
    row(
      '/options',
      'multi',
      error('wrong-type', '/options', '"multi"', 'options is not an object', 'write {"type": "mixed", "multi": true}'),
      {},
    ),
    row(
      '/options/type',
      'direct',
      error('unknown-value', '/options/type', '"direct"', 'no such type', 'did you mean "directed" or "undirected"?'),
      'undirected',
    ),
  ])

  const choice = (at: string, field: string, value: string, remedy: string) =>
    error('unknown-value', `${at}/${field}`, value, `no such ${field}`, remedy)
  check([
    row(
      `${EDGE}/status`,
      'rumoured',
      choice(EDGE, 'status', '"rumoured"', 'use one of confirmed, reported, disputed, alleged, announced, planned'),
      'alleged',
    ),
    row(`${EDGE}/status`, 'Confirmed', choice(EDGE, 'status', '"Confirmed"', 'did you mean "confirmed"?'), 'confirmed'),
    row(`${EDGE}/basis`, 'infered', choice(EDGE, 'basis', '"infered"', 'did you mean "inferred"?'), 'inferred'),
    row(
      `${NODE}/basis`,
      'outside',
      choice(NODE, 'basis', '"outside"', 'did you mean "resolved-outside"?'),
      'resolved-outside',
    ),
    row(`${EDGE}/polarity`, -1, choice(EDGE, 'polarity', '-1', 'use one of negative, positive'), 'negative'),
    row(
      '/attributes/view/mode',
      'upto',
      choice('/attributes/view', 'mode', '"upto"', 'did you mean "up-to"?'),
      'up-to',
    ),
    row(
      '/attributes/view/ended',
      'show',
      choice('/attributes/view', 'ended', '"show"', 'use one of hide, ghost'),
      'ghost',
    ),
    row('/attributes/view/layout', 1, string('/attributes/view', 'layout', '1'), 'force'),
    row('/attributes/view/from', 2020, string('/attributes/view', 'from', '2020'), '2020'),
    row(
      '/attributes/view',
      [],
      error('wrong-type', '/attributes/view', '[]', 'view is not an object', 'write {"from": "…", "to": "…"}'),
      {},
    ),
    row(
      '/attributes/view/from',
      '',
      error('unreadable-date', '/attributes/view/from', '""', 'from needs a date', 'write a date, or remove from'),
      '..',
    ),
    row(
      '/attributes/view/from',
      '2025',
      error(
        'end-before-start',
        '/attributes/view/to',
        '"2024-06"',
        'the window ends before it begins',
        'swap from and to',
      ),
      '2024-06',
    ),
  ])

  const item = 'write {"id": "…", "type": "…", "title": "…"}'
  check([
    row(
      `${EDGE}/references/0/id`,
      'reprot',
      error(
        'missing-reference',
        `${EDGE}/references/0/id`,
        '"reprot"',
        'no such reference in the file',
        'did you mean "report"?',
      ),
      'report',
    ),
    row(
      `${EDGE}/references/0`,
      'report',
      error('wrong-type', `${EDGE}/references/0`, '"report"', 'not a citation', 'write {"id": "…", "locator": "…"}'),
      { id: 'report' },
    ),
    row(
      '/attributes/references/1',
      { type: 'book' },
      error('wrong-type', '/attributes/references/1', '{"type":"book"}', 'not a CSL-JSON item with an id', item),
      { id: 'book', type: 'book', custom: { any: 1 } },
    ),
    row(
      '/attributes/references/1',
      { id: 'report' },
      error(
        'duplicate-key',
        '/attributes/references/1/id',
        '"report"',
        'the reference id is taken',
        'give it an id of its own',
      ),
      { id: 'Report' },
    ),
    row(
      '/attributes/references/1',
      { id: '' },
      error('bad-key', '/attributes/references/1/id', '""', 'the reference id is empty', 'give it an id of its own'),
      { id: ' ' },
    ),
  ])

  test('Lists and records of the wrong kind are refused where they stand.', () => {
    expect(readGraph(changed({ '/nodes': {}, '/edges': [] })).issues).toEqual([list('', 'nodes', '{}')])
    expect(readGraph(changed({ '/edges/0': 'office' })).issues).toEqual([
      error(
        'wrong-type',
        '/edges/0',
        '"office"',
        'not an edge',
        'write {"key": "…", "source": "…", "target": "…", "attributes": {…}}',
      ),
    ])
    expect(readGraph(changed({ '/nodes/3': null, '/edges': [] })).issues).toEqual([
      error('wrong-type', '/nodes/3', 'null', 'not a node', 'write {"key": "…", "attributes": {…}}'),
    ])
    expect(readGraph(changed({ '/edges/0/attributes': null, '/attributes/ontology': {} })).issues).toEqual([
      error(
        'wrong-type',
        '/edges/0/attributes',
        'null',
        'attributes is not an object',
        'write {"type": "…", "start": "…"}',
      ),
    ])
  })
})
