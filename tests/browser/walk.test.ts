import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'

import '../../src/define/graph.js'
import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import { clearPage, drawn, frame, inside, listen, put, until } from '../support/page.js'

afterEach(clearPage)

const all = (en: string, de: string, fr: string, ru: string) => ({ en, de, fr, ru })

/** Two islands: Mali with a bundle, a single tie and a loop, and two actors of their own. */
const FILE = {
  attributes: {
    format: 'entente-graph/1',
    title: 'West',
    asOf: '2023',
    ontology: {
      kinds: {
        country: { label: all('Country', 'Land', 'Pays', 'Страна') },
        official: { label: all('Official', 'Amtsperson', 'Responsable', 'Должностное лицо') },
      },
      families: {
        diplomatic: { label: all('Diplomatic', 'Diplomatie', 'Diplomatie', 'Дипломатия') },
        military: { label: all('Military', 'Militär', 'Militaire', 'Военная сфера') },
      },
      types: {
        meets: { label: all('meets', 'trifft', 'rencontre', 'встречает'), family: 'diplomatic', shape: 'instant' },
        arms: {
          label: all(
            'supplies arms to',
            'liefert Waffen an:',
            'fournit des armes à :',
            'поставляет вооружение, получатель:',
          ),
          inverse: all(
            'receives arms from',
            'erhält Waffen von:',
            'reçoit des armes de :',
            'получает вооружение, поставщик:',
          ),
          family: 'military',
        },
        office: {
          label: all('serves', 'dient', 'sert', 'служит'),
          inverse: all('is served by', 'hat im Dienst', 'a à son service', 'имеет на службе'),
        },
      },
    },
    references: [
      { id: 'wiki', type: 'entry-encyclopedia', 'container-title': 'Wikipedia' },
      { id: 'apa', type: 'article-newspaper', publisher: 'APA' },
    ],
    view: { from: '2020', to: '2020', undated: 'ghost' },
  },
  options: { type: 'mixed', multi: true, allowSelfLoops: true },
  nodes: [
    ['mali', 'country', all('Mali', 'Mali', 'Mali', 'Мали'), 0, 0],
    ['russia', 'country', all('Russia', 'Russland', 'Russie', 'Россия'), 300, 0],
    ['goita', 'official', 'Assimi Goïta', 0, 200],
    ['left', 'country', 'Left', 300, 200],
    ['right', 'country', 'Right', 300, 300],
  ].map(([key, kind, label, x, y]) => ({ key, attributes: { kind, label, x, y } })),
  edges: [
    [
      'arms',
      'russia',
      'mali',
      { type: 'arms', start: '2020-03-01', end: '2021-05-01', status: 'reported', references: [{ id: 'wiki' }] },
    ],
    [
      'first',
      'mali',
      'russia',
      { type: 'meets', date: '2020-02-03', references: [{ id: 'apa' }, { id: 'wiki' }, { id: 'apa' }] },
    ],
    ['maybe', 'mali', 'russia', { type: 'meets', date: '[2020-12-01..2021-01-05]', status: 'confirmed' }],
    ['undated', 'mali', 'russia', { type: 'meets' }],
    [
      'serves',
      'goita',
      'mali',
      { type: 'office', start: '2019', end: '2022', status: 'disputed', polarity: 'negative' },
    ],
    ['island', 'left', 'right', { type: 'meets', date: '2020-07-08' }],
    ['old', 'mali', 'left', { type: 'meets', date: '2012' }],
  ].map(([key, source, target, attributes]) => ({ key, source, target, attributes })),
}

async function show(attributes = '', lang = 'en', file: unknown = FILE): Promise<EntenteGraph> {
  const element = put(
    `<entente-graph lang="${lang}" style="width: 700px; height: 460px" ${attributes}></entente-graph>`,
  )
  element.data = file
  return drawn(element)
}

