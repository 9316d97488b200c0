import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'

import { csvOf, guarded, markupOf, tabbedOf, unguarded } from '../../../src/elements/table/csv.js'
import { fileName } from '../../../src/elements/base/hand-out.js'

describe('a text for a spreadsheet', () => {
  const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠']

  it.each([
    ...SIGNS.map((sign) => `${sign}1+1`),
    ' =1',
    '\u00a0\u200b=1',
    '\t1',
    '\r1',
    '\n=1',
    '\u0000=1',
    '=1\n2',
    "'=1",
    '-0490',
  ])('guards %j', (text) => {
    expect(guarded(text)).toBe(`'${text}`)
    expect(unguarded(guarded(text))).toBe(text)
  })

  it.each(['', '1', '2023', '1=1', 'Mali', "L'Afrique", "'t Hooft", ' Mali', '[..2019]', '..'])('leaves %j', (text) => {
    expect(guarded(text)).toBe(text)
    expect(unguarded(text)).toBe(text)
  })

  const cells = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .tuple(fc.constantFrom('', ' ', "'", '\t', '\u200b'), fc.constantFrom(...SIGNS), fc.string())
      .map((parts) => parts.join('')),
    fc.constantFrom('"', ',', 'a\r\nb', '\r', '""', "''=", '\ufeff'),
  )
  const matrices = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cells, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))

  it('comes back whole from a CSV file, in which no cell begins a formula', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const { data } = Papa.parse<string[]>(csvOf(matrix), { delimiter: ',', newline: '\r\n' })
        expect(data.map((row) => row.map(unguarded))).toEqual(matrix)
        expect(data.flat().filter((cell) => /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([])
      }),
    )
  })

  it('begins with the mark of UTF-8 and ends its lines as the standard says', () => {
    expect(
      csvOf([
        ['a', 'b,c'],
        ['"d"', '=e'],
      ]),
    ).toBe('\ufeffa,"b,c"\r\n"""d""",\'=e')
  })

  it('is copied with tabs, one line a row', () => {
    expect(
      tabbedOf([
        ['a', 'b\tc'],
        ['d\r\ne', '＝f'],
      ]),
    ).toBe("a\tb c\nd e\t'＝f")
  })

  it('is copied as a table, in which nothing is markup', () => {
    expect(markupOf([['a'], ['<img src=x onerror="f()"> & =1'], ['=2']])).toBe(
      '<table><thead><tr><th>a</th></tr></thead><tbody>' +
        "<tr><td>&lt;img src=x onerror=&quot;f()&quot;&gt; &amp; =1</td></tr><tr><td>'=2</td></tr></tbody></table>",
    )
  })
})

describe('the name of a file', () => {
  it.each([
    [['Small file', '2020 – 2023'], 'Small file, 2020 – 2023.csv'],
    [['..\\a/b:c*?"<>|', '1\u202e2'], 'a b c , 1 2.csv'],
    [['x'.repeat(200), '2020'], `${'x'.repeat(80)}.csv`],
  ])('of %j is %s', (parts, expected) => {
    expect(fileName(parts, 'csv')).toBe(expected)
  })
})
