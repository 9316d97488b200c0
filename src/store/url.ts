import { LANGUAGES, type LanguageTag } from '../locales/languages.js'
import {
  CERTAINTIES,
  ENDED_POLICIES,
  ISOLATES_POLICIES,
  STATUSES,
  TIME_MODES,
  UNDATED_POLICIES,
  type TemporalGraph,
} from '../model/index.js'
import type { Facet } from './filters.js'
import type { Group } from './groups-state.js'
import { apply, type Request } from './requests.js'
import { SIZINGS, type ExplorerState, type Selection } from './state.js'
import { choice, readNumber, type Field } from './url-field.js'
import { fieldsIn } from './url-fragment.js'
import { LAYOUT_FIELDS } from './url-layout.js'
import { PATH_FIELDS } from './url-paths.js'
import { decoded, readKey, readKeys, readPair, readWindow, writeKey, writeKeys, writeWindow } from './url-text.js'

/**
 * What a reader looks at as a text for an address, and back. Only what differs from a view that everybody has who opens
 * the page is in it. Each field is read by itself, and what does not fit is left out; see docs/links.md.
 */

/** A view that an address names. */
export interface NamedView {
  /** The state to come to, but for what has to be worked out first. */
  readonly state: ExplorerState
  /** Which path of the answer, once there is one. */
  readonly chosen: number
  /** Which step of it is walked. */
  readonly step: number | null
  /** Chosen by the reader. */
  readonly language: LanguageTag | null
}

/** Where the reader is, and comes back to after a walk. */
function homeOf({ paths, window, mode }: ExplorerState): Pick<ExplorerState, 'window' | 'mode'> {
  return paths.walk ?? { window, mode }
}

const time: Field = {
  write: (state) => writeWindow(homeOf(state).window, homeOf(state).mode),
  read(text) {
    const window = readWindow(decoded(text) ?? '')
    return window === null ? null : { type: 'set-window', ...window }
  },
}

function setting<K extends 'certainty' | 'undated' | 'ended' | 'isolates' | 'sizing'>(
  field: K,
  choices: readonly ExplorerState[K][],
): Field {
  return choice<ExplorerState[K]>(
    choices,
    (state) => state[field],
    (value) => ({ type: `set-${field}`, [field]: value }) as unknown as Request,
  )
}

function hidden(facet: Facet, known: (graph: TemporalGraph) => readonly Iterable<string | null>[]): Field {
  return {
    write: ({ filters }) => writeKeys(filters[facet]),
    read(text, _, graph) {
      const keys = new Set(known(graph).flatMap((each) => Array.from(each, (key) => key ?? '')))
      return { type: 'set-filter', facet, hidden: readKeys(text).filter((key) => keys.has(key)) }
    },
  }
}

const TYPES = ['node', 'edge', 'kind', 'bundle'] as const

const selection: Field = {
  write({ selection: selected }) {
    if (selected === null) return ''
    const { type } = selected
    const keys = (type === 'bundle' ? selected.nodes : [selected.key]).map(writeKey)
    return keys.includes(null) ? null : `${type[0]}.${keys.join('~')}`
  },
  read(text, state) {
    if (text === '') return { type: 'select', selection: null }
    const type = TYPES.find((each) => text.startsWith(`${each[0]}.`))
    const [first, second] = readPair(text.slice(2))
    if (type === undefined || first === null || (type === 'bundle' && second === null)) return null
    const wanted: Selection = type === 'bundle' ? { type, nodes: [first, second!] } : { type, key: first }
    const request: Request = { type: 'select', selection: wanted }
    return apply(state, request).selection === null ? null : request
  },
}

const GROUPS = ['bloc', 'kind'] as const

const groups: Field = {
  write: ({ groups: folded }) =>
    folded
      .flatMap(({ type, key }) => {
        const text = writeKey(key)
        return text === null ? [] : [`${type[0]}.${text}`]
      })
      .join('~'),
  read(text) {
    const folded = text.split('~').flatMap((each): Group[] => {
      const type = GROUPS.find((name) => each.startsWith(`${name[0]}.`))
      const key = readKey(each.slice(2))
      return type === undefined || key === null ? [] : [{ type, key }]
    })
    return [{ type: 'unfold-all' }, ...folded.map((group): Request => ({ type: 'fold', group }))]
  },
}

