import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import '../../src/define/index.js'
import type { EntenteExplorer } from '../../src/elements/explorer/explorer.js'
import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import {
  answerFetch,
  clearPage,
  drawn,
  graphIn,
  inside,
  listen,
  never,
  put,
  typesOf,
  until,
  type Heard,
} from '../support/page.js'
import { changed, smallFile } from '../support/small-file.js'

const MB = 1024 * 1024

let heard: Heard[]
beforeEach(() => {
  heard = listen(document)
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
  clearPage()
})

/** A file that comes piece by piece. */
function dripping(headers: Record<string, string> = {}): (bytes: number) => Promise<void> {
  let stream: ReadableStreamDefaultController<Uint8Array> | undefined
  answerFetch(() => new Response(new ReadableStream({ start: (control) => void (stream = control) }), { headers }))
  return async (bytes) => {
    await until(() => stream, 'it is asked for')
    stream!.enqueue(new Uint8Array(bytes).fill(32))
    await frames()
  }
}

async function frames(): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame)
}

/** What the eye sees of the file that is on its way. */
function seen(element: EntenteGraph): { words: string; bar: number | null } | null {
  const place = inside(element, '.received')
  const bar = place.querySelector('progress')!
  const isHidden = getComputedStyle(place).display === 'none'
  return isHidden ? null : { words: place.textContent.trim(), bar: bar.checkVisibility() ? bar.value : null }
}

const isBusy = (element: EntenteGraph) => inside(element, '.frame').ariaBusy

async function loading(markup: string): Promise<EntenteGraph> {
  const element = put(markup)
  await until(() => element.state.status === 'loading', 'it loads')
  await element.updateComplete
  return element
}

describe('while a file is on its way', () => {
  it('says how much of it is here, after a second', async () => {
    const drip = dripping({ 'content-length': String(4 * MB) })
    const element = await loading('<entente-graph lang="en" src="a.json" loading="eager"></entente-graph>')
    await drip(MB)
    vi.advanceTimersByTime(900)
    expect([seen(element), isBusy(element)]).toEqual([null, 'true'])
    vi.advanceTimersByTime(100)
    expect(seen(element)).toEqual({ words: '1.0 MB / 4.0 MB', bar: 0.25 })
    await drip(2 * MB)
    vi.advanceTimersByTime(250)
    expect(seen(element)).toEqual({ words: '3.0 MB / 4.0 MB', bar: 0.75 })
    element.lang = 'fr'
    await element.updateComplete
    vi.advanceTimersByTime(250)
    expect(seen(element)?.words).toBe('3,0\u202fMo / 4,0\u202fMo')
  })

  it.each<readonly [string, Record<string, string>]>([
    ['does not say how large it is', {}],
    ['packs it', { 'content-length': String(4 * MB), 'content-encoding': 'gzip' }],
    ['says less than it sends', { 'content-length': '9' }],
  ])('says only what is here where the server %s', async (_, headers) => {
    const drip = dripping(headers)
    const element = await loading('<entente-graph lang="en" src="a.json" loading="eager"></entente-graph>')
    await drip(1.5 * MB)
    vi.advanceTimersByTime(1000)
    expect(seen(element)).toEqual({ words: '1.5 MB', bar: null })
  })

  it('speaks of it once, however much comes', async () => {
    const drip = dripping({ 'content-length': String(4 * MB) })
    const element = await loading('<entente-graph lang="en" src="a.json" loading="eager"></entente-graph>')
    const spoken = [...element.shadowRoot!.querySelectorAll('[role=status]')].map((each) => each.textContent.trim())
    expect(spoken.filter((words) => words !== '')).toEqual(['Loading the graph …'])
    const records: MutationRecord[] = []
    const observer = new MutationObserver((more) => records.push(...more))
    for (const region of element.shadowRoot!.querySelectorAll('[role=status], [role=alert], [aria-live]'))
      observer.observe(region, { subtree: true, childList: true, characterData: true })
    for (let i = 0; i < 3; i++) {
      await drip(MB)
      vi.advanceTimersByTime(1000)
      await frames()
    }
    expect([seen(element)?.words, records]).toEqual(['3.0 MB / 4.0 MB', []])
    expect(inside(element, '.received').ariaHidden).toBe('true')
    observer.disconnect()
  })

  it('says so over the picture before, which stays', async () => {
    const element = put('<entente-graph lang="en"></entente-graph>')
    element.data = smallFile()
    await drawn(element)
    expect(isBusy(element)).toBe(null)
    const drip = dripping()
    element.data = null
    element.src = 'slow.json'
    element.loading = 'eager'
    await drip(MB)
    vi.advanceTimersByTime(1000)
    expect([seen(element)?.words, isBusy(element), element.graph === null]).toEqual(['1.0 MB', 'true', false])
    element.data = smallFile()
    await drawn(element)
    expect(isBusy(element)).toBe(null)
  })

  it('says so in an explorer too', async () => {
    const drip = dripping()
    const element = put<EntenteExplorer>('<entente-explorer lang="en" src="a.json" loading="eager"></entente-explorer>')
    await drip(MB)
    vi.advanceTimersByTime(1000)
    expect(seen(graphIn(element)!)?.words).toBe('1.0 MB')
  })

  it('leaves no clock running when it is there, has failed or is removed', async () => {
    const clocks = vi.getTimerCount()
    answerFetch(never)
    const element = await loading('<entente-graph src="a.json" loading="eager"></entente-graph>')
    expect(vi.getTimerCount()).toBe(clocks + 1)
    const parent = element.parentElement!
    element.remove()
    expect(vi.getTimerCount()).toBe(clocks)
    parent.append(element)
    await element.updateComplete
    expect(vi.getTimerCount()).toBe(clocks + 1)
    element.data = smallFile()
    await drawn(element)
    expect(vi.getTimerCount()).toBe(clocks)
  })
})

describe('addresses that change in mid-load', () => {
  /** Answers wait until they are let go, in whatever order; also those that nobody wants any more. */
  function held(): Map<string, () => void> {
    const waiting = new Map<string, () => void>()
    answerFetch(({ url }) => {
      const title = new URL(url).pathname.split('/').at(-1)!
      const body = JSON.stringify(changed({ '/attributes/title': title }))
      return new Promise((done) => waiting.set(title, () => done(new Response(body))))
    })
    return waiting
  }

  it('leave the last one, whatever the order of addresses and answers', async () => {
    // Numbers by chance, the same in every run.
    let seed = 7
    const chance = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most
    const waiting = held()
    for (let round = 0; round < 40; round++) {
      heard.length = 0
      const element = put('<entente-graph lang="en" loading="eager"></entente-graph>')
      const names = Array.from({ length: 2 + chance(4) }, (_, i) => `r${round}-${i}`)
      for (const name of names) {
        element.src = name
        if (chance(2) === 0) await element.updateComplete
        const known = [...waiting.keys()]
        if (chance(3) === 0 && known.length > 0) waiting.get(known[chance(known.length)]!)?.()
      }
      const last = names.at(-1)!
      await until(() => waiting.has(last), 'the last is asked for')
      for (const name of names.toSorted(() => chance(3) - 1)) waiting.get(name)?.()
      await until(() => element.graph?.title === last, `${last} is shown`)
      await frames()
      expect([element.graph?.title, heard.filter(({ type }) => type === 'error')]).toEqual([last, []])
      expect(
        heard.filter(({ type, detail }) => type === 'load' && (detail as { title: string }).title === last),
      ).toHaveLength(1)
      element.parentElement!.remove()
    }
    expect(typesOf(heard)).not.toContain('error')
  })
})
