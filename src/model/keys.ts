import type { Report } from './report.js'

/**
 * The one door for foreign keys. graphology keeps neighbours in plain objects, so that a node called
 * `__proto__` or `constructor` corrupts it: inside, keys carry a prefix; outside, they never do.
 */
export type NodeId = `n:${string}`
export type EdgeId = `e:${string}`

export function nodeId(key: string): NodeId {
  return `n:${key}`
}

export function edgeId(key: string): EdgeId {
  return `e:${key}`
}

/** Longer keys are refused: they are no keys but payload. */
const LONGEST_KEY = 65_536

/** The `key` of a record if it is usable and new, or `null`; `seen` maps keys to positions and takes the new one. */
export function readKey(
  value: unknown,
  at: string,
  seen: Map<string, number>,
  position: number,
  report: Report,
): string | null {
  if (typeof value === 'string' && value !== '' && value.length <= LONGEST_KEY) {
    const first = seen.get(value)
    if (first === undefined) {
      seen.set(value, position)
      return value
    }
    report.error('duplicate-key', `${at}/key`, value, `the key is taken by number ${first}`, 'give it a key of its own')
    return null
  }
  if (typeof value !== 'string') {
    const remedy = 'give every node and edge a key in quotation marks'
    report.error('bad-key', `${at}/key`, value, 'the key is not a text', remedy)
    return null
  }
  const message = value === '' ? 'the key is empty' : `the key has ${value.length} characters`
  report.error('bad-key', `${at}/key`, value, message, `give it a key of 1 to ${LONGEST_KEY} characters`)
  return null
}
