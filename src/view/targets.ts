import { NODE, type Frame, type PathPicture, type Sizing } from '../store/index.js'
import type { Bundle } from './bundles.js'
import type { PathHop } from './path-hops.js'

/** Something in the picture, by index. */
export type Target =
  | { readonly type: 'node'; readonly index: number }
  | { readonly type: 'edge'; readonly index: number }
  /** Everything between two nodes, `a <= b`; twice the same for loops. */
  | { readonly type: 'bundle'; readonly a: number; readonly b: number }

/** What is marked: everything not next to it recedes. */
export type Mark = Target | null

/** Everything that the picture shows. */
export interface Picture {
  readonly frame: Frame | null
  /** What the reader picked; a bundle is drawn open. */
  readonly mark: Mark
  /** What the reader points at. Where there is one, it decides what recedes. */
  readonly highlight: Mark
  readonly sizing: Sizing
  /** What stands out before all else; the same object as long as it is the same path in the same frame. */
  readonly path: PathPicture | null
  /** Whether the reader only points at the path: the camera stays where it is. */
  readonly isPathGlance: boolean
  /** Whom the reader asks about where no path is drawn; indices, at most two. */
  readonly ends: readonly number[]
  /** Nothing links them: they are brought into sight. */
  readonly isUnlinked: boolean
}

export const NO_PICTURE: Picture = {
  frame: null,
  mark: null,
  highlight: null,
  sizing: 'ties',
  path: null,
  isPathGlance: false,
  ends: [],
  isUnlinked: false,
}

export function sameTarget(a: Mark, b: Mark): boolean {
  if (a === null || b === null) return a === b
  if (a.type === 'bundle') return b.type === 'bundle' && a.a === b.a && a.b === b.b
  return a.type === b.type && a.index === b.index
}

/** What stays in front of everything else. */
export interface Focus {
  /** `null` where a path alone is in focus. */
  readonly target: Target | null
  /** Indices: the node and its neighbours, or both ends; all nodes of a path. */
  readonly near: ReadonlySet<number>
  /** In front whatever the target is: those of a path, and a marked one beside it. */
  readonly kept: ReadonlySet<Bundle>
  /** The reader only points at it: the rest steps back less far. */
  readonly isLight: boolean
}

const NONE: ReadonlySet<Bundle> = new Set()

/**
 * The neighbourhood of what is pointed at, else of what is marked; `null` where nothing recedes. Beside a path only
 * what is pointed at brings its neighbours forward, and the path stays in front. O(bundles).
 */
export function focusOf(
  { frame, mark, highlight, path }: Picture,
  bundles: readonly Bundle[],
  hops: readonly PathHop[],
): Focus | null {
  if (frame === null) return null
  if (path !== null) return focusOnPath(frame, { mark, highlight, path }, bundles, hops)
  for (const [target, isLight] of [
    [highlight, true],
    [mark, false],
  ] as const) {
    const near = target === null ? null : neighbourhood(target, frame, bundles)
    if (target !== null && near !== null) return { target, near, kept: NONE, isLight }
  }
  return null
}

function focusOnPath(
  frame: Frame,
  { mark, highlight, path }: { mark: Mark; highlight: Mark; path: PathPicture },
  bundles: readonly Bundle[],
  hops: readonly PathHop[],
): Focus {
  const pointedAt = highlight === null ? null : neighbourhood(highlight, frame, bundles)
  const marked = mark === null || mark.type === 'node' ? undefined : bundles.find((bundle) => isOf(mark, bundle))
  const ends = mark?.type === 'node' ? [mark.index] : marked === undefined ? [] : [marked.a, marked.b]
  return {
    target: pointedAt === null ? null : highlight,
    near: new Set([...path.nodes, ...ends, ...(pointedAt ?? [])]),
    kept: new Set([...hops.map(({ bundle }) => bundle), marked].filter((bundle) => bundle != null)),
    // A glance beside a path changes nothing else: the rest has receded already.
    isLight: false,
  }
}

/** `null` where the target is not drawn. */
export function neighbourhood(target: Target, frame: Frame, bundles: readonly Bundle[]): ReadonlySet<number> | null {
  if (target.type !== 'node') {
    const bundle = bundles.find((each) => isOf(target, each))
    return bundle === undefined ? null : new Set([bundle.a, bundle.b])
  }
  const code = (frame.folding ?? frame).nodes[target.index]
  if (code === undefined || code === NODE.hidden) return null
  const near = new Set([target.index])
  for (const { a, b } of bundles) {
    if (a === target.index) near.add(b)
    if (b === target.index) near.add(a)
  }
  return near
}

/** Whether a bundle stands behind what is in focus. */
export function recedes(bundle: Bundle, focus: Focus | null): boolean {
  if (focus === null || focus.kept.has(bundle)) return false
  const { target } = focus
  if (target === null) return true
  const { a, b, edges } = bundle
  if (target.type === 'edge') return !edges.includes(target.index)
  return target.type === 'node' ? a !== target.index && b !== target.index : a !== target.a || b !== target.b
}

/** Whether a target is this bundle, or one of its edges. */
export function isOf(target: Mark, { a, b, edges }: Bundle): boolean {
  if (target === null || target.type === 'node') return false
  return target.type === 'edge' ? edges.includes(target.index) : a === target.a && b === target.b
}

/** The bundle that is drawn as its single edges: the marked one, or the one of a marked edge among several. */
export function openBundle(mark: Mark, bundles: readonly Bundle[]): Bundle | null {
  if (mark === null || mark.type === 'node') return null
  return bundles.find((bundle) => bundle.edges.length > 1 && isOf(mark, bundle)) ?? null
}
