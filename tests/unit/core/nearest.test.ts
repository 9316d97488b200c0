import { describe, expect, test } from 'vitest'

import { fold, nearest } from '../../../src/core/nearest.js'

describe('the nearest words', () => {
  const actors = [
    'mali',
    'mali-federation',
    'malian-mfa',
    'niger',
    'nigeria',
    'sergei-lavrov',
    'ibrahim-boubacar-keita',
  ]

  test.each([
    ['mall', ['mali']],
    ['nigr', ['niger']],
    ['mali', ['mali', 'mali-federation', 'malian-mfa']],
    ['lavrov', ['sergei-lavrov']],
    ['sergei-lavrof', ['sergei-lavrov']],
    ['LAVROV', ['sergei-lavrov']],
    ['ibrahim-boubakar-kéita', ['ibrahim-boubacar-keita']],
    ['xyzzy', []],
    ['washington', []],
  ])('For %j they are %j.', (word, expected) => {
    expect(nearest(word, actors)).toEqual(expected)
  })

  test('The exact word comes before words that contain it, equal distances are by code unit.', () => {
    expect(nearest('abc', ['xabc', 'abd', 'abc', 'aac'])).toEqual(['abc', 'aac', 'abd'])
  })

  test('No more than asked for are given.', () => {
    expect(nearest('abc', ['abd', 'abe', 'abf', 'abg'])).toEqual(['abd', 'abe', 'abf'])
    expect(nearest('abc', ['abd', 'abe', 'abf', 'abg'], 1)).toEqual(['abd'])
  })

  test('Empty and very short candidates are not taken for a part of the word.', () => {
    expect(nearest('sergei-lavrov', ['', 'a', 'la', 'lav'])).toEqual(['lav'])
  })

  test('An empty word is close to nothing but what is two letters long at most.', () => {
    expect(nearest('', ['abc', 'ab', ''])).toEqual(['', 'ab'])
  })

  test('The distance allowed grows with the word.', () => {
    expect(nearest('abcdefghi', ['abcdefxyz', 'abcdewxyz'])).toEqual(['abcdefxyz'])
  })

  test('Words of megabytes and characters that unfold to many take no time.', () => {
    const started = performance.now()
    expect(
      nearest(
        '\uFDFA'.repeat(1e6),
        Array.from({ length: 100 }, () => '\uFDFA'.repeat(1e4)),
      ),
    ).toHaveLength(3)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('folding', () => {
  test.each([
    ['Kéïta', 'keita'],
    ['ＭＡＬＩ', 'mali'],
    ['Ёлка', 'елка'],
    ['', ''],
    ['ß', 'ß'],
    ['\uD800', '\uD800'],
  ])('makes %j %j.', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })
})
