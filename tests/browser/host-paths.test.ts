import { afterEach, describe, expect, it } from 'vitest'

import '../../src/define/graph.js'
import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import type { Request } from '../../src/store/index.js'
import { clearPage, drawn, listen, listenToConsole, put, show, typesOf, until, type Heard } from '../support/page.js'
import { smallFile, type SmallFile } from '../support/small-file.js'

afterEach(clearPage)

/** Four officials who meet one after the other, a detour, a meeting that is only alleged, and one before all others. */
function chain(): SmallFile {
  const file = smallFile()
  const meeting = (key: string, source: string, target: string, attributes: object) => ({
    key,
    source,
    target,
    attributes: { type: 'meets', ...attributes },
  })
  file.attributes['view'] = { mode: 'window', from: '2020', to: '2024' }
  file.nodes = ['anna', 'boris', 'clara', 'dora', 'emil'].map((key) => ({
    key,
    attributes: { kind: 'official', label: key[0]!.toUpperCase() + key.slice(1) },
  }))
  file.edges = [
    meeting('ab', 'anna', 'boris', { date: '2021-03-01' }),
    meeting('bc', 'boris', 'clara', { date: '2022-05-10' }),
    meeting('ad', 'anna', 'dora', { date: '2021-04-01' }),
    meeting('dc', 'dora', 'clara', { date: '2023-06-01' }),
    meeting('ac', 'anna', 'clara', { date: '2023-12-01', status: 'alleged' }),
    meeting('be', 'boris', 'emil', { date: '1999-01-01' }),
  ]
  return file
}

const OVER_BORIS = {
  certainty: 'certain',
  nodes: ['anna', 'boris', 'clara'],
  edges: ['ab', 'bc'],
  departs: '2021-03-01',
  arrives: '2022-05-10',
  hops: 2,
}
const OVER_DORA = {
  certainty: 'certain',
  nodes: ['anna', 'dora', 'clara'],
  edges: ['ad', 'dc'],
  departs: '2021-04-01',
  arrives: '2023-06-01',
  hops: 2,
}
const ASKED = { from: 'anna', to: 'clara', order: 'time', goal: 'fewest', layer: null, cut: null }

const queryOf = ({ state }: EntenteGraph) => {
  const { from, to, order, goal, layer, certainty, status } = state.paths.query
  return { from, to, order, goal, layer, certainty, status }
}
const DEFAULTS = { from: null, to: null, order: 'time', goal: 'fewest', layer: null, certainty: 'possible', status: [] }
const changes = (heard: readonly Heard[]) =>
  heard.flatMap(({ type, detail }) => (type === 'path-change' ? [detail] : []))

async function act(element: EntenteGraph, ...requests: readonly Request[]): Promise<void> {
  for (const request of requests) element.providedStore.dispatch(request, 'user')
  await element.updateComplete
}

