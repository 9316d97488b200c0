import { describe, expect, it } from 'vitest'

import { checkRooms, DOORS } from './rooms.js'
import { readSources } from './sources.js'

describe('the rooms of src', () => {
  const sources = readSources()

  it('are there to be looked at', () => {
    expect(sources.size).toBeGreaterThan(0)
  })

  it('are entered through their one-way doors only', () => {
    expect(checkRooms(sources)).toEqual([])
  })

  it('have no door that leads in a circle', () => {
    const opened = new Set<string>()
    const order = Object.keys(DOORS)
    // Take away what leads only to rooms already taken: a circle would be left over.
    for (const room of [...order, ...order].concat(...order.map(() => order))) {
      if (DOORS[room]!.every((other) => opened.has(other))) opened.add(room)
    }
    expect(order.filter((room) => !opened.has(room))).toEqual([])
  })
})

/** A tree with one file in every room, into which the examples plant one line. */
const HOUSE: Readonly<Record<string, string>> = Object.fromEntries(
  ['core', 'locales', 'time', 'model', 'paths', 'formats', 'layout', 'store', 'view', 'elements', 'define', 'cli'].map(
    (room) => [`src/${room}/it.ts`, `export const ${room} = 1\n`],
  ),
)

function checkWith(planted: Readonly<Record<string, string>>): string[] {
  const entries = { 'src/index.ts': '', 'src/model.ts': '' }
  return checkRooms(new Map(Object.entries({ ...HOUSE, ...entries, ...planted })))
}

const up = (room: string) => `import { ${room} } from '../${room}/it.js'`

