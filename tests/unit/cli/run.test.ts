import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { EXIT } from '../../../src/cli/run.js'
import { entente } from '../../support/command.js'
import { changed, smallFile } from '../../support/small-file.js'

let folder = ''
let file = ''
let broken = ''

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'entente-cli-'))
  file = path.join(folder, 'small.json')
  broken = path.join(folder, 'broken.json')
  writeFileSync(file, JSON.stringify(smallFile()))
  writeFileSync(
    broken,
    JSON.stringify(changed({ '/edges/0/target': 'rusia', '/edges/1/attributes/date': '2023-02-30' })),
  )
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const CHECK_USAGE = 'entente check FILE [--json]'
const TIES_USAGE =
  'entente ties FILE [--at D | --from D --to D] [--actor KEY] [--type T]... [--certainty certain|possible] [--json]'

describe('the command', () => {
  test('has three exit codes.', () => {
    expect(EXIT).toEqual({ done: 0, fileHasErrors: 1, wrongCall: 2 })
  })

  test.each([['help'], ['--help'], ['-h']])('says how it is used for %s.', async (word) => {
    const { code, out, error } = await entente(word)
    expect([code, error]).toEqual([0, ''])
    const lines = out.split('\n')
    expect(lines[0]).toBe('entente: who is tied to whom, when, and who says so')
    expect(lines).toContain(`  ${CHECK_USAGE}`)
    expect(lines).toContain(`  ${TIES_USAGE}`)
    expect(lines).toContain(
      'Dates (D) are EDTF: 2023, 2023-09-16, [2024-01-28..2026-02-01]; a date covers its whole unit.',
    )
    expect(out.endsWith('\n')).toBe(true)
  })

  test('says the same for a command with --help, and for nothing, which is a wrong call.', async () => {
    const help = await entente('help')
    expect(await entente('ties', '--help')).toEqual(help)
    expect(await entente('check', file, '--help')).toEqual(help)
    expect(await entente()).toEqual({ ...help, code: 2 })
    expect((await entente('check', '--', '--help')).error).toBe('entente: "--help": no such file; name a graph file\n')
  })

  test.each(['tie', 'toString', '__proto__', 'a\nb', ''])('refuses the command %j.', async (name) => {
    const { code, out, error } = await entente(name)
    expect([code, out]).toEqual([2, ''])
    expect(error).toMatch(/^entente: no such command: .*; use check, ties.* or --help\n$/)
    expect(error.split('\n')).toHaveLength(2)
  })
})

describe('check', () => {
  test('counts what is in a good file.', async () => {
    expect(await entente('check', file)).toEqual({
      code: 0,
      out: `${file}: 4 nodes, 5 edges (1 undated), no problems\n`,
      error: '',
    })
  })

  test('counts it as JSON.', async () => {
    const { code, out, error } = await entente('check', '--json', file)
    expect([code, error]).toEqual([0, ''])
    expect(JSON.parse(out)).toEqual({ file, ok: true, nodes: 4, edges: 5, undated: 1, issues: [] })
  })

  test('prints one line for each problem of a broken file.', async () => {
    const { code, out, error } = await entente('check', broken)
    expect([code, out]).toEqual([1, ''])
    const remedy =
      'write one EDTF date such as 2023, 2023-09-16, [2024-01-28..2026-02-01], 2021~, or ".." (goes on) or "" (unknown)'
    expect(error.split('\n')).toEqual([
      `${broken}: error: /edges/0/target: "rusia": the target is no node of the file; did you mean "russia"?`,
      `${broken}: error: /edges/1/attributes/date: "2023-02-30": unreadable date: 2023-02 has no day 30; ${remedy}`,
      '',
    ])
  })

  test('prints the problems as JSON.', async () => {
    const { code, out, error } = await entente('check', broken, '--json')
    expect([code, error]).toEqual([1, ''])
    const answer = JSON.parse(out) as Record<string, unknown>
    expect({ ...answer, issues: (answer['issues'] as { code: string }[]).map((issue) => issue.code) }).toEqual({
      file: broken,
      ok: false,
      nodes: null,
      edges: null,
      undated: null,
      issues: ['dangling-end', 'unreadable-date'],
    })
  })

  test('lets a file with warnings pass, and prints them.', async () => {
    const wrong = path.join(folder, 'shape.json')
    writeFileSync(wrong, JSON.stringify(changed({ '/edges/1/attributes': { type: 'meets', start: '2023' } })))
    expect(await entente('check', wrong)).toEqual({
      code: 0,
      out: `${wrong}: 4 nodes, 5 edges (1 undated), 1 warning\n`,
      error: `${wrong}: warning: /edges/1/attributes/start: "2023": "meets" is declared as an instant; write date, or declare the shape "either"\n`,
    })
  })

  test('keeps to one line whatever a file contains.', async () => {
    const hostile = path.join(folder, 'hostile.json')
    writeFileSync(hostile, JSON.stringify(changed({ '/a\nb\u001B[31m': 'c\rd', '/edges/0/source': 'e\n\u2028' })))
    const { code, error } = await entente('check', hostile)
    expect(code).toBe(1)
    expect(error.split('\n')).toHaveLength(3)
    expect(['\u2028', '\r', '\u001B'].filter((c) => error.includes(c))).toEqual([])
  })

  test('says where a file stops being JSON.', async () => {
    const cut = path.join(folder, 'cut.json')
    writeFileSync(cut, '{\n  "attributes": {')
    expect(await entente('check', cut)).toEqual({
      code: 1,
      out: '',
      error: `${cut}: error: not JSON at line 2, column 18: the text ends where a name in double quotes or "}" should stand; get the whole file, this one is cut off\n`,
    })
  })
})

