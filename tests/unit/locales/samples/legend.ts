/** Samples of the functions among these texts, as `SamplesOf<LegendMessages>` once there are any. */
export const legendSamples = {}

/** Texts that are right in several languages, as `legend.name`. */
export const legendSameAsEnglish: Readonly<Record<'de' | 'fr' | 'ru', readonly string[]>> = { de: [], fr: [], ru: [] }
