import { readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

it.each(['path-finder', 'layout-picker', 'table'])(
  'the single file hands on the parts that %s is said to have',
  (name) => {
    const said = [...readFileSync(`src/elements/${name}/${name}.ts`, 'utf8').matchAll(/@csspart ([\w-]+)/g)]
    const single = readFileSync('src/define/single.ts', 'utf8')
    const [, parts] = new RegExp(`'entente-${name}',[^]*?parts: \\[([^\\]]*)\\]`).exec(single) ?? []
    expect(parts).toBe(said.map(([, part]) => `'${part}'`).join(', '))
    expect(said.length).toBeGreaterThan(2)
  },
)
