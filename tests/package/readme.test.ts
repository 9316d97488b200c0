import { readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, it } from 'vitest'

import { entente, ROOT } from './dist.js'

const text = readFileSync(path.join(ROOT, 'tests/README.md'), 'utf8')

/** Calls in the text, each with what stands below it. */
const calls = Array.from(text.matchAll(/^```console\n\$ entente (.+)\n([^]*?)^```$/gm), ([, call, printed]) => ({
  call: call!,
  printed: printed!,
}))

describe('the commands in the README of the tests', () => {
  it('are all read', () => {
    expect(calls.length).toBe(text.split('```console').length - 1)
    expect(calls.length).toBeGreaterThan(6)
  })

  it.each(calls)('prints what stands there: $call', async ({ call, printed }) => {
    const { code, out, error } = await entente(...call.split(' '))
    expect({ out, error }).toEqual({ out: printed, error: '' })
    expect(code).toBe(printed.startsWith('no path') ? 1 : 0)
  })
})
