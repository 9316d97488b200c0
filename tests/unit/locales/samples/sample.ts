/** What a text that is a function is tried with. */
export interface Sample {
  readonly args: readonly unknown[]
  /** What the text has to hold: a number as the language writes it, or a text as it is. */
  readonly holds: readonly (number | string)[]
}

type TextFunction = (...args: never[]) => string

/** Samples for every function among some texts; the type asks for those that come. */
export type SamplesOf<T> = {
  readonly [K in keyof T as T[K] extends TextFunction ? K : never]: readonly Sample[]
}

export const COUNTS = [0, 1, 2, 5, 21, 1234]

export function perCount(zeroHasWords: boolean): Sample[] {
  return COUNTS.map((count) => ({ args: [count], holds: zeroHasWords && count === 0 ? [] : [count] }))
}

export const TEXT: readonly Sample[] = [{ args: ['Qux'], holds: ['Qux'] }]
export const TWO_TEXTS: readonly Sample[] = [{ args: ['Qux', 'Quux'], holds: ['Qux', 'Quux'] }]
