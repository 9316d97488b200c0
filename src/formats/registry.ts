import { EntenteError } from '../core/errors.js'
import { nearest } from '../core/nearest.js'
import type { ReadResult } from '../model/index.js'
import type { Format } from './format.js'
import { native } from './native.js'

/** Every format this version knows, the native one first. */
export const FORMATS: readonly Format[] = [native]

/**
 * Reads a file in the named format, or in the one that recognises it.
 * @param mostRecords see {@link Format.read}
 * @throws EntenteError `unsupported-format` if no such format is known
 */
export async function readFile(text: string, formatName?: string, mostRecords?: number): Promise<ReadResult> {
  return formatFor(text, formatName).read(text, mostRecords)
}

function formatFor(text: string, name: string | undefined): Format {
  if (name === undefined) return FORMATS.find((format) => format.detect(text)) ?? native
  const format = FORMATS.find((f) => f.name === name || f.extensions.includes(name))
  if (format !== undefined) return format
  const names = FORMATS.map((f) => f.name)
  const close = nearest(name, names)
  throw new EntenteError(
    'unsupported-format',
    `no such format: ${JSON.stringify(name)}; use ${(close.length > 0 ? close : names).join(' or ')}`,
  )
}
