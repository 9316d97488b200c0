/** A text a reader sees: a string, or one string per language (BCP 47 tags). */
export type Text = string | Readonly<Record<string, string>>

/** A text in one language, with the tag it is in (`null` where the file does not say). */
export interface LocalText {
  readonly text: string
  readonly lang: string | null
}

/**
 * The text in the first wanted language that it has, else in English, else in whatever comes first.
 * `de-AT` falls back to `de`.
 */
export function textIn(text: Text, languages: readonly string[]): LocalText {
  if (typeof text === 'string') return { text, lang: null }
  const available = Object.keys(text)
  for (const wanted of [...languages, 'en']) {
    for (let tag = wanted.toLowerCase(); tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
      const found = available.find((a) => a.toLowerCase() === tag)
      if (found !== undefined) return { text: text[found] ?? '', lang: found }
    }
  }
  const first = available[0]
  return first === undefined ? { text: '', lang: null } : { text: text[first] ?? '', lang: first }
}

/** Every form of a text, without regard to language. */
export function textForms(text: Text): string[] {
  return typeof text === 'string' ? [text] : Object.values(text)
}
