import type { TemporalGraph } from '../model/index.js'
import type { Request } from './requests.js'
import type { ExplorerState } from './state.js'
import { decoded } from './url-text.js'

/** One key of an address. */
export interface Field {
  /** `null` where an address cannot say it. */
  readonly write: (state: ExplorerState) => string | null
  /**
   * What asks for it, in order, in a state that has all fields before it; `null` where the text says nothing.
   * @param hasWorker whether a layout may be worked on for long
   */
  readonly read: (
    text: string,
    state: ExplorerState,
    graph: TemporalGraph,
    hasWorker: boolean,
  ) => Request | readonly Request[] | null
}

/** One of a few words, as it is. */
export function choice<T extends string>(
  choices: readonly T[],
  write: (state: ExplorerState) => T,
  ask: (value: T) => Request,
): Field {
  return {
    write,
    read(text) {
      const value = choices.find((each) => each === decoded(text))
      return value === undefined ? null : ask(value)
    },
  }
}

/** Counted from 1. */
export function readNumber(text: string | undefined): number | null {
  return /^[1-9]\d{0,4}$/.test(text ?? '') ? Number(text) : null
}