/** In the order in which they are asked for: what follows may rest on what was before. */
const FIELDS: readonly (readonly [key: string, field: Field])[] = [
  [
    'm',
    choice(
      TIME_MODES,
      (state) => homeOf(state).mode,
      (mode) => ({ type: 'set-mode', mode }),
    ),
  ],
  ['t', time],
  ['c', setting('certainty', CERTAINTIES)],
  ['u', setting('undated', UNDATED_POLICIES)],
  ['e', setting('ended', ENDED_POLICIES)],
  ['i', setting('isolates', ISOLATES_POLICIES)],
  ['z', setting('sizing', SIZINGS)],
  ['hk', hidden('kinds', ({ ontology, nodes }) => [ontology.kinds.keys(), nodes.map(({ kind }) => kind)])],
  ['ht', hidden('types', ({ ontology, edges }) => [ontology.types.keys(), edges.map(({ type }) => type)])],
  ['hs', hidden('statuses', () => [STATUSES, ['']])],
  ['hr', hidden('references', ({ references }) => [references.keys(), ['']])],
  ['g', groups],
  ...PATH_FIELDS,
  ['s', selection],
  ...LAYOUT_FIELDS,
]

/** What is not of the state at once: the chosen path and the step of it, counted from 1, and the language. */
const [CHOSEN, STEP, LANGUAGE] = ['pn', 'pw', 'lg'] as const

/** Every key that an address may have. */
export const URL_KEYS: readonly string[] = [...FIELDS.map(([key]) => key), CHOSEN, STEP, LANGUAGE]

/**
 * What differs in a view from the one that everybody has who opens the page, `key=value` with `&` between; empty where
 * nothing does.
 */
export function encodeView(state: ExplorerState, base: ExplorerState, language: LanguageTag | null = null): string {
  const { answer, chosen, walk } = state.paths
  return [
    ...wayTo(base, state).texts,
    [CHOSEN, answer !== null && chosen > 0 ? String(chosen + 1) : null] as const,
    [STEP, walk === null ? null : String(walk.step + 1)] as const,
    [LANGUAGE, language] as const,
  ]
    .flatMap(([key, text]) => (text === null ? [] : [`${key}=${text}`]))
    .join('&')
}

/**
 * The view that a text names. What names nothing in the file is as in `base`.
 * @param hasWorker else a layout that would hold the page is left out
 */
export function decodeView(text: string, base: ExplorerState, hasWorker = true): NamedView {
  const fields = fieldsIn(text)
  let state = base
  for (const [key, { read }] of FIELDS) {
    const value = fields.get(key)
    if (value === undefined || state.graph === null) continue
    for (const request of listed(read(value, state, state.graph, hasWorker))) state = apply(state, request)
  }
  const step = readNumber(fields.get(STEP))
  return {
    state,
    chosen: (readNumber(fields.get(CHOSEN)) ?? 1) - 1,
    step: step === null ? null : step - 1,
    language: languageIn(text),
  }
}

/** Known before there is a graph. */
export function languageIn(text: string): LanguageTag | null {
  const tag = fieldsIn(text).get(LANGUAGE)
  return LANGUAGES.find((each) => each.tag === tag)?.tag ?? null
}

/** What has to be asked for to come from one state to another of the same graph, and nothing more. */
export function requestsTo(from: ExplorerState, to: ExplorerState): readonly Request[] {
  return wayTo(from, to).requests
}

/** What differs, one field after the other: what is asked for may bring along what nobody wants. */
function wayTo(from: ExplorerState, to: ExplorerState): { texts: [string, string][]; requests: Request[] } {
  const texts: [string, string][] = []
  const requests: Request[] = []
  let state = from
  const ask = (request: Request) => {
    requests.push(request)
    state = apply(state, request)
  }
  if (state.paths.walk !== null) ask({ type: 'end-walk' })
  if (state.paths.picking !== null) ask({ type: 'pick-end', end: null })
  for (const [key, { write, read }] of FIELDS) {
    const text = write(to)
    const isThere = text === write(state)
    if (text === null || (isThere && text === write(from))) continue
    texts.push([key, text])
    if (!isThere && state.graph !== null)
      for (const request of listed(read(text, state, state.graph, true))) ask(request)
  }
  return { texts, requests }
}

function listed(requests: Request | readonly Request[] | null): readonly Request[] {
  return requests === null ? [] : Array.isArray(requests) ? (requests as readonly Request[]) : [requests as Request]
}
