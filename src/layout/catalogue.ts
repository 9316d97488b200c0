import type { LayoutInput, LayoutOptions, LayoutTask, LayoutWork } from './positions.js'

/** Every layout, in the order in which a picker offers them. `saved` is where the file puts the nodes. */
export const LAYOUTS = [
  'saved',
  'force',
  'stress',
  'blocs',
  'concentric',
  'rings',
  'layered',
  'lanes',
  'map',
  'circle',
  'grid',
] as const
export type LayoutName = (typeof LAYOUTS)[number]

/** What a layout is like. */
export interface LayoutTraits {
  /** Done at once at any size. */
  readonly isInstant: boolean
  /** Can be worked on in slices; else it is one piece of work. */
  readonly isSliceable: boolean
  /** Its picture may be turned and mirrored at will, to stay close to the one before. */
  readonly isFree: boolean
  /** Places the others around nodes that stay where they are; else those are put back when it is done. */
  readonly keepsFixed: boolean
  /** A place means nothing but who is near whom: nodes may drift as the window moves. */
  readonly mayDrift: boolean
}

const AT_ONCE: LayoutTraits = {
  isInstant: true,
  isSliceable: true,
  isFree: false,
  keepsFixed: false,
  mayDrift: false,
}

export const TRAITS: Readonly<Record<LayoutName, LayoutTraits>> = {
  saved: { ...AT_ONCE, mayDrift: true },
  force: { isInstant: false, isSliceable: true, isFree: true, keepsFixed: true, mayDrift: true },
  stress: { isInstant: false, isSliceable: true, isFree: true, keepsFixed: true, mayDrift: true },
  blocs: { ...AT_ONCE, isInstant: false, isFree: true },
  concentric: { ...AT_ONCE, isFree: true },
  rings: { ...AT_ONCE, isFree: true },
  layered: { ...AT_ONCE, isInstant: false, isSliceable: false },
  lanes: AT_ONCE,
  map: { ...AT_ONCE, isInstant: false },
  circle: { ...AT_ONCE, isFree: true },
  grid: AT_ONCE,
}

/** The values that each option may have. */
export const LAYOUT_OPTIONS = {
  by: ['ties', 'distance'],
  isUpright: [false, true],
  direction: ['down', 'right'],
} as const satisfies { readonly [K in keyof LayoutOptions]-?: readonly LayoutOptions[K][] }

/** Whether a layout has something to say about a graph. */
export function isFor(name: LayoutName, input: LayoutInput): boolean {
  switch (name) {
    case 'blocs':
      return input.isMember.includes(1)
    case 'rings':
      return new Set(input.kinds).size > 1
    case 'layered':
      return input.belongings.length > 0
    case 'lanes':
      return input.dated.length > 0
    case 'map':
      return input.coordinates.some((degrees) => !Number.isNaN(degrees))
    default:
      return true
  }
}

type Layout = (task: LayoutTask) => LayoutWork

/** The layouts that run; all but the first are loaded when they are asked for. */
const LOADERS: Readonly<Record<Exclude<LayoutName, 'saved'>, () => Promise<Layout>>> = {
  force: async () => (await import('./force-layout.js')).forceLayout,
  stress: async () => (await import('./stress-layout.js')).stressLayout,
  blocs: async () => (await import('./blocs.js')).blocsLayout,
  concentric: async () => (await import('./concentric.js')).concentricLayout,
  rings: async () => (await import('./rings.js')).ringsLayout,
  layered: async () => (await import('./layered.js')).layeredLayout,
  lanes: async () => (await import('./lanes.js')).lanesLayout,
  map: async () => (await import('./map.js')).mapLayout,
  circle: async () => (await import('./circle.js')).circleLayout,
  grid: async () => (await import('./grid.js')).gridLayout,
}

/** The layout of a name. Rejects where its part of the code cannot be loaded. */
export function loadLayout(name: Exclude<LayoutName, 'saved'>): Promise<Layout> {
  return LOADERS[name]()
}
