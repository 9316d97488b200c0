import type { Issue } from './issue.js'

/** Codes of {@link EntenteError}; part of the public contract. */
export type ErrorCode =
  | 'invalid-argument'
  | 'invalid-file'
  | 'unsupported-format'
  | 'not-found'
  | 'http'
  | 'network'
  | 'too-large'
  | 'aborted'
  | 'render'

/**
 * The one error class of the package. Test `code`, never the message;
 * `name` is a literal because minifiers rename classes.
 */
export class EntenteError extends Error {
  override readonly name = 'EntenteError'
  readonly code: ErrorCode
  /** The problems of the file, where the error is about one. */
  readonly issues: readonly Issue[]

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; issues?: readonly Issue[] } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.issues = options.issues ?? []
  }
}