const buttons = (element: EntenteGraph) => [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.walk button')]
const focused = (element: EntenteGraph) => element.shadowRoot!.activeElement as HTMLElement | null
const spoken = (element: EntenteGraph) => (focused(element)?.getAttribute('aria-label') ?? '').replaceAll('\u00a0', ' ')

/** Presses real keys, and returns what is spoken after each. */
async function press(element: EntenteGraph, ...keys: readonly string[]): Promise<string[]> {
  const said: string[] = []
  for (const key of keys) {
    await userEvent.keyboard(`{${key}}`)
    await element.updateComplete
    said.push(spoken(element))
  }
  return said
}

/** Comes in by the keyboard. */
async function enterByTab(element: EntenteGraph): Promise<string> {
  await userEvent.keyboard('{Tab}')
  await element.updateComplete
  return spoken(element)
}

const MALI = 'Mali, country, 4 ties in 2020'
const RUSSIA = '1 of 2: Russia, 3 ties: 2 diplomatic, 1 military; 1 more, ended or undated'
const GOITA = '2 of 2: is served by Assimi Goïta, cut back or refused, disputed'
const FIRST = '1 of 4: meets Russia, on 3 February 2020; sources: APA, Wikipedia'
const ARMS = '2 of 4: receives arms from Russia, from 1 March 2020 until 1 May 2021, reported; source: Wikipedia'

describe('a walk with the keys', () => {
  it('says whole sentences along the way', async () => {
    const element = await show()
    expect(await enterByTab(element)).toBe(MALI)
    expect(await press(element, 'ArrowRight', 'ArrowRight', 'ArrowLeft')).toEqual([RUSSIA, GOITA, RUSSIA])
    expect(await press(element, 'Enter', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')).toEqual([
      FIRST,
      ARMS,
      '3 of 4: meets Russia, between 1 December 2020 and 5 January 2021, possible; no source given',
      '4 of 4: meets Russia, date unknown; no source given',
      FIRST,
    ])
    expect(await press(element, 'ArrowUp', 'ArrowDown', 'ArrowUp', 'End', 'PageUp', 'Home')).toEqual([
      RUSSIA,
      'Russia, country, 3 ties in 2020',
      MALI,
      'Right, country, 1 tie in 2020',
      'Left, country, 1 tie in 2020',
      MALI,
    ])
  })

  it.each([
    [
      'de',
      'Mali, Land, 4 Verbindungen im Jahr 2020',
      '1 von 2: Russland, 3 Verbindungen: Diplomatie 2, Militär 1; 1 weitere, beendet oder ohne Datum',
      '2 von 4: erhält Waffen von: Russland, vom 1. März 2020 bis zum 1. Mai 2021, berichtet; Quelle: Wikipedia',
    ],
    [
      'fr',
      'Mali, pays, 4 liens en 2020',
      '1 sur 2 : Russie, 3 liens : diplomatie 2, militaire 1 ; 1 autre, terminé ou sans date',
      '2 sur 4 : reçoit des armes de : Russie, du 1er mars 2020 au 1er mai 2021, rapporté ; source : Wikipedia',
    ],
    [
      'ru',
      'Мали, страна, 4 связи за 2020 год',
      '1 из 2: Россия, 3 связи: дипломатия — 2, военная сфера — 1; ещё 1, без даты или в прошлом',
      '2 из 4: получает вооружение, поставщик: Россия, с 1 марта 2020 г. по 1 мая 2021 г., по сообщениям; источник: Wikipedia',
    ],
  ])('says them in the language of the reader: %s', async (lang, mali, russia, arms) => {
    const element = await show('', lang)
    expect([await enterByTab(element), ...(await press(element, 'ArrowRight', 'Enter', 'ArrowRight'))]).toEqual([
      mali,
      russia,
      expect.stringContaining(' 4'),
      arms,
    ])
  })

  it.each([
    ['time-mode="window" from="2020-02" to="2020-02"', 'Mali, country, 2 ties in February 2020'],
    ['time-mode="window" from="2020-02-03" to="2020-02-03"', 'Mali, country, 2 ties on 3 Feb 2020'],
    ['time-mode="window" from="2019" to="2020"', 'Mali, country, 4 ties in the window 2019 – 2020'],
    ['time-mode="up-to" to="2020-02-03"', 'Mali, country, 3 ties up to 3 Feb 2020'],
    [
      'time-mode="window" from="2021" to="2021" certainty="certain" ended="hide" isolates="show" selected="left"',
      'Left, country, no ties in 2021',
    ],
  ])('names the window: %s', async (attributes, expected) => {
    expect(await enterByTab(await show(attributes))).toBe(expected)
  })

  it('selects and opens with Enter, lets go with Enter and Escape, and tells the page each time', async () => {
    const element = await show()
    const heard = listen(element)
    await enterByTab(element)
    const selected = () => element.state.selection
    const bundle = { type: 'bundle', nodes: ['mali', 'russia'] }
    await press(element, 'Enter')
    expect(selected()).toEqual({ type: 'node', key: 'mali' })
    await press(element, 'Enter', 'ArrowRight', 'Enter')
    expect(selected()).toEqual(bundle)
    expect(await press(element, 'ArrowRight', 'Enter')).toEqual([ARMS, ARMS])
    expect(selected()).toEqual({ type: 'edge', key: 'arms' })
    await press(element, 'Enter')
    expect(selected()).toEqual(bundle)
    expect(await press(element, 'Enter', 'Escape')).toEqual([ARMS, RUSSIA])
    expect(selected()).toBe(null)
    await press(element, 'ArrowRight', 'Enter')
    expect(selected()).toEqual({ type: 'edge', key: 'serves' })
    expect(await press(element, 'Escape', 'Escape')).toEqual([GOITA, GOITA])
    const keys = heard.map(({ detail }) => (detail as { key: string | null }).key)
    expect(keys).toEqual(['mali', null, null, 'arms', null, 'arms', null, 'serves', null])
  })

  it('has states that assistive technology is told of', async () => {
    const element = await show()
    await enterByTab(element)
    const states = () =>
      buttons(element).map((button) =>
        ['id', 'aria-pressed', 'aria-expanded', 'tabindex'].map((name) => button.getAttribute(name)).join(),
      )
    expect(states()).toEqual(['n0,false,,0', 't1,,false,-1', 't2,false,,-1'])
    await press(element, 'ArrowRight', 'Enter', 'ArrowRight', 'Enter')
    expect(states()).toEqual([
      'n0,false,,-1',
      't1,,true,-1',
      'e1,false,,-1',
      'e0,true,,0',
      'e2,false,,-1',
      'e3,false,,-1',
      't2,false,,-1',
    ])
    const group = inside(element, '.frame')
    expect(['role', 'aria-roledescription', 'aria-label'].map((name) => group.getAttribute(name))).toEqual([
      'group',
      'network',
      'Graph: West',
    ])
    expect(inside(element, '#summary').textContent).toContain('5 actors')
  })

  it('is one tab stop, and comes back to where it was', async () => {
    const element = await show()
    await enterByTab(element)
    await press(element, 'ArrowRight', 'Enter', 'ArrowRight')
    expect(buttons(element).filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1)
    await userEvent.keyboard('{Tab}')
    expect(focused(element)).toBe(inside(element, '.controls button'))
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    expect(spoken(element)).toBe(ARMS)
    expect(inside(element, '.nodes').tabIndex).toBe(-1)
  })

  it('takes the keys it has a use for, and leaves all others to the page', async () => {
    const element = await show()
    await enterByTab(element)
    const isFree = (key: string, init: KeyboardEventInit = {}) =>
      focused(element)!.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }),
      )
    const taken = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp', 'Enter']
    expect([...taken, '+', '=', '-', '0'].filter((key) => isFree(key))).toEqual([])
    expect(isFree('Escape')).toBe(false)
    expect(['Escape', 'Tab', 'a', '/', ' ', 'F5'].filter((key) => !isFree(key))).toEqual([])
    for (const modifier of ['ctrlKey', 'metaKey', 'altKey']) {
      expect([...taken, '+', '-', '0', '?'].filter((key) => !isFree(key, { [modifier]: true }))).toEqual([])
    }
  })

  it('goes on where something was selected by other means', async () => {
    const element = await show()
    await enterByTab(element)
    const select = async (selection: EntenteGraph['state']['selection']) => {
      element.providedStore.dispatch({ type: 'select', selection })
      await element.updateComplete
      return spoken(element)
    }
    expect(await select({ type: 'node', key: 'left' })).toBe('Left, country, 1 tie in 2020')
    expect(await select({ type: 'edge', key: 'arms' })).toBe(
      '2 of 4: supplies arms to Mali, from 1 March 2020 until 1 May 2021, reported; source: Wikipedia',
    )
    expect(await select(null)).toBe('1 of 1: Mali, 3 ties: 2 diplomatic, 1 military; 1 more, ended or undated')
    expect(await select({ type: 'bundle', nodes: ['left', 'right'] })).toBe('1 of 1: meets Right')
    expect(await select({ type: 'edge', key: 'old' })).toBe('1 of 1: meets Right')
  })

  it('moves to the nearest that is drawn when the window changes, and says so once', async () => {
    const element = await show()
    await enterByTab(element)
    await press(element, 'ArrowRight', 'Enter', 'ArrowRight')
    const said = () =>
      [...element.shadowRoot!.querySelectorAll('[role=status]')].flatMap(({ textContent }) => textContent || [])
    element.providedStore.dispatch({ type: 'set-dates', from: '2020-02' }, 'user')
    await element.updateComplete
    const here = '1 of 2: Russia, 1 tie: 1 diplomatic; 1 more, ended or undated'
    expect(spoken(element)).toBe(here)
    await until(() => said().join() !== '', 'it is said')
    expect(said()).toEqual([`What had the focus is no longer shown. Now at ${here}`])
    element.providedStore.dispatch({ type: 'set-dates', from: '2012' }, 'user')
    await element.updateComplete
    expect(spoken(element)).toBe('2 of 2: meets Russia, undated')
    element.providedStore.dispatch({ type: 'set-undated', undated: 'hide' }, 'user')
    await element.updateComplete
    expect(spoken(element)).toBe('Mali, country, 1 tie in 2012')
    element.providedStore.dispatch({ type: 'set-filter', facet: 'kinds', hidden: ['country', 'official'] }, 'user')
    await element.updateComplete
    expect(buttons(element)).toEqual([])
  })

  it('keeps its place drawn, and takes no focus, while the reader is elsewhere', async () => {
    const element = await show()
    await enterByTab(element)
    await press(element, 'ArrowRight', 'Enter')
    focused(element)!.blur()
    element.providedStore.dispatch({ type: 'set-dates', from: '2012' }, 'user')
    await element.updateComplete
    expect(
      buttons(element)
        .filter(({ tabIndex }) => tabIndex === 0)
        .map((each) => each.ariaLabel),
    ).toEqual(['2 of 2: meets Russia, undated'])
    expect(focused(element)).toBe(null)
  })

  it('begins anew with another graph', async () => {
    const element = await show()
    await enterByTab(element)
    await press(element, 'End')
    element.data = { ...FILE, nodes: FILE.nodes.slice(3), edges: FILE.edges.filter(({ key }) => key === 'island') }
    await until(() => element.graph?.nodes.length === 2, 'the other graph is there')
    await element.updateComplete
    expect(buttons(element).map((each) => each.ariaLabel)).toEqual([
      'Left, country, 1 tie in 2020',
      '1 of 1: meets Right',
    ])
  })
})