describe('the attributes about paths', () => {
  it('ask once the graph is there, each for its part of the question, and no event tells the page of its own wish', async () => {
    const element = put(
      '<entente-graph path-from="anna" path-to="clara" path-order="time" path-goal="earliest" path-layer="people" path-certainty="certain" path-status="planned  alleged"></entente-graph>',
    )
    const heard = listen(element)
    element.data = chain()
    await drawn(element)
    expect(queryOf(element)).toEqual({
      from: 'anna',
      to: 'clara',
      order: 'time',
      goal: 'earliest',
      layer: 'people',
      certainty: 'certain',
      status: ['alleged', 'planned'],
    })
    expect(element.state.paths.answer!.paths.map(({ edges }) => edges)).toEqual([['ab', 'bc'], ['ad', 'dc'], ['ac']])
    expect(typesOf(heard)).not.toContain('path-change')
  })

  it('ask again when they change, and for nothing when they are taken away', async () => {
    const element = await show('path-from="anna" path-to="clara"', chain())
    element.setAttribute('path-to', 'dora')
    element.setAttribute('path-order', 'any')
    await element.updateComplete
    expect(queryOf(element)).toEqual({ ...DEFAULTS, from: 'anna', to: 'dora', order: 'any' })
    for (const name of ['path-from', 'path-to', 'path-order']) element.removeAttribute(name)
    await element.updateComplete
    expect(queryOf(element)).toEqual(DEFAULTS)
    expect(element.state.paths.answer).toBe(null)
  })

  it.each([
    ['path-from="ana" path-to="clara"', 'path-from "ana": no such node; did you mean anna?'],
    ['path-from="anna" path-to="clarra"', 'path-to "clarra": no such node; did you mean clara?'],
    ['path-from="anna" path-to="clara" path-layer="peple"', 'layer "peple": no such layer; did you mean people?'],
    ['path-from="anna" path-to="clara" path-order="tiem"', 'order "tiem": no such order; did you mean time?'],
    [
      'path-from="anna" path-to="clara" path-order="any" path-goal="earliest"',
      'goal "earliest": needs an order of time; leave out order "any", or ask for "fewest"',
    ],
    ['path-from="anna" path-to="clara" path-status="aleged"', 'status "aleged": no such status; did you mean alleged?'],
  ])('that name nothing in the file ask nothing, and are told of once: %s', async (attributes, message) => {
    const lines = listenToConsole()
    const element = put(`<entente-graph ${attributes}></entente-graph>`)
    const heard = listen(element)
    element.data = chain()
    await drawn(element)
    expect(queryOf(element)).toEqual(DEFAULTS)
    const errors = heard.filter(({ type }) => type === 'error')
    expect(errors).toEqual([{ type: 'error', detail: { code: 'invalid-argument', message, issues: [] } }])
    expect(lines).toEqual([`<entente-graph> ${message}`])
    expect(element.state.status).toBe('ready')
  })

  it('ask once they are mended', async () => {
    listenToConsole()
    const element = await show('path-from="ana" path-to="clara"', chain())
    element.pathFrom = 'anna'
    await element.updateComplete
    expect(queryOf(element)).toEqual({ ...DEFAULTS, from: 'anna', to: 'clara' })
  })

  it('that are empty ask nothing, and nobody complains', async () => {
    const lines = listenToConsole()
    const element = await show('path-from="" path-to="" path-status="" path-layer=""', chain())
    expect([queryOf(element), lines]).toEqual([DEFAULTS, []])
  })

  it('follow the reader, so that a page can clear them, and ask for the same again', async () => {
    const element = await show('path-from="anna"', chain())
    await act(
      element,
      { type: 'set-path', to: 'clara', status: ['alleged'], goal: 'latest' },
      { type: 'set-path', from: 'dora' },
    )
    const { pathFrom, pathTo, pathGoal, pathStatus, pathOrder, pathLayer } = element
    expect({ pathFrom, pathTo, pathGoal, pathStatus, pathOrder, pathLayer }).toEqual({
      pathFrom: 'dora',
      pathTo: 'clara',
      pathGoal: 'latest',
      pathStatus: 'alleged',
      pathOrder: null,
      pathLayer: null,
    })
    element.pathFrom = element.pathTo = null
    await element.updateComplete
    expect(queryOf(element)).toEqual({ ...DEFAULTS, goal: 'latest', status: ['alleged'] })
    element.pathFrom = 'dora'
    await element.updateComplete
    expect(queryOf(element).from).toBe('dora')
  })

  it('that follow the reader are no wish for the next file', async () => {
    const lines = listenToConsole()
    const element = await show('path-to="clara"', chain())
    await act(element, { type: 'set-path', from: 'emil' })
    const next = chain()
    next.nodes = next.nodes.slice(0, 4)
    next.edges = next.edges.slice(0, 5)
    element.data = next
    await until(() => element.graph?.nodes.length === 4, 'the next file is shown')
    await element.updateComplete
    expect([queryOf(element), element.pathFrom, lines]).toEqual([{ ...DEFAULTS, to: 'clara' }, null, []])
  })
})

describe('the event about paths', () => {
  it('tells of the answer to a question of the reader, in plain JSON, once', async () => {
    const element = await show('', chain())
    const heard = listen(document)
    await act(element, { type: 'set-path', from: 'anna' })
    expect(changes(heard)).toEqual([])
    await act(element, { type: 'set-path', to: 'clara' })
    expect(changes(heard)).toEqual([{ ...ASKED, paths: [OVER_BORIS, OVER_DORA], chosen: 0 }])
    const [detail] = changes(heard)
    expect(JSON.parse(JSON.stringify(detail))).toEqual(detail)
  })

  it('tells that there is no path, of another one that the reader chose, and that the question was taken back', async () => {
    const element = await show('', chain())
    const heard = listen(document)
    await act(element, { type: 'set-path', from: 'clara', to: 'anna' })
    await act(element, { type: 'set-path', from: 'anna', to: 'clara' })
    await act(element, { type: 'preview-path', index: 1 })
    await act(element, { type: 'choose-path', index: 1 })
    await act(element, { type: 'clear-path' })
    const both = [OVER_BORIS, OVER_DORA]
    expect(changes(heard)).toEqual([
      { ...ASKED, from: 'clara', to: 'anna', paths: [], chosen: null },
      { ...ASKED, paths: both, chosen: 0 },
      { ...ASKED, paths: both, chosen: 1 },
      { ...ASKED, from: null, to: null, paths: [], chosen: null },
    ])
  })

  it('tells of other paths because the reader looks elsewhere, and not of the same ones again', async () => {
    const element = await show('path-from="anna" path-to="clara"', chain())
    const heard = listen(document)
    await act(element, { type: 'set-dates', from: '2021', to: '2024' })
    expect(changes(heard)).toEqual([])
    await act(element, { type: 'set-dates', from: '2021', to: '2022' })
    expect(changes(heard)).toEqual([{ ...ASKED, paths: [OVER_BORIS], chosen: 0 }])
  })

  it('keeps still about what the page does: another window, another question', async () => {
    const element = await show('', chain())
    await act(element, { type: 'set-path', from: 'anna', to: 'clara' })
    const heard = listen(document)
    element.from = '2021'
    element.to = '2022'
    await element.updateComplete
    expect(element.state.paths.answer?.paths.length).toBe(1)
    element.pathFrom = 'dora'
    await element.updateComplete
    expect(element.state.paths.query.from).toBe('dora')
    expect(changes(heard)).toEqual([])
  })

  it('keeps still while a path is walked and afterwards', async () => {
    const element = await show('', chain())
    await act(element, { type: 'set-path', from: 'anna', to: 'clara' })
    const heard = listen(document)
    await act(element, { type: 'walk-path', step: 0 }, { type: 'walk-path', step: 1 }, { type: 'end-walk' })
    expect(changes(heard)).toEqual([])
  })
})

