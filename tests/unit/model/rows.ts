import { expect, test } from 'vitest'

import type { Issue } from '../../../src/core/issue.js'
import { readGraph } from '../../../src/model/index.js'
import { changed } from '../../support/small-file.js'

export const NODE = '/nodes/1/attributes'
export const EDGE = '/edges/0/attributes'

export interface Row {
  readonly title: string
  readonly broken: Readonly<Record<string, unknown>>
  readonly issues: readonly Issue[]
  /** Values at the same places that are fine. */
  readonly accepted: Readonly<Record<string, unknown>>
}

/** One problem: the value at `at`, what is said of it, and a value that would be right there. */
export function row(at: string, broken: unknown, issue: Issue, accepted: unknown): Row {
  return { title: `${at} = ${issue.value}`, broken: { [at]: broken }, issues: [issue], accepted: { [at]: accepted } }
}

/** Reads the small file with each row's broken values, and again with its accepted ones. */
export function check(rows: readonly Row[]): void {
  for (const { title, broken, issues, accepted } of rows) {
    test(`${title} is refused, and what should stand there is not.`, () => {
      const result = readGraph(changed(broken))
      expect(result.issues).toEqual(issues)
      expect(result.graph === null).toBe(issues.some((issue) => issue.severity === 'error'))
      expect(readGraph(changed(accepted)).issues).toEqual([])
    })
  }
}
