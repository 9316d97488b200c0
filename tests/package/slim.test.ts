import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'

import { withBody, withoutParts } from '../../scripts/slim/functions.mjs'
import { withoutUnnamed, withShortNames } from '../../scripts/slim/members.mjs'
import { withoutProperties } from '../../scripts/slim/properties.mjs'
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

  it('goes through the rows of its table by keys, to the last and back to the first', async () => {
    const page = await open('/strict.html')
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    const grid = page.getByRole('grid')
    const rows = () =>
      grid.evaluate((table) => {
        const indices = [...table.querySelectorAll('tbody tr')].map((row) => Number(row.getAttribute('aria-rowindex')))
        return { first: indices[0], last: indices.at(-1), isPart: indices.length < 60 }
      })
    await expect.poll(rows).toMatchObject({ first: 2, isPart: true })
    const count = Number(await grid.getAttribute('aria-rowcount'))
    expect(count).toBeGreaterThan(90)
    await grid.locator('tbody [tabindex="0"]').first().press('Control+End')
    await expect.poll(rows).toMatchObject({ last: count, isPart: true })
    await page.keyboard.press('Control+Home')
    await expect.poll(rows).toMatchObject({ first: 2, isPart: true })
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

  it('takes out statements, cases and items of lists by how they begin, and misses one that is gone', () => {
    const code = `const list = [{ name: 'a', x: 1 }, { name:'b' }]; match[ T.A ] = 1; switch (x) { case  T.A: y(); case T.B: z() }`
    expect(withoutParts(code, ["{ name: 'a'", 'match[T.A] =', 'case T.A:'], 'a file').replaceAll(/\s+/g, ' ')).toBe(
      `const list = [ { name:'b' }]; switch (x) { case T.B: z() }`,
    )
    expect(() => withoutParts(code, ["{ name: 'b'", "{ name: 'c'"], 'a file')).toThrow(
      "a file no longer has { name: 'c'; see scripts/slim",
    )
  })

  it('takes out properties of style that no text names, whole or in part, and types that no property has', () => {
    const table = (properties: readonly (readonly [name: string, type: string])[], types: readonly string[]) => `
      t.types = { ${types.map((type) => `${type}: { number: true }`).join(', ')} }
      list = [${properties.map(([name, type]) => `{ name: "${name}", type: t.${type} }`).join(', ')}]
      values = { ${properties.map(([name]) => `"${name}": 0`).join(', ')} };`
    const kept = [
      'color',
      'line-width',
      'min-box',
      'kept-a',
      'kept-b',
      'kept-c',
      'kept-d',
      'kept-e',
      'kept-f',
      'kept-g',
    ]
    const gone = Array.from({ length: 20 }, (_, i) => [`x${i}`, `t${i}`] as const)
    const named = kept.map((name) => [name, 'size'] as const)
    const before = table([...named, ...gone], ['size', ...gone.map(([, type]) => type)])
    const aliases = (...names: string[]) =>
      `aliases = [${names.map((name) => `{ name: "${name}-too", pointsTo: "${name}" }`).join(', ')}];`
    const use = 'read("color", start + "-width", `min-${side}`, "kept-" + x, "t.t7")'
    const plain = (text: string) => text.replaceAll(/\s+/g, '').replaceAll(/,+(?=[}\]])/g, '')
    const inside = before + aliases('color', 'x1')
    expect(plain(withoutProperties(inside + use, 0, inside.length))).toBe(
      plain(table(named, ['size']) + aliases('color') + use),
    )
    expect(() => withoutProperties(`${inside}${use};"x3"`, 0, inside.length)).toThrow(
      'Cytoscape writes its properties differently; see scripts/slim/properties.mjs',
    )
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
