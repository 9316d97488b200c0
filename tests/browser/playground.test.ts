import { afterEach, describe, expect, it } from 'vitest'

import '../../src/define/index.js'
import manifest from '../../custom-elements.json'
import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import { definePlayground, type EntentePlayground } from '../../src/playground/playground.js'
import { faultsOf } from '../support/explorer.js'
import { afterwards, answerFetch, clearPage, drawn, frame, put, until } from '../support/page.js'
import { smallFile } from '../support/small-file.js'

definePlayground()
afterEach(clearPage)

interface Named {
  readonly name: string
  readonly kind?: string
}
interface Told extends Record<string, unknown> {
  readonly tagName: string
  readonly attributes: readonly (Named & { readonly fieldName?: string })[]
  readonly members: readonly Named[]
}
const TOLD = manifest.modules[0]!.declarations as unknown as readonly Told[]

async function show(tag?: string): Promise<EntentePlayground> {
  answerFetch(() => Response.json(smallFile()))
  const element = put<EntentePlayground>('<entente-playground style="width: 1200px"></entente-playground>')
  await element.updateComplete
  if (tag !== undefined) await choose(element, tag)
  return element
}

const root = (element: Element) => element.shadowRoot!
const control = (element: Element, name: string) =>
  root(element).querySelector<HTMLInputElement>(`[aria-label="${name}"]`)!
const codeIn = (element: Element) => root(element).querySelector('pre')!.textContent
const logIn = (element: Element) => root(element).querySelector('.log')!.textContent
const tried = (element: Element, tag: string) => root(element).querySelector<HTMLElement>(`.stage > ${tag}`)!
const triedGraph = (element: Element) => tried(element, 'entente-graph') as EntenteGraph

async function choose(element: EntentePlayground, tag: string): Promise<void> {
  await give(element, root(element).querySelector<HTMLSelectElement>('#element')!, tag)
}

async function give(
  element: EntentePlayground,
  field: HTMLInputElement | HTMLSelectElement,
  value: string | boolean,
): Promise<void> {
  if (typeof value === 'boolean') (field as HTMLInputElement).checked = value
  else field.value = value
  field.dispatchEvent(new Event('change', { bubbles: true }))
  await element.updateComplete
}

async function press(element: EntentePlayground, words: string): Promise<void> {
  Array.from(root(element).querySelectorAll('button'))
    .find((button) => button.textContent.replaceAll(/\s+/g, ' ').trim() === words)!
    .click()
  await element.updateComplete
}

