import { de } from './de.js'
import { en } from './en.js'
import { fr } from './fr.js'
import type { LanguageTag } from './languages.js'
import type { Messages } from './messages.js'
import { ru } from './ru.js'

/** The texts of each language in `LANGUAGES`, without those of the panels that are opened. */
export const LOCALES: Readonly<Record<LanguageTag, Messages>> = { en, de, fr, ru }
