import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { roomOf } from './rooms.js'
import { readSources, ROOT } from './sources.js'

/**
 * Anyone may import anything but the registration of the elements and the command's main file, whose
 * work begins on import: on a server, in a worker, in a build. Nothing may happen by that alone.
 */
const modules = [...readSources().keys()].filter(
  (path) => roomOf(path) !== 'define' && path !== 'src/cli/main.ts' && !path.endsWith('.d.ts'),
)

const defined: string[] = []
const printed: string[] = []
const undo: (() => void)[] = []

beforeAll(async () => {
  // Lit marks its versions on globalThis and brings a registry of elements for Node: its trace, not ours.
  await Promise.all([import('lit'), import('lit/decorators.js'), import('cytoscape'), import('graphology')])
  const watch = (object: object, method: string, log: string[]) => {
    const own = object as Record<string, (...args: unknown[]) => unknown>
    const before = own[method]!
    own[method] = (...args) => {
      log.push(String(args[0]))
      return before.apply(object, args)
    }
    undo.push(() => {
      own[method] = before
    })
  }
  watch(customElements, 'define', defined)
  for (const method of ['log', 'info', 'warn', 'error', 'debug']) watch(console, method, printed)
})

afterAll(() => {
  for (const step of undo) step()
})

/** What an import may leave behind: names on globalThis and its prototypes, listeners, elements, words. */
function traces() {
  return {
    globals: Object.getOwnPropertyNames(globalThis).sort(),
    prototypes: [Object, Array, Map, Promise, String].map((type) => Reflect.ownKeys(type.prototype).length),
    listeners: process.eventNames().map((event) => `${String(event)} ${process.listenerCount(event)}`),
    defined: [...defined],
    printed: [...printed],
  }
}

describe('the modules of src in plain Node', () => {
  it('are there to be imported, and no page is', () => {
    expect({ some: modules.length > 0, page: typeof document }).toEqual({ some: true, page: 'undefined' })
  })

  it.each(modules)('%s can be imported and leaves no trace', async (path) => {
    const before = traces()
    const module: unknown = await import(/* @vite-ignore */ ROOT + path)
    expect(module).toBeTypeOf('object')
    expect(traces()).toEqual(before)
  })
})
