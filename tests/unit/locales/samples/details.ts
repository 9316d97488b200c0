/** Samples of the functions among these texts, as `SamplesOf<DetailsMessages>` once there are any. */
export const detailsSamples = {}

/** Texts that are right in several languages, as `details.name`. */
export const detailsSameAsEnglish: Readonly<Record<'de' | 'fr' | 'ru', readonly string[]>> = { de: [], fr: [], ru: [] }
