import { describe, expect, test } from 'vitest'

import { readGraph } from '../../../src/model/index.js'
import { changed, error, warning } from '../../support/small-file.js'
import { check, EDGE, NODE, row } from './rows.js'

const DATE_REMEDY =
  'write one EDTF date such as 2023, 2023-09-16, [2024-01-28..2026-02-01], 2021~, or ".." (goes on) or "" (unknown)'

describe('dates that nobody can read', () => {
  const unreadable = (at: string, value: unknown, why: string) =>
    error('unreadable-date', at, JSON.stringify(value), `unreadable date: ${why}`, DATE_REMEDY)
  const noText = 'not a text; dates are strings in quotation marks'
  check([
    row(`${EDGE}/start`, 2004, unreadable(`${EDGE}/start`, 2004, noText), '2004'),
    row(`${EDGE}/start`, null, unreadable(`${EDGE}/start`, null, noText), ''),
    row(`${EDGE}/start`, { year: 2004 }, unreadable(`${EDGE}/start`, { year: 2004 }, noText), '2004~'),
    row(`${EDGE}/end`, '2021-02-29', unreadable(`${EDGE}/end`, '2021-02-29', '2021-02 has no day 29'), '2024-02-29'),
    row(`${EDGE}/start`, '9 March 2004', unreadable(`${EDGE}/start`, '9 March 2004', 'not an EDTF date'), '2004-03'),
    row(
      `${EDGE}/start`,
      '2004/2005',
      unreadable(`${EDGE}/start`, '2004/2005', 'an interval; write its two ends as start and end'),
      '[2004..2005]',
    ),
    row(
      `${EDGE}/start`,
      '2'.repeat(65),
      unreadable(`${EDGE}/start`, '2'.repeat(65), 'longer than 64 characters'),
      undefined,
    ),
    row(
      `${EDGE}/attested/0`,
      '2024-13',
      unreadable(`${EDGE}/attested/0`, '2024-13', 'there is no month 13'),
      '2024-12',
    ),
    row(`${EDGE}/attested/0`, null, unreadable(`${EDGE}/attested/0`, null, noText), '2024'),
    row(
      `${EDGE}/attested/0`,
      '..',
      error(
        'unreadable-date',
        `${EDGE}/attested/0`,
        '".."',
        'an attestation needs a date',
        'write the date on which a source vouches for it',
      ),
      '[..2024]',
    ),
    row(
      `${EDGE}/attested/0`,
      ' ',
      error(
        'unreadable-date',
        `${EDGE}/attested/0`,
        '" "',
        'an attestation needs a date',
        'write the date on which a source vouches for it',
      ),
      '2024 ',
    ),
    row(
      '/edges/1/attributes/date',
      '..',
      error(
        'unreadable-date',
        '/edges/1/attributes/date',
        '".."',
        'an instant cannot go on',
        'write start and end instead',
      ),
      '',
    ),
    row('/edges/1/attributes/date', [], unreadable('/edges/1/attributes/date', [], noText), '2023'),
    row(
      '/edges/3/attributes/spans/1/start',
      'x',
      unreadable('/edges/3/attributes/spans/1/start', 'x', 'not an EDTF date'),
      '1990',
    ),
    row(
      '/nodes/2/attributes/start',
      '1950-3-21',
      unreadable('/nodes/2/attributes/start', '1950-3-21', 'not an EDTF date'),
      '1950-03-21',
    ),
    row(`${NODE}/names`, [{ label: 'R', start: 1991 }], unreadable(`${NODE}/names/0/start`, 1991, noText), [
      { label: 'R', start: '1991' },
    ]),
    row(
      '/attributes/asOf',
      '2024-06-31',
      unreadable('/attributes/asOf', '2024-06-31', '2024-06 has no day 31'),
      '2024-06-30',
    ),
    row(
      '/attributes/asOf',
      '..',
      error(
        'unreadable-date',
        '/attributes/asOf',
        '".."',
        'asOf needs a date',
        'write the day on which the data was closed, or remove asOf',
      ),
      undefined,
    ),
    row('/attributes/view/to', 'now', unreadable('/attributes/view/to', 'now', 'not an EDTF date'), '2024'),
  ])
})

