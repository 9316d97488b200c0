import type { TemporalGraph } from '../../model/index.js'
import { pathPicture, pathShown, type Frame, type PathsState } from '../../store/index.js'
import type { Picture } from '../../view/index.js'

/**
 * What of the reader's question is on the picture. While the next answer about the same two is looked for, the path
 * before stays: to lift it and to lay another would have every node drawn twice.
 */
export class DrawnPath {
  #last: { readonly graph: TemporalGraph; readonly paths: PathsState } | null = null

  /** What a picture shows of paths now. */
  update(frame: Frame | null, paths: PathsState): Pick<Picture, 'path' | 'ends' | 'isUnlinked'> {
    if (frame === null) return { path: null, ends: [], isUnlinked: false }
    const { graph } = frame
    const shown = this.pathsFor(graph, paths)
    const drawn = pathPicture(frame, shown)
    const isStale = shown !== paths
    const isGone = isStale && drawn?.steps.every(({ edges }) => edges.length === 0) === true
    if (!paths.isSearching || isGone) this.#last = null
    const path = isGone ? null : drawn
    // A path that the reader only points at, or walks, is not what the next answer takes the place of.
    if (path !== null && !isStale) this.#last = { graph, paths: { ...paths, preview: null, walk: null } }
    const { from, to } = paths.query
    const isAsked = path === null && from !== null && to !== null
    const ends = isAsked ? [from, to].flatMap((key) => graph.nodeIndex(key) ?? []) : []
    return { path, ends, isUnlinked: isAsked && paths.answer !== null }
  }

  /** The answer that is drawn: the one before as long as the present one is looked for. */
  pathsFor(graph: TemporalGraph | null, paths: PathsState): PathsState {
    const last = this.#last
    if (last === null || last.graph !== graph || !paths.isSearching || pathShown(paths) !== null) return paths
    const { from, to } = last.paths.query
    return from === paths.query.from && to === paths.query.to ? last.paths : paths
  }
}
