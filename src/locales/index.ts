/** The locales room: interface texts and dates in words. */
import { pickLanguage } from './languages.js'
import { LOCALES } from './locales.js'
import type { Messages } from './messages.js'

export { formatHeld } from './held.js'
export { formatHeldShort } from './held-short.js'
export { formatAttested, formatBound, formatSpan, formatSpans } from './bounds.js'
export { formatNumber } from './counting.js'
export { LOCALES } from './locales.js'
export { formatMoment, formatWindow, type DateStyle } from './dates.js'
export { direction, LANGUAGES, pickLanguage, type Language, type LanguageTag } from './languages.js'
export type { Messages } from './messages.js'
export type { ClaimMessages } from './claim/messages.js'
export type { DetailsMessages } from './details/messages.js'
export type { GroupsMessages } from './groups/messages.js'
export type { LayoutMessages } from './layout/messages.js'
export type { LegendMessages } from './legend/messages.js'
export type { PathMessages } from './path/messages.js'
export type { ShareMessages } from './share/messages.js'
export type { ShellMessages } from './shell/messages.js'
export type { TableMessages } from './table/messages.js'
export type { WalkMessages } from './walk/messages.js'

/** The texts for a BCP 47 tag, else in English. */
export function messagesFor(lang: string): Messages {
  return LOCALES[pickLanguage([lang])]
}
