/** Samples of the functions among these texts, as `SamplesOf<ShellMessages>` once there are any. */
export const shellSamples = {}

/** Texts that are right in several languages, as `shell.name`. */
export const shellSameAsEnglish: Readonly<Record<'de' | 'fr' | 'ru', readonly string[]>> = { de: [], fr: [], ru: [] }
