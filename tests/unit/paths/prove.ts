import * as fc from 'fast-check'
import { expect } from 'vitest'

import type { TemporalGraph } from '../../../src/model/index.js'
import { findPaths, type Path, type PathOptions } from '../../../src/paths/index.js'
import { describe as inWords, pathGraphs, questions, told, type Question } from '../../support/path-graphs.js'
import { expectedPaths, type ExpectedPath } from './oracle.js'

export interface Case extends Question {
  readonly graph: TemporalGraph
}

export function cases(fixed: PathOptions, graphs = pathGraphs(), hasVia = false): fc.Arbitrary<Case> {
  return fc.tuple(graphs, questions(fixed, hasVia)).map(([graph, ask]) => {
    const question = ask(graph)
    const text = () => `${inWords(graph)}\n${question.from} -> ${question.to} ${showOptions(question.options)}`
    return told({ graph, ...question }, text)
  })
}

function showOptions(options: PathOptions): string {
  return JSON.stringify(options, (_, value: unknown) => {
    if (typeof value === 'number') return String(value)
    return value instanceof Uint8Array ? [...value] : value
  })
}

/** What must have been met often, so that no run passes on empty answers. */
const MET = {
  none: (paths: readonly Path[]) => paths.length === 0,
  certain: (paths: readonly Path[]) => paths.some(({ certainty, hops }) => certainty === 'certain' && hops > 0),
  possible: (paths: readonly Path[]) => paths.some(({ certainty }) => certainty === 'possible'),
  several: (paths: readonly Path[]) => paths.length > 1,
  long: (paths: readonly Path[]) => paths.some(({ hops }) => hops > 2),
  parallel: (paths: readonly Path[]) => paths.some(({ steps }) => steps.some(({ evidence }) => evidence.length > 1)),
}

interface Proof {
  readonly numRuns: number
  readonly seed: number
  readonly met?: readonly (keyof typeof MET)[]
}

/** Compares whole answers with those of a search that tries everything. */
export function prove(each: fc.Arbitrary<Case>, { numRuns, seed, met }: Proof): void {
  const wanted = met ?? (Object.keys(MET) as (keyof typeof MET)[])
  const counts = new Map(wanted.map((name) => [name, 0]))
  fc.assert(
    fc.property(each, (given) => {
      const { graph, from, to, options } = given
      const expected = expectedPaths(graph, from, to, options)
      const { paths, cut } = findPaths(graph, from, to, options)
      expect(cut).toBeNull()
      for (const name of wanted) if (MET[name](paths)) counts.set(name, counts.get(name)! + 1)
      expect(paths.map(withoutSteps)).toEqual(expected.map(withoutSteps))
      for (const [i, { steps }] of paths.entries()) expectSteps(steps, expected[i]!)
    }),
    { numRuns, seed },
  )
  expect([...counts].filter(([, count]) => count < numRuns / 50)).toEqual([])
}

function withoutSteps({ certainty, nodes, edges, departs, arrives, hops }: Path | ExpectedPath) {
  return { certainty, nodes, edges, departs, arrives, hops }
}

function expectSteps(steps: Path['steps'], expected: ExpectedPath): void {
  const spans = steps.map(({ span }) => span)
  const same = expected.steps.find((each) => each.every(({ span }, i) => span === spans[i]))
  expect(expected.steps.map((each) => each.map(({ span }) => span))).toContainEqual(spans)
  expect(steps).toEqual(same)
}
