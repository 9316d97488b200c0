import { afterEach, describe, expect, it, vi } from 'vitest'

import '../../src/define/index.js'
import type { EntenteExplorer } from '../../src/elements/explorer/explorer.js'
import { findPaths } from '../../src/paths/index.js'
import { createStore, type Request, type Store } from '../../src/store/index.js'
import { windowOf } from '../../src/time/index.js'
import { act, countPlaces, fragment, openAt, showAt, SIZE, travel, written } from '../support/explorer-url.js'
import {
  afterwards,
  clearPage,
  drawn,
  frame,
  inside,
  listen,
  listenToConsole,
  put,
  typesOf,
  until,
} from '../support/page.js'
import { changed, graphOf, smallFile } from '../support/small-file.js'

afterEach(clearPage)

const select = (key: string | null): Request => ({
  type: 'select',
  selection: key === null ? null : { type: 'node', key },
})
const look = (from: string, to = from): Request => ({ type: 'set-window', ...windowOf(from, to)! })
const keyOf = ({ state: { selection } }: EntenteExplorer) => (selection?.type === 'node' ? selection.key : selection)

describe('an explorer that keeps its view in the address', () => {
  it('leaves the address as it is until the reader acts, and is there without the attribute for nobody', async () => {
    const silent = await showAt('')
    await frame()
    expect(fragment()).toBe('')
    silent.urlState = false
    await silent.updateComplete
    const places = countPlaces()
    act(silent, select('mali'), look('2021'))
    silent.urlState = true
    await silent.updateComplete
    await written('e1&t=2021&s=n.mali')
    expect(places()).toBe(0)
  })

  it('makes a place in the history of what is selected, and comes back to it', async () => {
    const element = await showAt('')
    const heard = listen(element)
    const places = countPlaces()
    act(element, select('mali'))
    expect(fragment()).toBe('e1&s=n.mali')
    await frame()
    act(element, select('lavrov'))
    expect([fragment(), places()]).toEqual(['e1&s=n.lavrov', 2])
    await travel(-1)
    expect([fragment(), keyOf(element)]).toEqual(['e1&s=n.mali', 'mali'])
    await travel(-1)
    expect([fragment(), keyOf(element)]).toEqual(['', null])
    await travel(2)
    expect([fragment(), keyOf(element)]).toEqual(['e1&s=n.lavrov', 'lavrov'])
    expect(heard.map(({ detail }) => (detail as { key: string | null }).key)).toEqual([
      'mali',
      'lavrov',
      'mali',
      null,
      'lavrov',
    ])
  })

  it.each<readonly [string, Request]>([
    ['m=moment&t=2020', { type: 'set-mode', mode: 'moment' }],
    ['p=mali', { type: 'set-path', from: 'mali' }],
    ['l=circle', { type: 'run-layout', layout: 'circle' }],
    ['o=grid', { type: 'compare-layouts', layout: 'grid' }],
    ['g=k.country', { type: 'fold', group: { type: 'kind', key: 'country' } }],
  ])('makes a place of %s', async (view, request) => {
    const element = await showAt('')
    const places = countPlaces()
    act(element, request)
    expect([fragment(), places()]).toEqual([`e1&${view}`, 1])
    await travel(-1)
    const { mode, paths, layout, groups } = element.state
    const names = (['main', 'other'] as const).map((pane) => (layout.wishes[pane] ?? layout.panes[pane]?.wish)?.layout)
    expect([mode, paths.query.from, ...names, groups]).toEqual(['window', null, 'force', undefined, []])
  })

  it('makes no place of what is dragged, played or filtered, and writes it when there is time', async () => {
    const element = await showAt('')
    const places = countPlaces()
    for (let year = 2000; year < 2020; year++) act(element, look(String(year)))
    act(element, { type: 'set-filter', facet: 'types', hidden: ['meets'] })
    expect(fragment()).toBe('')
    await written('e1&t=2019&ht=meets')
    expect(places()).toBe(0)
  })

  it('leaves no place before what happened there is written', async () => {
    const element = await showAt('')
    act(element, look('2021'))
    await frame()
    act(element, select('mali'))
    expect(fragment()).toBe('e1&t=2021&s=n.mali')
    await travel(-1)
    expect([fragment(), element.state.window, keyOf(element)]).toEqual(['e1&t=2021', windowOf('2021'), null])
  })

  it('makes one place of one act, whatever it asks for', async () => {
    const element = await showAt('')
    const places = countPlaces()
    act(element, select('mali'), { type: 'set-path', from: 'mali', to: 'russia' })
    expect([fragment(), places()]).toEqual(['e1&p=mali~russia&s=n.mali', 1])
  })

  it('keeps what the page remembers of the place', async () => {
    const element = await showAt('')
    history.replaceState({ page: 7 }, '')
    act(element, select('mali'))
    expect(history.state).toEqual({ page: 7 })
    act(element, look('2021'))
    await written('e1&t=2021&s=n.mali')
    expect(history.state).toEqual({ page: 7 })
  })

  it('writes into the address of the page, not of its base', async () => {
    const base = document.createElement('base')
    base.href = '/elsewhere/'
    document.head.prepend(base)
    afterwards(() => base.remove())
    const element = await showAt('')
    const { pathname } = location
    act(element, select('mali'))
    expect([location.pathname, fragment()]).toEqual([pathname, 'e1&s=n.mali'])
    await travel(-1)
    expect([location.pathname, fragment()]).toEqual([pathname, ''])
  })

  it('lives where the page may not write its address', async () => {
    const refuse = () => {
      throw new DOMException('not here', 'SecurityError')
    }
    const element = await showAt('')
    const [push, replace] = (['pushState', 'replaceState'] as const).map((name) =>
      vi.spyOn(history, name).mockImplementation(refuse),
    )
    act(element, select('mali'), look('2021'))
    await until(() => replace!.mock.calls.length > 0, 'it has tried')
    expect(push!.mock.calls).toHaveLength(1)
    for (const spy of [push, replace]) spy!.mockRestore()
    expect([fragment(), keyOf(element)]).toEqual(['', 'mali'])
  })
})

