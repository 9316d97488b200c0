import type { ExplorerState, Selection } from '../../store/index.js'
import { isoMoment } from '../../time/index.js'
import { fire, type EventDetails } from './events.js'

const FILTERING = ['certainty', 'undated', 'ended', 'isolates', 'filters'] as const

/** Tells the page what the reader selected, where he moved the window, and what he left out. */
export function tellOfActs(element: HTMLElement, state: ExplorerState, previous: ExplorerState): void {
  if (state.selection !== previous.selection) fire(element, 'entente-select', detailOf(state.selection))
  const { from, to } = state.window
  if (state.window !== previous.window || state.mode !== previous.mode) {
    fire(element, 'entente-time-change', {
      mode: state.mode,
      from: isoMoment(from) ?? '',
      to: isoMoment(to) ?? '',
      fromMs: from,
      toMs: to,
    })
  }
  if (FILTERING.some((field) => state[field] !== previous[field])) {
    const { certainty, undated, ended, isolates, filters } = state
    fire(element, 'entente-filter-change', { certainty, undated, ended, isolates, hidden: filters })
  }
}

/** The key that the attribute `selected` has for a selection. */
export function keyOf(selection: Selection | null): string | null {
  return selection?.type === 'node' || selection?.type === 'edge' ? selection.key : null
}

function detailOf(selection: Selection | null): EventDetails['entente-select'] {
  if (selection === null) return { type: null, key: null }
  const { type } = selection
  return type === 'bundle' ? { type, key: null, nodes: selection.nodes } : { type, key: selection.key }
}
