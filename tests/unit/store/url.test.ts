import { describe, expect, it } from 'vitest'

import {
  createStore,
  decodeView,
  encodeView,
  INITIAL_STATE,
  languageIn,
  requestsTo,
  savedArrangement,
  URL_KEYS,
  type ExplorerState,
  type Request,
} from '../../../src/store/index.js'
import { findPaths } from '../../../src/paths/index.js'
import { changed, graphOf } from '../../support/small-file.js'

const TYPES = '/attributes/ontology/types/member-of'
const graph = graphOf(
  changed({
    '/attributes/ontology/families/membership': { label: 'Membership' },
    [`${TYPES}/family`]: 'membership',
    [`${TYPES}/shape`]: 'interval',
  }),
)

function after(...requests: readonly Request[]): ExplorerState {
  const store = createStore(INITIAL_STATE)
  store.dispatch({ type: 'load-done', graph })
  for (const request of requests) store.dispatch(request)
  return store.getState()
}

const base = after()

/** What a view is called, and what comes of the text. */
function there(...requests: readonly Request[]): [text: string, back: ExplorerState, state: ExplorerState] {
  const state = after(...requests)
  const text = encodeView(state, base)
  return [text, decodeView(text, base).state, state]
}

describe('a view in an address', () => {
  it('is empty as long as nobody has touched it', () => {
    expect(encodeView(base, base)).toBe('')
    expect(encodeView(after({ type: 'highlight', highlight: { type: 'node', key: 'mali' } }), base)).toBe('')
  })

  it.each<readonly [string, readonly Request[]]>([
    ['t=2023', [{ type: 'set-dates', from: '2023' }]],
    ['t=2020-03..2023-12', [{ type: 'set-dates', from: '2020-03', to: '2023' }]],
    [
      'm=moment&t=2021',
      [
        { type: 'set-dates', from: '2021' },
        { type: 'set-mode', mode: 'moment' },
      ],
    ],
    [
      'm=up-to&t=..2021',
      [
        { type: 'set-dates', from: '2021' },
        { type: 'set-mode', mode: 'up-to' },
      ],
    ],
    ['c=certain', [{ type: 'set-certainty', certainty: 'certain' }]],
    ['u=hide', [{ type: 'set-undated', undated: 'hide' }]],
    ['e=ghost', [{ type: 'set-ended', ended: 'ghost' }]],
    ['i=hide', [{ type: 'set-isolates', isolates: 'hide' }]],
    ['z=equal', [{ type: 'set-sizing', sizing: 'equal' }]],
    ['hk=alliance~country', [{ type: 'set-filter', facet: 'kinds', hidden: ['country', 'alliance'] }]],
    ['ht=meets', [{ type: 'set-filter', facet: 'types', hidden: ['meets'] }]],
    ['hs=_~planned', [{ type: 'set-filter', facet: 'statuses', hidden: ['', 'planned'] }]],
    ['hr=report', [{ type: 'set-filter', facet: 'references', hidden: ['report'] }]],
    [
      'g=b.aes~k.country',
      [
        { type: 'fold', group: { type: 'bloc', key: 'aes' } },
        { type: 'fold', group: { type: 'kind', key: 'country' } },
      ],
    ],
    ['s=n.mali', [{ type: 'select', selection: { type: 'node', key: 'mali' } }]],
    ['s=e.office', [{ type: 'select', selection: { type: 'edge', key: 'office' } }]],
    ['s=b.mali~russia', [{ type: 'select', selection: { type: 'bundle', nodes: ['russia', 'mali'] } }]],
    [
      'g=k.country&s=k.country',
      [
        { type: 'fold', group: { type: 'kind', key: 'country' } },
        { type: 'select', selection: { type: 'kind', key: 'country' } },
      ],
    ],
    ['p=mali~lavrov', [{ type: 'set-path', from: 'mali', to: 'lavrov' }]],
    ['p=~lavrov', [{ type: 'set-path', to: 'lavrov' }]],
    [
      'p=mali~lavrov&pv=russia&pa=aes&po=any&pl=people&pc=certain&ps=alleged~planned&pd=1&pk=3',
      [
        {
          type: 'set-path',
          from: 'mali',
          to: 'lavrov',
          via: ['russia'],
          avoid: ['aes'],
          order: 'any',
          layer: 'people',
          certainty: 'certain',
          status: ['planned', 'alleged'],
          directed: true,
          k: 3,
        },
      ],
    ],
    ['pg=latest', [{ type: 'set-path', goal: 'latest' }]],
    ['l=circle', [{ type: 'run-layout', layout: 'circle' }]],
    ['l=force~shown~upright', [{ type: 'run-layout', layout: 'force', scope: 'shown', options: { isUpright: true } }]],
    ['l=concentric~distance', [{ type: 'run-layout', layout: 'concentric', options: { by: 'distance' } }]],
    ['l=layered~right', [{ type: 'run-layout', layout: 'layered', options: { direction: 'right' } }]],
    ['l=lanes', [{ type: 'run-layout', layout: 'lanes' }]],
    ['l=lanes~all', [{ type: 'run-layout', layout: 'lanes', scope: 'all' }]],
    ['o=grid', [{ type: 'compare-layouts', layout: 'grid' }]],
    [
      'l=circle&o=grid',
      [
        { type: 'run-layout', layout: 'circle' },
        { type: 'compare-layouts', layout: 'grid' },
      ],
    ],
  ])('is %s', (expected, requests) => {
    const [text, back, state] = there(...requests)
    expect(text).toBe(expected)
    expect(encodeView(back, base)).toBe(expected)
    expect({ ...back, layout: null, paths: back.paths.query }).toEqual({
      ...state,
      layout: null,
      paths: state.paths.query,
    })
  })

  it('says what is drawn as soon as it is asked for, and while it is there', () => {
    const arrangement = { ...savedArrangement(graph), wish: { layout: 'circle', scope: 'all', options: {} } as const }
    const asked = after({ type: 'run-layout', layout: 'circle' })
    const drawn = after({ type: 'layout-done', arrangement })
    expect([asked, drawn].map((state) => encodeView(state, base))).toEqual(['l=circle', 'l=circle'])
  })

  it('says that nothing is selected, and nobody asked for, where the page opens with something', () => {
    const opened = after(
      { type: 'select', selection: { type: 'node', key: 'mali' } },
      { type: 'set-path', from: 'mali', layer: 'people', via: ['aes'] },
      { type: 'compare-layouts', layout: 'grid' },
    )
    expect(encodeView(base, opened)).toBe('p=&pv=&pl=&s=&o=')
    const back = decodeView('p=&pv=&pl=&s=&o=', opened).state
    expect([back.selection, back.paths.query, back.layout.wishes.other]).toEqual([null, base.paths.query, null])
  })

  it('says again what another field would take along', () => {
    const opened = after({ type: 'select', selection: { type: 'node', key: 'mali' } })
    const store = createStore(opened)
    store.dispatch({ type: 'fold', group: { type: 'kind', key: 'country' } })
    store.dispatch({ type: 'select', selection: { type: 'node', key: 'mali' } })
    store.dispatch({ type: 'set-mode', mode: 'moment' })
    store.dispatch({ type: 'set-window', ...opened.window })
    expect(encodeView(store.getState(), opened)).toBe('m=moment&t=2020-01..2024-06&g=k.country&s=n.mali')
  })

  it('names a path of the answer and a step of it, and where the reader comes back to after the walk', () => {
    const asked: Request = { type: 'set-path', from: 'mali', to: 'russia' }
    const [first] = findPaths(graph, 'mali', 'russia').paths
    const found: Request = { type: 'paths-found', answer: { paths: [first!, first!], cut: null } }
    const choose: Request = { type: 'choose-path', index: 1 }
    const chosen = after(asked, found, choose)
    expect(encodeView(chosen, base)).toBe('p=mali~russia&pn=2')
    const walking = after(asked, found, choose, { type: 'walk-path', step: 0 })
    expect(walking.window).not.toEqual(base.window)
    expect(encodeView(walking, base)).toBe('p=mali~russia&pn=2&pw=1')
    expect(decodeView('pn=2&pw=1', base)).toEqual({ state: base, chosen: 1, step: 0, language: null })
    expect(requestsTo(walking, base).map(({ type }) => type)).toEqual(['end-walk', 'set-path'])
  })

  it('has the language that the reader chose, which is known before the file', () => {
    expect(encodeView(base, base, 'de')).toBe('lg=de')
    expect(decodeView('lg=de', base).language).toBe('de')
    expect(['lg=ru&t=1', 'lg=xx', 'lg=', '', 'lg=__proto__'].map(languageIn)).toEqual(['ru', null, null, null, null])
  })

  it('drops of a link only what the file does not have, or nobody understands', () => {
    const text = [
      't=2023',
      'c=perhaps',
      'hk=nobody~country',
      'ht=zzz',
      'g=b.mali~k.zzz~x.y~k.official',
      's=n.nobody',
      'p=nobody~lavrov',
      'pl=zzz',
      'pg=__proto__',
      'pa=nobody~aes',
      'ps=zzz~planned',
      'pd=yes',
      'pk=0',
      'l=map',
      'o=zzz',
      'm=toString',
      'u=%',
      'zz=1',
      'pn=-1',
      'pw=x',
    ].join('&')
    const { state, chosen, step } = decodeView(text, base)
    expect(encodeView(state, base)).toBe('t=2023&hk=country&g=k.official&p=~lavrov&pa=aes&ps=planned')
    expect([chosen, step]).toEqual([0, null])
  })

  it.each(['s=n.nobody', 's=k.country', 's=b.mali', 's=b.mali~nobody', 's=x.mali', 's=mali', 's=n.%', 's=n.'])(
    'keeps what is selected where %s selects nothing',
    (text) => {
      const opened = after({ type: 'select', selection: { type: 'node', key: 'mali' } })
      expect(decodeView(text, opened).state).toBe(opened)
    },
  )

  it('knows the places of the file only where it has them, and a map only with places on Earth', () => {
    const saved = graphOf(
      changed(
        Object.fromEntries(
          [0, 2, 3]
            .map((i) => [`/nodes/${i}/attributes/x`, i])
            .concat([0, 2, 3].map((i) => [`/nodes/${i}/attributes/y`, i])),
        ),
      ),
    )
    const opened = createStore()
    opened.dispatch({ type: 'load-done', graph: saved })
    opened.dispatch({ type: 'run-layout', layout: 'grid' })
    const isAsked = (text: string, state: ExplorerState) => decodeView(text, state).state.layout.wishes.main?.layout
    expect([isAsked('l=saved', opened.getState()), isAsked('l=saved', base), isAsked('l=map', base)]).toEqual([
      'saved',
      'force',
      'force',
    ])
  })

  it('takes no layout that would hold the page, where nobody else can do the work', () => {
    const nodes = Array.from({ length: 201 }, (_, i) => ({ key: `n${i}`, attributes: { kind: 'country' } }))
    const edges = nodes.slice(1).map(({ key }) => ({
      key,
      source: 'n0',
      target: key,
      attributes: { type: 'member-of', start: '2020', end: '..' },
    }))
    const [large, small] = [nodes, nodes.slice(0, 200)].map((some) => {
      const store = createStore()
      const { attributes, options } = graph.toJSON() as Record<string, object>
      const ties = edges.slice(0, some.length - 1)
      store.dispatch({ type: 'load-done', graph: graphOf({ attributes, options, nodes: some, edges: ties }) })
      return store.getState()
    })
    const asked = (state: ExplorerState, hasWorker: boolean) =>
      decodeView('l=layered', state, hasWorker).state.layout.wishes.main?.layout
    expect([asked(large!, false), asked(large!, true), asked(small!, false)]).toEqual(['force', 'layered', 'layered'])
  })

  it('has keys of one or two letters, each once', () => {
    expect(URL_KEYS.filter((key) => !/^[a-z]{1,2}$/.test(key))).toEqual([])
    expect(new Set(URL_KEYS).size).toBe(URL_KEYS.length)
  })
})