describe('dates that do not go together', () => {
  const SPANS = '/edges/3/attributes/spans'
  const one = 'correct one of these dates'
  const other = 'its other dates or attestations leave no moment for the'
  const beside = 'its attestations or the spans beside it leave no moment for the'
  check([
    row(
      `${EDGE}/date`,
      '2004',
      error(
        'date-and-start',
        `${EDGE}/date`,
        '"2004"',
        'both a date and a start or end',
        'keep date for an instant, start and end for an interval',
      ),
      undefined,
    ),
    row(
      `${SPANS}/0/date`,
      '1965',
      error(
        'date-and-start',
        `${SPANS}/0/date`,
        '"1965"',
        'both a date and a start or end',
        'keep date for an instant, start and end for an interval',
      ),
      undefined,
    ),
    row(
      '/edges/3/attributes/start',
      '1960',
      error('date-and-spans', '/edges/3/attributes/start', '"1960"', 'both start and spans', 'move start into spans'),
      undefined,
    ),
    row(
      '/edges/3/attributes/attested',
      ['1995'],
      error(
        'attested-outside-spans',
        '/edges/3/attributes/attested',
        '["1995"]',
        'attested beside several spans',
        'move each date into the span it vouches for',
      ),
      undefined,
    ),
    row(
      SPANS,
      [],
      error('bad-spans', SPANS, '[]', '0 spans', 'give it 1 to 1000 spans, or write start and end instead'),
      [{ date: '1960' }],
    ),
    row(
      `${SPANS}/0`,
      {},
      error('wrong-type', `${SPANS}/0`, '{}', 'not a span', 'write {"start": "…", "end": "…"} or {"date": "…"}'),
      { end: '1970' },
    ),
    row(
      `${SPANS}/0`,
      '1960',
      error('wrong-type', `${SPANS}/0`, '"1960"', 'not a span', 'write {"start": "…", "end": "…"} or {"date": "…"}'),
      { date: '1960' },
    ),
    row(
      `${EDGE}/end`,
      '2003',
      error(
        'end-before-start',
        `${EDGE}/end`,
        '"2003"',
        'the end lies before the start "2004-03-09"',
        'correct start or end',
      ),
      '2024',
    ),
    row(
      `${SPANS}/0/end`,
      '1959',
      error(
        'end-before-start',
        `${SPANS}/0/end`,
        '"1959"',
        'the end lies before the start "1960"',
        'correct start or end',
      ),
      '1960',
    ),
    // The first span that is left empty is named: it could be either.
    row(
      `${SPANS}/1/start`,
      '1965',
      error('dates-contradict', `${SPANS}/0/end`, '"1970"', `${beside} end`, one),
      '1970',
    ),
    row(`${SPANS}/1`, { end: '1969' }, error('dates-contradict', `${SPANS}/0/end`, '"1970"', `${beside} end`, one), {
      end: '1990',
    }),
    row(
      SPANS,
      [
        { start: '1960', end: '1970', attested: ['1965'] },
        { end: '1980', attested: ['1990'] },
      ],
      error('dates-contradict', `${SPANS}/1/end`, '"1980"', `${beside} end`, one),
      [{ start: '1960' }, { end: '1980', attested: ['1980'] }],
    ),
    row(
      SPANS,
      [{ attested: ['1980'] }, { attested: ['1970'] }],
      error('dates-contradict', `${SPANS}/0/attested/0`, '"1980"', `${beside} end`, one),
      [{ attested: ['1970'] }, { attested: ['1980'] }],
    ),
    row(
      `${EDGE}/attested/0`,
      '2003',
      error('dates-contradict', `${EDGE}/start`, '"2004-03-09"', `${other} start`, one),
      '2004-03',
    ),
    row(`${EDGE}/end`, '2023', error('dates-contradict', `${EDGE}/end`, '"2023"', `${other} end`, one), '2024'),
    row(
      '/edges/1/attributes/attested',
      ['2023-02-08'],
      error('dates-contradict', '/edges/1/attributes/date', '"2023-02-07"', `${other} date`, one),
      ['2023-02-07'],
    ),
    row(
      '/nodes/2/attributes/end',
      '1949',
      error(
        'end-before-start',
        '/nodes/2/attributes/end',
        '"1949"',
        'its lifetime ends before it starts',
        'correct start or end',
      ),
      '2024-02',
    ),
  ])

  test('A single span in `spans` is pointed to where it stands.', () => {
    expect(readGraph(changed({ [SPANS]: [{ start: '1990', end: '1960' }] })).issues).toEqual([
      error(
        'end-before-start',
        `${SPANS}/0/end`,
        '"1960"',
        'the end lies before the start "1990"',
        'correct start or end',
      ),
    ])
  })

  test('A shape that the type does not declare is a warning, and the file loads.', () => {
    const { graph, issues } = readGraph(
      changed({
        '/edges/1/attributes': { type: 'meets', end: '2023' },
        [EDGE]: { type: 'holds-office', date: '2005' },
      }),
    )
    expect(graph?.edges).toHaveLength(5)
    expect(issues).toEqual([
      warning(
        'wrong-shape',
        `${EDGE}/date`,
        '"2005"',
        '"holds-office" is declared as an interval',
        'write start and end, or declare the shape "either"',
      ),
      warning(
        'wrong-shape',
        '/edges/1/attributes/end',
        '"2023"',
        '"meets" is declared as an instant',
        'write date, or declare the shape "either"',
      ),
    ])
  })

  test('More spans or attestations than anybody needs are refused before time is spent on them.', () => {
    const many = Array.from({ length: 200_000 }, () => '1995')
    const dates = many.map((date) => ({ date }))
    const shown = (list: unknown) => `${JSON.stringify(list).slice(0, 79)}…`
    expect(readGraph(changed({ [SPANS]: dates })).issues).toEqual([
      error(
        'bad-spans',
        SPANS,
        shown(dates),
        '200000 spans',
        'give it 1 to 1000 spans, or write start and end instead',
      ),
    ])
    expect(readGraph(changed({ [`${SPANS}/1/attested`]: many })).issues).toEqual([
      error(
        'bad-attested',
        `${SPANS}/1/attested`,
        shown(many),
        '200000 attestations',
        'keep the 1000 that matter, the first and the last among them',
      ),
    ])
    expect(readGraph(changed({ [`${SPANS}/1/attested`]: many.slice(0, 1000) })).issues).toEqual([])
  })
})

