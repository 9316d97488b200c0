import { EntenteError } from '../../core/errors.js'
import { formatIssue, showValue, type Issue } from '../../core/issue.js'

/** No graph is ever sent as one of these; what is wrongly sent as plain text or as bytes may be one. */
const MEDIA = /^\s*(?:(?:image|audio|video|font)\/|application\/(?:pdf|zip|gzip)\b)/i

const PAGE = /^\uFEFF?\s*<(?:!doctype\s+html|html|head|body)\b/i

/** What no text begins with, not even one that was decoded wrongly. */
const BINARY = /^.{0,3}(?:\uFFFD|(?!\s)\p{Cc})/u

/** @throws EntenteError `invalid-file` for a picture, a film and the like */
export function refuseMedia(type: string): void {
  if (MEDIA.test(type)) throw notText(type)
}

/** @throws EntenteError `invalid-file` for a page, which is what one gets in place of a file that asks for a login */
export function refuseForeign(text: string): void {
  if (PAGE.test(text)) {
    const remedy = 'give the address of the file itself, and see whether it asks for a login'
    throw invalidFile([issue('web-page', text, 'a web page in place of a graph file', remedy)])
  }
  if (BINARY.test(text)) throw notText(text)
}

/** The error of a file with problems; its message tells the first of those that keep it from loading. */
export function invalidFile(issues: readonly Issue[]): EntenteError {
  const first = issues.find(({ severity }) => severity === 'error')
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : ''
  const message = first === undefined ? 'the file has errors' : formatIssue(first) + more
  return new EntenteError('invalid-file', message, { issues })
}

function notText(value: string): EntenteError {
  return invalidFile([issue('not-text', value, 'something else than a graph file', 'give the address of the file')])
}

function issue(code: string, value: string, message: string, remedy: string): Issue {
  return { code, severity: 'error', pointer: '', value: showValue(value.slice(0, 100).trim()), message, remedy }
}
