import type { WrittenSpan } from '../time/index.js'
import { formatSpans } from './bounds.js'

/** When a tie held, as part of a sentence: `from 1960 until 1991`, `start unknown, until 28 January 2024`. */
export function formatHeld(spans: readonly WrittenSpan[], lang: string): string {
  return formatSpans(spans, lang)
}
