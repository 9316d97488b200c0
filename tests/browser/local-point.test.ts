import { afterEach, describe, expect, it } from 'vitest'

import { isUpright, localBox, localPoint } from '../../src/view/index.js'
import { clearPage, put } from '../support/page.js'

afterEach(clearPage)

/** Corners, the middle, and elsewhere in an element of 200 × 100. */
const PLACES = [
  [0, 0],
  [200, 0],
  [0, 100],
  [200, 100],
  [100, 50],
  [30, 80],
] as const

/** Where the browser itself shows a place of an element. */
function shownAt(element: Element, x: number, y: number): { clientX: number; clientY: number } {
  const probe = document.createElement('i')
  Object.assign(probe.style, { position: 'absolute', left: `${x}px`, top: `${y}px`, width: '0', height: '0' })
  element.append(probe)
  const box = probe.getBoundingClientRect()
  probe.remove()
  return { clientX: box.x, clientY: box.y }
}

const INNER = '<div id="inner" style="position: relative; width: 200px; height: 100px"></div>'

function expectPlaces(inner: Element): void {
  for (const [x, y] of PLACES) {
    const point = localPoint(inner, shownAt(inner, x, y))
    expect([point.x, point.y].map((px) => Math.abs(Math.round(px * 4) / 4))).toEqual([x, y])
  }
}

describe('a place in the window in the coordinates of an element', () => {
  it.each([
    [''],
    ['margin: 30px; border: 5px solid; padding: 7px'],
    ['transform: scale(0.8)'],
    ['transform: scale(0.5, 2)'],
    ['transform: rotate(30deg)'],
    ['transform: rotate(200deg) scale(1.3)'],
    ['transform: skewX(20deg) translate(10px, 3px); transform-origin: 0 100%'],
    ['rotate: 12deg; scale: 1.1 0.7; translate: 5px 9px'],
    ['rotate: z -40deg'],
    ['zoom: 1.25'],
    ['zoom: 0.6; transform: rotate(10deg)'],
    ['perspective: 400px'],
  ])('is found in surroundings with %j', (style) => {
    const outer = put(`<div style="${style}">${INNER}</div>`)
    expectPlaces(outer.querySelector('#inner')!)
  })

  it('is found through several of them, a shadow root and a slot', () => {
    const outer = put('<div style="zoom: 1.5"><div id="host"></div></div>')
    const host = outer.querySelector('#host')!
    host.attachShadow({ mode: 'open' }).innerHTML =
      '<div style="rotate: 20deg"><slot style="display: block; transform: scaleX(0.7)"></slot></div>'
    host.innerHTML = `<div style="transform: skewY(8deg)">${INNER}</div>`
    expectPlaces(host.querySelector('#inner')!)
  })

  it('is found in a dialog of the top layer, which what is around it does not turn', () => {
    const outer = put<HTMLElement>(`<div style="rotate: 30deg; scale: 2"><dialog>${INNER}</dialog></div>`)
    const dialog = outer.querySelector('dialog')!
    dialog.showModal()
    expectPlaces(dialog.querySelector('#inner')!)
  })

  it('is found to the scale of its box where it is turned in depth', () => {
    const outer = put(`<div style="transform: rotateY(60deg)">${INNER}</div>`)
    expectPlaces(outer.querySelector('#inner')!)
  })

  it('is found in an svg', () => {
    const outer = put('<div style="scale: 0.5; rotate: -15deg; width: 200px; height: 100px; position: relative"></div>')
    outer.innerHTML = '<svg width="200" height="100" style="display: block"></svg>'
    const svg = outer.querySelector('svg')!
    for (const [x, y] of PLACES) {
      const point = localPoint(svg, shownAt(outer, x, y))
      expect([point.x, point.y].map((px) => Math.abs(Math.round(px * 4) / 4))).toEqual([x, y])
    }
  })

  it('tells what stands upright from what does not', () => {
    const upright = (style: string) => isUpright(put(`<div style="${style}">${INNER}</div>`).querySelector('#inner')!)
    expect(['', 'translate: 10px 3.5px', 'zoom: 1'].map(upright)).toEqual([true, true, true])
    expect(['scale: 1.1', 'rotate: 5deg', 'zoom: 1.25', 'transform: skewX(4deg)'].map(upright)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  it('is found for a box beside it too, which is never told to be smaller than it is', () => {
    const outer = put(`<div style="rotate: 20deg; scale: 1.4">${INNER}</div>`)
    const inner = outer.querySelector('#inner')!
    inner.innerHTML = '<b style="position: absolute; left: 20px; top: 30px; width: 40.6px; height: 10px"></b>'
    const { x, y, width, height } = localBox(inner, inner.querySelector('b')!)
    const off = [x + width / 2 - 40.3, y + height / 2 - 35].map(Math.abs)
    expect(Math.max(...off)).toBeLessThan(0.1)
    expect([width, height].map(Math.round)).toEqual([42, 11])
    expect(width).toBeGreaterThanOrEqual(40.6)
    expect(localBox(inner, inner)).toMatchObject({ width: 201, height: 101 })
    const plain = put(INNER)
    expect(localBox(plain, plain)).toEqual({ x: 0, y: 0, width: 200, height: 100 })
  })
})