describe('the playground', () => {
  it.each(TOLD.map(({ tagName }) => tagName))('has all that a page may do with <%s>', async (tag) => {
    const element = await show(tag)
    const own = TOLD.find(({ tagName }) => tagName === tag)!
    const fields = own.attributes.map(({ fieldName }) => fieldName)
    const named = (key: string) => ((own[key] ?? []) as readonly Named[]).map(({ name }) => name)
    const members = own.members.filter(({ name }) => !fields.includes(name))
    const wanted = [
      ...named('attributes'),
      ...members.filter(({ kind }) => kind === 'field').map(({ name }) => name),
      ...members.filter(({ kind }) => kind === 'method').map(({ name }) => name),
      ...named('events'),
      ...named('slots'),
      ...named('cssParts'),
      ...named('cssProperties'),
    ]
    const shown = Array.from(root(element).querySelectorAll<HTMLElement>('li'), ({ dataset }) => dataset['name'])
    expect(shown).toEqual(wanted)
    expect(tried(element, tag)).toBeInstanceOf(customElements.get(tag))
  })

  it('gives attributes to the element and to its code, and takes them away', async () => {
    const element = await show('entente-graph')
    const graph = triedGraph(element)
    await drawn(graph)
    await give(element, control(element, 'from'), '2021')
    await give(element, control(element, 'to'), '2022')
    await give(element, control(element, 'theme'), 'dark')
    await graph.updateComplete
    expect([graph.getAttribute('from'), graph.theme, graph.state.window.from]).toEqual([
      '2021',
      'dark',
      Date.UTC(2021, 0),
    ])
    expect(codeIn(element)).toContain(
      '<entente-graph src="sahel.json" from="2021" to="2022" theme="dark"></entente-graph>',
    )
    await give(element, control(element, 'theme'), '')
    expect([graph.hasAttribute('theme'), codeIn(element).includes('theme')]).toEqual([false, false])
    await press(element, 'Start anew')
    expect(codeIn(element)).toContain('<entente-graph src="sahel.json"></entente-graph>')
    expect([control(element, 'from').value, tried(element, 'entente-graph') === graph]).toEqual(['', false])
  })

  it('ties a part to a graph, in the code too', async () => {
    const element = await show('entente-time-slider')
    await drawn(triedGraph(element))
    await give(element, control(element, 'compact'), true)
    expect(codeIn(element)).toContain(
      '<entente-graph id="mali" src="sahel.json"></entente-graph>\n<entente-time-slider for="mali" compact></entente-time-slider>',
    )
    const slider = tried(element, 'entente-time-slider')
    await until(() => root(slider).querySelector('[role=slider]'), 'the slider has found its graph')
  })

  it('puts looks on the element, and says how', async () => {
    const element = await show('entente-graph')
    const graph = await drawn(triedGraph(element))
    await give(element, control(element, '--entente-accent'), 'rgb(1, 2, 3)')
    expect(getComputedStyle(graph).getPropertyValue('--entente-accent')).toBe('rgb(1, 2, 3)')
    const box = root(element).querySelector<HTMLInputElement>('[data-name=controls] input')!
    await give(element, box, true)
    expect(getComputedStyle(root(graph).querySelector('[part~=controls]')!).outlineStyle).toBe('solid')
    expect(codeIn(element)).toContain('  entente-graph {\n    --entente-accent: rgb(1, 2, 3);\n  }')
    expect(codeIn(element)).toContain('entente-graph::part(controls)')
    await give(element, box, false)
    await give(element, control(element, '--entente-accent'), '')
    expect(codeIn(element)).not.toContain('<style>')
  })

  it('calls methods, reads and sets properties, and tells what came of it and what happened', async () => {
    const element = await show('entente-graph')
    const graph = triedGraph(element)
    await drawn(graph)
    expect(logIn(element)).toContain('entente-load {"title":')
    const field = control(element, 'Arguments of focusNode, as JSON')
    field.value = '"mali"'
    await press(element, 'Call focusNode')
    await until(() => logIn(element).includes('focusNode("mali") true'), 'the answer is told')
    field.value = '"mali'
    await press(element, 'Call focusNode')
    await until(() => logIn(element).includes('SyntaxError'), 'the mistake is told')
    await press(element, 'Read graph')
    expect(logIn(element)).toContain('graph a TemporalGraph')
    control(element, 'pane, as JSON').value = '"other"'
    await press(element, 'Set pane')
    expect([graph.pane, logIn(element).includes('pane "other"')]).toEqual(['other', true])
  })

  it('copies the code, and says so where the browser does not allow it', async () => {
    const { clipboard } = navigator
    const texts: string[] = []
    let isAllowed = true
    const writeText = (text: string) =>
      isAllowed ? Promise.resolve(texts.push(text)) : Promise.reject(new Error('no'))
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })
    afterwards(() => Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true }))
    const element = await show()
    const said = () => root(element).querySelector('.code [role=status]')!.textContent
    await press(element, 'Copy code')
    await until(() => said() === 'Copied', 'it is said')
    expect(texts).toEqual([codeIn(element)])
    isAllowed = false
    await press(element, 'Copy code')
    await until(() => said().startsWith('The browser does not allow it'), 'it is said')
  })

  it.each(['light', 'dark'])('has nothing that axe finds fault with, with all sections open: %s', async (scheme) => {
    const element = await show('entente-graph')
    element.style.colorScheme = scheme
    element.style.background = scheme === 'dark' ? '#14161a' : '#faf9f6'
    for (const details of root(element).querySelectorAll('details')) details.open = true
    await drawn(triedGraph(element))
    await frame()
    expect(await faultsOf(element)).toEqual([])
  })
})