describe('a wrong call', () => {
  const usage = (text: string) => `; usage: ${text}`
  test.each<[readonly string[], string]>([
    [['check'], `name one file${usage(CHECK_USAGE)}`],
    [['check', 'FILE', 'FILE'], `name one file${usage(CHECK_USAGE)}`],
    [['check', 'FILE', '--jsn'], `Unknown option '--jsn'${usage(CHECK_USAGE)}`],
    [['ties'], `name one file${usage(TIES_USAGE)}`],
    [['ties', 'FILE', 'FILE'], `name one file${usage(TIES_USAGE)}`],
    [['ties', 'FILE', '--when', '2023'], `Unknown option '--when'${usage(TIES_USAGE)}`],
    [['ties', 'FILE', '--at'], `Option '--at <value>' argument missing${usage(TIES_USAGE)}`],
    [
      ['ties', 'FILE', '--from', '--to', '2023'],
      `Option '--from' argument is ambiguous; write --option=VALUE where the value begins with a dash${usage(TIES_USAGE)}`,
    ],
    [['ties', 'FILE', '--json=yes'], `Option '--json' does not take an argument${usage(TIES_USAGE)}`],
    [
      ['ties', 'FILE', '--at', '2023-02-30'],
      '--at "2023-02-30": 2023-02 has no day 30; write EDTF such as 2023 or 2023-09-16',
    ],
    [['ties', 'FILE', '--from', 'spring'], '--from "spring": not an EDTF date; write EDTF such as 2023 or 2023-09-16'],
    [['ties', 'FILE', '--at', ''], '--at: no date; write EDTF such as 2023 or 2023-09-16'],
    [
      ['ties', 'FILE', '--at', '2023', '--from', '2022'],
      '--at together with --from or --to; give either one date or two',
    ],
    [
      ['ties', 'FILE', '--from', '2024', '--to', '2023'],
      '--from 2024 --to 2023: the window ends before it begins; swap the dates',
    ],
    [['ties', 'FILE', '--certainty', 'sure'], '--certainty "sure": use certain or possible'],
    [['ties', 'FILE', '--actor', 'lavrof'], '--actor "lavrof": no such node; did you mean lavrov?'],
    [['ties', 'FILE', '--actor', 'toString'], '--actor "toString": no such node; see the file for its keys'],
    [['ties', 'FILE', '--type', 'meet'], '--type "meet": no such type; did you mean meets?'],
    [['ties', 'FILE', '--type', 'meets', '--type', 'x'], '--type "x": no such type; see the file for its keys'],
  ])('%j', async (args, message) => {
    const called = await entente(...args.map((arg) => (arg === 'FILE' ? file : arg)))
    expect(called).toEqual({ code: 2, out: '', error: `entente: ${message}\n` })
  })

  test('A suggestion from the file keeps to the line.', async () => {
    const hostile = path.join(folder, 'keys.json')
    writeFileSync(hostile, JSON.stringify(changed({ '/nodes/3/key': 'sa\nhel', '/edges/2/target': 'sa\nhel' })))
    expect((await entente('ties', hostile, '--actor', 'sahel')).error).toBe(
      String.raw`entente: --actor "sahel": no such node; did you mean sa\u000ahel?` + '\n',
    )
  })

  test('A file that is not there, and a folder, cannot be opened.', async () => {
    const missing = path.join(folder, 'none.json')
    for (const command of ['check', 'ties']) {
      expect(await entente(command, missing)).toEqual({
        code: 2,
        out: '',
        error: `entente: ${JSON.stringify(missing)}: no such file; name a graph file\n`,
      })
      expect((await entente(command, folder)).error).toBe(
        `entente: ${JSON.stringify(folder)}: a folder, not a file; name a graph file\n`,
      )
    }
  })
})

