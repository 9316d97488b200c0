import SearchableMap from 'minisearch/SearchableMap'

import { type GraphNode, type TemporalGraph, type Text } from '../model/index.js'
import { allowedSlips, countSlips, searchWords, wordBeginnings } from './search-text.js'

/** What a node is called by: its label, a name of a time, another name, or the words of its key. */
export type FormRole = 'label' | 'name' | 'alias' | 'key'

/** How well a query fits, best first: the whole label, its beginning, another name or its beginning, words, a guess. */
export const MATCHES = ['exact', 'label', 'alias', 'word', 'key', 'slip'] as const
export type Match = (typeof MATCHES)[number]

export interface SearchHit {
  /** Index of the node. */
  readonly node: number
  readonly match: Match
  /** The form that matched, as the file has it. */
  readonly text: string
  readonly role: FormRole
  /** Of the form; the reader's language where it is the same in several, `null` where the file does not say. */
  readonly lang: string | null
}

export interface SearchResult {
  /** The best, in order. */
  readonly hits: readonly SearchHit[]
  /** How many nodes match, listed or not. */
  readonly total: number
}

export interface SearchIndex {
  /**
   * Nodes of whose forms one holds every word of the query, as a prefix or with a slip, in order of
   * {@link MATCHES}, then of slips, number of edges and key. Nothing is found by an empty query.
   * @param language of the reader: among equally good forms of a node, those in it come first
   */
  search(query: string, language?: string, limit?: number): SearchResult
}

interface Form {
  readonly node: number
  readonly role: FormRole
  readonly text: string
  readonly langs: string[]
  /** Words for comparison, one space between. */
  readonly folded: string
}

const NOTHING: SearchResult = Object.freeze({ hits: [], total: 0 })
const LIMIT = 50
/** A form without one of the words. */
const MISSING = 255
const RANK_STEP = MISSING + 1
const RANKS: Readonly<Record<Match, number>> = { exact: 0, label: 1, alias: 2, word: 3, key: 4, slip: 5 }

const indices = new WeakMap<TemporalGraph, SearchIndex>()

/** The index of a graph, built at first use and shared; O(letters of all names). */
export function searchIndexOf(graph: TemporalGraph): SearchIndex {
  const known = indices.get(graph)
  if (known !== undefined) return known
  const made = createSearchIndex(graph)
  indices.set(graph, made)
  return made
}

function createSearchIndex(graph: TemporalGraph): SearchIndex {
  const forms = graph.nodes.flatMap((node) => formsOf(node))
  const words = indexWords(forms)
  const { nodeAt, placeOf } = orderOf(graph)

  /** Least slips with which each form holds the word. */
  function reach(word: string): Uint8Array {
    const slips = new Uint8Array(forms.length).fill(MISSING)
    for (const [, members] of words.atPrefix(word)) for (const form of members) slips[form] = 0
    const allowed = allowedSlips(word)
    if (allowed === 0) return slips
    // Two letters swapped are two changes to the map, and one slip to people.
    for (const [found, [members]] of words.fuzzyGet(word, 2)) {
      const count = countSlips(word, found)
      if (count > allowed) continue
      for (const form of members) slips[form] = Math.min(slips[form]!, count)
    }
    return slips
  }

  /** Slips of all words together. */
  function reachAll(wanted: readonly string[]): Uint8Array {
    const [first = '', ...others] = wanted
    const total = reach(first)
    for (const word of new Set(others)) {
      const slips = reach(word)
      for (let form = 0; form < total.length; form++) {
        const isMissing = total[form] === MISSING || slips[form] === MISSING
        total[form] = isMissing ? MISSING : Math.min(total[form]! + slips[form]!, MISSING - 1)
      }
    }
    return total
  }

  /** By score, then by the order of nodes: as one number each, because a letter alone may find thousands. */
  function firstOf<T extends { readonly score: number }>(found: ReadonlyMap<number, T>, limit: number): T[] {
    const count = graph.nodes.length
    const sorted = Float64Array.from(found, ([node, { score }]) => score * count + placeOf[node]!).sort()
    return Array.from(sorted.subarray(0, limit), (number) => found.get(nodeAt[number % count]!)!)
  }

  return {
    search(query, language = '', limit = LIMIT) {
      const wanted = searchWords(query)
      if (wanted.length === 0) return NOTHING
      const slips = reachAll(wanted)
      const folded = wanted.join(' ')
      const best = new Map<number, { readonly form: Form; readonly score: number }>()
      for (let i = 0; i < slips.length; i++) {
        const form = forms[i]!
        if (slips[i] === MISSING || (form.role === 'key' && slips[i] !== 0)) continue
        const score = RANKS[matchOf(form, folded, slips[i]!)] * RANK_STEP + slips[i]!
        const other = best.get(form.node)
        const isBetter =
          other === undefined ||
          score < other.score ||
          (score === other.score && !isIn(other.form, language) && isIn(form, language))
        if (isBetter) best.set(form.node, { form, score })
      }
      const hits = firstOf(best, limit).map(({ form, score }) => ({
        node: form.node,
        match: MATCHES[Math.floor(score / RANK_STEP)]!,
        text: form.text,
        role: form.role,
        lang: form.langs.find((lang) => isSameLanguage(lang, language)) ?? form.langs[0] ?? null,
      }))
      return { hits, total: best.size }
    },
  }
}

