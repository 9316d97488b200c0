import { afterEach, describe, expect, it } from 'vitest'

import '../../src/define/index.js'
import type { EntenteExplorer } from '../../src/elements/explorer/explorer.js'
import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import { LeftBehind } from '../support/left-behind.js'
import { listenToObservers } from '../support/observers.js'
import {
  afterwards,
  answerFetch,
  clearPage,
  drawn,
  frame,
  graphIn,
  inside,
  listen,
  never,
  pixels,
  placeOf,
  put,
  typesOf,
  until,
} from '../support/page.js'
import { changed, smallFile } from '../support/small-file.js'

afterEach(() => {
  clearPage()
  window.scrollTo(0, 0)
})

const FAR_PX = 6000

/** An element far below what is seen. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows, as with querySelector
function putFar<T extends HTMLElement = EntenteGraph>(markup: string): T {
  put(`<div style="height: ${FAR_PX}px"></div>`)
  return put<T>(markup)
}

/** Scrolls until the top of an element is so many screens below the foot of the page. */
function scrollBefore(element: Element, screens: number): void {
  const { top } = element.getBoundingClientRect()
  window.scrollTo(0, window.scrollY + top - innerHeight * (1 + screens))
}

/** As long as a browser may take to say what is in sight. */
async function looked(): Promise<void> {
  for (let i = 0; i < 5; i++) await frame()
}

const file = () => new Response(JSON.stringify(smallFile()))
/** Nothing has to be worked out before it can be drawn. */
function placedFile(): unknown {
  const places = [0, 1, 2, 3].flatMap((i) => [
    [`/nodes/${i}/attributes/x`, (i % 2) * 100],
    [`/nodes/${i}/attributes/y`, i * 50],
  ])
  return changed(Object.fromEntries(places))
}

const canvases = (element: Element) => inside(element, '.nodes').querySelectorAll('canvas').length
const frames = (left: LeftBehind) => left.all.filter((line) => line.startsWith('frame'))

