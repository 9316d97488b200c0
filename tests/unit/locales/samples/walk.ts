/** Samples of the functions among these texts, as `SamplesOf<WalkMessages>` once there are any. */
export const walkSamples = {}

/** Texts that are right in several languages, as `walk.name`. */
export const walkSameAsEnglish: Readonly<Record<'de' | 'fr' | 'ru', readonly string[]>> = { de: [], fr: [], ru: [] }