describe('an explorer that is opened by a link', () => {
  const LINK = 'e1&m=moment&t=2021-05&c=certain&hk=official&g=k.country&p=mali~aes&s=n.lavrov&l=circle&o=grid&lg=de'

  it('shows that view and never another, and tells of no act of the reader', async () => {
    openAt(LINK)
    const element = put<EntenteExplorer>(`<entente-explorer lang="en" url-state ${SIZE}></entente-explorer>`)
    const heard = listen(element)
    const seen = new Set<string>()
    const watch = () => {
      const { status, mode, window, certainty, selection, layout } = element.state
      if (status === 'ready') {
        const { wish } = layout.panes.main ?? {}
        const tool = element.shadowRoot!.querySelector('.tool.legend')?.textContent?.trim()
        seen.add(JSON.stringify([mode, window, certainty, selection, wish?.layout, tool]))
      }
      if (element.isConnected) requestAnimationFrame(watch)
    }
    watch()
    // Its own listeners are the first to see what is there.
    element.addEventListener('entente-load', watch)
    element.data = smallFile()
    await drawn(element)
    await until(() => element.state.layout.panes.other !== null, 'both pictures are there')
    const view = ['moment', windowOf('2021-05'), 'certain', { type: 'node', key: 'lavrov' }]
    expect([...seen].map((text) => JSON.parse(text) as unknown[]).filter((each) => each[4] !== null)).toEqual([
      [...view, 'circle', 'Legende'],
    ])
    expect([...seen].every((text) => text.startsWith(JSON.stringify(view).slice(0, -1)))).toBe(true)
    expect([...new Set(typesOf(heard))].toSorted()).toEqual(['layout-end', 'load'])
    const { filters, groups, paths, layout } = element.state
    expect([filters.kinds, groups, paths.query.from, paths.query.to, layout.panes.other?.wish.layout]).toEqual([
      ['official'],
      [{ type: 'kind', key: 'country' }],
      'mali',
      'aes',
      'grid',
    ])
    expect(fragment()).toBe(LINK)
  })

  it('drops in silence what the file does not have or nobody understands, and leaves the link as it is', async () => {
    const lines = listenToConsole()
    const element = await showAt('e1&t=2021&s=n.nobody&c=perhaps&hk=%E0%A4%A&zz=1&l=map&%&__proto__=1')
    expect([element.state.window, keyOf(element), element.state.certainty]).toEqual([
      windowOf('2021'),
      null,
      'possible',
    ])
    expect([fragment(), lines]).toEqual(['e1&t=2021&s=n.nobody&c=perhaps&hk=%E0%A4%A&zz=1&l=map&%&__proto__=1', []])
    act(element, select('mali'))
    expect(fragment()).toBe('e1&t=2021&s=n.mali')
  })

  it('reads nothing of a link of a newer version, and goes on with its own', async () => {
    const element = await showAt('e2&t=2021')
    expect([element.state.window, fragment()]).toEqual([windowOf('2020', '2024-06'), 'e2&t=2021'])
    act(element, select('mali'))
    expect(fragment()).toBe('e1&s=n.mali')
  })

  it('takes the attributes of the page for what everybody sees, and the link for what comes after', async () => {
    const element = await showAt(
      'e1&s=',
      'from="2021" to="2021" selected="mali" path-from="mali" path-to="aes" certainty="certain"',
    )
    expect([element.state.window, element.state.certainty, keyOf(element)]).toEqual([windowOf('2021'), 'certain', null])
    act(element, select('mali'))
    expect(fragment()).toBe('')
    act(element, { type: 'clear-path' }, look('2020', '2024-06'))
    await written('e1&t=2020-01..2024-06&p=')
  })

  it('chooses a path once there are some, and walks it', async () => {
    const file = changed({
      '/edges/5': { key: 'x', source: 'mali', target: 'lavrov', attributes: { type: 'meets', date: '2022-01-01' } },
      '/edges/6': { key: 'y', source: 'lavrov', target: 'russia', attributes: { type: 'meets', date: '2022-02-02' } },
    })
    const element = await showAt('e1&p=mali~russia&pn=2&pw=1', '', file)
    await until(() => element.state.paths.walk !== null, 'a path is walked')
    const { chosen, walk, answer } = element.state.paths
    expect([chosen, walk?.step, walk?.path, answer!.paths.length > 1]).toEqual([1, 0, answer!.paths[1], true])
    expect(fragment()).toBe('e1&p=mali~russia&pn=2&pw=1')
    act(element, { type: 'end-walk' })
    await written('e1&p=mali~russia&pn=2')
    await until(() => element.state.paths.answer !== null, 'there is an answer again')
    act(element, { type: 'choose-path', index: 0 })
    await written('e1&p=mali~russia')
  })

  it('waits with a path for the answer, but not for a reader who has gone on meanwhile', async () => {
    const link = 'e1&p=mali~russia&pn=2'
    const graph = graphOf(smallFile())
    const [path] = findPaths(graph, 'mali', 'russia').paths
    const found: Request = { type: 'paths-found', answer: { paths: [path!, path!], cut: null } }
    openAt(link)
    const chosen: number[] = []
    for (const request of [null, { type: 'set-path', goal: 'latest' } as const, look('2021')]) {
      // Nobody looks for paths but the test.
      const store = createStore()
      store.dispatch({ type: 'load-done', graph })
      const element = put<EntenteExplorer>(`<entente-explorer lang="en" url-state ${SIZE}></entente-explorer>`)
      element.store = store
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await until(() => store.getState().paths.query.from === 'mali', 'the link is read')
      if (request !== null) store.dispatch(request, 'user')
      store.dispatch(found)
      chosen.push(store.getState().paths.chosen)
      element.remove()
      openAt(link)
    }
    expect(chosen).toEqual([1, 0, 0])
  })

  it('writes what the page has changed while an answer was waited for', async () => {
    const graph = graphOf(smallFile())
    const [path] = findPaths(graph, 'mali', 'russia').paths
    openAt('e1&p=mali~russia&pn=2')
    const element = put<EntenteExplorer>(`<entente-explorer lang="en" url-state ${SIZE}></entente-explorer>`)
    const store = createStore()
    store.dispatch({ type: 'load-done', graph })
    element.store = store
    await until(() => store.getState().paths.query.from === 'mali', 'the link is read')
    store.dispatch({ type: 'set-sizing', sizing: 'equal' })
    store.dispatch({ type: 'paths-found', answer: { paths: [path!, path!], cut: null } })
    await written('e1&z=equal&p=mali~russia&pn=2')
  })

  it('reads the address anew with another file', async () => {
    const element = await showAt('e1&s=n.mali')
    act(element, select('lavrov'))
    element.data = changed({ '/attributes/title': 'Another' })
    await until(() => element.graph?.title === 'Another' && element.state.status === 'ready', 'the other file is there')
    expect([keyOf(element), fragment()]).toEqual(['lavrov', 'e1&s=n.lavrov'])
  })

  it('speaks the language of the link, and keeps the one that the reader chooses', async () => {
    const element = await showAt('e1&lg=fr')
    expect(inside(element, '.tool.legend').title).toBe('Légende')
    const choice = inside<HTMLSelectElement>(element, '.language select')
    choice.value = 'ru'
    choice.dispatchEvent(new Event('change'))
    await written('e1&lg=ru')
    location.hash = 'e1&lg=de'
    await until(() => inside(element, '.tool.legend').title === 'Legende', 'it speaks German')
    location.hash = 'e1&t=2021'
    await until(() => inside(element, '.tool.legend').title === 'Legend', 'it speaks the language of the page')
  })

  it('follows an address that is typed', async () => {
    const element = await showAt('')
    location.hash = 'e1&t=2022'
    await until(() => element.state.window.from === windowOf('2022')!.from, 'it looks at 2022')
    location.hash = ''
    await until(() => element.state.window.from === windowOf('2020')!.from, 'it looks at what everybody sees')
  })
})

