import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { generated } from '../../../scripts/manifest.mjs'
import { customProperties } from '../../../scripts/manifest/custom-properties.mjs'
import { htmlCustomData, webTypes } from '../../../scripts/manifest/editors.mjs'

interface Declaration {
  readonly tagName: string
  readonly name: string
  readonly description: string
  readonly attributes: readonly { readonly name: string; readonly description: string }[]
  readonly members: readonly { readonly name: string; readonly description: string }[]
  readonly events?: readonly { readonly name: string; readonly description: string }[]
  readonly slots?: readonly { readonly name: string; readonly description: string }[]
  readonly cssParts?: readonly { readonly name: string; readonly description: string }[]
}

const written = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  readonly modules: readonly {
    readonly path: string
    readonly declarations: readonly Declaration[]
    readonly exports: readonly { readonly kind: string; readonly name: string }[]
  }[]
}
const [{ declarations }, definitions] = written.modules as [(typeof written.modules)[0], (typeof written.modules)[0]]

describe('what is written of the elements', () => {
  const files = Object.entries(generated())

  it.each(files)('says what the sources say; else run node scripts/manifest.mjs: %s', (file, text) => {
    expect(readFileSync(file, 'utf8')).toBe(text)
  })

  it('is there for every element that is defined, under the paths of the package', () => {
    const defined = readdirSync('src/define').flatMap((file) =>
      Array.from(readFileSync(`src/define/${file}`, 'utf8').matchAll(/^define\('([\w-]+)'/gm), ([, tag]) => tag!),
    )
    const tags = [...new Set(defined)].toSorted()
    expect(declarations.map(({ tagName }) => tagName).toSorted()).toEqual(tags)
    expect(definitions.exports.map(({ name }) => name).toSorted()).toEqual(tags)
    expect(written.modules.map(({ path }) => path)).toEqual(['dist/index.js', 'dist/define.js'])
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>
    expect([manifest['customElements'], manifest['web-types']]).toEqual([
      './custom-elements.json',
      './dist/web-types.json',
    ])
  })

  it('is a whole sentence for every attribute, property, method, event, slot and part', () => {
    const told = declarations.flatMap(({ tagName, ...rest }) =>
      [rest.attributes, rest.members, rest.events, rest.slots, rest.cssParts].flatMap((all) =>
        (all ?? []).map(({ name, description }) => [`${tagName} ${name}`, description] as const),
      ),
    )
    expect(told.length).toBeGreaterThan(150)
    expect(told.filter(([, description]) => !/^[A-Z`].*\.$/s.test(description))).toEqual([])
  })
})

describe('custom properties', () => {
  it('are read from lines of the style sheet that say their default and what they are for', () => {
    const text = `
    --_ink: var(--entente-ink, light-dark(#1d1f23, #ececea)); /* Text. */
    color: var(--_ink);
    --_radius: var(--entente-radius, 8px); /* Corners. */`
    expect(customProperties(text)).toEqual([
      {
        name: '--entente-ink',
        default: 'light-dark(#1d1f23, #ececea)',
        description: 'Text.',
        light: '#1d1f23',
        dark: '#ececea',
      },
      { name: '--entente-radius', default: '8px', description: 'Corners.', light: '8px', dark: '8px' },
    ])
  })

  it.each([
    ['--_ink: var(--entente-ink, #000);', /does not say what --entente-ink is for/],
    ['--_ink: var(--entente-ink); /* Text. */', /in a form not known here/],
    ['--_line: 1px solid var(--entente-ink, #000); /* Text. */', /in a form not known here/],
  ])('are refused where a reader would learn too little: %s', (line, fault) => {
    expect(() => customProperties(line)).toThrow(fault)
  })
})

describe('what editors are told', () => {
  it('completes tags, attributes and their values in Visual Studio Code', () => {
    const { version, tags } = htmlCustomData(written)
    expect([version, tags.length]).toEqual([1.1, declarations.length])
    const slider = tags.find(({ name }) => name === 'entente-time-slider')!
    expect(slider.attributes.map(({ name, valueSet }) => [name, valueSet])).toEqual([
      ['compact', 'v'],
      ['lang', undefined],
      ['theme', undefined],
      ['for', undefined],
    ])
    const { attributes } = tags.find(({ name }) => name === 'entente-graph')!
    expect(attributes.find(({ name }) => name === 'undated')!.values).toEqual([
      { name: 'show' },
      { name: 'ghost' },
      { name: 'hide' },
    ])
    expect(attributes.find(({ name }) => name === 'src')!.values).toBe(undefined)
  })

  it('has everything of an element for those of JetBrains', () => {
    const { name, version, contributions } = webTypes(written, { name: 'entente-graph', version: '1.2.3' })
    expect([name, version]).toEqual(['entente-graph', '1.2.3'])
    const graph = contributions.html.elements.find(({ name: tag }) => tag === 'entente-graph')!
    expect(graph.attributes.find((attribute) => attribute['name'] === 'certainty')).toEqual({
      name: 'certainty',
      description: expect.stringContaining('possible') as string,
      default: 'possible',
      value: { type: "'possible' | 'certain'" },
    })
    const counted = [graph.js.events, graph.slots, graph.css.parts].map(({ length }) => length)
    const { events, slots, cssParts } = declarations.find(({ tagName }) => tagName === 'entente-graph')!
    expect(counted).toEqual([events, slots, cssParts].map((all) => all!.length))
  })
})
