import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import '../../src/define/index.js'
import { messagesFor } from '../../src/locales/index.js'
import type { EntenteExplorer } from '../../src/elements/explorer/explorer.js'
import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import { failed, failing, bodyOf, offline, said, status, text } from '../support/failing.js'
import {
  afterwards,
  answerFetch,
  clearPage,
  drawn,
  frame,
  graphIn,
  inside,
  listen,
  listenToConsole,
  never,
  put,
  typesOf,
  until,
  type Asked,
  type Heard,
} from '../support/page.js'
import { changed, smallFile } from '../support/small-file.js'

const SMALL = JSON.stringify(smallFile())

let heard: Heard[]
let lines: string[]
beforeEach(() => {
  heard = listen(document)
  lines = listenToConsole()
})
afterEach(async () => {
  vi.useRealTimers()
  clearPage()
  await page.viewport(1280, 800)
})

const FILE = new URL('file.json', document.baseURI).href
const { failures } = messagesFor('en')

describe('a server that says nothing more', () => {
  const SECOND = 1000
  const silent = (element: EntenteGraph) => element.state.failure?.message

  it.each([
    ['before it answers', never],
    ['in the midst of a file', ({ signal }: Asked) => new Response(cutBy(signal, bodyOf(['{"attr'], 'wait')))],
  ])('is given up half a minute after it last did, %s', async (_, answer) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const asked = answerFetch(answer)
    const element = put('<entente-graph lang="en" src="file.json" loading="eager"></entente-graph>')
    await until(() => asked.length === 1, 'it is asked for')
    await new Promise(requestAnimationFrame)
    vi.advanceTimersByTime(29 * SECOND)
    await new Promise(requestAnimationFrame)
    expect([element.state.status, asked[0]!.signal.aborted]).toEqual(['loading', false])
    vi.advanceTimersByTime(1 * SECOND)
    await failed(element)
    expect([silent(element), said(element).alerts, asked[0]!.signal.aborted]).toEqual([
      `${FILE}: no answer for 30 seconds; try again later`,
      [failures.silent],
      true,
    ])
  })

  it('is waited for as long as anything comes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let stream: ReadableStreamDefaultController<Uint8Array> | undefined
    const asked = answerFetch(({ signal }) => {
      const body = new ReadableStream<Uint8Array>({ start: (control) => void (stream = control) })
      return new Response(cutBy(signal, body))
    })
    const element = put('<entente-graph lang="en" src="file.json" loading="eager"></entente-graph>')
    await until(() => asked.length === 1 && stream, 'it is asked for')
    const bytes = new TextEncoder().encode(SMALL)
    const step = Math.ceil(bytes.length / 10)
    for (let i = 0; i < 10; i++) {
      stream!.enqueue(bytes.slice(i * step, (i + 1) * step))
      await new Promise(requestAnimationFrame)
      vi.advanceTimersByTime(29 * SECOND)
    }
    stream!.close()
    await until(() => element.state.status === 'ready', 'it is there after five minutes')
    expect([typesOf(heard)[0], lines]).toEqual(['load', []])
  })

  /** A body ends with its request, as the platform's does. */
  function cutBy(signal: AbortSignal, body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    const reader = body.getReader()
    return new ReadableStream({
      start(stream) {
        signal.addEventListener('abort', () => stream.error(signal.reason), { once: true })
      },
      async pull(stream) {
        const { done, value } = await reader.read()
        if (done) stream.close()
        else stream.enqueue(value)
      },
    })
  }
})

describe('without a connection', () => {
  const broken = () => Promise.reject(new TypeError('Failed to fetch'))

  /** What listens to the connection. */
  function watchListeners(): Set<unknown> {
    const all = new Set<unknown>()
    const add = window.addEventListener.bind(window)
    const remove = window.removeEventListener.bind(window)
    window.addEventListener = (type: string, act: EventListenerOrEventListenerObject) => {
      if (type === 'online') all.add(act)
      add(type, act)
    }
    window.removeEventListener = (type: string, act: EventListenerOrEventListenerObject) => {
      if (type === 'online') all.delete(act)
      remove(type, act)
    }
    afterwards(() => Object.assign(window, { addEventListener: add, removeEventListener: remove }))
    return all
  }

  it('it says so, and loads by itself when there is one', async () => {
    const listeners = watchListeners()
    offline(true)
    const element = await failing(() => (navigator.onLine ? new Response(SMALL) : broken()))
    expect([said(element), listeners.size]).toEqual([
      { alerts: [failures.offline], rest: `${FILE}: there is no connection; wait until there is one` },
      1,
    ])
    offline(false)
    window.dispatchEvent(new Event('online'))
    await drawn(element)
    expect([typesOf(heard), listeners.size]).toEqual([['error', 'load', 'layout-end'], 0])
  })

  it('leaves nothing that listens when it is removed, and listens again when it is back', async () => {
    const listeners = watchListeners()
    const element = await failing(broken)
    expect([said(element).alerts, listeners.size]).toEqual([[failures.network], 1])
    const parent = element.parentElement!
    parent.prepend(element)
    expect(listeners.size).toBe(1)
    element.remove()
    expect(listeners.size).toBe(0)
    parent.append(element)
    expect(listeners.size).toBe(1)
    element.data = smallFile()
    await drawn(element)
    expect(listeners.size).toBe(0)
  })

  it('a file that the server refuses is not asked for again', async () => {
    const listeners = watchListeners()
    await failing(status(404))
    expect(listeners.size).toBe(0)
  })

  it('an address of the page’s own is not blamed on the connection', async () => {
    offline(true)
    answerFetch(broken)
    const element = put('<entente-graph lang="en" src="blob:nothing"></entente-graph>')
    await failed(element)
    expect(said(element).alerts).toEqual([failures.network])
  })
})

