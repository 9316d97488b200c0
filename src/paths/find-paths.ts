import type { TemporalGraph } from '../model/index.js'
import type { PathAnswer } from './answer.js'
import { checkOptions, nodeOf, type PathOptions } from './options.js'

export function findPaths(graph: TemporalGraph, from: string, to: string, options: PathOptions = {}): PathAnswer {
  const search = searchPaths(graph, from, to, options)
  for (;;) {
    const { done, value } = search.next()
    if (done === true) return value
  }
}

export function* searchPaths(
  graph: TemporalGraph,
  from: string,
  to: string,
  options: PathOptions = {},
): Generator<number, PathAnswer> {
  checkOptions(graph, options)
  nodeOf(graph, from, 'from')
  nodeOf(graph, to, 'to')
  yield 0
  return { paths: [], cut: null }
}
