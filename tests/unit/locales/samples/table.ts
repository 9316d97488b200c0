/** Samples of the functions among these texts, as `SamplesOf<TableMessages>` once there are any. */
export const tableSamples = {}

/** Texts that are right in several languages, as `table.name`. */
export const tableSameAsEnglish: Readonly<Record<'de' | 'fr' | 'ru', readonly string[]>> = { de: [], fr: [], ru: [] }
