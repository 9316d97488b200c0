import { isGhost, type Frame, type PathPicture } from '../store/index.js'
import type { Bundle } from './bundles.js'

/** One step of a path over a hop. */
export interface HopStep {
  /** Its place in the path, from 0. */
  readonly index: number
  /** Whether it runs from the hop's `b` to its `a`. */
  readonly isBack: boolean
  /** What carries it and is drawn, the edge it is named by first. */
  readonly edges: readonly number[]
}

/** What a path draws between two nodes, `a <= b`; twice the same only for loops. */
export interface PathHop {
  readonly a: number
  readonly b: number
  /** `null` where the window draws nothing between the two. */
  readonly bundle: Bundle | null
  /** More than one where the path takes the same line again. */
  readonly steps: readonly HopStep[]
  /** Nothing that carries it is in the window. */
  readonly isGhost: boolean
  /** One of its steps is walked; `null` where no step of the path is. */
  readonly isWalked: boolean | null
}

/** The hops of a path in the order they are first taken. O(bundles + steps). */
export function hopsOf({ steps, step: walked }: PathPicture, frame: Frame, bundles: readonly Bundle[]): PathHop[] {
  const stepsOf = new Map<string, HopStep[]>()
  for (const [index, { from, to, edges }] of steps.entries()) {
    const key = keyOf(Math.min(from, to), Math.max(from, to))
    const known = stepsOf.get(key) ?? []
    known.push({ index, isBack: from > to, edges })
    stepsOf.set(key, known)
  }
  const bundleOf = new Map<string, Bundle>()
  for (const bundle of bundles) {
    const key = keyOf(bundle.a, bundle.b)
    if (stepsOf.has(key)) bundleOf.set(key, bundle)
  }
  return [...stepsOf].map(([key, taken]) => {
    const { from, to } = steps[taken[0]!.index]!
    return {
      a: Math.min(from, to),
      b: Math.max(from, to),
      bundle: bundleOf.get(key) ?? null,
      steps: taken,
      isGhost: taken.every(({ edges }) => edges.every((edge) => isGhost(frame.edges[edge]!))),
      isWalked: walked === null ? null : taken.some(({ index }) => index === walked),
    }
  })
}

function keyOf(a: number, b: number): string {
  return `${a} ${b}`
}

/** Whether two pictures show the same way from node to node. */
export function sameWay(a: PathPicture | null, b: PathPicture | null): boolean {
  if (a === b || a === null || b === null) return a === b
  return a.nodes.length === b.nodes.length && a.nodes.every((node, i) => node === b.nodes[i])
}

/** Where in a picture's question a node is: on its path, or an end that nothing links to the other. */
export function placeIn(
  { path, ends }: { readonly path: PathPicture | null; readonly ends: readonly number[] },
  node: number,
): PathPlace {
  return path === null && ends.includes(node) ? 'end' : placeOnPath(path, node)
}

/** Where on the path a node is; `null` where it is not. */
export type PathPlace = 'end' | 'between' | null

export function placeOnPath(path: PathPicture | null, node: number): PathPlace {
  if (path === null) return null
  const at = path.nodes.indexOf(node)
  if (at === -1) return null
  return node === path.nodes[0] || node === path.nodes.at(-1) ? 'end' : 'between'
}
