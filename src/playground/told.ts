/** A line of the log: what happened, and with what. */
export interface Line {
  readonly name: string
  readonly text: string
}

/** More characters would push all else out of sight. */
const MOST = 400

/** A value as people read it: JSON where it is plain, else what kind of thing it is. */
export function told(value: unknown): string {
  if (value === undefined) return 'undefined'
  if (value instanceof Error) return `${value.name}: ${value.message}`
  if (typeof value === 'function') return 'a function'
  const text = isPlain(value) ? JSON.stringify(value) : `a ${nameOf(value)}`
  return text.length > MOST ? `${text.slice(0, MOST)} …` : text
}

/** Values, lists and objects made of them; large ones of our own are not walked through. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== Array.prototype) return false
  return Object.values(value).every(isPlain)
}

function nameOf(value: unknown): string {
  return (value as object).constructor.name === 'Object' ? 'record' : (value as object).constructor.name
}