describe('the list of keys', () => {
  const dialog = (element: EntenteGraph) => inside<HTMLDialogElement>(element, 'dialog')

  it('opens with a question mark and closes with Escape, and nobody behind it hears a key', async () => {
    const element = await show()
    await enterByTab(element)
    await press(element, 'ArrowRight')
    const heard: string[] = []
    const ending = new AbortController()
    document.body.addEventListener('keydown', ({ key }) => heard.push(key), { signal: ending.signal })
    await userEvent.keyboard('{?}')
    expect([dialog(element).open, dialog(element).matches(':modal')]).toEqual([true, true])
    expect(focused(element)?.ariaLabel).toBe('Close')
    await userEvent.keyboard('{ArrowDown}/{Escape}')
    ending.abort()
    expect(heard).toEqual(['?'])
    expect(dialog(element).open).toBe(false)
    expect(spoken(element)).toBe(RUSSIA)
  })

  it('opens and closes with buttons too', async () => {
    const element = await show()
    const open = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.controls button')].at(-1)!
    expect([open.ariaLabel, open.title]).toEqual(['Keys of the graph', 'Keys of the graph'])
    await userEvent.click(open)
    expect(dialog(element).open).toBe(true)
    await userEvent.click(inside(element, '.keys .dialog-close'))
    expect(dialog(element).open).toBe(false)
    expect(focused(element)).toBe(open)
  })

  it.each([
    ['en', 'Keys of the graph', 'Page Down Page Up', 'Home End'],
    ['de', 'Tasten im Graphen', 'Bild ↓ Bild ↑', 'Pos1 Ende'],
    ['fr', 'Touches du graphe', 'Page suiv. Page préc.', 'Début Fin'],
    ['ru', 'Клавиши графа', 'Page Down Page Up', 'Home End'],
  ])('names keys as keyboards do: %s', async (lang, name, pages, ends) => {
    const element = await show('', lang)
    await enterByTab(element)
    await userEvent.keyboard('{?}')
    expect(inside(element, 'dialog h3').textContent).toBe(name)
    const rows = [...dialog(element).querySelectorAll('dl > div')].map((row) => [
      Array.from(row.querySelectorAll('dt kbd'), ({ textContent }) => textContent).join(' '),
      row.querySelector('dd')!.textContent.length > 5,
    ])
    expect(rows.every(([keys, isTold]) => keys !== '' && isTold)).toBe(true)
    expect(rows.map(([keys]) => keys)).toEqual(expect.arrayContaining(['→ ←', '↓', '↑', pages, ends, '0', '?']))
  })
})

describe('axe finds nothing in a graph', () => {
  const violations = async (element: EntenteGraph) => {
    await frame()
    const found = await axe.run(element, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  }

  it.each(['light', 'dark'])('at rest, in focus, opened, and with its keys listed: %s', async (theme) => {
    const element = await show(`theme="${theme}"`)
    expect(await violations(element)).toEqual([])
    await enterByTab(element)
    expect(await violations(element)).toEqual([])
    await press(element, 'ArrowRight', 'Enter', 'ArrowRight')
    expect(await violations(element)).toEqual([])
    buttons(element)[0]!.removeAttribute('aria-label')
    expect((await violations(element)).join()).toContain('button-name')
    await userEvent.keyboard('{?}')
    expect((await violations(element)).filter((each) => !each.startsWith('button-name'))).toEqual([])
  })
})
