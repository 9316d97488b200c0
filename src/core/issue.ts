/** How much an issue weighs: an `error` keeps the file from loading, a `warning` does not. */
export type Severity = 'error' | 'warning'

/**
 * One problem of a file, said so that its author can mend it.
 *
 * User data never throws; its problems are collected and reported together.
 */
export interface Issue {
  /** Stable and machine-readable, e.g. `dangling-end`. */
  readonly code: string
  readonly severity: Severity
  /** RFC 6901 JSON pointer to the offending value; empty for the whole file. */
  readonly pointer: string
  /** The value found there, shortened for display. */
  readonly value: string
  /** What is wrong, as one sentence without a full stop. */
  readonly message: string
  /** What to do about it, as one imperative sentence without a full stop. */
  readonly remedy: string
}

const SHOWN_VALUE_LENGTH = 80

/** Shows any value as one short line: strings quoted, control characters escaped. */
export function showValue(value: unknown): string {
  let text: string
  try {
    text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? typeof value)
  } catch {
    text = typeof value
  }
  if (text.length > SHOWN_VALUE_LENGTH) {
    text = `${text.slice(0, SHOWN_VALUE_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
  }
  return escapeControls(text)
}

/**
 * The text on one line: what breaks a line, steers a terminal or turns the direction of reading is written
 * as `\uXXXX`. Text of a file goes through here before it is printed.
 */
export function escapeControls(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Builds an RFC 6901 pointer from reference tokens. */
export function pointer(...tokens: (string | number)[]): string {
  return tokens.map((t) => `/${String(t).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** `error: /edges/3/attributes/start: "2021-13": unreadable date; write EDTF …` on one line. */
export function formatIssue(issue: Issue): string {
  const place = issue.pointer === '' ? '' : `${issue.pointer}: `
  const value = issue.value === '' ? '' : `${issue.value}: `
  return escapeControls(`${issue.severity}: ${place}${value}${issue.message}; ${issue.remedy}`)
}