describe('a graph with src', () => {
  it('is asked for once the reader is near to it, and not before', async () => {
    const asked = answerFetch(file)
    const element = putFar('<entente-graph lang="en" src="far.json"></entente-graph>')
    await looked()
    scrollBefore(element, 1.7)
    await looked()
    expect(asked).toEqual([])
    expect(element.state.status).toBe('loading')
    scrollBefore(element, 0.4)
    await drawn(element)
    expect(asked).toHaveLength(1)
  })

  it('is asked for at once where it is eager, also when it becomes so', async () => {
    const asked = answerFetch(file)
    putFar('<entente-graph src="eager.json" loading="eager"></entente-graph>')
    const late = putFar('<entente-graph src="late.json"></entente-graph>')
    await until(() => asked.length === 1, 'the eager one is asked for')
    await looked()
    expect(asked.map(({ url }) => url.split('/').at(-1))).toEqual(['eager.json'])
    late.loading = 'eager'
    await until(() => late.state.status === 'ready', 'the other is loaded')
    expect(asked).toHaveLength(2)
  })

  it.each([
    ['a closed <details>', '<details><summary>More</summary><p></p></details>', 'details', 'open', ''],
    ['what is hidden', '<div hidden><p></p></div>', 'div', 'hidden', null],
    ['display: none', '<div style="display: none"><p></p></div>', 'div', 'style', ''],
    ['hidden content', '<div style="content-visibility: hidden"><p></p></div>', 'div', 'style', ''],
  ])('inside %s is asked for when it is shown', async (_, markup, selector, name, value) => {
    const asked = answerFetch(file)
    const outer = put<HTMLElement>(markup)
    const element = document.createElement('entente-graph')
    element.src = 'hidden.json'
    outer.querySelector('p')!.replaceWith(element)
    await looked()
    expect(asked).toEqual([])
    const box = outer.matches(selector) ? outer : outer.querySelector(selector)!
    if (value === null) box.removeAttribute(name)
    else box.setAttribute(name, value)
    await drawn(element)
    expect(asked).toHaveLength(1)
  })

  it('in a box that scrolls is asked for before it comes into sight', async () => {
    const asked = answerFetch(file)
    const box = put<HTMLElement>('<div style="height: 300px; overflow: auto"><p style="height: 2000px"></p></div>')
    const element = document.createElement('entente-graph')
    element.src = 'boxed.json'
    box.append(element)
    await looked()
    expect(asked).toEqual([])
    box.scrollTop = 1600
    await drawn(element)
    expect(element.getBoundingClientRect().top).toBeGreaterThan(box.getBoundingClientRect().bottom)
  })

  it.each([
    ['findPaths', (element: EntenteGraph) => element.findPaths('lavrov', 'mali')],
    ['runLayout', (element: EntenteGraph) => element.runLayout('circle')],
    ['reload', (element: EntenteGraph) => Promise.resolve(element.reload())],
    ['load', (element: EntenteGraph) => Promise.resolve(element.load())],
  ])('is asked for by %s, however far away it is', async (name, ask) => {
    const asked = answerFetch(file)
    const element = putFar('<entente-graph src="far.json"></entente-graph>')
    await element.updateComplete
    const answer = await ask(element)
    await until(() => element.state.status === 'ready', 'it is loaded')
    expect(asked).toHaveLength(1)
    if (name === 'runLayout') expect(answer).toBe(true)
    expect(element.view).toBe(null)
  })

  it('is asked for by a part that the reader is near to, and by none that is far away too', async () => {
    const asked = answerFetch(file)
    put('<entente-graph id="unseen" hidden src="unseen.json"></entente-graph>')
    put('<entente-time-slider for="unseen"></entente-time-slider>')
    const other = putFar('<entente-graph id="far" src="far.json"></entente-graph>')
    put('<entente-time-slider for="far"></entente-time-slider>')
    await until(() => asked.length === 1, 'the one beside the reader is asked for')
    await looked()
    expect(asked.map(({ url }) => url.split('/').at(-1))).toEqual(['unseen.json'])
    expect(other.state.status).toBe('loading')
  })

  it('is asked for at once where a browser cannot say what is near', async () => {
    const { IntersectionObserver } = globalThis
    delete (globalThis as Partial<typeof globalThis>).IntersectionObserver
    afterwards(() => Object.assign(globalThis, { IntersectionObserver }))
    const asked = answerFetch(file)
    const element = await drawn(putFar('<entente-graph src="old.json"></entente-graph>'))
    expect(asked).toHaveLength(1)
    element.remove()
  })

  it('is asked for when the page is printed, and what is read already is drawn', async () => {
    const asked = answerFetch(never)
    const lazy = putFar('<entente-graph src="printed.json"></entente-graph>')
    const element = put('<entente-graph></entente-graph>')
    element.data = placedFile()
    await looked()
    expect([asked.length, element.view]).toEqual([0, null])
    window.dispatchEvent(new Event('beforeprint'))
    expect(asked).toHaveLength(1)
    await until(() => (element.view?.placedLabels.length ?? 0) > 0, 'it is drawn')
    expect(lazy.state.status).toBe('loading')
    window.dispatchEvent(new Event('afterprint'))
    await until(() => canvases(element) === 0, 'it is let go of again')
  })

  it('of somebody who was taken away before is never asked for', async () => {
    const asked = answerFetch(file)
    const element = putFar('<entente-graph src="gone.json"></entente-graph>')
    await looked()
    const stage = element.parentElement!
    element.remove()
    window.scrollTo(0, FAR_PX)
    await looked()
    expect(asked).toEqual([])
    stage.append(element)
    await drawn(element)
    expect(asked).toHaveLength(1)
  })
})

describe('a graph with data of the page', () => {
  it.each(['property', 'script'])('is read at once and drawn once the reader is near: %s', async (way) => {
    const heard = listen(document)
    const script = `<script type="application/json">${JSON.stringify(smallFile())}</script>`
    const element = putFar(`<entente-graph lang="en">${way === 'script' ? script : ''}</entente-graph>`)
    if (way === 'property') element.data = smallFile()
    await until(() => element.state.status === 'ready', 'it is read')
    await looked()
    expect([element.view, canvases(element)]).toEqual([null, 0])
    expect(typesOf(heard)).toEqual(['load'])
    scrollBefore(element, 0.4)
    await drawn(element)
    expect(canvases(element)).toBeGreaterThan(0)
    expect(typesOf(heard)).toEqual(['load', 'layout-end'])
  })
})

