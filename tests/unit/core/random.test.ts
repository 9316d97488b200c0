import { expect, test } from 'vitest'

import { EntenteError } from '../../../src/core/errors.js'
import { seededRandom } from '../../../src/core/random.js'

function take(seed: number, count: number): number[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, random)
}

test('A seed gives the same numbers for ever.', () => {
  // The first numbers of the published mulberry32 for the seed 1.
  expect(take(1, 3)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522])
})

test('Seeds differ, and a seed counts by its lower 32 bits.', () => {
  expect(take(2, 5)).not.toEqual(take(1, 5))
  expect(take(2 ** 32 + 1, 5)).toEqual(take(1, 5))
  expect(take(-1, 5)).toEqual(take(2 ** 32 - 1, 5))
})

test('Numbers fill [0, 1) evenly.', () => {
  const tenths = Array.from({ length: 10 }, () => 0)
  for (const n of take(7, 10_000)) tenths[Math.floor(n * 10)]!++
  expect(tenths.reduce((sum, count) => sum + count, 0)).toBe(10_000)
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150)
})

test('An error of the package has a code, a fixed name, its issues and its cause.', () => {
  const cause = new Error('why')
  const error = new EntenteError('invalid-file', 'two problems', { cause, issues: [] })
  expect(error).toBeInstanceOf(Error)
  expect([error.name, error.code, error.message, error.cause, error.issues]).toEqual([
    'EntenteError',
    'invalid-file',
    'two problems',
    cause,
    [],
  ])
  expect(Object.hasOwn(new EntenteError('aborted', 'gone'), 'cause')).toBe(false)
})
