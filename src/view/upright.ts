import type { Core } from 'cytoscape'

import { isUpright, localPoint, type Client } from './local-point.js'

/** What of Cytoscape's own renderer is used. */
interface Renderer {
  readonly bindings: readonly { readonly target: EventTarget; readonly args: [string, EventListener, object] }[]
  /** Left, top, width, height and scale of the container. */
  findContainerClientCoords(): [number, number, number, number, number]
}

const POINTING = /^(mouse|touch|wheel)/
const TOUCHES = ['touches', 'targetTouches', 'changedTouches'] as const

/**
 * Cytoscape knows where its container is, but not that it may be turned, and of its scale not everywhere. So it is told
 * of pointers as if the container stood upright. After each `mount`.
 */
export function hearUpright(container: HTMLElement, cy: Core): void {
  const renderer = (cy as unknown as { renderer(): Renderer }).renderer()
  const find = renderer.findContainerClientCoords.bind(renderer)
  renderer.findContainerClientCoords = () => {
    const coords = find()
    coords[4] = 1
    return coords
  }
  const place = (client: Client): Client => {
    const [left, top] = renderer.findContainerClientCoords()
    const { x, y } = localPoint(container, client)
    return { clientX: left + x, clientY: top + y }
  }
  for (const { target, args } of renderer.bindings) {
    const [type, listener] = args
    if (!POINTING.test(type)) continue
    target.removeEventListener(...args)
    args[1] = (event) => listener.call(target, isUpright(container) ? event : placed(event, place))
    target.addEventListener(...args)
  }
}

/** An event that says it happened elsewhere. */
function placed(event: Event, place: (client: Client) => Client): Event {
  const other = new Map<PropertyKey, unknown>()
  if ('clientX' in event) for (const [key, value] of Object.entries(place(event as MouseEvent))) other.set(key, value)
  if ('touches' in event)
    for (const key of TOUCHES)
      other.set(
        key,
        Array.from((event as TouchEvent)[key], (touch) => place(touch)),
      )
  return new Proxy(event, {
    get(target, key) {
      if (other.has(key)) return other.get(key)
      // A browser's own members ask for the browser's own event.
      const value: unknown = Reflect.get(target, key)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}
