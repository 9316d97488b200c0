import type { Messages } from '../messages.js'
import { textsWith } from '../texts-with.js'
import { pathDe } from './de.js'
import { pathEn } from './en.js'
import { pathFr } from './fr.js'
import type { PathMessages } from './messages.js'
import { pathRu } from './ru.js'

/** All texts of the panel that finds paths. */
export type PathTexts = Messages & { readonly path: PathMessages }

/** The same for a BCP 47 tag, else in English. */
export const pathMessagesFor: (lang: string) => PathTexts = textsWith({
  en: { path: pathEn },
  de: { path: pathDe },
  fr: { path: pathFr },
  ru: { path: pathRu },
})
