import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { cutText, labelSize, wrapLabel } from '../../../src/layout/label-box.js'

describe('a label', () => {
  it.each([
    ['', []],
    ['   ', []],
    ['Mali', ['Mali']],
    ['Russian Foreign Ministry', ['Russian Foreign', 'Ministry']],
    ['Burkina  Faso\n', ['Burkina Faso']],
    ['exactly eighteen c', ['exactly eighteen c']],
    ['exactly nineteen ch', ['exactly nineteen', 'ch']],
  ])('breaks %j at spaces', (text, lines) => {
    expect(wrapLabel(text)).toEqual(lines)
  })

  it.each([
    ['counter-terrorism-counterpart', ['counter-terrorism-', 'counterpart']],
    ['Vneshekonombank/Gazprombank', ['Vneshekonombank/', 'Gazprombank']],
    ['Ouagadougou–Bamako line', ['Ouagadougou–Bamako', 'line']],
    ['Il-76 over Gao', ['Il-76 over Gao']],
  ])('breaks %j after hyphens and keeps the parts of a word together', (text, lines) => {
    expect(wrapLabel(text)).toEqual(lines)
  })

  it('keeps the spaces around a dash that stands alone', () => {
    expect(wrapLabel('Mali – EU')).toEqual(['Mali – EU'])
    expect(wrapLabel('a - b / c')).toEqual(['a - b / c'])
  })

  it('chops a word that is longer than one and a half lines', () => {
    expect(wrapLabel('Donaudampfschifffahrtskapitän')).toEqual(['Donaudampfschifffahrtskapit', 'än'])
    expect(wrapLabel('Donaudampfschifffahrt')).toEqual(['Donaudampfschifffahrt'])
  })

  it.each([
    ['马里共和国与俄罗斯联邦之间的军事合作协定', ['马里共和国与俄罗斯', '联邦之间的军事合作', '协定']],
    ['ワグネル・グループ', ['ワグネル・グループ']],
    ['「アフリカ軍団」、ロシア国防省の部隊', ['「アフリカ軍団」、', 'ロシア国防省の部隊']],
    ['ロシア連邦外務省のアラビア', ['ロシア連邦外務省の', 'アラビア']],
    ['Il-76輸送機', ['Il-76輸送機']],
    ['러시아 연방 외무부', ['러시아 연방 외무부']],
  ])('breaks %j between ideographs, and no line begins with what closes', (text, lines) => {
    expect(wrapLabel(text)).toEqual(lines)
  })

  it('counts an ideograph as wide as two letters', () => {
    expect(labelSize('马里').width).toBe(labelSize('Mali').width)
  })

  it('leaves text from right to left in its order', () => {
    expect(wrapLabel('وزارة الخارجية الروسية الاتحادية')).toEqual(['وزارة الخارجية', 'الروسية الاتحادية'])
  })

  it('ends in an ellipsis where four lines do not hold it', () => {
    expect(wrapLabel('one two three four five six seven eight nine ten eleven twelve thirteen')).toEqual([
      'one two three four',
      'five six seven',
      'eight nine ten',
      'eleven twelve…',
    ])
    expect(wrapLabel('one two three four', 3, 1)).toEqual(['one…'])
  })

  it('never cuts a character in two', () => {
    expect(wrapLabel(`${'a'.repeat(8)}${'🟥'.repeat(12)} b`, 9, 1)).toEqual([`${'a'.repeat(8)}🟥…`])
    expect(wrapLabel('🟥'.repeat(30), 18)).toEqual(['🟥'.repeat(27), '🟥🟥🟥'])
    const joined = 'e\u0301'.repeat(13)
    expect(wrapLabel(joined, 5, 9)).toEqual([
      'e\u0301'.repeat(3),
      'e\u0301'.repeat(3),
      'e\u0301'.repeat(3),
      'e\u0301'.repeat(3),
      'e\u0301',
    ])
  })

  it('keeps every character in its order unless it ends in an ellipsis, and no line over its length', () => {
    const word = fc.stringMatching(/^[a-zé马🟥\-–/]{1,12}$/u)
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const lines = wrapLabel(words.join(' '), 18, 100)
        expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''))
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(27)
      }),
    )
  })
})

describe('a text in one line', () => {
  it.each([
    ['meets, 2023', 34, 'meets, 2023'],
    [' supplies\n arms to ', 34, 'supplies arms to'],
    ['supplies arms to, 2022', 17, 'supplies arms to…'],
    ['supplies arms to, 2022', 22, 'supplies arms to, 2022'],
    ['supplies arms to, 2022', 10, 'supplies…'],
    ['军事合作协定', 12, '军事合作协定'],
    ['军事合作协定', 9, '军事合作…'],
    ['e\u0301'.repeat(20), 9, `${'e\u0301'.repeat(4)}…`],
    ['', 9, ''],
  ])('%j of at most %i characters is %j', (text, longest, cut) => {
    expect(cutText(text, longest)).toBe(cut)
  })
})

describe('the room of a label', () => {
  it('is nothing for nothing', () => {
    expect(labelSize('')).toEqual({ width: 0, height: 0 })
  })

  it('grows with the longest line and the number of lines', () => {
    expect(labelSize('Mali')).toEqual({ width: 4 * 6.8, height: 15 })
    expect(labelSize('Russian Foreign Ministry')).toEqual({ width: 15 * 6.8, height: 30 })
  })
})
