import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import '../../src/define/index.js'
import type { EntenteExplorer } from '../../src/elements/explorer/explorer.js'
import type { EntenteGraph } from '../../src/elements/graph/graph.js'
import { LeftBehind } from '../support/left-behind.js'
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
  press,
  put,
  selectedKey,
  typesOf,
  until,
  type Heard,
} from '../support/page.js'
import { smallFile } from '../support/small-file.js'

let heard: Heard[]
let thrown: string[]
beforeEach(() => {
  heard = listen(document)
  thrown = []
  const hear = (event: ErrorEvent | PromiseRejectionEvent) => {
    thrown.push('message' in event ? event.message : String(event.reason))
  }
  window.addEventListener('error', hear)
  window.addEventListener('unhandledrejection', hear)
  afterwards(() => {
    window.removeEventListener('error', hear)
    window.removeEventListener('unhandledrejection', hear)
  })
})
afterEach(() => {
  clearPage()
  expect(thrown).toEqual([])
})

type Either = EntenteGraph | EntenteExplorer

function make(tag: string): Either {
  const element = put<Either>(`<${tag} lang="en" style="height: 600px"></${tag}>`)
  element.data = smallFile()
  return element
}

const titled = (title: string) =>
  new Response(JSON.stringify({ ...smallFile(), attributes: { ...smallFile().attributes, title } }))
const canvases = (element: Either) => graphIn(element)!.shadowRoot!.querySelectorAll('.nodes canvas').length
const layers = (element: Either) =>
  ['.edges', '.labels'].map((name) => inside<HTMLCanvasElement>(graphIn(element)!, name))
const isPainted = (element: Either) => layers(element).every((canvas) => canvas.width > 0 && pixels(canvas).filled > 0)
const placesOf = (element: Either) => ['mali', 'russia', 'aes'].map((key) => placeOf(graphIn(element)!, key))

/** A document of its own in the page. */
function another(): Document {
  const element = put<HTMLIFrameElement>('<iframe style="width: 900px; height: 700px"></iframe>')
  return element.contentDocument!
}

