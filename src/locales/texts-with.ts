import { LANGUAGES, pickLanguage, type LanguageTag } from './languages.js'
import { LOCALES } from './locales.js'
import type { Messages } from './messages.js'

/**
 * How an element that is not on every page gets its texts: those that all share, and its own, which come with it.
 * @returns the texts for a BCP 47 tag, else in English; the same object for the same language
 */
export function textsWith<T extends object>(own: Readonly<Record<LanguageTag, T>>): (lang: string) => Messages & T {
  const all = Object.fromEntries(LANGUAGES.map(({ tag }) => [tag, { ...LOCALES[tag], ...own[tag] }]))
  return (lang) => all[pickLanguage([lang])]!
}
