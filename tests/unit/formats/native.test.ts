import { describe, expect, test } from 'vitest'

import { EntenteError } from '../../../src/core/errors.js'
import { FORMATS, native, readFile } from '../../../src/formats/index.js'
import { error, graphOf, smallFile } from '../../support/small-file.js'

const TEXT = JSON.stringify(smallFile(), null, 2)
const refused = (code: string, message: string, remedy: string) => ({
  graph: null,
  issues: [error(code, '', '', message, remedy)],
})
const MEND = 'correct the file there'
const CUT = 'get the whole file, this one is cut off'

describe('the native format', () => {
  test.each([
    ['as it is', TEXT],
    ['on one line', JSON.stringify(smallFile())],
    ['with a byte order mark', `\uFEFF${TEXT}`],
    ['with Windows line ends and blank lines around', `\r\n\r\n${TEXT.replaceAll('\n', '\r\n')}\r\n`],
  ])('reads a file %s.', async (_, text) => {
    const { graph, issues } = await native.read(text)
    expect(issues).toEqual([])
    expect(graph?.toJSON()).toEqual(graphOf(smallFile()).toJSON())
  })

  test('writes indented JSON that ends with one line feed.', () => {
    const text = native.write(graphOf(smallFile()))
    expect(text.startsWith('{\n  "attributes": {\n    "format": "entente-graph/1",\n')).toBe(true)
    expect(text.endsWith('\n}\n')).toBe(true)
  })

  test.each([
    ['', 'the file is empty'],
    [' \r\n\t', 'the file is empty'],
    ['\uFEFF', 'the file is empty'],
    ['\uFEFF \n', 'the file is empty'],
  ])('refuses %j as empty.', async (text, message) => {
    expect(await native.read(text)).toEqual(refused('empty-file', message, 'give a graph file'))
  })

  test.each(['null', '0', '"{}"', 'true', '[]', '[{}]'])('refuses %s as no graph.', async (text) => {
    const { graph, issues } = await native.read(text)
    expect(graph).toBeNull()
    expect(issues.map(({ code, value }) => [code, value])).toEqual([
      ['not-a-graph', text === '"{}"' ? String.raw`"{}"` : text],
    ])
  })

  test('refuses an object that is another kind of graph.', async () => {
    const { issues } = await native.read('{"nodes": [], "links": []}')
    expect(issues.map((issue) => issue.code)).toEqual(['unknown-format'])
  })
})