function matchOf({ role, folded }: Form, query: string, slips: number): Match {
  if (slips > 0) return 'slip'
  if (role === 'key') return 'key'
  if (role === 'label' && folded === query) return 'exact'
  if (!folded.startsWith(query)) return 'word'
  return role === 'label' ? 'label' : 'alias'
}

/** Labels first, so that another name that only repeats one is left out. */
function formsOf({ index: node, key, label, names, aliases }: GraphNode): Form[] {
  const forms = new Map<string, Form>()
  const known = new Set<string>()
  const add = (role: FormRole, text: string, lang: string | null) => {
    const same = forms.get(text)
    if (same !== undefined) {
      if (lang !== null && same.role === role) same.langs.push(lang)
      return
    }
    const folded = searchWords(text).join(' ')
    if (folded === '' || (role !== 'label' && known.has(folded))) return
    known.add(folded)
    forms.set(text, { node, role, text, langs: lang === null ? [] : [lang], folded })
  }
  const addText = (role: FormRole, text: Text) => {
    if (typeof text === 'string') add(role, text, null)
    else for (const [lang, form] of Object.entries(text)) add(role, form, lang)
  }
  addText('label', label)
  for (const phase of names) addText('name', phase.label)
  for (const alias of aliases) add('alias', alias, null)
  add('key', key, null)
  return [...forms.values()]
}

/** Each word that begins somewhere in a form, with the positions of those forms. */
function indexWords(forms: readonly Form[]): SearchableMap<number[]> {
  const members = new Map<string, number[]>()
  for (const [index, { folded }] of forms.entries()) {
    for (const word of new Set(folded.split(' ').flatMap(wordBeginnings))) {
      const known = members.get(word)
      if (known === undefined) members.set(word, [index])
      else known.push(index)
    }
  }
  const words = new SearchableMap<number[]>()
  for (const [word, list] of members) words.set(word, list)
  return words
}

/** The nodes with the most edges first, then by key; and the place of each in that order. */
function orderOf({ nodes, edges }: TemporalGraph): { nodeAt: number[]; placeOf: Uint32Array } {
  const degrees = new Uint32Array(nodes.length)
  for (const { source, target } of edges) {
    degrees[source]!++
    if (target !== source) degrees[target]!++
  }
  const sorted = nodes.toSorted((a, b) => degrees[b.index]! - degrees[a.index]! || (a.key < b.key ? -1 : 1))
  const placeOf = new Uint32Array(nodes.length)
  for (const [place, { index }] of sorted.entries()) placeOf[index] = place
  return { nodeAt: sorted.map(({ index }) => index), placeOf }
}

function isIn({ langs }: Form, language: string): boolean {
  return langs.some((lang) => isSameLanguage(lang, language))
}

/** `de` and `de-AT` are one language here. */
function isSameLanguage(a: string, b: string): boolean {
  return a.split('-')[0]!.toLowerCase() === b.split('-')[0]!.toLowerCase()
}
