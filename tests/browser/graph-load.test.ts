import { MultiGraph } from 'graphology'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import '../../src/define/index.js'
import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import {
  answerFetch,
  clearPage,
  drawn,
  inside,
  listen,
  listenToConsole,
  never,
  put,
  typesOf,
  until,
  type Heard,
} from '../support/page.js'
import { changed, graphOf, smallFile, withValue } from '../support/small-file.js'

let heard: Heard[]
beforeEach(() => {
  heard = listen(document)
})
afterEach(clearPage)

function titled(title: string): string {
  return JSON.stringify(changed({ '/attributes/title': title }))
}

function titleOf(element: EntenteGraph): unknown {
  return element.graph?.title
}

const LOADED = { type: 'load', detail: { title: 'A small file', nodes: 4, edges: 5, undated: 1 } }

describe('a graph is loaded', () => {
  it('from an address, relative to the page', async () => {
    const asked = answerFetch(() => new Response(JSON.stringify(smallFile())))
    const element = await drawn(put('<entente-graph lang="en" src="some/file.json"></entente-graph>'))
    expect(asked.map(({ url }) => url)).toEqual([new URL('some/file.json', document.baseURI).href])
    expect(asked[0]?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'strict-origin' })
    expect(element.graph?.nodes.map(({ key }) => key)).toEqual(['mali', 'russia', 'lavrov', 'aes'])
    expect(heard.slice(0, 2)).toEqual([LOADED, { type: 'layout-end', detail: { layout: 'force' } }])
  })

  it('from an address that the page made itself', async () => {
    const url = URL.createObjectURL(new Blob([titled('A blob')], { type: 'application/json' }))
    const element = await drawn(put(`<entente-graph src="${url}"></entente-graph>`))
    URL.revokeObjectURL(url)
    expect(titleOf(element)).toEqual('A blob')
  })

  it('from data: a parsed file, an instance of graphology, a graph read before', async () => {
    const instance = MultiGraph.from(smallFile() as unknown as Parameters<typeof MultiGraph.from>[0])
    const read = graphOf(smallFile())
    for (const data of [smallFile(), instance, read]) {
      const element = put('<entente-graph lang="en"></entente-graph>')
      element.data = data
      await drawn(element)
      expect(element.graph?.edges.map(({ key }) => key)).toEqual([
        'office',
        'meeting',
        'membership',
        'again',
        'undated',
      ])
    }
    expect(heard.filter(({ type }) => type === 'load')).toEqual([LOADED, LOADED, LOADED])
    expect((document.querySelector('.stage:last-of-type entente-graph') as EntenteGraph).graph).toBe(read)
  })

  it('from a script inside it, whatever angle brackets its texts hold', async () => {
    const text = titled('<b>not</b> markup & more')
    const element = await drawn(put(`<entente-graph><script type="application/json">${text}</script></entente-graph>`))
    expect(titleOf(element)).toEqual('<b>not</b> markup & more')
    expect(typesOf(heard)).toEqual(['load', 'layout-end'])
  })

  it('from data before an address, and from an address before a script', async () => {
    answerFetch(() => new Response(titled('src')))
    const inline = `<script type="application/json">${titled('inline')}</script>`
    const element = put(`<entente-graph>${inline}</entente-graph>`)
    await until(() => titleOf(element) === 'inline', 'the script is shown')
    element.src = 'file.json'
    await until(() => titleOf(element) === 'src', 'the file is shown')
    element.data = JSON.parse(titled('data'))
    await until(() => titleOf(element) === 'data', 'the data is shown')
    element.data = null
    await until(() => titleOf(element) === 'src', 'the file is shown again')
    element.src = null
    await until(() => titleOf(element) === 'inline', 'the script is shown again')
    expect(element.state.status).toBe('ready')
  })

  it('once, however often it is moved or updated', async () => {
    const element = put('<entente-graph></entente-graph>')
    element.data = smallFile()
    const { graph } = await drawn(element)
    const parent = element.parentElement!
    parent.append(element)
    document.dispatchEvent(new Event('DOMContentLoaded'))
    element.requestUpdate()
    await drawn(element)
    expect(element.graph).toBe(graph)
    expect(typesOf(heard)).toEqual(['load', 'layout-end'])
  })

  it('once for two elements with one address, which then share it', async () => {
    const asked = answerFetch(() => new Response(JSON.stringify(smallFile())))
    const first = put('<entente-graph src="one.json"></entente-graph>')
    const second = put('<entente-graph src="one.json"></entente-graph>')
    await Promise.all([drawn(first), drawn(second)])
    const third = await drawn(put('<entente-graph src="one.json"></entente-graph>'))
    expect(asked).toHaveLength(1)
    expect(second.graph).toBe(first.graph)
    expect(third.graph).toBe(first.graph)
  })

  it('anew once nobody shows it any more', async () => {
    const asked = answerFetch(() => new Response(JSON.stringify(smallFile())))
    const first = await drawn(put('<entente-graph src="again.json"></entente-graph>'))
    first.remove()
    await Promise.resolve()
    const second = await drawn(put('<entente-graph src="again.json"></entente-graph>'))
    expect(asked).toHaveLength(2)
    expect(second.graph).not.toBe(first.graph)
  })
})

