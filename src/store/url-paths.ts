import { CERTAINTIES, type TemporalGraph } from '../model/index.js'
import { GOALS, ORDERS } from '../paths/index.js'
import type { PathQuery } from './paths-state.js'
import { choice, readNumber, type Field } from './url-field.js'
import { readKey, readKeys, readPair, writeKey, writeKeys, writePair } from './url-text.js'

/** @param read `undefined` where the text says nothing */
function part<K extends keyof PathQuery>(
  field: K,
  write: (value: PathQuery[K]) => string,
  read: (text: string, graph: TemporalGraph) => PathQuery[K] | undefined,
): Field {
  return {
    write: ({ paths }) => write(paths.query[field]),
    read(text, _, graph) {
      const value = read(text, graph)
      return value === undefined ? null : { type: 'set-path', [field]: value }
    },
  }
}

function oneOf<K extends 'order' | 'goal' | 'certainty'>(field: K, choices: readonly PathQuery[K][]): Field {
  return choice<PathQuery[K]>(
    choices,
    ({ paths }) => paths.query[field],
    (value) => ({ type: 'set-path', [field]: value }),
  )
}

const ends: Field = {
  write: ({ paths: { query } }) => writePair([query.from, query.to]),
  read(text) {
    const [from, to] = readPair(text)
    return { type: 'set-path', from, to }
  },
}

function layerIn(text: string, { ontology }: TemporalGraph): string | null | undefined {
  if (text === '') return null
  const key = readKey(text)
  return key !== null && ontology.layers.has(key) ? key : undefined
}

/** The question about paths. */
export const PATH_FIELDS: readonly (readonly [key: string, field: Field])[] = [
  ['p', ends],
  ['pv', part('via', writeKeys, readKeys)],
  ['pa', part('avoid', writeKeys, readKeys)],
  ['po', oneOf('order', ORDERS)],
  ['pg', oneOf('goal', GOALS)],
  ['pl', part('layer', (key) => (key === null ? '' : (writeKey(key) ?? '')), layerIn)],
  ['pc', oneOf('certainty', CERTAINTIES)],
  ['ps', part('status', writeKeys, readKeys)],
  [
    'pd',
    part(
      'directed',
      (isOn) => (isOn ? '1' : '0'),
      (text) => (/^[01]$/.test(text) ? text === '1' : undefined),
    ),
  ],
  ['pk', part('k', String, (text) => readNumber(text) ?? undefined)],
]
