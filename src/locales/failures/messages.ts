import type { ErrorCode, ErrorReason } from '../../core/errors.js'

/** Codes of issues that say what became of a whole file. */
type FileFault = 'empty-file' | 'bad-json' | 'web-page' | 'not-text' | 'not-a-graph' | 'newer-format'

/** What has its words; `other` for the rest. */
type Told = Exclude<ErrorCode, 'aborted' | 'not-found' | 'render'> | ErrorReason | FileFault | 'other'

/** What has happened, and what to do about it, by code of an error or by what says more. */
export type FailureMessages = Readonly<Record<Told, string>>

/**
 * The words for a code, or better ones.
 * @param reason an {@link ErrorReason}, or the code of an issue
 */
export function failureIn(texts: FailureMessages): (code: ErrorCode, reason?: string | null) => string {
  const known = new Map(Object.entries(texts))
  return (code, reason) => known.get(reason ?? '') ?? known.get(code) ?? texts.other
}