describe('an address that others use too', () => {
  it('stays as it is where it names a place of the page, and so does the view', async () => {
    const element = await showAt('sources')
    const places = countPlaces()
    act(element, select('mali'), look('2021'))
    location.hash = 'notes'
    await new Promise((done) => window.addEventListener('hashchange', done, { once: true }))
    expect([fragment(), keyOf(element), places()]).toEqual(['notes', 'mali', 0])
    history.replaceState(null, '', location.href.split('#')[0])
    act(element, select('lavrov'))
    expect(fragment()).toBe('e1&t=2021&s=n.lavrov')
  })

  it('leads back to its view from a place of the page', async () => {
    const element = await showAt('e1&s=n.mali')
    location.hash = 'notes'
    await new Promise((done) => window.addEventListener('hashchange', done, { once: true }))
    act(element, select('lavrov'))
    await travel(-1)
    expect([fragment(), keyOf(element)]).toEqual(['e1&s=n.mali', 'mali'])
  })

  it('has a part for each explorer with an id, and for the first without', async () => {
    openAt('e1.b&s=n.aes')
    const stage = put<HTMLElement>(
      `<div>${['id="a"', '', 'id="b"', '', 'id="b"'].map((id) => `<entente-explorer ${id} lang="en" url-state ${SIZE}></entente-explorer>`).join('')}</div>`,
    )
    const all = [...stage.querySelectorAll('entente-explorer')]
    for (const element of all) element.data = smallFile()
    await Promise.all(all.map((element) => until(() => element.state.status === 'ready', 'it is loaded')))
    expect(all.map(keyOf)).toEqual([null, null, 'aes', null, null])
    for (const element of all.toReversed()) {
      act(element, select('mali'))
      await Promise.resolve()
    }
    expect(fragment()).toBe('e1.b&s=n.mali&e1&s=n.mali&e1.a&s=n.mali')
    await travel(-2)
    expect([fragment(), ...all.map(keyOf)]).toEqual(['e1.b&s=n.mali', null, null, 'mali', 'mali', 'mali'])
  })
})

