import type { Positions } from './positions.js'

/** What a measure says of a picture. */
export interface Measured {
  /** In its own unit, `null` where there is nothing to measure. */
  readonly value: number | null
  /** From 0 to 1, the best. */
  readonly score: number
}

/** Steps of work between two breaks: a few milliseconds at most. */
export const BETWEEN_BREAKS = 50_000

/** Does a part of the work, of which the progress goes from `from` to `to`. */
export function* within<T>(work: Generator<number, T>, from: number, to: number): Generator<number, T> {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    yield from + step.value * (to - from)
  }
}

/**
 * Does something for each of `count`, and yields how far it is, from 0 to 1.
 * @param work returns how many steps it took
 */
export function* sweep(count: number, work: (i: number) => number): Generator<number, void> {
  // What came before took its time too.
  let steps = BETWEEN_BREAKS
  for (let i = 0; i < count; i++) {
    steps += work(i)
    if (steps < BETWEEN_BREAKS) continue
    steps = 0
    yield i / count
  }
}

/** All of `count` indices, or as many as may be, picked at random. */
export function sample(count: number, most: number, random: () => number): Uint32Array {
  const all = Uint32Array.from({ length: count }, (_, i) => i)
  if (count <= most) return all
  for (let i = 0; i < most; i++) {
    const other = i + Math.floor(random() * (count - i))
    const picked = all[other]!
    all[other] = all[i]!
    all[i] = picked
  }
  return all.subarray(0, most)
}

/** Between the middles of two nodes. */
export function distance(places: Positions, a: number, b: number): number {
  const x = places[2 * a]! - places[2 * b]!
  const y = places[2 * a + 1]! - places[2 * b + 1]!
  return Math.sqrt(x * x + y * y)
}
