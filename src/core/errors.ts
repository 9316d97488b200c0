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

/** Why, where a code does not tell enough for a reader to know what to do. */
export type ErrorReason =
  /** The browser has no connection at all. */
  | 'offline'
  /** The page is opened from a disk, where it may read no other file. */
  | 'disk'
  /** The server has sent nothing for too long. */
  | 'silent'
  /** The connection broke in the midst of the file. */
  | 'cut'
  /** The server knows of no file at the address. */
  | 'missing'
  /** The server gives the file to some only. */
  | 'forbidden'
  /** The server has a fault, or too much to do. */
  | 'server'

/**
 * The one error class of the package. Test `code`, never the message;
 * `name` is a literal because minifiers rename classes.
 */
export class EntenteError extends Error {
  override readonly name = 'EntenteError'
  readonly code: ErrorCode
  /** The problems of the file, where the error is about one. */
  readonly issues: readonly Issue[]
  readonly reason: ErrorReason | null

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; issues?: readonly Issue[]; reason?: ErrorReason | undefined } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.issues = options.issues ?? []
    this.reason = options.reason ?? null
  }
}
