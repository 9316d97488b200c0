import type { LayoutMessages } from '../../../../src/locales/index.js'
import { perCount, TEXT, TWO_TEXTS, type SamplesOf } from './sample.js'

/** Samples of the functions among these texts. */
export const layoutSamples: SamplesOf<LayoutMessages> = {
  measured: TWO_TEXTS,
  previews: perCount(false),
  unpin: perCount(false),
  saved: perCount(false),
  done: TEXT,
  doneEnded: TEXT,
  failed: TEXT,
}

/** Texts that are right in several languages, as `layout.name`. */
export const layoutSameAsEnglish: Readonly<Record<'de' | 'fr' | 'ru', readonly string[]>> = {
  de: ['layout.fileName', 'layout.measured(Qux, Quux)'],
  fr: ['layout.measures.angle.name'],
  ru: ['layout.measured(Qux, Quux)'],
}
