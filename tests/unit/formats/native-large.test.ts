import { describe, expect, test } from 'vitest'

import { native } from '../../../src/formats/index.js'
import { error, smallFile } from '../../support/small-file.js'

const SMALL = JSON.stringify(smallFile())

/** Whether others had a turn while a text was read. */
async function letsOthersIn(text: string): Promise<boolean> {
  let isIn = false
  const timer = setTimeout(() => (isIn = true))
  const { graph } = await native.read(text)
  clearTimeout(timer)
  expect(graph?.edges).toHaveLength(5)
  return isIn
}

describe('a large file', () => {
  test('is parsed and read in two turns, a small one in one.', async () => {
    expect(await letsOthersIn(SMALL)).toBe(false)
    expect(await letsOthersIn(SMALL + ' '.repeat(1_000_000))).toBe(true)
  })

  test('of more nodes and edges than wanted is not read, of as many it is.', async () => {
    const { graph } = await native.read(SMALL, 9)
    expect(graph?.nodes).toHaveLength(4)
    expect(await native.read(SMALL, 8)).toEqual({
      graph: null,
      issues: [error('too-many', '', '', '9 nodes and edges, more than 8', 'split the file')],
    })
  })

  test('of anything else than lists of records is told of as ever.', async () => {
    const codes = async (text: string) => (await native.read(text, 0)).issues.map(({ code }) => code)
    expect([await codes('null'), await codes('7'), await codes('{"nodes": {"length": 9}}')]).toEqual([
      ['not-a-graph'],
      ['not-a-graph'],
      ['unknown-format'],
    ])
  })
})
