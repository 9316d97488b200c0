import type { LanguageTag } from '../locales/languages.js'
import { apply } from './requests.js'
import { INITIAL_STATE, type ExplorerState } from './state.js'
import { fieldsIn } from './url-fragment.js'
import { datesOf } from './url-text.js'
import { encodeView } from './url.js'

/** What a page is given that shall show what a reader looks at. */
export interface Embedding {
  readonly state: ExplorerState
  /** Chosen by the reader. */
  readonly language: LanguageTag | null
  /** Address of the script that registers the elements. */
  readonly script: string
  /** Address of the file, and the name of its format where it has to be told; `null` where the page has the data. */
  readonly src: string | null
  readonly format: string | null
  /** Stands in the code in place of data that it cannot bring along. */
  readonly note: string
}

export interface EmbedCode {
  readonly code: string
  /** Whether attributes say everything that the view has. */
  readonly isWhole: boolean
}

/** Fields that an attribute says in the same words. */
const AS_THEY_ARE: ReadonlyMap<string, string> = new Map([
  ['c', 'certainty'],
  ['u', 'undated'],
  ['e', 'ended'],
  ['i', 'isolates'],
  ['z', 'sizing'],
  ['po', 'path-order'],
  ['pg', 'path-goal'],
  ['pc', 'path-certainty'],
  ['l', 'layout'],
  ['lg', 'lang'],
])

type Attribute = readonly [name: string, value: string]

/** A tag with the attributes that give the present view, and the script that it needs. */
export function embedCode({ state, language, script, src, format, note }: Embedding): EmbedCode {
  const { graph } = state
  const base = graph === null ? state : apply(INITIAL_STATE, { type: 'load-done', graph })
  const said = fieldsIn(encodeView(state, base, language))
  const view = [
    said.has('t') || said.has('m') ? timeOf(state, base) : [],
    ...Array.from(said, ([key, text]) => attributesOf(key, text, state)),
  ]
  const attributes = [...named(['src', src], ['format', format]), ...view.flatMap((each) => each ?? [])]
  const written = attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')
  const inside = src === null ? `\n  <!-- ${escaped(note)} -->\n` : ''
  return {
    code: `<script src="${escaped(script)}"></script>\n<entente-explorer${written}>${inside}</entente-explorer>`,
    isWhole: !view.includes(null),
  }
}

/** A frame that shows a page of its own. */
export function embedFrame(address: string, title: string): string {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="720" loading="lazy"></iframe>`
}

function timeOf({ paths, ...state }: ExplorerState, base: ExplorerState): readonly Attribute[] | null {
  const { mode, window } = paths.walk ?? state
  const dates = datesOf(window, mode)
  if (dates === null) return null
  const { from, to } = dates
  if (mode === 'moment' && from === to) return [['at', from]]
  return named(['time-mode', mode === base.mode ? null : mode], ['from', from === '' ? null : from], ['to', to])
}

/** `null` where no attribute says it. */
function attributesOf(
  key: string,
  text: string,
  { graph, selection, paths }: ExplorerState,
): readonly Attribute[] | null {
  const name = AS_THEY_ARE.get(key)
  if (name !== undefined) return text.includes('~') ? null : [[name, text]]
  const { from, to, layer, status } = paths.query
  switch (key) {
    case 'm':
    case 't':
      return []
    case 's': {
      if (selection?.type !== 'node' && selection?.type !== 'edge') return null
      // Of a node and an edge with the same key the attribute takes the node.
      const isNode = graph?.nodeIndex(selection.key) !== undefined
      return isNode === (selection.type === 'node') ? [['selected', selection.key]] : null
    }
    case 'p':
      return named(['path-from', from], ['path-to', to])
    case 'pl':
      // An empty attribute asks for none.
      return layer === '' ? null : named(['path-layer', layer])
    case 'ps':
      return [['path-status', status.join(' ')]]
    default:
      return null
  }
}

function named(...attributes: readonly (readonly [name: string, value: string | null])[]): readonly Attribute[] {
  return attributes.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['&', 'amp'],
  ['<', 'lt'],
  ['>', 'gt'],
  ['"', 'quot'],
])

/** What would end the value, be read as another sign, or turn the text around it. */
const UNSAFE = /[&<>"\t\n\f\r\u202a-\u202e\u2066-\u2069]/g

function escaped(text: string): string {
  return text.replace(UNSAFE, (sign) => `&${NAMES.get(sign) ?? `#${sign.charCodeAt(0)}`};`)
}
