import type { GroupsMessages } from '../../../../src/locales/index.js'
import { perCount, TEXT, type SamplesOf } from './sample.js'

/** Samples of the functions among these texts. */
export const groupsSamples: SamplesOf<GroupsMessages> = {
  folded: perCount(false),
  foldBloc: TEXT,
  foldKind: TEXT,
  open: TEXT,
}

/** Texts that are right in several languages, as `groups.name`. */
export const groupsSameAsEnglish: Readonly<Record<'de' | 'fr' | 'ru', readonly string[]>> = { de: [], fr: [], ru: [] }
