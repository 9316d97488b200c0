/**
 * Where a text stops being JSON (RFC 8259). Engines word the place differently or leave it out, so the text
 * is read again; without recursion, because a broken file may be nothing but brackets. O(length).
 */
export interface JsonFault {
  /** Both from 1; a column counts UTF-16 units. */
  readonly line: number
  readonly column: number
  /** What is wrong there, as half a sentence. */
  readonly reason: string
  /** The text ends too early: what there is of it may be right. */
  readonly isCut: boolean
}

/** The first fault of a text, or `null` if it is JSON. A byte order mark is a fault. */
export function findJsonFault(text: string): JsonFault | null {
  const found = scan(text)
  if (found === null) return null
  const before = text.slice(0, found.at).split(/\r\n|\r|\n/)
  const isCut = found.at >= text.length
  const reason = isCut ? `the text ends where ${found.reason}` : found.reason
  return { line: before.length, column: before.at(-1)!.length + 1, reason, isCut }
}

interface Found {
  readonly at: number
  readonly reason: string
}

const SPACE = /[ \t\n\r]*/y
const LITERAL = /true|false|null/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y
/** What could still become a literal or a number if the text went on. */
const BEGUN = /(?:t(?:ru?)?|f(?:al?s?)?|n(?:ul?)?|-?(?:0|[1-9]\d*)?(?:\.\d*)?(?:[eE][-+]?)?)$/y

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

const REASONS: Readonly<Record<Expected, string>> = {
  value: 'a value should stand',
  'value-or-end': 'a value or "]" should stand',
  key: 'a name in double quotes should stand',
  'key-or-end': 'a name in double quotes or "}" should stand',
  colon: '":" should stand',
  'comma-or-end': '"," or a closing bracket should stand',
  nothing: 'the file should end',
}

function scan(text: string): Found | null {
  /** Closing brackets still to come. */
  const open: ('}' | ']')[] = []
  let at = skip(SPACE, text, 0)
  let expected: Expected = 'value'
  const afterValue = (): Expected => (open.length === 0 ? 'nothing' : 'comma-or-end')
  while (at < text.length) {
    const c = text[at]!
    if (expected !== 'value' && expected !== 'key' && c === open.at(-1) && expected !== 'colon') {
      open.pop()
      expected = afterValue()
      at++
    } else if (expected === 'colon' && c === ':') {
      expected = 'value'
      at++
    } else if (expected === 'comma-or-end' && c === ',') {
      expected = open.at(-1) === '}' ? 'key' : 'value'
      at++
    } else if (expected === 'key' || expected === 'key-or-end') {
      if (c !== '"') return { at, reason: REASONS[expected] }
      const end = endOfString(text, at)
      if (typeof end !== 'number') return end
      expected = 'colon'
      at = end
    } else if (expected === 'value' || expected === 'value-or-end') {
      if (c === '{' || c === '[') {
        open.push(c === '{' ? '}' : ']')
        expected = c === '{' ? 'key-or-end' : 'value-or-end'
        at++
      } else {
        const end = endOfScalar(text, at, REASONS[expected])
        if (typeof end !== 'number') return end
        expected = afterValue()
        at = end
      }
    } else {
      return { at, reason: REASONS[expected] }
    }
    at = skip(SPACE, text, at)
  }
  return expected === 'nothing' ? null : { at, reason: REASONS[expected] }
}

function endOfScalar(text: string, at: number, reason: string): number | Found {
  if (text[at] === '"') return endOfString(text, at)
  for (const pattern of [LITERAL, NUMBER]) {
    const end = skip(pattern, text, at)
    if (end > at) return endsWord(text, end) ? end : { at: cutOr(text, at, end), reason }
  }
  return { at: cutOr(text, at, at), reason }
}

/** `01`, `1.`, `truex`: the match is only the beginning of something that is no value. */
function endsWord(text: string, end: number): boolean {
  return !/[\w.+-]/.test(text[end] ?? ' ')
}

/** A value that the end of the text cuts is missing at the end. */
function cutOr(text: string, from: number, otherwise: number): number {
  return skip(BEGUN, text, from) === text.length ? text.length : otherwise
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y

/** By character: a pattern that repeats over a text of megabytes exhausts the stack. */
function endOfString(text: string, at: number): number | Found {
  for (let i = at + 1; i < text.length;) {
    const c = text[i]!
    if (c === '"') return i + 1
    if (c < ' ') return { at: i, reason: 'a control character stands in a text; write it as \\n, \\t or \\u0000' }
    const next = c === '\\' ? skip(ESCAPE, text, i) : i + 1
    if (next === i) return brokenEscape(text, i)
    i = next
  }
  return { at: text.length, reason: 'a closing quotation mark should stand' }
}

function brokenEscape(text: string, at: number): Found {
  const isCut = /^\\(?:u[\dA-Fa-f]{0,3})?$/.test(text.slice(at, at + 7))
  return isCut
    ? { at: text.length, reason: 'an escape should go on' }
    : { at, reason: 'a backslash escapes nothing; double it' }
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}
