import { EntenteError } from '../../core/errors.js'
import { readFile } from '../../formats/index.js'
import { readGraph, TemporalGraph, type ReadResult } from '../../model/index.js'
import { fetchFile, type Received } from './fetch-file.js'
import { invalidFile, refuseForeign } from './foreign-file.js'

/** Nodes and edges together: of more the page would stand still for seconds while they are read and drawn. */
const MOST_RECORDS = 60_000

/** Where a graph comes from; the first that is given wins: data, src, inline. */
export interface GraphSource {
  /** A parsed file, a graphology instance, or a graph that was read before. */
  readonly data: unknown
  /** Absolute address. */
  readonly src: string | null
  /** Text of the page itself. */
  readonly inline: string | null
  readonly format: string | null
}

interface Shared {
  readonly result: Promise<TemporalGraph>
  readonly abort: AbortController
  received: Received | null
  users: number
}

/** Graphs by address, while at least one element waits for or shows them. */
const shared = new Map<string, Shared>()

/** A graph on its way, and how to let go of it. */
export interface Loading {
  readonly graph: Promise<TemporalGraph>
  /** Ends the request if nobody else waits for it, and forgets the graph with its last user. */
  readonly release: () => void
  /** How much of a file is here; `null` before any of it is, and where none is on its way. */
  readonly received: () => Received | null
}

/**
 * Loads a graph. Elements with one `src` share one request and one graph.
 * `graph` rejects with an EntenteError only.
 */
export function loadGraph({ data, src, inline, format }: GraphSource): Loading {
  if (data != null) return { graph: settle(() => readData(data)), release: noop, received: nothing }
  if (src !== null) return loadShared(src, format)
  return {
    graph: settle(async () => take(await readFile(inline ?? '', format ?? undefined))),
    release: noop,
    received: nothing,
  }
}

function loadShared(src: string, format: string | null): Loading {
  const id = `${format ?? ''} ${src}`
  const entry = shared.get(id) ?? start(id, src, format)
  entry.users++
  let isReleased = false
  return {
    graph: entry.result,
    received: () => entry.received,
    release() {
      if (isReleased) return
      isReleased = true
      if (--entry.users > 0) return
      entry.abort.abort()
      if (shared.get(id) === entry) shared.delete(id)
    },
  }
}

function start(id: string, src: string, format: string | null): Shared {
  const abort = new AbortController()
  const result = settle(async () => {
    const text = await fetchFile(src, abort.signal, (received) => (entry.received = received))
    refuseForeign(text)
    return take(await readFile(text, format ?? undefined, MOST_RECORDS))
  })
  const entry: Shared = { result, abort, received: null, users: 0 }
  shared.set(id, entry)
  // A failed load is not kept: the next try asks again.
  result.catch(() => {
    if (shared.get(id) === entry) shared.delete(id)
  })
  return entry
}

async function settle(load: () => TemporalGraph | Promise<TemporalGraph>): Promise<TemporalGraph> {
  try {
    return await load()
  } catch (cause) {
    if (cause instanceof EntenteError) throw cause
    throw new EntenteError('render', 'the graph could not be read', { cause })
  }
}

function readData(data: unknown): TemporalGraph {
  if (data instanceof TemporalGraph) return data
  if (typeof data === 'object' && data !== null && 'export' in data && typeof data.export === 'function') {
    return take(readGraph((data as { export(): unknown }).export()))
  }
  return take(readGraph(data))
}

function take({ graph, issues }: ReadResult): TemporalGraph {
  if (graph !== null) return graph
  const error = invalidFile(issues)
  if (issues[0]?.code !== 'too-many') throw error
  throw new EntenteError('too-large', error.message)
}

function noop(): void {}

function nothing(): null {
  return null
}
