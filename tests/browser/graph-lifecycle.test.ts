import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import '../../src/define/index.js'
import { EntenteExplorer } from '../../src/elements/explorer/explorer.js'
import { EntenteGraph } from '../../src/elements/graph/graph.js'
import { EntenteTimeSlider } from '../../src/elements/time-slider/time-slider.js'
import {
  afterwards,
  clearPage,
  drawn,
  frame,
  inside,
  listen,
  placeOf,
  press,
  put,
  selectedKey,
  show,
  type Heard,
  typesOf,
  until,
} from '../support/page.js'
import { smallFile } from '../support/small-file.js'

let heard: Heard[]
beforeEach(() => {
  heard = listen(document)
})
afterEach(clearPage)

/** Listeners added to the window and not taken off again. */
function countListeners(): { readonly open: readonly string[] } {
  const open = new Set<string>()
  const ids = new Map<unknown, number>()
  const idOf = (type: string, listener: unknown, options: unknown) => {
    if (!ids.has(listener)) ids.set(listener, ids.size)
    const capture =
      typeof options === 'object' && options !== null
        ? Boolean((options as { capture?: boolean }).capture)
        : Boolean(options)
    return `${type} ${ids.get(listener)} ${capture}`
  }
  const add = window.addEventListener.bind(window)
  const remove = window.removeEventListener.bind(window)
  window.addEventListener = (type: string, listener: EventListenerOrEventListenerObject, options?: unknown) => {
    // Without a listener it is only a question of what the browser can do.
    if (listener !== null) open.add(idOf(type, listener, options))
    add(type, listener, options as AddEventListenerOptions)
  }
  window.removeEventListener = (type: string, listener: EventListenerOrEventListenerObject, options?: unknown) => {
    open.delete(idOf(type, listener, options))
    remove(type, listener, options as EventListenerOptions)
  }
  afterwards(() => {
    delete (window as Partial<Window>).addEventListener
    delete (window as Partial<Window>).removeEventListener
  })
  return {
    get open() {
      return [...open]
    },
  }
}

const canvases = (element: EntenteGraph) => element.shadowRoot!.querySelectorAll('.nodes canvas').length

describe('an element that is moved in the page', () => {
  it('keeps its places, its zoom and its selection, and still answers the mouse', async () => {
    const element = await show()
    press(element, placeOf(element, 'russia'))
    await until(() => element.state.selection !== null, 'something is selected')
    element.view!.zoomBy(1.5)
    element.view!.panBy(20, 10)
    const { view, state } = element
    const places = ['mali', 'russia', 'aes'].map((key) => placeOf(element, key))
    const before = canvases(element)

    const shadow = put<HTMLElement>('<div></div>').attachShadow({ mode: 'open' })
    shadow.innerHTML = '<p>Some text above it</p><div></div>'
    shadow.querySelector('div')!.append(element)
    await element.updateComplete
    await frame()

    expect(element.view).toBe(view)
    expect(element.state).toBe(state)
    expect(['mali', 'russia', 'aes'].map((key) => placeOf(element, key))).toEqual(places)
    expect(canvases(element)).toBe(before)
    press(element, placeOf(element, 'mali'))
    await until(() => selectedKey(element.state) === 'mali', 'Mali is selected')
    expect(typesOf(heard)).toEqual(['load', 'layout-end', 'select', 'select'])
  })

  it('follows the scrolling of what is around it now', async () => {
    const element = await show()
    const scroller = put<HTMLElement>(
      '<div style="height: 300px; overflow: auto"><p style="height: 200px"></p><section></section></div>',
    )
    scroller.querySelector('section')!.append(element)
    await frame()
    scroller.scrollTop = 150
    await frame()
    press(element, placeOf(element, 'aes'), false)
    await until(() => selectedKey(element.state) === 'aes', 'it is selected')
  })
})

describe('an element that is taken out of the page', () => {
  it('lets go of its canvases, and has the same picture when it is back', async () => {
    const element = await show()
    element.selected = 'mali'
    await element.updateComplete
    const place = placeOf(element, 'aes')
    const { graph } = element
    const parent = element.parentElement!
    const before = canvases(element)
    element.remove()
    await Promise.resolve()
    expect(element.view).toBe(null)
    expect(canvases(element)).toBe(0)
    element.fit()
    expect(await element.focusNode('mali')).toBe(true)

    parent.append(element)
    await drawn(element)
    expect(canvases(element)).toBe(before)
    expect(element.graph).toBe(graph)
    expect(placeOf(element, 'aes')).toEqual(place)
    expect(element.state.selection).toEqual({ type: 'node', key: 'mali' })
    element.providedStore.dispatch({ type: 'set-ended', ended: 'ghost' }, 'user')
    expect(typesOf(heard)).toEqual(['load', 'layout-end', 'layout-end', 'filter-change'])
  })

  it('thirty times, leaves nothing behind', async () => {
    const warm = await show()
    warm.remove()
    await Promise.resolve()
    const listeners = countListeners()
    const heads = document.head.children.length
    const element = put('<entente-graph></entente-graph>')
    element.data = smallFile()
    const parent = element.parentElement!
    for (let i = 0; i < 30; i++) {
      await until(() => element.view !== null, 'there is a view')
      if (i % 3 === 0) await drawn(element)
      expect(listeners.open.length).toBeGreaterThan(0)
      element.remove()
      await Promise.resolve()
      expect(listeners.open).toEqual([])
      parent.append(element)
    }
    element.remove()
    await Promise.resolve()
    await frame()
    expect(listeners.open).toEqual([])
    expect(canvases(element)).toBe(0)
    expect(document.querySelectorAll('canvas')).toHaveLength(0)
    expect(document.head.children).toHaveLength(heads)
    expect(document.head.querySelector('[id*=cytoscape]')).toBe(null)
  })

  it('before its first picture, or at any moment of it, does no harm', async () => {
    for (let frames = 0; frames < 6; frames++) {
      const element = put('<entente-graph></entente-graph>')
      element.data = smallFile()
      for (let i = 0; i < frames; i++) await new Promise(requestAnimationFrame)
      element.remove()
      await frame()
      expect(element.view).toBe(null)
    }
  })
})