describe('a text that is not JSON', () => {
  const value = 'a value should stand'
  const name = 'a name in double quotes should stand'
  const comma = '"," or a closing bracket should stand'
  const control = String.raw`a control character stands in a text; write it as \n, \t or \u0000`
  test.each([
    ['{"a": 1,}', 1, 9, name],
    ['{"a": [1,\n 2,\n]}', 3, 1, value],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, comma],
    ['{\r\n"a": 1\r\n"b": 2}', 3, 1, comma],
    ['{\r"a": 1 2}', 2, 8, comma],
    ['{"a": "x\ny"}', 1, 9, control],
    ['{"a": "\u0001"}', 1, 8, control],
    ['{"a\tb": 1}', 1, 4, control],
    [String.raw`{"a": "\x"}`, 1, 8, 'a backslash escapes nothing; double it'],
    [String.raw`{"a": "C:\users"}`, 1, 10, 'a backslash escapes nothing; double it'],
    ["{'a': 1}", 1, 2, 'a name in double quotes or "}" should stand'],
    ['{a: 1}', 1, 2, 'a name in double quotes or "}" should stand'],
    ['{"a" 1}', 1, 6, '":" should stand'],
    ['{"a":}', 1, 6, value],
    ['{"a": NaN}', 1, 7, value],
    ['{"a": undefined}', 1, 7, value],
    ['{"a": tru}', 1, 7, value],
    ['{"a": nulls}', 1, 11, value],
    ['{"a": 01}', 1, 8, value],
    ['{"a": 1.}', 1, 8, value],
    ['{"a": .5}', 1, 7, value],
    ['{"a": +1}', 1, 7, value],
    ['{"a": 1} x', 1, 10, 'the file should end'],
    ['{"a": 1}}', 1, 9, 'the file should end'],
    ['[1]\n\n,', 3, 1, 'the file should end'],
    ['{"a": [1}', 1, 9, comma],
    ['[,]', 1, 2, 'a value or "]" should stand'],
    ['// comment\n{}', 1, 1, value],
    ['{"a": 1 /* b */}', 1, 9, comma],
    ['{"é😀": x}', 1, 9, value],
    ['{"a":\u00A01}', 1, 6, value],
    ['<?xml version="1.0"?>', 1, 1, value],
    ['\uFEFF\uFEFF{}', 1, 1, value],
  ])('is refused at its place: %j', async (text, line, column, reason) => {
    expect(() => JSON.parse(text.replace(/^\uFEFF/, '')) as unknown).toThrow(SyntaxError)
    expect(await native.read(text)).toEqual(
      refused('bad-json', `not JSON at line ${line}, column ${column}: ${reason}`, MEND),
    )
  })

  test.each([
    ['{', 'a name in double quotes or "}" should stand'],
    ['{"a', 'a closing quotation mark should stand'],
    [String.raw`{"a\u12`, 'an escape should go on'],
    ['{"a"', '":" should stand'],
    ['{"a":', value],
    ['{"a": tr', value],
    ['{"a": -', value],
    ['{"a": 1.', value],
    ['{"a": 1e', value],
    ['{"a": 1', comma],
    ['{"a": 1,', name],
    ['{"a": [', 'a value or "]" should stand'],
    ['{"a": []', comma],
  ])('is known to be cut off: %j', async (text, missing) => {
    const message = `not JSON at line 1, column ${text.length + 1}: the text ends where ${missing}`
    expect(await native.read(text)).toEqual(refused('bad-json', message, CUT))
  })

  test('is refused wherever a file was cut, at the very place.', async () => {
    for (let at = 1; at < TEXT.length; at += 50) {
      const { graph, issues } = await native.read(TEXT.slice(0, at))
      expect(graph).toBeNull()
      const lines = TEXT.slice(0, at).split('\n')
      expect(issues).toHaveLength(1)
      expect(issues[0]).toMatchObject({ code: 'bad-json', remedy: CUT })
      expect(issues[0]!.message).toContain(`at line ${lines.length}, column ${lines.at(-1)!.length + 1}: the text ends`)
    }
  })

  test('is refused without a crash where it is nothing but brackets, or one long text.', async () => {
    const codes = async (text: string) => (await native.read(text)).issues.map((issue) => issue.code)
    expect(await codes('['.repeat(1e6))).toEqual(['bad-json'])
    expect(await codes(`{"a":"${'x'.repeat(5e6)}`)).toEqual(['bad-json'])
    expect(await codes(`{"a":${'['.repeat(1e5)}${']'.repeat(1e5)}}`)).toEqual(['unknown-format'])
  })
})

describe('the registry', () => {
  test('knows the native format first, by its name, endings and media types.', () => {
    expect(FORMATS[0]).toBe(native)
    expect([native.name, native.extensions, native.mediaTypes]).toEqual([
      'entente-graph',
      ['json'],
      ['application/json', 'text/json'],
    ])
  })

  test.each([
    ['{}', true],
    [' \n{"a"', true],
    ['\uFEFF{', true],
    ['[]', false],
    ['<a>', false],
    ['', false],
  ])('asks the native format of %j: %s.', (text, expected) => {
    expect(native.detect(text)).toBe(expected)
  })

  test.each([[undefined], ['entente-graph'], ['json']])('reads a file as %s.', async (name) => {
    expect((await readFile(TEXT, name)).graph?.nodes).toHaveLength(4)
  })

  test('lets the native format say what is wrong with a text that nobody recognises.', async () => {
    expect((await readFile('')).issues.map((issue) => issue.code)).toEqual(['empty-file'])
    expect((await readFile('[1, 2')).issues.map((issue) => issue.code)).toEqual(['bad-json'])
  })

  test.each([
    ['entente-grph', 'no such format: "entente-grph"; use entente-graph'],
    ['__proto__', 'no such format: "__proto__"; use '],
    ['', 'no such format: ""; use '],
  ])('refuses the format %j.', async (name, message) => {
    const refusal = await readFile(TEXT, name).catch((cause: unknown) => cause)
    expect(refusal).toBeInstanceOf(EntenteError)
    expect((refusal as EntenteError).code).toBe('unsupported-format')
    expect((refusal as EntenteError).message).toContain(message)
  })
})
