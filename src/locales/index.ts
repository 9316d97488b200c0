/** The locales room: interface texts and dates in words. */
import { en } from './en.js'
import type { Messages } from './messages.js'

export { formatMoment, formatWindow, type DateStyle } from './dates.js'
export type { Messages } from './messages.js'

const LOCALES: Readonly<Record<string, Messages>> = { en }

/** The texts for a BCP 47 tag, else in English. */
export function messagesFor(lang: string): Messages {
  const tag = lang.toLowerCase()
  return LOCALES[tag] ?? LOCALES[tag.split('-')[0] ?? ''] ?? en
}
