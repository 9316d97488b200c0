import { EntenteError } from '../../core/errors.js'
import { inSlices } from '../../core/slices.js'
import { nodeOf, wrong } from '../../paths/options.js'
import { searchPaths, type Cut, type PathAnswer, type PathOptions } from '../../paths/index.js'
import { NO_QUERY, pathOptionsOf, type Frame, type PathQuery } from '../../store/index.js'
import { isoMoment } from '../../time/index.js'
import type { PlainPath } from './events.js'

/** What may be asked of `findPaths` besides the two ends; what is left out is as in the panel of an explorer. */
export interface FindOptions extends Partial<Omit<PathQuery, 'from' | 'to'>> {
  /** Types of edges; all if absent or empty. */
  readonly types?: readonly string[]
  /** `shown` (default) takes what the reader sees at present, `file` everything, at any time. */
  readonly within?: 'shown' | 'file'
}

/** Paths, best first. Without a cut they are exactly the `k` best (5 unless told), or all there are. */
export interface PlainAnswer {
  readonly paths: readonly PlainPath[]
  readonly cut: Cut | null
}

/** Paths as plain JSON. */
export function plainPaths(answer: PathAnswer | null): PlainPath[] {
  return (answer?.paths ?? []).map(({ certainty, nodes, edges, departs, arrives, hops }) => ({
    certainty,
    nodes: [...nodes],
    edges: [...edges],
    departs: dateOf(departs),
    arrives: dateOf(arrives),
    hops,
  }))
}

/**
 * Finds paths without changing anything, and lets the page breathe meanwhile.
 * @throws EntenteError `invalid-argument` for what the file does not have, with the nearest keys
 */
export async function findPlainPaths(
  frame: Frame,
  from: string,
  to: string,
  { within = 'shown', types = [], ...asked }: FindOptions,
): Promise<PlainAnswer> {
  if (within !== 'shown' && within !== 'file') throw wrong('within', within, 'no such choice', 'use shown or file')
  for (const [name, key] of Object.entries({ from, to })) {
    if (typeof key !== 'string')
      throw new EntenteError('invalid-argument', `${name} is no text; give the key of a node`)
    nodeOf(frame.graph, key, name)
  }
  const answer = await inSlices(searchPaths(frame.graph, from, to, { ...optionsOf(frame, asked, within), types }))
  return { paths: plainPaths(answer), cut: answer?.cut ?? null }
}

function optionsOf(frame: Frame, asked: Partial<PathQuery>, within: 'shown' | 'file'): PathOptions {
  const options = pathOptionsOf(frame, { ...NO_QUERY, ...asked })
  if (within === 'shown') return options
  const { edges: _edges, window: _window, ...rest } = options
  return rest
}

function dateOf(moment: number | null): string | null {
  return moment === null ? null : isoMoment(moment)
}
