import { LAYOUT_OPTIONS, LAYOUTS, type LayoutName, type LayoutOptions } from '../layout/index.js'
import type { TemporalGraph } from '../model/index.js'
import {
  LAYOUT_SCOPES,
  mayFollow,
  NO_LAYOUT,
  PANES,
  type Arrangement,
  type LayoutScope,
  type LayoutState,
  type LayoutStep,
  type LayoutWish,
  type Pane,
  type Panes,
} from './layout-state.js'
import type { ExplorerState } from './state.js'

/** Requests about where the nodes stand; see `Requests`. `pane` is the main one where it is left out. */
export interface LayoutRequests {
  /** Asks for a layout, or for the present one once more; the last wish wins. */
  'run-layout': {
    readonly layout?: LayoutName | undefined
    readonly scope?: LayoutScope | undefined
    readonly options?: LayoutOptions | undefined
    readonly pane?: Pane
  }
  /** How far the work is, from 0 to 1. */
  'layout-progress': { readonly progress: number }
  /** The nodes have their places. A step follows the window and is not to be taken back by itself. */
  'layout-done': { readonly arrangement: Arrangement; readonly pane?: Pane; readonly isStep?: boolean }
  'layout-failed': { readonly layout: LayoutName; readonly pane?: Pane }
  /** Leaves everything where it is; the first places are still wanted where nobody is there to see them any more. */
  'cancel-layout': { readonly isLeft?: boolean }
  /** Puts nodes somewhere, and pins them there; indices, in the coordinates of the arrangement. */
  'move-nodes': {
    readonly moves: readonly { readonly node: number; readonly x: number; readonly y: number }[]
    readonly pane?: Pane
    /** It goes on with the move before, and is taken back with it. */
    readonly isMore?: boolean
  }
  /** Pins nodes where they are, or lets go of them; all pinned ones where no nodes are given. */
  pin: { readonly nodes?: readonly number[]; readonly isPinned: boolean; readonly pane?: Pane }
  /** Takes back the last act on either picture, or on one of them. */
  'undo-layout': { readonly pane?: Pane }
  'redo-layout': object
  /** Not granted where a place means more than who is near whom. */
  'follow-time': { readonly isFollowing: boolean }
  /** Shows another layout beside the present one, or none any more. */
  'compare-layouts': { readonly layout: LayoutName | null }
}

type Handlers = {
  readonly [T in keyof LayoutRequests]: (state: ExplorerState, request: LayoutRequests[T]) => ExplorerState
}

export const LAYOUT_HANDLERS: Handlers = {
  'run-layout': (state, { layout, scope, options, pane = 'main' }) => wished(state, pane, { layout, scope, options }),
  'layout-progress': (state, { progress }) => withLayout(state, { progress }),
  'layout-done': (state, { arrangement, pane = 'main', isStep = false }) => {
    const wishes = Object.freeze({ ...state.layout.wishes, [pane]: null })
    const done = isStep ? {} : { wishes, failed: null, progress: 0 }
    return arranged(state, pane, arrangement, !isStep, done)
  },
  'layout-failed': (state, { layout, pane = 'main' }) =>
    withLayout(state, {
      failed: layout,
      wishes: Object.freeze({ ...state.layout.wishes, [pane]: null }),
      progress: 0,
    }),
  'cancel-layout': (state, { isLeft = false }) => {
    const { wishes, panes } = state.layout
    const main = isLeft && panes.main === null ? wishes.main : null
    const isWaiting = wishes.main !== main || wishes.other !== null
    return isWaiting ? withLayout(state, { wishes: Object.freeze({ main, other: null }), progress: 0 }) : state
  },
  'move-nodes': (state, { moves, pane = 'main', isMore = false }) => moved(state, pane, moves, !isMore),
  pin: (state, { nodes, isPinned, pane = 'main' }) => {
    const before = state.layout.panes[pane]
    if (before === null) return state
    const named = nodes ?? before.pinned
    const pinned = isPinned
      ? sorted([...before.pinned, ...named])
      : before.pinned.filter((node) => !named.includes(node))
    return pinned.length === before.pinned.length ? state : arranged(state, pane, { ...before, pinned })
  },
  'undo-layout': (state, { pane }) => travelled(state, 'past', 'future', pane),
  'redo-layout': (state) => travelled(state, 'future', 'past'),
  'follow-time': (state, { isFollowing }) => {
    const { layout } = state
    if (layout.isFollowing === isFollowing || (isFollowing && !mayFollow(layout))) return state
    return withLayout(state, { isFollowing, ...(isFollowing ? remembered(layout, 'main') : {}) })
  },
  'compare-layouts': (state, { layout }) => {
    if (layout !== null) return wished(state, 'other', { layout })
    const { panes, wishes, past, future } = state.layout
    return withLayout(state, {
      panes: Object.freeze({ ...panes, other: null }),
      wishes: Object.freeze({ ...wishes, other: null }),
      // What was done to a picture goes with it.
      past: ofMain(past),
      future: ofMain(future),
    })
  },
}

/** The state of a graph just opened: its places are asked for. */
export function openedLayout(graph: TemporalGraph): LayoutState {
  const named = LAYOUTS.find((name) => name === graph.view.layout && name !== 'saved')
  const layout = isPlaced(graph) ? 'saved' : (named ?? 'force')
  const wish: LayoutWish = Object.freeze({ layout, scope: 'all', options: {} })
  return Object.freeze({ ...NO_LAYOUT, wishes: Object.freeze({ main: wish, other: null }) })
}

