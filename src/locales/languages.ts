/** A language of the interface: its BCP 47 tag, and its name in itself. */
export interface Language {
  readonly tag: string
  readonly name: string
}

/** The languages of the interface, English first, then by name. */
export const LANGUAGES = [
  { tag: 'en', name: 'English' },
  { tag: 'de', name: 'Deutsch' },
  { tag: 'fr', name: 'Français' },
  { tag: 'ru', name: 'Русский' },
] as const satisfies readonly Language[]

export type LanguageTag = (typeof LANGUAGES)[number]['tag']

/**
 * The first language of the interface among these BCP 47 tags, best first; a region or script falls back to
 * its language (`de-AT` to `de`), and English is the last resort. Tags that are none are passed over.
 */
export function pickLanguage(wanted: readonly string[]): LanguageTag {
  for (const tag of wanted) {
    const language = parseTag(tag)?.language
    const found = LANGUAGES.find((known) => known.tag === language)
    if (found !== undefined) return found.tag
  }
  return 'en'
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
])

/** Which way a language is written, by its script: `ar`, `he`, `uz-Arab` from the right, `az-Latn` from the left. */
export function direction(lang: string): 'ltr' | 'rtl' {
  // `textInfo` would say the same, but Firefox lacks it, and Chromium renamed it to a method.
  return RIGHT_TO_LEFT.has(parseTag(lang)?.maximize().script ?? '') ? 'rtl' : 'ltr'
}

/** Asked for with every text that is worded; a page has few tags. */
const parsed = new Map<string, Intl.Locale | null>()
const MOST_PARSED = 100

function parseTag(tag: string): Intl.Locale | null {
  const known = parsed.get(tag)
  if (known !== undefined) return known
  if (parsed.size >= MOST_PARSED) parsed.clear()
  const locale = localeOf(tag)
  parsed.set(tag, locale)
  return locale
}

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag.trim().replaceAll('_', '-'))
  } catch {
    return null
  }
}
