import { EntenteError } from '../../core/errors.js'
import { formatIssue, type Issue } from '../../core/issue.js'
import { readFile } from '../../formats/index.js'
import { readGraph, TemporalGraph, type ReadResult } from '../../model/index.js'
import { fetchFile } from './fetch-file.js'

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
  users: number
}

/** Graphs by address, while at least one element waits for or shows them. */
const shared = new Map<string, Shared>()

/** A graph on its way, and how to let go of it. */
export interface Loading {
  readonly graph: Promise<TemporalGraph>
  /** Ends the request if nobody else waits for it, and forgets the graph with its last user. */
  readonly release: () => void
}

/**
 * Loads a graph. Elements with one `src` share one request and one graph.
 * `graph` rejects with an EntenteError only.
 */
export function loadGraph({ data, src, inline, format }: GraphSource): Loading {
  if (data != null) return { graph: settle(() => readData(data)), release: noop }
  if (src !== null) return loadShared(src, format)
  return { graph: settle(async () => take(await readFile(inline ?? '', format ?? undefined))), release: noop }
}

function loadShared(src: string, format: string | null): Loading {
  const id = `${format ?? ''} ${src}`
  const entry = shared.get(id) ?? start(id, src, format)
  entry.users++
  let isReleased = false
  return {
    graph: entry.result,
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
  const result = settle(async () => take(await readFile(await fetchFile(src, abort.signal), format ?? undefined)))
  const entry = { result, abort, users: 0 }
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
  throw new EntenteError('invalid-file', summary(issues), { issues })
}

function summary(issues: readonly Issue[]): string {
  const first = issues.find((issue) => issue.severity === 'error')
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : ''
  return first === undefined ? 'the file has errors' : formatIssue(first) + more
}

function noop(): void {}
