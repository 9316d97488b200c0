import { expect } from 'vitest'

import { createStore, savedArrangement, type Request } from '../../src/store/index.js'
import { GraphView, type Picture, type Target, type Theme } from '../../src/view/index.js'
import { NO_PICTURE } from '../../src/view/targets.js'
import { afterwards, frame, put } from './page.js'
import { graphOf, type SmallFile } from './small-file.js'

const THEME: Theme = {
  ground: 'rgb(250, 249, 246)',
  ink: 'rgb(29, 31, 35)',
  muted: 'rgb(95, 99, 107)',
  accent: 'rgb(29, 78, 216)',
  selection: 'rgb(242, 194, 48)',
  families: new Map([['diplomatic', 'rgb(11, 111, 174)']]),
  noFamily: 'rgb(106, 111, 120)',
  font: 'sans-serif',
}

/** A view by itself, 600 × 450, of a file whose nodes have their places; and what it told. Ties are called `tie 0` … */
export class Stage {
  readonly parts = {
    edges: document.createElement('canvas'),
    nodes: document.createElement('div'),
    labels: document.createElement('canvas'),
  }
  readonly picked: (Target | null)[] = []
  readonly hovered: (Target | null)[] = []
  moved = 0
  readonly store = createStore()
  readonly view: GraphView
  #picture: Partial<Picture> = {}

  constructor(file: SmallFile, events: { onTapStart?: () => void } = {}) {
    const host = put<HTMLElement>('<div style="position: relative; width: 600px; height: 450px"></div>')
    for (const part of Object.values(this.parts)) {
      part.style.cssText = 'position: absolute; inset: 0; width: 600px; height: 450px'
      host.append(part)
    }
    this.parts.nodes.tabIndex = 0
    this.parts.labels.style.pointerEvents = 'none'
    this.view = new GraphView(this.parts, THEME, {
      onPick: (target) => this.picked.push(target),
      onHover: (target) => this.hovered.push(target),
      onMoved: () => this.moved++,
      ...events,
    })
    afterwards(() => this.view.destroy())
    const graph = graphOf(file)
    this.store.dispatch({ type: 'load-done', graph })
    this.view.resize(600, 450)
    this.view.setGraph(graph, savedArrangement(graph), ['en'])
    this.view.setTexts(['en'], (edge) => `tie ${edge}`)
    this.set({})
  }

  /** Shows what changes and waits until it is painted. */
  async show(change: Partial<Picture>, ...requests: Request[]): Promise<void> {
    this.set(change, ...requests)
    await frame()
  }

  set(change: Partial<Picture>, ...requests: Request[]): void {
    for (const request of requests) this.store.dispatch(request)
    this.#picture = { ...this.#picture, ...change }
    this.view.setPicture({ ...NO_PICTURE, ...this.#picture, frame: this.store.getFrame() })
  }

  point(type: string, at: { x: number; y: number }, pointerType = 'mouse'): void {
    const { left, top } = this.parts.nodes.getBoundingClientRect()
    const init = { clientX: left + at.x, clientY: top + at.y, pointerType, bubbles: true, cancelable: true }
    const target = this.parts.nodes.querySelector('canvas') ?? this.parts.nodes
    const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent
    target.dispatchEvent(new Kind(type, init))
  }

  tap(at: { x: number; y: number }, pointerType = 'mouse'): Target | null | undefined {
    const before = this.picked.length
    for (const type of ['pointerdown', 'mousemove', 'mousedown', 'mouseup', 'click']) this.point(type, at, pointerType)
    expect(this.picked).toHaveLength(before + 1)
    return this.picked.at(-1)
  }

  middle(target: Target, off = { x: 0, y: 0 }): { x: number; y: number } {
    const found = this.view.middleOf(target)
    if (found === null) throw new Error(`${JSON.stringify(target)} is not drawn`)
    return { x: found.x + off.x, y: found.y + off.y }
  }

  get edgeTexts(): number[] {
    return this.view.placedEdgeLabels.map(({ id }) => id).toSorted((a, b) => a - b)
  }

  /** Which paints are on the canvas of the edges within some pixels of a point; what is faint is none. */
  paints({ x, y }: { x: number; y: number }, radius: number): ('family' | 'ink' | 'selection')[] {
    const ratio = this.parts.edges.width / 600
    const side = Math.round(radius * 2 * ratio)
    const { data } = this.parts.edges
      .getContext('2d')!
      .getImageData((x - radius) * ratio, (y - radius) * ratio, side, side)
    const found = new Set<'family' | 'ink' | 'selection'>()
    for (let i = 0; i < data.length; i += 4) {
      const [r, g, b, alpha] = data.subarray(i, i + 4) as unknown as [number, number, number, number]
      if (alpha < 200) continue
      if (r > 200 && g > 150 && b < 120) found.add('selection')
      else if (r < 60 && b > 140) found.add('family')
      else if (Math.max(r, g, b) < 90) found.add('ink')
    }
    return [...found].toSorted()
  }
}