describe('the way to another view', () => {
  it('asks for nothing where nothing differs, and else for no more than that', () => {
    const [, back] = there({ type: 'set-dates', from: '2023' }, { type: 'set-certainty', certainty: 'certain' })
    expect(requestsTo(base, base)).toEqual([])
    expect(requestsTo(base, back).map(({ type }) => type)).toEqual(['set-window', 'set-certainty'])
    expect(requestsTo(back, back)).toEqual([])
    expect(requestsTo(back, base).map(({ type }) => type)).toEqual(['set-window', 'set-certainty'])
  })

  it('leads back from an option of a layout that is there', () => {
    const wish = { layout: 'force', scope: 'all', options: { isUpright: true } } as const
    const upright = after({ type: 'layout-done', arrangement: { ...savedArrangement(graph), wish } })
    expect(encodeView(upright, base)).toBe('l=force~upright')
    expect(requestsTo(upright, base)).toEqual([
      { type: 'run-layout', layout: 'force', scope: 'all', options: { isUpright: false } },
    ])
  })

  it('selects a node also while the reader picks an end of a path', () => {
    const [, back] = there({ type: 'select', selection: { type: 'node', key: 'mali' } })
    const picking = after({ type: 'pick-end', end: 'from' })
    expect(requestsTo(picking, back)).toEqual([
      { type: 'pick-end', end: null },
      { type: 'select', selection: { type: 'node', key: 'mali' } },
    ])
  })
})
