import type { EntenteGraph } from '../graph/graph.js'
import { insetsOf } from './insets.js'

/** Tells graphs what lies over them; measures only where that may have changed. */
export class Covers {
  /** What the graphs were told of last. */
  #told = ''

  /** @param facts on which the places and sizes of the panels rest */
  clear(root: ParentNode, facts: readonly unknown[]): void {
    const told = facts.join(' ')
    const graphs = root.querySelectorAll<EntenteGraph>('entente-graph')
    if (graphs.length === 0 || told === this.#told) return
    this.#told = told
    const covers = [root.querySelector('.sheet'), root.querySelector('#legend')]
    for (const graph of graphs) graph.insets = insetsOf(graph, ...covers)
  }
}