describe('ties', () => {
  interface Answer {
    readonly window: { readonly from: string | null; readonly to: string | null }
    readonly ties: readonly Record<string, unknown>[]
    readonly undated: number
  }

  async function ties(...args: string[]): Promise<Answer> {
    const { code, out, error } = await entente('ties', file, '--json', ...args)
    expect([code, error]).toEqual([0, ''])
    return JSON.parse(out) as Answer
  }

  const states = (answer: Answer) => answer.ties.map((tie) => `${String(tie['key'])} ${String(tie['state'])}`)

  test('gives each tie with its ends, type and state, and the window it was asked for.', async () => {
    expect(await ties('--at', '2023')).toEqual({
      window: { from: '2023-01-01', to: '2024-01-01' },
      ties: [
        { key: 'office', source: 'lavrov', target: 'russia', type: 'holds-office', state: 'certain' },
        { key: 'meeting', source: 'mali', target: 'russia', type: 'meets', state: 'certain' },
        { key: 'membership', source: 'mali', target: 'aes', type: 'member-of', state: 'certain' },
      ],
      undated: 1,
    })
  })

  test.each<[readonly string[], string | null, string | null]>([
    [[], null, null],
    [['--at', '2024-02-29'], '2024-02-29', '2024-03-01'],
    [['--from', '2020', '--to', '2021-06'], '2020-01-01', '2021-07-01'],
    [['--from', '2020'], '2020-01-01', null],
    [['--to', '2020'], null, '2021-01-01'],
    [['--at', '..'], null, null],
    [['--at=-0043-03-15'], '-0043-03-15', '-0043-03-16'],
    [['--at', '[2020-01-05..2020-02-03]'], '2020-01-05', '2020-02-04'],
  ])('reads %j as a window from %s to before %s.', async (args, from, to) => {
    expect((await ties(...args)).window).toEqual({ from, to })
  })

  test('keeps to an actor, to types, to the certain; the undated are counted under the same conditions.', async () => {
    expect(states(await ties())).toEqual(['office certain', 'meeting certain', 'membership certain', 'again certain'])
    expect(states(await ties('--actor', 'aes'))).toEqual(['membership certain'])
    expect((await ties('--actor', 'aes')).undated).toBe(0)
    expect((await ties('--actor', 'lavrov')).undated).toBe(1)
    expect(states(await ties('--type', 'meets', '--type', 'holds-office'))).toEqual([
      'office certain',
      'meeting certain',
    ])
    expect((await ties('--type', 'holds-office')).undated).toBe(0)
    expect(states(await ties('--at', '2005', '--certainty', 'possible'))).toEqual(['office certain', 'again possible'])
    expect(states(await ties('--at', '2005', '--certainty', 'certain'))).toEqual(['office certain'])
    expect(states(await ties('--at', '1950'))).toEqual([])
  })

  test('prints a line for each, with names and the words of the type.', async () => {
    expect((await entente('ties', file, '--at', '2005')).out).toBe(
      [
        'office  certain   Sergei Lavrov holds office in Russia',
        'again  possible  Mali is a member of Russia',
        '2 ties, 1 undated',
        '',
      ].join('\n'),
    )
    expect((await entente('ties', file, '--actor', 'aes')).out.split('\n')[1]).toBe('1 tie, 0 undated')
  })

  test('prints no control character of a file.', async () => {
    const hostile = path.join(folder, 'label.json')
    writeFileSync(hostile, JSON.stringify(changed({ '/nodes/3/attributes/label': 'A\nB\u001B[2J' })))
    expect((await entente('ties', hostile, '--actor', 'aes')).out.split('\n')[0]).toBe(
      String.raw`membership  certain   Mali is a member of A\u000aB\u001b[2J`,
    )
  })

  test('prints the problems of a broken file and nothing else.', async () => {
    const { code, out, error } = await entente('ties', broken, '--at', '2023')
    expect([code, out]).toEqual([1, ''])
    expect(error.split('\n')).toHaveLength(3)
  })
})
