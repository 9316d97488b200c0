import { describe, expect, test } from 'vitest'

import { escapeControls, formatIssue, pointer, showValue, type Issue } from '../../../src/core/issue.js'

const BELL = String.fromCharCode(7)

describe('a pointer', () => {
  test.each([
    [[], ''],
    [[''], '/'],
    [['edges', 3, 'attributes'], '/edges/3/attributes'],
    [['a/b', 'm~n', '~1'], '/a~1b/m~0n/~01'],
    [['__proto__', ' ', '"'], '/__proto__/ /"'],
    [['é', '😀'], '/é/😀'],
  ])('of %j is %j.', (tokens, expected) => {
    expect(pointer(...tokens)).toBe(expected)
  })
})

describe('a value is shown', () => {
  test.each([
    [undefined, 'nothing'],
    [null, 'null'],
    [0, '0'],
    ['', '""'],
    ['2021-13', '"2021-13"'],
    [{ a: [1, 'b'] }, '{"a":[1,"b"]}'],
    [() => 1, 'function'],
    [Symbol('a'), 'symbol'],
    [1n, 'bigint'],
    ['a\nb', String.raw`"a\nb"`],
    ['a\u0085b\u2028c', String.raw`"a\u0085b\u2028c"`],
    ['\u009B31m', String.raw`"\u009b31m"`],
    ['\u202Eabc\u2066', String.raw`"\u202eabc\u2066"`],
    ['\uD800', String.raw`"\ud800"`],
  ])('%s', (value, expected) => {
    expect(showValue(value)).toBe(expected)
  })

  test('A long one is cut to 80 characters and never within a pair.', () => {
    expect(showValue('x'.repeat(78))).toBe(`"${'x'.repeat(78)}"`)
    expect(showValue('x'.repeat(79))).toBe(`"${'x'.repeat(78)}…`)
    expect(showValue('😀'.repeat(60))).toBe(`"${'😀'.repeat(39)}…`)
    expect(showValue(`x${'😀'.repeat(60)}`)).toBe(`"x${'😀'.repeat(38)}…`)
  })

  test('One that refers to itself is shown by its type.', () => {
    const loop: Record<string, unknown> = {}
    loop['self'] = loop
    expect(showValue(loop)).toBe('object')
  })
})

describe('an issue on one line', () => {
  const issue: Issue = {
    code: 'unreadable-date',
    severity: 'error',
    pointer: '/edges/3/attributes/start',
    value: '"2021-13"',
    message: 'unreadable date: there is no month 13',
    remedy: 'write one EDTF date',
  }

  test('names severity, place, value, problem and remedy.', () => {
    expect(formatIssue(issue)).toBe(
      'error: /edges/3/attributes/start: "2021-13": unreadable date: there is no month 13; write one EDTF date',
    )
  })

  test('leaves out an empty place and an empty value.', () => {
    expect(formatIssue({ ...issue, severity: 'warning', pointer: '', value: '' })).toBe(
      'warning: unreadable date: there is no month 13; write one EDTF date',
    )
  })

  test('stays one line whatever the file calls its fields.', () => {
    expect(formatIssue({ ...issue, pointer: `/a\nb\r${BELL}`, value: '', message: 'm', remedy: 'r' })).toBe(
      String.raw`error: /a\u000ab\u000d\u0007: m; r`,
    )
  })
})

test('Escaping leaves ordinary text of any script alone.', () => {
  const text = 'Ibrahim Boubacar Keïta, Мали, 马里, مالي, 👩‍👩‍👧, "quoted" \\ back'
  expect(escapeControls(text)).toBe(text)
})