describe('who tries again', () => {
  const focused = (element: Element) => element.shadowRoot!.activeElement

  it('keeps the focus: in the message while it loads, on the button if it fails, in the graph if it does not', async () => {
    let answer: (response: Response) => void = () => {}
    let calls = 0
    const element = await failing(() =>
      ++calls === 1 ? new Response('', { status: 500 }) : new Promise((done) => (answer = done)),
    )
    inside(element, '.retry').focus()
    await userEvent.keyboard('{Enter}')
    await until(() => calls === 2, 'it is asked for again')
    expect(focused(element)?.className.trim()).toBe('message')
    answer(new Response('', { status: 500 }))
    await until(() => focused(element)?.className === 'retry', 'the button has the focus')
    await userEvent.keyboard('{Enter}')
    await until(() => calls === 3, 'it is asked for once more')
    answer(new Response(SMALL))
    await drawn(element)
    await until(() => focused(element)?.closest('.walk'), 'the graph has the focus')
    expect(typesOf(heard).filter((type) => type !== 'select')).toEqual(['error', 'error', 'load', 'layout-end'])
  })

  it('keeps it elsewhere if that is where it has gone meanwhile', async () => {
    const answers: ((response: Response) => void)[] = []
    let calls = 0
    const element = await failing(() =>
      ++calls === 1 ? new Response('', { status: 500 }) : new Promise((done) => answers.push(done)),
    )
    const other = document.createElement('button')
    element.after(other)
    for (const answer of [new Response('', { status: 500 }), new Response(SMALL)]) {
      inside(element, '.retry').focus()
      inside(element, '.retry').click()
      const give = await until(() => answers.pop(), 'it is asked for again')
      other.focus()
      give(answer)
      await until(() => element.state.status !== 'loading', 'it has been answered')
      await element.updateComplete
      await frame()
      expect(document.activeElement).toBe(other)
    }
    await drawn(element)
    expect(document.activeElement).toBe(other)
  })
})

describe('a list of problems', () => {
  const MANY_BAD = JSON.stringify(
    Array.from({ length: 30 }).reduce<ReturnType<typeof smallFile>>(
      (file, _, i) => ({
        ...file,
        edges: [...file.edges, { key: `bad ${i}`, source: 'nobody', target: 'mali', attributes: { type: 'meets' } }],
      }),
      changed({
        '/nodes/0/attributes/label': '\u202Eevil <img src=x>',
        '/nodes/1/attributes/\u202Efield': '\u202Ekind\nof',
      }),
    ),
  )

  it.each([
    [390, 700, 'light'],
    [390, 700, 'dark'],
    [1440, 900, 'light'],
    [1440, 900, 'dark'],
  ] as const)('can be read, and scrolled with the keys, at %i × %i in %s', async (width, height, theme) => {
    await page.viewport(width, height)
    answerFetch(text(MANY_BAD))
    const element = put<EntenteExplorer>(
      `<entente-explorer lang="en" theme="${theme}" src="file.json"></entente-explorer>`,
    )
    await failed(element)
    const graph = graphIn(element)!
    const list = inside(graph, '.issues')
    const [message, again] = [inside(graph, '.message').getBoundingClientRect(), inside(graph, '.retry')]
    expect([list.querySelectorAll('li').length, list.ariaLabel]).toEqual([31, '31 problems in the file'])
    expect(
      inside(graph, '[role=alert]')
        .innerText.split('\n')
        .filter((line) => line !== ''),
    ).toEqual([failures['invalid-file'], '31 problems in the file'])
    expect(list.querySelector('li')!.innerText.split('\n')).toEqual([
      String.raw`/nodes/1/attributes/\u202efield`,
      String.raw`"\u202ekind\nof"`,
      'the format has no "\\u202efield" here; remove it, or move it into `properties`',
    ])
    for (const box of [list.getBoundingClientRect(), again.getBoundingClientRect()]) {
      expect([box.left >= message.left, box.right <= message.right, box.bottom <= message.bottom]).toEqual([
        true,
        true,
        true,
      ])
    }
    expect([list.scrollHeight > list.clientHeight, list.scrollWidth <= list.clientWidth]).toEqual([true, true])
    list.focus()
    await userEvent.keyboard('{End}')
    await until(() => list.scrollTop + list.clientHeight >= list.scrollHeight - 1, 'the last is in sight')
    await userEvent.keyboard('{Tab}')
    expect(graph.shadowRoot!.activeElement).toBe(again)
    const { violations } = await axe.run(element, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
    })
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })

  it('stays within an element of the least height', async () => {
    answerFetch(text(MANY_BAD))
    const element = put('<entente-graph lang="en" src="file.json" style="height: 0; width: 300px"></entente-graph>')
    await failed(element)
    const message = inside(element, '.message')
    expect([element.clientHeight, message.scrollWidth <= message.clientWidth]).toEqual([240, true])
    inside(element, '.retry').focus()
    const [box, whole] = [inside(element, '.retry').getBoundingClientRect(), element.getBoundingClientRect()]
    expect([box.top >= whole.top, box.bottom <= whole.bottom + 1]).toEqual([true, true])
  })
})