describe('an element', () => {
  it('that is made before it is in the page shows its graph once it is', async () => {
    const element = document.createElement('entente-graph')
    element.data = smallFile()
    element.setAttribute('at', '2023')
    await frame()
    expect(element.graph).toBe(null)
    put('<div></div>').append(element)
    await drawn(element)
    expect(element.state.mode).toBe('moment')
  })

  it('that is not to be seen draws once it is, at the right size', async () => {
    const wrapper = put<HTMLElement>('<div style="display: none; width: 500px"><entente-graph></entente-graph></div>')
    const element = wrapper.querySelector('entente-graph')!
    element.data = smallFile()
    await until(() => element.state.status === 'ready', 'it is loaded')
    await frame()
    expect(element.view).toBe(null)
    wrapper.style.display = ''
    await drawn(element)
    const width = element.shadowRoot!.querySelector<HTMLCanvasElement>('.edges')!.width
    expect(width).toBe(500 * devicePixelRatio)
    for (const { index } of element.graph!.nodes) {
      const place = element.view!.placeOf(index)
      if (place !== null) expect(place.x > 0 && place.x < 500 && place.y > 0 && place.y < 480).toBe(true)
    }

    const places = placeOf(element, 'mali')
    wrapper.style.display = 'none'
    await frame()
    wrapper.style.display = ''
    await frame()
    expect(placeOf(element, 'mali')).toEqual(places)
    press(element, places)
    await until(() => selectedKey(element.state) === 'mali', 'Mali is selected')
  })

  it('works in a shadow root within a shadow root', async () => {
    const outer = put<HTMLElement>('<div></div>').attachShadow({ mode: 'open' })
    outer.innerHTML = '<section></section>'
    const inner = outer.querySelector('section')!.attachShadow({ mode: 'open' })
    inner.innerHTML =
      '<entente-graph lang="en" id="here"></entente-graph><entente-time-slider for="here"></entente-time-slider>'
    const element = inner.querySelector('entente-graph')!
    element.data = smallFile()
    await drawn(element)
    press(element, placeOf(element, 'mali'))
    await until(() => selectedKey(element.state) === 'mali', 'Mali is selected')
    expect(typesOf(heard)).toEqual(['load', 'layout-end', 'select'])
  })

  it('is found by a slider that stood on the page before it', async () => {
    const slider = put<HTMLElement>('<entente-time-slider lang="en" for="later"></entente-time-slider>')
    await frame()
    const inWords = () => slider.shadowRoot!.querySelector('input')?.value ?? ''
    const element = document.createElement('entente-graph')
    element.id = 'later'
    element.data = smallFile()
    slider.parentElement!.append(element)
    await drawn(element)
    await until(() => slider.shadowRoot!.querySelectorAll('[role=slider]').length > 0, 'the slider has handles')
    expect(inWords()).not.toBe('')
  })

  it('keeps shapes on its lines however the page aligns its texts', async () => {
    const wrapper = put<HTMLElement>('<div style="text-align: right"></div>')
    const element = document.createElement('entente-graph')
    element.data = smallFile()
    wrapper.append(element)
    await drawn(element)
    const { left } = inside(element, '.nodes').getBoundingClientRect()
    for (const canvas of inside(element, '.nodes').querySelectorAll('canvas')) {
      expect(canvas.getBoundingClientRect().left).toBe(left)
    }
  })

  it('takes properties that were set before its class was known', async () => {
    class LateGraph extends EntenteGraph {}
    const early = document.createElement('entente-late-graph') as EntenteGraph
    early.data = smallFile()
    early.at = '2023'
    early.isolates = 'show'
    put('<div></div>').append(early)
    customElements.define('entente-late-graph', LateGraph)
    await until(() => early.state?.status === 'ready', 'it is loaded')
    expect([early.state.mode, early.state.isolates]).toEqual(['moment', 'show'])
    expect(Object.hasOwn(early, 'data')).toBe(false)
  })

  it('shows a store of somebody else, and tells nothing of it', async () => {
    const owner = await show()
    heard.length = 0
    const guest = put('<entente-graph></entente-graph>')
    guest.store = owner.providedStore
    await drawn(guest)
    expect(guest.graph).toBe(owner.graph)
    press(guest, placeOf(guest, 'mali'))
    await until(() => selectedKey(owner.state) === 'mali', 'Mali is selected in both')
    expect(typesOf(heard)).toEqual(['layout-end', 'select'])
  })

  it.each([EntenteGraph, EntenteExplorer, EntenteTimeSlider])(
    'has no field of its own over a reactive one: %o',
    (type) => {
      const element = new (type as new () => HTMLElement)()
      const reactive = [...type.elementProperties.keys()]
      expect(reactive.length).toBeGreaterThan(0)
      expect(reactive.filter((name) => Object.hasOwn(element, name))).toEqual([])
    },
  )
})
