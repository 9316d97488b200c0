import type { Path } from '../paths/index.js'
import type { Limits } from '../time/index.js'
import { EDGE, type Frame } from './frame.js'
import { pathShown, type PathsState } from './paths-state.js'

/** A hop of a path as it stands on a picture. */
export interface PictureStep {
  readonly from: number
  readonly to: number
  /** Indices of the edges that carry it and are drawn, ghosts too; the one the path is named by first. */
  readonly edges: readonly number[]
  /** `[min, max)`, ms UTC; `null` without an order of time. */
  readonly crossed: Limits | null
}

/** The path that stands out, by indices. */
export interface PathPicture {
  readonly nodes: readonly number[]
  readonly steps: readonly PictureStep[]
  /** Index of the step that is walked; `null` where none is. */
  readonly step: number | null
}

const known = new WeakMap<Path, { readonly frame: Frame; readonly picture: PathPicture }>()

/** What of the chosen path is drawn; `null` where no path is. The same object as long as nothing changes. */
export function pathPicture(frame: Frame, paths: PathsState): PathPicture | null {
  const path = pathShown(paths)
  if (path === null) return null
  const step = paths.walk?.step ?? null
  const before = known.get(path)
  if (before !== undefined && before.frame === frame && before.picture.step === step) return before.picture
  const nodes = path.nodes.map((key) => frame.graph.nodeIndex(key)!)
  const steps = path.steps.map(({ from, to, edge, evidence, crossed }) => ({
    from,
    to,
    edges: [edge, ...evidence.filter((each) => each !== edge)].filter((each) => frame.edges[each] !== EDGE.hidden),
    crossed,
  }))
  const picture = { nodes, steps, step }
  known.set(path, { frame, picture })
  return picture
}