describe('an edge outside the lifetime of a node', () => {
  const remedy = 'correct the dates of the edge or of the node'
  const outside = (at: string, value: string, message: string) => error('outside-lifetime', at, value, message, remedy)
  const aes = 'cannot lie within the lifetime of "aes" (2023-09-16 to ?)'
  check([
    row(
      '/edges/2/attributes/start',
      '2023-09-15',
      outside('/edges/2/attributes/start', '"2023-09-15"', aes),
      '2023-09',
    ),
    row(
      '/edges/2/attributes',
      { type: 'member-of', date: '2022' },
      outside('/edges/2/attributes/date', '"2022"', aes),
      { type: 'member-of', date: '2023' },
    ),
    row(
      '/edges/2/attributes',
      { type: 'member-of', attested: ['2022'] },
      outside('/edges/2/attributes/attested/0', '"2022"', aes),
      { type: 'member-of', attested: ['2024'] },
    ),
  ])

  test('A tie attested after the death of its holder is shown at a date of the tie.', () => {
    expect(readGraph(changed({ '/nodes/2/attributes/end': '2023' })).issues).toEqual([
      outside(`${EDGE}/end`, '".."', 'cannot lie within the lifetime of "lavrov" (1950-03-21 to 2023)'),
    ])
    expect(readGraph(changed({ '/nodes/2/attributes/end': '2024-01-27' })).issues).toEqual([
      outside(`${EDGE}/end`, '".."', 'cannot lie within the lifetime of "lavrov" (1950-03-21 to 2024-01-27)'),
    ])
    expect(readGraph(changed({ '/nodes/2/attributes/end': '2024-01-28' })).issues).toEqual([])
  })

  test('A span is pointed to at its place.', () => {
    expect(readGraph(changed({ '/edges/3/target': 'aes' })).issues).toEqual([
      outside('/edges/3/attributes/spans/0/start', '"1960"', aes),
    ])
  })

  test('Two nodes that never lived together have no dated edge, and may have an undated one.', () => {
    const lives = { '/nodes/0/attributes/end': '1980', '/nodes/3/attributes/start': '1990' }
    const edge = { key: 'e', source: 'mali', target: 'aes', attributes: { type: 'member-of', start: '[1970..2000]' } }
    const message = 'cannot lie within the lifetimes of "mali" and "aes", which never meet'
    expect(readGraph(changed({ ...lives, '/edges': [edge] })).issues).toEqual([
      outside('/edges/0/attributes/start', '"[1970..2000]"', message),
    ])
    expect(readGraph(changed({ ...lives, '/edges': [{ ...edge, attributes: { type: 'member-of' } }] })).issues).toEqual(
      [],
    )
    expect(readGraph(changed({ ...lives, '/nodes/0/attributes/end': '1990', '/edges': [edge] })).issues).toEqual([])
  })
})
