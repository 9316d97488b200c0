import type { TemporalGraph } from '../../src/model/index.js'
import type { PathQuery } from '../../src/store/index.js'
import { textOf } from './details.js'
import { PathFinder } from './path-finder.js'
import { graphOf } from './small-file.js'

let file: unknown
export async function sahel(): Promise<TemporalGraph> {
  file ??= await (await fetch('/graph-data/sahel.json')).json()
  return graphOf(file)
}

type Options = Parameters<typeof PathFinder.mount>[1]

/** A finder that looks at all years. */
export async function overAllYears(graph: TemporalGraph, options: Options): Promise<PathFinder> {
  const finder = await PathFinder.mount(graph, { ...options, query: {} })
  finder.store.dispatch({ type: 'set-window', ...graph.extent! })
  await finder.set(options?.query ?? {})
  return finder
}

export const CHECKER: Partial<PathQuery> = { from: 'assimi-goita', to: 'nick-checker', layer: 'people' }

/** Goïta to Checker among people, over all years. */
export async function toChecker(options: Options = {}): Promise<PathFinder> {
  return overAllYears(await sahel(), { query: CHECKER, ...options })
}

/** Nodes `n0`, `n1` … in a row, and as many ties between each two as told; all in 2020. */
export function row(...counts: readonly number[]): TemporalGraph {
  const date = (step: number) =>
    `2020-${String(1 + Math.floor(step / 2)).padStart(2, '0')}-${step % 2 === 0 ? '05' : '20'}`
  return graphOf({
    attributes: {
      format: 'entente-graph/1',
      asOf: '2021',
      ontology: { types: { meets: { label: { en: 'meets', de: 'trifft' }, directed: false, shape: 'instant' } } },
      view: { from: '2020', to: '2020' },
    },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes: Array.from({ length: counts.length + 1 }, (_, i) => ({
      key: `n${i}`,
      attributes: {
        label: i % 3 === 0 ? `Commission-for-the-Coordination-of-the-Counterinsurgency ${i}` : { ar: `محمد ${i}` },
      },
    })),
    edges: counts.flatMap((count, step) =>
      Array.from({ length: count }, (_, i) => ({
        key: `e${step}-${i}`,
        source: `n${step}`,
        target: `n${step + 1}`,
        attributes: { type: 'meets', date: date(step) },
      })),
    ),
  })
}

/** What stands in everything that a selector finds. */
export const texts = (finder: PathFinder, selector: string) => finder.all(selector).map(textOf)
