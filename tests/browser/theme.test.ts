import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'

import '../../src/define/index.js'
import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import { readTheme, type Theme } from '../../src/view/index.js'
import {
  answerFetch,
  clearPage,
  deep,
  drawn,
  frame,
  inside,
  listenToConsole,
  never,
  pixels,
  put,
  until,
} from '../support/page.js'
import { smallFile } from '../support/small-file.js'

afterEach(() => {
  clearPage()
  document.documentElement.removeAttribute('class')
})

function show(attributes = ''): Promise<EntenteGraph> {
  const element = put(`<entente-graph lang="en" ${attributes}></entente-graph>`)
  element.data = smallFile()
  return drawn(element)
}

const FAMILIES = ['diplomatic', 'military', 'economic', 'membership', 'office', 'conflict']

function themeOf(element: EntenteGraph): Theme & { readonly panel: string } {
  const source = {
    ground: 'var(--_ground)',
    ink: 'var(--_ink)',
    muted: 'var(--_muted)',
    accent: 'var(--_accent)',
    selection: 'var(--_selection)',
    families: new Map(FAMILIES.map((family) => [family, `var(--_${family})`])),
    noFamily: 'var(--_panel)',
  }
  const theme = readTheme(source, inside(element, '.labels'))
  return { ...theme, panel: theme.noFamily }
}

/** Relative luminance and contrast after WCAG 2.2. */
function luminance(rgb: string): number {
  const [r, g, b] = rgb.match(/\d+/g)!.map((text) => {
    const value = Number(text) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high! + 0.05) / (low! + 0.05)
}

const lines = (element: EntenteGraph) => pixels(inside<HTMLCanvasElement>(element, '.edges')).hash

describe.each(['light', 'dark'])('in the %s theme', (name) => {
  it('every family stands out from the ground and the panel, and from every other family', async () => {
    const { families, ground, panel } = themeOf(await show(`theme="${name}"`))
    for (const [family, color] of families) {
      expect(contrast(color, ground), family).toBeGreaterThanOrEqual(3)
      expect(contrast(color, panel), family).toBeGreaterThanOrEqual(3)
    }
    expect(new Set(families.values()).size).toBe(FAMILIES.length)
  })

  it('text reads on the ground and on the panel', async () => {
    const { accent, ground, ink, muted, panel } = themeOf(await show(`theme="${name}"`))
    for (const text of [ink, muted, accent]) {
      expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(text, panel)).toBeGreaterThanOrEqual(4.5)
    }
  })
})

describe('the theme', () => {
  it('changes the ground, the lines and the labels, at once and back again', async () => {
    const element = await show('theme="light"')
    const ground = getComputedStyle(element).backgroundColor
    const before = lines(element)
    element.theme = 'dark'
    await until(() => lines(element) !== before, 'the lines are drawn anew')
    expect(luminance(getComputedStyle(element).backgroundColor)).toBeLessThan(0.05)
    expect(luminance(ground)).toBeGreaterThan(0.9)
    element.theme = 'light'
    await until(() => lines(element) === before, 'the lines are as they were')
    expect(getComputedStyle(element).backgroundColor).toBe(ground)
  })

  it('follows the page’s own color-scheme where the element names none', async () => {
    const element = await show()
    const before = lines(element)
    document.documentElement.style.colorScheme = 'dark'
    try {
      await until(() => lines(element) !== before, 'the lines are drawn anew')
      expect(luminance(getComputedStyle(element).backgroundColor)).toBeLessThan(0.05)
    } finally {
      document.documentElement.style.colorScheme = ''
    }
    await until(() => lines(element) === before, 'the lines are as they were')
  })

  it('takes the colours that the page gives, in whatever notation', async () => {
    const element = await show(
      'style="--entente-ground: oklch(0.9 0.05 200); --entente-military: color-mix(in oklab, red, blue)"',
    )
    const theme = themeOf(element)
    expect(theme.ground).toMatch(/^rgb\(\d+, \d+, \d+\)$/)
    expect(theme.families.get('military')).toMatch(/^rgb\(\d+, \d+, \d+\)$/)
    expect(theme.families.get('military')).not.toBe(themeOf(await show()).families.get('military'))
  })
})

describe('under a strict policy', () => {
  it('no element of ours has a style attribute, and the page’s head stays as it was', async () => {
    const head = document.head.innerHTML
    const element = await show()
    element.theme = 'dark'
    element.selected = 'mali'
    await element.updateComplete
    await frame()
    const layer = inside(element, '.nodes')
    // What Cytoscape sets on its own container, it sets by script, which no policy forbids.
    const ours = deep(element.shadowRoot!).filter((each) => !layer.contains(each))
    expect(ours.length).toBeGreaterThan(5)
    expect(ours.filter((each) => each.hasAttribute('style')).map((each) => each.outerHTML)).toEqual([])
    expect(deep(element.shadowRoot!).filter(({ localName }) => localName === 'style')).toEqual([])
    expect(document.head.innerHTML).toBe(head)
    expect(document.head.querySelector('[id*=cytoscape]')).toBe(null)
  })
})

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function violations(element: Element): Promise<string[]> {
  const results = await axe.run(element, { runOnly: TAGS, rules: { region: { enabled: false } } })
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

describe('axe finds nothing in a graph', () => {
  it('that is shown, in light and dark', async () => {
    expect(await violations(await show('theme="light" selected="mali"'))).toEqual([])
    expect(await violations(await show('theme="dark"'))).toEqual([])
  })

  it('that is on its way', async () => {
    answerFetch(never)
    const element = put('<entente-graph lang="en" src="slow.json"></entente-graph>')
    await until(() => element.state.status === 'loading', 'it loads')
    await element.updateComplete
    expect(await violations(element)).toEqual([])
  })

  it('that is not there', async () => {
    const element = put('<entente-graph lang="en"></entente-graph>')
    await element.updateComplete
    expect(inside(element, '[role=status]').textContent?.trim()).toBe('There is no graph to show.')
    expect(await violations(element)).toEqual([])
  })

  it('that has errors, in light and dark', async () => {
    listenToConsole()
    for (const theme of ['light', 'dark']) {
      const element = put(`<entente-graph lang="en" theme="${theme}"></entente-graph>`)
      element.data = { attributes: {}, nodes: 'none', edges: [{}] }
      await until(() => element.state.status === 'error', 'it fails')
      await element.updateComplete
      expect(await violations(element)).toEqual([])
    }
  })

  it('but would find a button without a name', async () => {
    const element = await show()
    for (const button of element.shadowRoot!.querySelectorAll('.controls button')) {
      button.removeAttribute('aria-label')
      button.removeAttribute('title')
    }
    expect(await violations(element)).toHaveLength(4)
  })
})
