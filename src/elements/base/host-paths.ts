import type { EntenteError } from '../../core/errors.js'
import type { TemporalGraph } from '../../model/index.js'
import { checkOptions, nodeOf, type Goal, type Order, type PathOptions } from '../../paths/options.js'
import { NO_QUERY, sameQuery, type Cause, type ExplorerState, type PathQuery, type Store } from '../../store/index.js'
import { fire, type PlainPath } from './events.js'
import { plainPaths } from './plain-paths.js'

/** What a page asks about paths by attributes, as it is written there; `null` where it asks nothing. */
export interface PathWishes {
  pathFrom: string | null
  pathTo: string | null
  pathOrder: string | null
  pathGoal: string | null
  pathLayer: string | null
  pathCertainty: string | null
  pathStatus: string | null
}

const FIELDS = {
  pathFrom: 'from',
  pathTo: 'to',
  pathOrder: 'order',
  pathGoal: 'goal',
  pathLayer: 'layer',
  pathCertainty: 'certainty',
  pathStatus: 'status',
} as const satisfies Record<keyof PathWishes, keyof PathQuery>

type Wish = keyof PathWishes

const WISHES = Object.keys(FIELDS) as Wish[]

/** What an answer rests on, besides the question. */
const SHOWN = ['graph', 'window', 'certainty', 'undated', 'ended', 'filters'] as const

/**
 * The paths of an element that owns a store: turns its attributes into questions, lets the attributes follow the
 * reader, and tells the page what the reader asked and chose.
 */
export class HostPaths {
  readonly #host: HTMLElement & PathWishes
  readonly #store: Store
  readonly #complain: (error: EntenteError) => void
  /** What the attributes were set to after an act of the reader: no wishes of the page. */
  readonly #followed = new Map<Wish, string | null>()
  /** Whose answer comes next: to a question of the reader, to what he looks at now, or to the page. */
  #awaited: 'question' | 'view' | null = null
  /** The paths found last, to tell whether others are found now. */
  #found = '[]'

  constructor(host: HTMLElement & PathWishes, store: Store, complain: (error: EntenteError) => void) {
    this.#host = host
    this.#store = store
    this.#complain = complain
  }

  /**
   * Asks what the attributes ask: all that are set, or those that changed. What names nothing in the file asks
   * nothing at all, and is told of.
   */
  apply(graph: TemporalGraph, changed: ReadonlyMap<PropertyKey, unknown> | null): void {
    if (changed === null) this.#forget(graph)
    const names = WISHES.filter((name) => (changed === null ? this.#wish(name) !== null : changed.has(name)))
    if (names.every((name) => this.#followed.get(name) === this.#host[name])) return
    for (const name of names) this.#followed.delete(name)
    const error = this.#fault(graph)
    if (error !== null) {
      this.#complain(error)
      return
    }
    // What was refused before along with something else is asked now.
    const asked = WISHES.filter((name) => names.includes(name) || this.#wish(name) !== null)
    const wanted = asked.map((name) => [FIELDS[name], queried(name, this.#wish(name))] as const)
    this.#store.dispatch({ type: 'set-path', ...Object.fromEntries(wanted) })
  }

  /** To be called after every change of the store. */
  tell(state: ExplorerState, previous: ExplorerState, cause: Cause): void {
    const { paths } = state
    const isAsked = !sameQuery(paths.query, previous.paths.query)
    const isMoved = SHOWN.some((field) => state[field] !== previous[field])
    if (cause === 'user') {
      if (isAsked) this.follow(paths.query, previous.paths.query)
      if (isAsked) this.#awaited = 'question'
      else if (isMoved) this.#awaited ??= 'view'
    } else if (isAsked || (isMoved && this.#awaited === 'view')) this.#awaited = null
    if (paths.answer !== previous.paths.answer && paths.answer !== null) this.#answered(state)
    else if (this.#awaited === 'question' && !isWhole(paths.query)) this.#withdrawn(state, previous)
    else if (cause === 'user' && paths.chosen !== previous.paths.chosen) this.#fire(state)
  }

  #answered(state: ExplorerState): void {
    const found = JSON.stringify(plainPaths(state.paths.answer))
    const isNews = this.#awaited === 'question' || (this.#awaited === 'view' && found !== this.#found)
    this.#awaited = null
    this.#found = found
    if (isNews) this.#fire(state)
  }

  /** Without both ends there will be no answer: the page hears it once, where there was a question before. */
  #withdrawn(state: ExplorerState, previous: ExplorerState): void {
    this.#awaited = null
    this.#found = '[]'
    if (isWhole(previous.paths.query)) this.#fire({ ...state, paths: { ...state.paths, answer: null } })
  }

  #fire({ paths }: ExplorerState): void {
    const { from, to, order, goal, layer } = paths.query
    const found: readonly PlainPath[] = plainPaths(paths.answer)
    fire(this.#host, 'entente-path-change', {
      from,
      to,
      order,
      goal,
      layer,
      paths: found,
      cut: paths.answer?.cut ?? null,
      chosen: found.length === 0 ? null : paths.chosen,
    })
  }

  /** The attributes have what is asked now. */
  follow(query: PathQuery, before: PathQuery): void {
    for (const name of WISHES) {
      const text = written(query[FIELDS[name]])
      if (text === written(before[FIELDS[name]])) continue
      this.#followed.set(name, text)
      this.#host[name] = text
    }
  }

  /** What the reader asked about another file is no wish for this one. */
  #forget(graph: TemporalGraph): void {
    const isKnown = { pathFrom: isNode, pathTo: isNode, pathLayer: (key: string) => graph.ontology.layers.has(key) }
    function isNode(key: string): boolean {
      return graph.nodeIndex(key) !== undefined
    }
    for (const name of ['pathFrom', 'pathTo', 'pathLayer'] as const) {
      const key = this.#host[name]
      if (key !== null && this.#followed.get(name) === key && !isKnown[name](key)) this.#host[name] = null
    }
  }

  #wish(name: Wish): string | null {
    const text = this.#host[name]
    return text === null || text === '' ? null : text
  }

  #fault(graph: TemporalGraph): EntenteError | null {
    const [from, to, order, goal, certainty] = (
      ['pathFrom', 'pathTo', 'pathOrder', 'pathGoal', 'pathCertainty'] as const
    ).map((name) => this.#wish(name))
    const options = {
      ...(order == null ? {} : { order: order as Order }),
      ...(goal == null ? {} : { goal: goal as Goal }),
      ...(certainty == null ? {} : { certainty: certainty as NonNullable<PathOptions['certainty']> }),
      layer: this.#wish('pathLayer'),
      status: words(this.#wish('pathStatus')),
    }
    try {
      if (from != null) nodeOf(graph, from, 'path-from')
      if (to != null) nodeOf(graph, to, 'path-to')
      checkOptions(graph, options)
      return null
    } catch (error) {
      return error as EntenteError
    }
  }
}

function isWhole({ from, to }: PathQuery): boolean {
  return from !== null && to !== null
}

function queried(name: Wish, text: string | null): PathQuery[keyof PathQuery] {
  if (text === null) return NO_QUERY[FIELDS[name]]
  return name === 'pathStatus' ? words(text) : text
}

/** As an attribute has it. */
function written(value: PathQuery[keyof PathQuery]): string | null {
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(' ')
  return value === null ? null : String(value)
}

function words(text: string | null): readonly string[] {
  return text?.split(/\s+/).filter((word) => word !== '') ?? []
}
