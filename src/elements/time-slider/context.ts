import type { TemporalGraph } from '../../model/index.js'
import type { ExplorerState } from '../../store/index.js'
import type { Window } from '../../time/index.js'
import type { AxisController } from './axis-controller.js'
import type { Axis } from '../base/axis.js'
import type { Grid, Part } from './moves.js'

/** A state in which there is time to slide over. */
export interface Ready extends ExplorerState {
  readonly graph: TemporalGraph
  readonly extent: Window
}

/** What pointers and keys need of the slider. */
export interface SliderContext {
  /** `null` where there is nothing to slide over. */
  readonly ready: Ready | null
  readonly time: AxisController
  /** The axis as laid out; `null` where there is nothing to show or no room. */
  readonly axis: Axis | null
  /** What moves keep to; with `isFine` down to days. */
  readonly grid: (isFine?: boolean) => Grid | null
  /** Asks for a window. */
  readonly set: (window: Window) => void
  /** The reader has taken over. */
  readonly stopPlaying: () => void
  readonly focus: (part: Part) => void
}

/** The state if it has a dated graph. */
export function readyState(state: ExplorerState | null): Ready | null {
  const extent = state?.graph?.extent
  return state === null || state.graph === null || extent == null ? null : { ...state, graph: state.graph, extent }
}
