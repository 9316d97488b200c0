import type { Facet, Filters } from '../../store/index.js'
import type { LegendKeys } from './keys.js'

/** Whether the keys of a row are in the picture: all of them, some (a family), none. */
export type Shown = 'all' | 'some' | 'none'

export function shownOf(hidden: readonly string[], keys: readonly string[]): Shown {
  const left = new Set(hidden)
  const count = keys.reduce((sum, key) => sum + (left.has(key) ? 1 : 0), 0)
  return count === 0 ? 'all' : count === keys.length ? 'none' : 'some'
}

/** What is hidden once a row is switched: off where all of it is shown, else on. */
export function toggled(hidden: readonly string[], keys: readonly string[]): string[] {
  const row = new Set(keys)
  const others = hidden.filter((key) => !row.has(key))
  return shownOf(hidden, keys) === 'all' ? [...others, ...keys] : others
}

/** Whether a row is all there is to see of its facet. */
export function isOnly(hidden: readonly string[], keys: readonly string[], all: readonly string[]): boolean {
  const row = new Set(keys)
  const others = all.filter((key) => !row.has(key))
  return others.length > 0 && shownOf(hidden, keys) === 'all' && shownOf(hidden, others) === 'none'
}

/** What is hidden once nothing but a row is asked for; asked again, nothing is. */
export function onlyThese(hidden: readonly string[], keys: readonly string[], all: readonly string[]): string[] {
  if (isOnly(hidden, keys, all)) return []
  const row = new Set(keys)
  return all.filter((key) => !row.has(key))
}

/** How many things a reader would say are left out of a facet: a family without any of its types is one. */
export function leftOutOf(filters: Filters, facet: Facet, { families }: LegendKeys): number {
  const hidden = filters[facet]
  if (facet !== 'types') return hidden.length
  const whole = families.filter(({ key, types }) => key !== '' && shownOf(hidden, types) === 'none')
  return hidden.length - whole.reduce((sum, { types }) => sum + types.length - 1, 0)
}