describe('an explorer that keeps its view, taken away', () => {
  it('leaves no listener at the page, and writes nothing any more', async () => {
    const spies = (['addEventListener', 'removeEventListener'] as const).map((name) => vi.spyOn(window, name))
    afterwards(() => spies.forEach((spy) => spy.mockRestore()))
    const heard = () =>
      spies.map(({ mock }) => mock.calls.map(([type]) => type).filter((type) => /^(popstate|hashchange)$/.test(type)))
    const begun = vi.spyOn(window, 'setTimeout')
    const ended = vi.spyOn(window, 'clearTimeout')
    const element = await showAt('')
    expect(heard()).toEqual([['popstate', 'hashchange'], []])
    const { providedStore } = element
    act(element, look('2021'))
    const timer = begun.mock.results.filter((_, i) => begun.mock.calls[i]![1] === 500).at(-1)?.value as unknown
    expect(timer).toBeTypeOf('number')
    element.remove()
    expect(ended.mock.calls.map(([ms]) => ms as unknown)).toContain(timer)
    for (const spy of [begun, ended]) spy.mockRestore()
    expect(heard()).toEqual([
      ['popstate', 'hashchange'],
      ['popstate', 'hashchange'],
    ])
    providedStore.dispatch(look('2022'), 'user')
    providedStore.dispatch(select('mali'), 'user')
    // Whoever comes later is later too with what he writes.
    const later = await showAt('', 'id="later"')
    act(later, look('2022'))
    await written('e1.later&t=2022')
  })

  it('listens no more to a store of the page', async () => {
    const store = createStore()
    let listeners = 0
    const counting: Store = {
      ...store,
      subscribe(listener) {
        const stop = store.subscribe(listener)
        listeners++
        return () => {
          stop()
          listeners--
        }
      },
    }
    openAt('')
    const element = put<EntenteExplorer>(`<entente-explorer lang="en" url-state ${SIZE}></entente-explorer>`)
    element.store = counting
    await element.updateComplete
    expect(listeners).toBeGreaterThan(1)
    element.remove()
    await frame()
    expect(listeners).toBe(0)
  })

  it('goes on where it is put again', async () => {
    const element = await showAt('')
    act(element, look('2021'))
    const other = put<HTMLElement>('<section></section>')
    other.append(element)
    await written('e1&t=2021')
    act(element, select('mali'))
    expect(fragment()).toBe('e1&t=2021&s=n.mali')
    await travel(-1)
    expect([keyOf(element), element.state.window]).toEqual([null, windowOf('2021')])
  })

  it('keeps the address out of it once the attribute is gone', async () => {
    const element = await showAt('e1&s=n.mali')
    element.removeAttribute('url-state')
    await element.updateComplete
    act(element, select('lavrov'))
    expect(fragment()).toBe('e1&s=n.mali')
    location.hash = 'e1&s=n.aes'
    await new Promise((done) => window.addEventListener('hashchange', done, { once: true }))
    expect(keyOf(element)).toBe('lavrov')
  })
})