function wished(
  state: ExplorerState,
  pane: Pane,
  { layout, scope, options }: LayoutRequests['run-layout'],
): ExplorerState {
  const before = state.layout.panes[pane]?.wish
  const name = LAYOUTS.find((each) => each === (layout ?? before?.layout ?? 'force'))
  if (state.graph === null || name === undefined || (name === 'saved' && !isPlaced(state.graph))) return state
  const isAgain = name === before?.layout
  const wish: LayoutWish = Object.freeze({
    layout: name,
    // Rows of actors without a tie in sight would stand empty between the others.
    scope:
      LAYOUT_SCOPES.find((each) => each === scope) ?? (isAgain ? before.scope : name === 'lanes' ? 'shown' : 'all'),
    options: Object.freeze({ ...(isAgain ? before.options : {}), ...knownOptions(options) }),
  })
  const { wishes } = state.layout
  // Asked for once more while it is on its way.
  if (JSON.stringify(wishes[pane]) === JSON.stringify(wish)) return state
  return withLayout(state, { wishes: Object.freeze({ ...wishes, [pane]: wish }), failed: null, progress: 0 })
}

/** Whether the file says of every node where it is: only then there is something to come back to. */
export function isPlaced({ nodes }: TemporalGraph): boolean {
  return nodes.length > 0 && nodes.every(({ position }) => position !== null)
}

/** Of what is said about a layout, what means something. */
function knownOptions(options: LayoutOptions = {}): LayoutOptions {
  const known = Object.entries(LAYOUT_OPTIONS).flatMap(([name, values]) => {
    const value = values.find((each) => each === options[name as keyof LayoutOptions])
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(known)
}

/** As many steps as a reader will want to take back. */
const MOST_STEPS = 50

/** What was there becomes the past, unless the nodes have their first places. */
function remembered(layout: LayoutState, pane: Pane): Partial<LayoutState> {
  const arrangement = layout.panes[pane]
  if (arrangement === null) return {}
  const past = [...layout.past, Object.freeze({ pane, arrangement })]
  return { past: Object.freeze(past.slice(-MOST_STEPS)), future: NO_LAYOUT.future }
}

function ofMain(steps: readonly LayoutStep[]): readonly LayoutStep[] {
  return steps.every(({ pane }) => pane === 'main') ? steps : Object.freeze(steps.filter(({ pane }) => pane === 'main'))
}

function arranged(
  state: ExplorerState,
  pane: Pane,
  arrangement: Arrangement,
  isRemembered = true,
  changes: Partial<LayoutState> = {},
): ExplorerState {
  const { layout } = state
  if (layout.panes[pane] === arrangement) return withLayout(state, changes)
  const panes = Object.freeze({ ...layout.panes, [pane]: Object.freeze(arrangement) })
  const past = isRemembered ? remembered(layout, pane) : {}
  // Where places mean something time moves nobody.
  const isFollowing = layout.isFollowing && mayFollow({ panes })
  return withLayout(state, { ...changes, ...past, panes, isFollowing })
}

function moved(
  state: ExplorerState,
  pane: Pane,
  moves: LayoutRequests['move-nodes']['moves'],
  isRemembered: boolean,
): ExplorerState {
  const before = state.layout.panes[pane]
  const count = state.graph?.nodes.length ?? 0
  const known = moves.filter(({ node, x, y }) => node >= 0 && node < count && Number.isFinite(x) && Number.isFinite(y))
  if (before === null || known.length === 0) return state
  const positions = before.positions.slice()
  for (const { node, x, y } of known) {
    positions[2 * node] = x
    positions[2 * node + 1] = y
  }
  const pinned = sorted([...before.pinned, ...known.map(({ node }) => node)])
  return arranged(state, pane, { ...before, positions, pinned }, isRemembered)
}

function sorted(nodes: readonly number[]): readonly number[] {
  return Object.freeze([...new Set(nodes)].toSorted((a, b) => a - b))
}

/** Back, or forth again; what is worked at there meanwhile is no longer wanted. The other picture stays as it is. */
function travelled(state: ExplorerState, from: 'past' | 'future', to: 'past' | 'future', only?: Pane): ExplorerState {
  const { layout } = state
  const at = layout[from].findLastIndex((step) => only === undefined || step.pane === only)
  const step = layout[from][at]
  const present = step === undefined ? null : layout.panes[step.pane]
  if (step === undefined || present === null) return state
  const { pane, arrangement } = step
  return withLayout(state, {
    panes: Object.freeze({ ...layout.panes, [pane]: arrangement }),
    [from]: Object.freeze(layout[from].toSpliced(at, 1)),
    [to]: Object.freeze([...layout[to], Object.freeze({ pane, arrangement: present })]),
    wishes: Object.freeze({ ...layout.wishes, [pane]: null }),
    // A picture that follows would leave at once.
    isFollowing: layout.isFollowing && pane !== 'main',
  })
}

function withLayout(state: ExplorerState, changes: Partial<LayoutState>): ExplorerState {
  const { layout } = state
  const fields = Object.keys(changes) as (keyof LayoutState)[]
  return fields.every((field) => isSame(layout[field], changes[field]))
    ? state
    : { ...state, layout: Object.freeze({ ...layout, ...changes }) }
}

/** Of panes and wishes, what they hold counts. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b || typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  return PANES.every((pane) => (a as Panes)[pane] === (b as Panes)[pane]) && 'main' in a && 'main' in b
}
