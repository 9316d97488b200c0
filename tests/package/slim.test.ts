import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'

import { withBody } from '../../scripts/slim/functions.mjs'
import { withoutUnnamed, withShortNames } from '../../scripts/slim/members.mjs'
import { settle } from '../../scripts/slim/settle.mjs'
import { ROOT } from './dist.js'
import { faults, open } from './site.js'

/** Fifty nodes without places: a net of two parts, trees that hang on it, some that are alone. */
function unplaced(): object {
  const nodes = Array.from({ length: 50 }, (_, i) => ({
    key: `a${i}`,
    attributes: { label: `Actor ${i}`.repeat(1 + (i % 3)), kind: i % 2 === 0 ? 'country' : 'official' },
  }))
  const pairs = Array.from({ length: 44 }, (_, i) => [[i, (i * 7 + 3) % 40] as const, [i, i + 1] as const])
  const edges = pairs
    .flat()
    .filter(([a, b]) => a !== b && a % 11 !== 0)
    .map(([a, b], i) => ({ key: `e${i}`, source: `a${a}`, target: `a${b}`, attributes: { type: 'meets' } }))
  return {
    attributes: {
      format: 'entente-graph/1',
      title: 'Without places',
      license: 'MIT',
      asOf: '2024-06-30',
      ontology: {
        kinds: { country: { label: 'Country' }, official: { label: 'Official' } },
        types: { meets: { label: 'meets', directed: false, shape: 'either' } },
      },
      view: { undated: 'show', isolates: 'show' },
    },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes,
    edges,
  }
}

/** Where every node of a file stands in an element of its own on a page. */
async function places(page: Page): Promise<(readonly [x: number, y: number])[]> {
  await page.evaluate((data) => {
    const graph = document.createElement('entente-graph')
    graph.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 800px; height: 600px'
    graph.data = data
    document.body.replaceChildren(graph)
  }, unplaced())
  const read = () =>
    page.evaluate(() => {
      const { view, graph } = document.querySelector('entente-graph')!
      const at = graph?.nodes.map(({ index }) => view?.placeOf(index) ?? null) ?? []
      return at.every((place) => place !== null) ? at.map((place) => [place.x, place.y] as const) : []
    })
  await expect.poll(async () => (await read()).length).toBe(50)
  return read()
}

describe('the single file, of which much is left out', () => {
  it('puts nodes exactly where the whole libraries put them', async () => {
    const whole = await places(await open('/'))
    const single = await places(await open('/strict.html'))
    expect(single).toEqual(whole)
    expect(new Set(whole.map(String)).size).toBe(50)
    expect(faults).toEqual([])
  })

  it('has no indentation left in templates and styles', () => {
    const single = readFileSync(path.join(ROOT, 'dist', 'entente-graph.min.js'), 'utf8')
    expect(single).toMatch(/:host\{/)
    expect(single.match(/\n\s+<.{0,40}|\n\s+[\w-]+: .{0,40}/g)).toBeNull()
  })
})

describe('what leaves something out', () => {
  it('puts a constant where an expression is read, not where it is set, and misses one that is gone', () => {
    const settled = settle(
      [
        ['options.fit', 'false'],
        ['options.gone', '1'],
      ],
      'a package',
    )
    expect(settled.apply('if (options.fit === x) options.fit = options.fitness + my.options.fit')).toBe(
      'if (false === x) options.fit = options.fitness + my.options.fit',
    )
    expect(() => settled.check()).toThrow('a package no longer has options.gone; see scripts/slim')
    expect(settle([['a.b', '1']], 'a package').apply('x = a.b()')).toBe('x = a.b()')
  })

  it('empties functions by name wherever they are made, and misses one that is gone', () => {
    const code = 'const a = () => 1; p.b = function () { c() }; x = { c() { return 2 }, d: 3 }; function e() { f }'
    expect(withBody(code, ['a', 'b', 'c', 'e'], '{}', 'a file')).toBe(
      'const a = () => {}; p.b = function () {}; x = { c() {}, d: 3 }; function e() {}',
    )
    expect(() => withBody(code, ['a', 'd'], '{}', 'a file')).toThrow('a file no longer has d; see scripts/slim')
  })

  it('takes out members that nothing names, and those that only they name', () => {
    const code = `
      P.prototype.used = function () { return this.helper() }
      P.prototype.helper = function () {}
      P.prototype.dead = function () { return this.deader() }
      P.prototype.deader = function () { return this.dead() }
      P.prototype.toString = function () {}
      P.prototype.texted = function () {}
      x.width = 1
      use(new P().used(), 'a texted thing', { spare() {}, kept: effect() })`
    expect(
      withoutUnnamed(code, () => true, new Set(['width']))
        .replaceAll(/\s+/g, ' ')
        .trim(),
    ).toBe(
      "P.prototype.used = function () { return this.helper() } P.prototype.helper = function () {} ; ; P.prototype.toString = function () {} P.prototype.texted = function () {} x.width = 1 use(new P().used(), 'a texted thing', { kept: effect() })",
    )
    expect(withoutUnnamed(code, () => false, new Set())).toBe(code)
  })

  it('shortens names of members that stay inside, and no others', () => {
    const inside = 'P.hidden = 1; P.shown = P.hidden; P.style = 2; const { hidden } = P; P.quoted = { hidden };'
    const code = `${inside} outside(P.shown, 'quoted')`
    expect(withShortNames(code, (at) => at < inside.length, new Set(['style']))).toBe(
      "P.aa = 1; P.shown = P.aa; P.style = 2; const { aa: hidden } = P; P.quoted = { aa: hidden }; outside(P.shown, 'quoted')",
    )
  })
})
