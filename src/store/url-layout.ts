import { isFor, layoutInput, LAYOUTS, type LayoutName, type LayoutOptions } from '../layout/index.js'
import type { TemporalGraph } from '../model/index.js'
import { isOffered } from './layout-job.js'
import type { LayoutScope, LayoutWish, Pane } from './layout-state.js'
import type { ExplorerState } from './state.js'
import type { Field } from './url-field.js'

/** The one option that a layout has, and what it is called where it is not as it comes. */
const OPTIONS: Readonly<Partial<Record<LayoutName, readonly [word: string, on: LayoutOptions, off: LayoutOptions]>>> = {
  force: ['upright', { isUpright: true }, { isUpright: false }],
  concentric: ['distance', { by: 'distance' }, { by: 'ties' }],
  layered: ['right', { direction: 'right' }, { direction: 'down' }],
}

/** What is asked for, else what there is. */
export function wishIn({ layout }: ExplorerState, pane: Pane): LayoutWish | undefined {
  return layout.wishes[pane] ?? layout.panes[pane]?.wish
}

/** Which take part, and which do where somebody asks. */
function scopesOf(name: LayoutName): readonly [LayoutScope, LayoutScope] {
  return name === 'lanes' ? ['shown', 'all'] : ['all', 'shown']
}

/** A layout that has something to say about the graph, and does not hold the page. */
function layoutIn(text: string | undefined, graph: TemporalGraph, hasWorker: boolean): LayoutName | undefined {
  const name = LAYOUTS.find((each) => each === text)
  if (name === undefined || !isOffered(name, graph.nodes.length, hasWorker)) return undefined
  return isFor(name, layoutInput(graph, null, false)) ? name : undefined
}

/** `blocs`, `lanes~all`, `force~shown~upright`: without what comes by itself. */
const main: Field = {
  write(state) {
    const wish = wishIn(state, 'main')
    if (wish === undefined) return ''
    const { layout, scope, options } = wish
    const [word, on = {}] = OPTIONS[layout] ?? []
    const isOn = Object.entries(on).some(([name, value]) => options[name as keyof LayoutOptions] === value)
    const [usual] = scopesOf(layout)
    return [layout, ...(scope === usual ? [] : [scope]), ...(isOn ? [word] : [])].join('~')
  },
  read(text, _, graph, hasWorker) {
    const [name, ...words] = text.split('~')
    const layout = layoutIn(name, graph, hasWorker)
    if (layout === undefined) return null
    const [usual, other] = scopesOf(layout)
    const [word = '', on, off] = OPTIONS[layout] ?? []
    const scope = words.includes(other) ? other : usual
    return { type: 'run-layout', layout, scope, options: words.includes(word) ? on : off }
  },
}

const other: Field = {
  write: (state) => wishIn(state, 'other')?.layout ?? '',
  read(text, _, graph, hasWorker) {
    const layout = layoutIn(text, graph, hasWorker)
    return layout === undefined && text !== '' ? null : { type: 'compare-layouts', layout: layout ?? null }
  },
}

/** Where the nodes stand, and the second picture beside the first. */
export const LAYOUT_FIELDS: readonly (readonly [key: string, field: Field])[] = [
  ['l', main],
  ['o', other],
]