describe('a graph that is scrolled out of sight', () => {
  it('has no canvas to speak of and asks for no frames, and is as it was when it is back', async () => {
    const left = new LeftBehind()
    const element = put('<entente-graph lang="en"></entente-graph>')
    element.data = smallFile()
    await drawn(element)
    put(`<div style="height: ${FAR_PX}px"></div>`)
    element.view!.zoomBy(1.4)
    element.view!.panBy(30, -20)
    await frame()
    const [edges, labels] = ['.edges', '.labels'].map((name) => inside<HTMLCanvasElement>(element, name))
    const { view } = element
    const before = { mali: placeOf(element, 'mali'), edges: pixels(edges!), labels: pixels(labels!) }
    const count = canvases(element)

    window.scrollTo(0, FAR_PX)
    await until(() => canvases(element) === 0, 'it sleeps')
    expect([edges!.width, labels!.height]).toEqual([0, 0])
    await until(() => frames(left).length === 0, 'nothing is drawn any more')
    element.at = '2023'
    element.theme = 'dark'
    await element.updateComplete
    expect(frames(left).filter((line) => /cytoscape|view/.test(line))).toEqual([])
    element.at = null
    element.timeMode = 'window'
    element.from = '1960'
    element.to = '2026'
    element.theme = null
    expect(placeOf(element, 'mali')).toEqual(before.mali)

    window.scrollTo(0, 0)
    await until(() => canvases(element) === count, 'it is awake')
    await drawn(element)
    expect(element.view).toBe(view)
    expect(placeOf(element, 'mali')).toEqual(before.mali)
    await until(() => pixels(labels!).filled > 0, 'labels are drawn')
    expect([edges!.width, labels!.width]).toEqual(
      [edges!.clientWidth, labels!.clientWidth].map((px) => px * devicePixelRatio),
    )
  })

  it('may be removed, moved and resized meanwhile', async () => {
    const element = put('<entente-graph></entente-graph>')
    element.data = smallFile()
    await drawn(element)
    const top = element.parentElement!
    const foot = putFar<HTMLElement>('<section></section>')
    window.scrollTo(0, FAR_PX)
    await until(() => canvases(element) === 0, 'it sleeps')
    element.style.width = '500px'
    await looked()
    foot.append(element)
    await until(() => canvases(element) > 0, 'it is awake')
    await drawn(element)
    expect(inside<HTMLCanvasElement>(element, '.edges').width).toBe(500 * devicePixelRatio)
    top.append(element)
    await until(() => canvases(element) === 0, 'it sleeps again')
    element.remove()
    await frame()
    expect(element.view).toBe(null)
  })
})

describe('a graph in sight', () => {
  it('asks for frames only while there is something to draw', async () => {
    const left = new LeftBehind()
    const element = put('<entente-graph lang="en"></entente-graph>')
    element.data = smallFile()
    await drawn(element)
    for (const act of [() => {}, () => element.view!.zoomBy(1.3), () => (element.selected = 'mali')]) {
      act()
      await until(() => frames(left).length > 0 || act.toString() === '() => {}', 'it draws')
      await until(() => frames(left).length === 0, 'it rests')
      await looked()
      expect(frames(left)).toEqual([])
    }
    const canvas = inside<HTMLCanvasElement>(element, '.nodes canvas:last-of-type')
    const before = [...inside(element, '.nodes').querySelectorAll('canvas')].map((each) => pixels(each).hash)
    element.view!.panBy(60, 0)
    const hashes = () => [...inside(element, '.nodes').querySelectorAll('canvas')].map((each) => pixels(each).hash)
    await until(() => hashes().join() !== before.join(), 'its nodes are drawn elsewhere')
    expect(canvas.isConnected).toBe(true)
  })
})

describe('all elements of a page', () => {
  it('share one observer of what is near, which goes with the last of them', async () => {
    const observers = listenToObservers()
    const left = new LeftBehind()
    const elements = [1, 2, 3].map(() => {
      const element = put('<entente-graph></entente-graph>')
      element.data = smallFile()
      return element
    })
    const explorer = putFar<EntenteExplorer>('<entente-explorer src="never.json"></entente-explorer>')
    await Promise.all(elements.slice(0, 2).map((element) => drawn(element)))
    expect(graphIn(explorer)!.view).toBe(null)
    expect(observers.size).toBe(1)
    for (const element of elements) element.remove()
    await frame()
    expect(observers.size).toBe(1)
    explorer.remove()
    await frame()
    expect(observers.size).toBe(0)
    expect(left.all.filter((line) => !/timer/.test(line))).toEqual([])
  })
})