describe.each(['entente-graph', 'entente-explorer'])('<%s>', (tag) => {
  it('takes what was set before it was known', async () => {
    const name = `${tag}-late`
    const early = document.createElement(name) as Either
    early.data = smallFile()
    early.at = '2023'
    early.setAttribute('undated', 'hide')
    put<HTMLElement>('<div></div>').append(early)
    customElements.define(name, class extends (customElements.get(tag) as typeof EntenteExplorer) {})
    await until(() => early.state?.status === 'ready', 'it is loaded')
    expect([early.state.mode, early.state.undated]).toEqual(['moment', 'hide'])
    expect(typesOf(heard)[0]).toBe('load')
  })

  it.each(['in the same task', 'while it loads'])('shows the last of two addresses that are given %s', async (when) => {
    const asked = answerFetch((call) => (call.url.endsWith('last.json') ? titled('last') : never(call)))
    const element = put<Either>(`<${tag} src="first.json"></${tag}>`)
    if (when === 'while it loads') await until(() => asked.length === 1, 'the first is asked for')
    element.src = 'last.json'
    await drawn(element)
    expect(element.graph!.title).toBe('last')
    expect(asked.map(({ url, signal }) => [url.split('/').at(-1), signal.aborted])).toEqual(
      when === 'while it loads'
        ? [
            ['first.json', true],
            ['last.json', false],
          ]
        : [['last.json', false]],
    )
    expect(typesOf(heard)).toEqual(['load', 'layout-end'])
  })

  it('keeps its picture where it is moved in the page', async () => {
    const element = await drawn(make(tag))
    const graph = graphIn(element)!
    graph.view!.zoomBy(1.3)
    element.selected = 'mali'
    await element.updateComplete
    await frame()
    const { view } = graph
    const before = placesOf(element)
    const section = put<HTMLElement>('<section></section>')
    for (let i = 0; i < 3; i++) {
      section.append(element)
      await Promise.resolve()
      document.querySelector('.stage')!.append(element)
      await frame()
    }
    expect(graphIn(element)!.view).toBe(view)
    expect(placesOf(element)).toEqual(before)
    await until(() => isPainted(element), 'it is painted')
    expect(typesOf(heard)).toEqual(['load', 'layout-end'])
  })

  it('works in another document, and is what it was when it is back', async () => {
    const element = await drawn(make(tag))
    const graph = graphIn(element)!
    const stage = element.parentElement!
    const look = () => [getComputedStyle(element).display, getComputedStyle(inside(graph, '.controls')).position]
    const before = { look: look(), canvases: canvases(element), places: placesOf(element) }
    const { body } = another()
    body.append(element)
    await until(() => isPainted(element), 'it is painted there')
    await drawn(element)
    expect(element.ownerDocument).toBe(body.ownerDocument)
    expect(look()).toEqual(before.look)
    press(graph, placeOf(graph, 'mali'))
    await until(() => selectedKey(element.state) === 'mali', 'Mali is selected')
    const walk = inside(graph, '.walk button')
    expect(getComputedStyle(walk).transform).not.toBe('none')

    element.selected = null
    stage.append(element)
    await drawn(element)
    await until(() => isPainted(element), 'it is painted here')
    expect([look(), canvases(element)]).toEqual([before.look, before.canvases])
    await until(
      () => String(placesOf(element).map(({ x }) => x)) === String(before.places.map(({ x }) => x)),
      'all is where it was',
    )
    press(graph, placeOf(graph, 'aes'))
    await until(() => selectedKey(element.state) === 'aes', 'AES is selected')
  })

  it('is made in another document, or brought there before it has a picture', async () => {
    const { body } = another()
    const element = document.createElement(tag) as Either
    element.style.height = '500px'
    element.data = smallFile()
    body.append(element)
    await drawn(element)
    expect(getComputedStyle(element).display).not.toBe('inline')
    await until(() => isPainted(element), 'it is painted')
    element.remove()
    await frame()
    expect(graphIn(element)!.view).toBe(null)
  })

  it.each([0, 1, 2, 4, 8])('may be removed %i frames into a layout, and leaves nothing behind', async (frames) => {
    const left = new LeftBehind()
    const element = await drawn(make(tag))
    void element.runLayout('stress')
    for (let i = 0; i < frames; i++) await new Promise(requestAnimationFrame)
    element.remove()
    await until(() => left.all.length === 0, `nothing is left of ${left.all.join(', ')}`)
    expect(canvases(element)).toBe(0)
    expect(typesOf(heard).filter((type) => type === 'error')).toEqual([])
  })

  it.each([
    [
      'display: none',
      (box: HTMLElement) => (box.style.display = 'none'),
      (box: HTMLElement) => (box.style.display = ''),
    ],
    ['hidden', (box: HTMLElement) => (box.hidden = true), (box: HTMLElement) => (box.hidden = false)],
    [
      'content-visibility',
      (box: HTMLElement) => box.style.setProperty('content-visibility', 'hidden'),
      (box: HTMLElement) => box.style.removeProperty('content-visibility'),
    ],
    [
      '<details>',
      (box: HTMLElement) => (box.closest('details')!.open = false),
      (box: HTMLElement) => (box.closest('details')!.open = true),
    ],
  ])('rests while it is hidden by %s, and has the same picture when it is shown', async (_, hide, show) => {
    const box = put<HTMLElement>('<details open><summary>More</summary><div></div></details>').querySelector('div')!
    const element = document.createElement(tag) as Either
    element.style.height = '600px'
    element.data = smallFile()
    box.append(element)
    await drawn(element)
    const before = { canvases: canvases(element), places: placesOf(element) }
    hide(box)
    await until(() => canvases(element) === 0, 'it rests')
    show(box)
    await until(() => canvases(element) === before.canvases, 'it is awake')
    await until(() => isPainted(element), 'it is painted')
    await drawn(element)
    expect(placesOf(element)).toEqual(before.places)
  })
})