describe('the check of the rooms', () => {
  it.each([
    ['src/time/a.ts', up('core')],
    ['src/time/a.ts', "import { time } from './it.js'"],
    ['src/locales/a.ts', up('time')],
    ['src/time/a.ts', "import { parse } from 'edtf'"],
    ['src/time/a.ts', "// import { view } from '../view/it.js'\nexport const a = \"import '../view/it.js'\""],
    ['src/model/a.ts', `${up('time')}\nimport Graph from 'graphology'`],
    ['src/layout/a.ts', "import Graph from 'graphology'\nimport cytoscape from 'cytoscape'"],
    ['src/layout/a.ts', "export const f = () => import('cytoscape-fcose')"],
    ['src/layout/a.ts', "export const f = () => new Worker(new URL('./it.ts', import.meta.url))"],
    ['src/store/a.ts', `${up('locales')}\n${up('layout')}\n${up('paths')}\n${up('formats')}`],
    ['src/view/a.ts', `${up('store')}\n${up('locales')}\nimport cytoscape from 'cytoscape'`],
    ['src/elements/a.ts', `${up('view')}\nimport { property } from 'lit/decorators.js'`],
    ['src/define/a.ts', `${up('elements')}\nimport type { LitElement } from 'lit'`],
    ['src/cli/a.ts', `${up('layout')}\n${up('formats')}\nimport { readFileSync } from 'node:fs'`],
    ['src/index.ts', "export { view } from './view/it.js'\nexport type * from './elements/it.js'"],
    ['src/index.ts', "export * from './model.js'"],
    ['src/define/a.ts', "export * from '../index.js'"],
    ['src/model.ts', "export { time } from './time/it.js'\nexport * from './formats/it.js'"],
  ])('allows in %s: %s', (path, text) => {
    expect(checkWith({ [path]: text })).toEqual([])
  })

  it.each([
    ['src/core/a.ts', up('time'), '../time/it.js: core may import nothing, and not time'],
    ['src/locales/a.ts', up('model'), '../model/it.js: locales may import core, time, and not model'],
    ['src/time/a.ts', up('model'), '../model/it.js: time may import core, and not model'],
    ['src/model/a.ts', up('paths'), '../paths/it.js: model may import core, time, and not paths'],
    ['src/paths/a.ts', up('formats'), '../formats/it.js: paths may import core, time, model, and not formats'],
    ['src/formats/a.ts', up('layout'), '../layout/it.js: formats may import core, time, model, and not layout'],
    ['src/layout/a.ts', up('paths'), '../paths/it.js: layout may import core, time, model, and not paths'],
    ['src/layout/a.ts', up('locales'), '../locales/it.js: layout may import core, time, model, and not locales'],
    [
      'src/store/a.ts',
      up('view'),
      '../view/it.js: store may import core, time, model, paths, formats, layout, locales, and not view',
    ],
    [
      'src/view/a.ts',
      up('elements'),
      '../elements/it.js: view may import core, time, model, paths, formats, layout, locales, store, and not elements',
    ],
    ['src/elements/a.ts', up('define'), '../define/it.js: nobody imports define'],
    ['src/define/a.ts', up('cli'), '../cli/it.js: nobody imports cli'],
    [
      'src/cli/a.ts',
      up('store'),
      '../store/it.js: cli may import core, time, model, paths, formats, layout, and not store',
    ],
    [
      'src/cli/a.ts',
      up('locales'),
      '../locales/it.js: cli may import core, time, model, paths, formats, layout, and not locales',
    ],
    ['src/index.ts', "export * from './define/it.js'", './define/it.js: nobody imports define'],
    [
      'src/model.ts',
      "export * from './layout/it.js'",
      './layout/it.js: model.ts may import core, time, model, paths, formats, and not layout',
    ],
    [
      'src/paths/a.ts',
      "import { x } from '../model.js'",
      '../model.js: model.ts is an entry for other packages; import the file that has the name',
    ],
    [
      'src/elements/a.ts',
      "import { x } from '../index.js'",
      '../index.js: index.ts is an entry for other packages; import the file that has the name',
    ],
    ['src/paths/a.ts', "import Graph from 'graphology'", 'graphology: only model and layout may import graphology'],
    [
      'src/store/a.ts',
      "import type { X } from 'graphology-types'",
      'graphology-types: only model and layout may import graphology-types',
    ],
    [
      'src/elements/a.ts',
      "import type { Core } from 'cytoscape'",
      'cytoscape: only view and layout may import cytoscape',
    ],
    [
      'src/store/a.ts',
      "export const f = () => import('cytoscape-fcose')",
      'cytoscape-fcose: only view and layout may import cytoscape-fcose',
    ],
    ['src/view/a.ts', "import { css } from 'lit'", 'lit: only elements, define and playground may import lit'],
    [
      'src/view/a.ts',
      "import { state } from 'lit/decorators.js'",
      'lit/decorators.js: only elements, define and playground may import lit',
    ],
    ['src/formats/a.ts', "import { parse } from 'edtf'", 'edtf: only time may import edtf'],
    [
      'src/formats/a.ts',
      "import { readFileSync } from 'node:fs'",
      'node:fs: only cli may lean on Node; everything else runs in a browser too',
    ],
    [
      'src/formats/a.ts',
      "import saxes from '@xml/saxes/lib'",
      '@xml/saxes/lib: @xml/saxes is no package of this project; the list in rooms.ts has them',
    ],
    ['src/time/a.ts', "export * from '../view/it.js'", '../view/it.js: time may import core, and not view'],
    ['src/time/a.ts', "export { view } from '../view/it.js'", '../view/it.js: time may import core, and not view'],
    ['src/time/a.ts', "import type { V } from '../view/it.js'", '../view/it.js: time may import core, and not view'],
    ['src/time/a.ts', "export type V = import('../view/it.js').V", '../view/it.js: time may import core, and not view'],
    ['src/time/a.ts', "import V = require('../view/it.js')", '../view/it.js: time may import core, and not view'],
    ['src/time/a.ts', "void import('../view/it.js?raw')", '../view/it.js?raw: time may import core, and not view'],
    [
      'src/time/a.ts',
      "new Worker(new URL('../view/it.ts', import.meta.url))",
      '../view/it.ts: time may import core, and not view',
    ],
    [
      'src/time/a.ts',
      'export const f = (x: string) => import(`./${x}.js`)',
      'import(…): a computed import cannot be followed; name the file',
    ],
    [
      'src/time/a.ts',
      "import { a } from '../../graph-data/x.js'",
      '../../graph-data/x.js: names no TypeScript file of src',
    ],
    [
      'src/elements/a.ts',
      "import manifest from '../../custom-elements.json'",
      '../../custom-elements.json: names no TypeScript file of src',
    ],
    ['src/time/a.ts', "import { a } from './gone.js'", './gone.js: names no TypeScript file of src'],
  ])('refuses in %s: %s', (path, text, why) => {
    expect(checkWith({ [path]: text })).toEqual([`${path}:1: ${why}`])
  })

  it('names the line of a refused import', () => {
    expect(checkWith({ 'src/core/a.ts': `export const a = 1\n\n${up('time')}` })).toEqual([
      'src/core/a.ts:3: ../time/it.js: core may import nothing, and not time',
    ])
  })

  it('refuses a folder that is no room and a loose file that is no entry', () => {
    expect(checkWith({ 'src/utils/a.ts': '', 'src/helpers.ts': '' })).toEqual([
      'src/utils/a.ts: utils is no room of src; the table in rooms.ts has them',
      'src/helpers.ts: helpers.ts is no room of src; the table in rooms.ts has them',
    ])
  })

  it('refuses code in an entry', () => {
    expect(checkWith({ 'src/index.ts': 'export const a = 1', 'src/model.ts': 'queueMicrotask(() => {})' })).toEqual([
      'src/index.ts: an entry holds nothing but re-exports; give this code a room',
      'src/model.ts: an entry holds nothing but re-exports; give this code a room',
    ])
  })

  it('refuses files that import each other, types included', () => {
    const planted = {
      'src/time/a.ts': "import { b } from './b.js'",
      'src/time/b.ts': "import type { C } from './c.js'",
      'src/time/c.ts': "export * from './b.js'",
      'src/time/d.ts': "import { d } from './d.js'",
    }
    expect(checkWith(planted)).toEqual([
      'src/time/b.ts -> src/time/c.ts -> src/time/b.ts: these files import each other',
      'src/time/d.ts -> src/time/d.ts: these files import each other',
    ])
  })
})