describe('the method that finds paths', () => {
  it('answers in plain JSON and changes nothing on the screen', async () => {
    const element = await show('', chain())
    const before = element.state
    const heard = listen(document)
    const answer = await element.findPaths('anna', 'clara')
    expect(answer).toEqual({ paths: [OVER_BORIS, OVER_DORA], cut: null })
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
    expect([element.state === before, heard]).toEqual([true, []])
  })

  it('takes the options of a question: how many, over whom, with which statuses', async () => {
    const element = await show('', chain())
    expect((await element.findPaths('anna', 'clara', { k: 1 })).paths).toEqual([OVER_BORIS])
    expect((await element.findPaths('anna', 'clara', { avoid: ['boris'] })).paths).toEqual([OVER_DORA])
    const alleged = await element.findPaths('anna', 'clara', { status: ['alleged'], k: 1 })
    expect(alleged.paths.map(({ edges }) => edges)).toEqual([['ac']])
    const back = await element.findPaths('clara', 'anna', { order: 'any', k: 1 })
    expect(back.paths).toEqual([
      {
        certainty: 'certain',
        nodes: ['clara', 'boris', 'anna'],
        edges: ['bc', 'ab'],
        departs: null,
        arrives: null,
        hops: 2,
      },
    ])
  })

  it('looks at what is shown, and at the whole file where it is asked to', async () => {
    const element = await show('', chain())
    expect((await element.findPaths('emil', 'clara')).paths).toEqual([])
    const { paths } = await element.findPaths('emil', 'clara', { within: 'file', k: 1 })
    expect(paths.map(({ nodes, departs }) => [nodes, departs])).toEqual([[['emil', 'boris', 'clara'], '1999-01-01']])
    element.providedStore.dispatch({ type: 'set-dates', from: '2022', to: '2024' }, 'user')
    expect((await element.findPaths('anna', 'clara')).paths).toEqual([])
  })

  it('waits for a file that is on its way', async () => {
    const element = put('<entente-graph></entente-graph>')
    element.data = chain()
    expect((await element.findPaths('anna', 'boris')).paths.map(({ edges }) => edges)).toEqual([['ab']])
  })

  it.each([
    ['ana', 'clara', {}, 'from "ana": no such node; did you mean anna?'],
    ['anna', 'clara', { layer: 'peple' }, 'layer "peple": no such layer; did you mean people?'],
    ['anna', 'clara', { k: 0 }, 'k 0: not a number of paths; give a whole number from 1 to 1000'],
    ['anna', 'clara', { within: 'here' as 'file' }, 'within "here": no such choice; use shown or file'],
    ['anna', undefined as unknown as string, {}, 'to is no text; give the key of a node'],
  ])('refuses what the file does not have: %s to %s, %j', async (from, to, options, message) => {
    const element = await show('', chain())
    await expect(element.findPaths(from, to, options)).rejects.toMatchObject({
      name: 'EntenteError',
      code: 'invalid-argument',
      message,
    })
  })

  it('refuses to look where there is no graph', async () => {
    const element = put('<entente-graph></entente-graph>')
    await expect(element.findPaths('anna', 'clara')).rejects.toMatchObject({
      name: 'EntenteError',
      code: 'not-found',
      message: 'there is no graph to find paths in; give src or data',
    })
  })
})
