import type { Sample } from './sample.js'

/** Samples of the functions among these texts. */
export const pathSamples: Readonly<Record<string, readonly Sample[]>> = {}

/** Texts that are right in several languages. */
export const pathSameAsEnglish: Readonly<Record<'de' | 'fr' | 'ru', readonly string[]>> = {
  de: [],
  fr: [],
  ru: [],
}