describe('while a graph is on its way', () => {
  it('the element says so', async () => {
    answerFetch(never)
    const element = put('<entente-graph lang="en" src="slow.json"></entente-graph>')
    await until(() => element.state.status === 'loading', 'it loads')
    await element.updateComplete
    expect(inside(element, '[role=status]').textContent?.trim()).toBe('Loading the graph …')
  })

  it('another address wins, and the first request is ended', async () => {
    const asked = answerFetch((call) =>
      call.url.endsWith('first.json') ? never(call) : new Response(titled('second')),
    )
    const element = put('<entente-graph src="first.json"></entente-graph>')
    await until(() => asked.length === 1, 'the first is asked for')
    element.src = 'second.json'
    await drawn(element)
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false])
    expect(titleOf(element)).toEqual('second')
    expect(typesOf(heard)).toEqual(['load', 'layout-end'])
  })

  it('another address wins even if the first answers later', async () => {
    const answers: ((response: Response) => void)[] = []
    answerFetch(() => new Promise((done) => answers.push(done)))
    const element = put('<entente-graph src="a.json"></entente-graph>')
    await until(() => answers.length === 1, 'the first is asked for')
    element.src = 'b.json'
    await until(() => answers.length === 2, 'the second is asked for')
    answers[1]!(new Response(titled('b')))
    await drawn(element)
    answers[0]!(new Response(titled('a')))
    await drawn(element)
    expect(titleOf(element)).toEqual('b')
    expect(typesOf(heard)).toEqual(['load', 'layout-end'])
  })

  it('a wrong address ends it too, and a good one works again', async () => {
    listenToConsole()
    const answers: ((response: Response) => void)[] = []
    answerFetch(() => new Promise((done) => answers.push(done)))
    const element = put('<entente-graph src="a.json"></entente-graph>')
    await until(() => answers.length === 1, 'the first is asked for')
    element.src = 'http://['
    await until(() => element.state.status === 'error', 'the address is refused')
    answers[0]!(new Response(titled('a')))
    element.src = 'a.json'
    await until(() => answers.length === 2, 'the good one is asked for')
    expect(typesOf(heard)).toEqual(['error'])
    answers[1]!(new Response(titled('a')))
    await drawn(element)
    expect(typesOf(heard)).toEqual(['error', 'load', 'layout-end'])
  })

  it('a removal ends the request, and coming back starts it again', async () => {
    const asked = answerFetch(never)
    const element = put('<entente-graph src="slow.json"></entente-graph>')
    await until(() => asked.length === 1, 'it is asked for')
    const parent = element.parentElement!
    element.remove()
    await until(() => asked[0]!.signal.aborted, 'the request is ended')
    parent.append(element)
    await until(() => asked.length === 2, 'it is asked for again')
    expect(heard).toEqual([])
  })

  it('a move in the page does not end it', async () => {
    const asked = answerFetch(never)
    const element = put('<entente-graph src="slow.json"></entente-graph>')
    await until(() => asked.length === 1, 'it is asked for')
    element.parentElement!.prepend(element)
    document.body.append(element.parentElement!)
    await element.updateComplete
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([false])
  })

  it('one of two elements may leave without ending the other’s request', async () => {
    const asked = answerFetch(never)
    const [first, second] = [
      put('<entente-graph src="s.json"></entente-graph>'),
      put('<entente-graph src="s.json"></entente-graph>'),
    ]
    await until(() => asked.length === 1, 'both load')
    first.remove()
    await Promise.resolve()
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([false])
    second.remove()
    await until(() => asked[0]!.signal.aborted, 'the last one ends it')
  })

  it('the last graph stays in sight', async () => {
    const element = put('<entente-graph></entente-graph>')
    element.data = smallFile()
    await drawn(element)
    answerFetch(never)
    element.data = null
    element.src = 'slow.json'
    await until(() => element.state.status === 'loading', 'it loads')
    expect(element.graph).not.toBe(null)
  })
})

