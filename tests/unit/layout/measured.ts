import { measure, type Measures } from '../../../src/layout/measures.js'
import { inputOf } from './boxes.js'

export type Pair = readonly [number, number]
export type Place = readonly [number, number]

/** All measures of a picture, by the places of its nodes. */
export function measured(places: readonly Place[], pairs: readonly Pair[], sizes?: readonly number[]): Measures {
  return last(measure(inputOf(places.length, pairs), Float64Array.from(places.flat()), sizes))
}

export function last<T>(work: Generator<number, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}

/** To nine digits: sums of the same in another order. */
export const close = (value: number | null) => (value === null ? null : Math.round(value * 1e9) / 1e9)
