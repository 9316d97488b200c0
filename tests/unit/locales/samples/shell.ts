import type { ShellMessages } from '../../../../src/locales/index.js'
import { TEXT, type SamplesOf } from './sample.js'

/** Samples of the functions among these texts. */
export const shellSamples: SamplesOf<ShellMessages> = { layoutWorking: TEXT, beside: TEXT }

/** Texts that are right in several languages, as `shell.name`. */
export const shellSameAsEnglish: Readonly<Record<'de' | 'fr' | 'ru', readonly string[]>> = {
  de: [],
  fr: ['shell.layoutNames.blocs', 'shell.layoutNames.stress'],
  ru: [],
}