describe('a graph that cannot be shown', () => {
  const GOOD = JSON.stringify(smallFile())
  const bad = JSON.stringify(withValue(smallFile(), '/edges/1/source', 'nobody'))

  it.each([
    ['http', () => new Response('gone', { status: 404 }), 'The server did not give the file.', 0],
    ['network', () => Promise.reject(new TypeError('Failed to fetch')), 'The file could not be reached.', 0],
    ['invalid-file', () => new Response('{"attributes": {'), 'The file has errors, so none of it is shown.', 1],
    ['invalid-file', () => new Response(bad), 'The file has errors, so none of it is shown.', 1],
  ])('is told of once, and can be tried again: %s', async (code, answer, text, issues) => {
    const lines = listenToConsole()
    let isGood = false
    const asked = answerFetch(() => (isGood ? new Response(GOOD) : answer()))
    const element = put('<entente-graph lang="en" src="file.json"></entente-graph>')
    await until(() => element.state.status === 'error', 'it fails')
    await element.updateComplete
    expect(typesOf(heard)).toEqual(['error'])
    const detail = heard[0]!.detail as { code: string; message: string; issues: unknown[] }
    expect(JSON.parse(JSON.stringify(detail))).toEqual(detail)
    expect([detail.code, detail.issues.length]).toEqual([code, issues])
    expect(lines).toEqual([`<entente-graph> ${detail.message}`])
    const alerts = [...element.shadowRoot!.querySelectorAll('[role=alert]')]
    expect(alerts.map((alert) => alert.querySelector('p')!.textContent?.startsWith(text))).toEqual([true])
    expect(inside(element, '.issues').textContent?.trim()).not.toBe('')

    isGood = true
    inside(element, '.retry').click()
    await drawn(element)
    expect(asked).toHaveLength(2)
    expect(element.shadowRoot!.querySelector('[role=alert]')).toBe(null)
    expect(typesOf(heard)).toEqual(['error', 'load', 'layout-end'])
  })

  it('says where the text is no JSON', async () => {
    listenToConsole()
    answerFetch(() => new Response('{\n  "attributes": {,}\n}'))
    const element = put('<entente-graph src="file.json"></entente-graph>')
    await until(() => element.state.status === 'error', 'it fails')
    expect(element.state.failure?.message).toContain('line 2, column 18')
  })

  it('is told of once where the address itself is wrong', async () => {
    const lines = listenToConsole()
    const element = put('<entente-graph src="http://["></entente-graph>')
    await until(() => element.state.status === 'error', 'it fails')
    await element.updateComplete
    document.dispatchEvent(new Event('DOMContentLoaded'))
    expect(heard).toEqual([
      {
        type: 'error',
        detail: { code: 'invalid-argument', message: 'src "http://[" is not an address; give a URL', issues: [] },
      },
    ])
    expect(lines).toHaveLength(1)
  })

  it('is not written to the console where the page prevents it', async () => {
    const lines = listenToConsole()
    document.addEventListener('entente-error', (event) => event.preventDefault(), { once: true })
    const element = put('<entente-graph></entente-graph>')
    element.data = { nothing: true }
    await until(() => element.state.status === 'error', 'it fails')
    expect(lines).toEqual([])
    expect(typesOf(heard)).toEqual(['error'])
  })

  it('takes the graph before away, and the next good one is shown', async () => {
    listenToConsole()
    const element = put('<entente-graph></entente-graph>')
    element.data = smallFile()
    await drawn(element)
    element.data = 'no graph'
    await until(() => element.state.status === 'error', 'it fails')
    expect(element.graph).toBe(null)
    element.data = JSON.parse(titled('good again'))
    await drawn(element)
    expect(titleOf(element)).toEqual('good again')
  })
})
