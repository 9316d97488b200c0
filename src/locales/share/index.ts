import type { Messages } from '../messages.js'
import { textsWith } from '../texts-with.js'
import { shareDe } from './de.js'
import { shareEn } from './en.js'
import { shareFr } from './fr.js'
import type { ShareMessages } from './messages.js'
import { shareRu } from './ru.js'

/** All texts of the dialog that hands out a view. */
export type ShareTexts = Messages & { readonly share: ShareMessages }

/** The same for a BCP 47 tag, else in English. */
export const shareMessagesFor: (lang: string) => ShareTexts = textsWith({
  en: { share: shareEn },
  de: { share: shareDe },
  fr: { share: shareFr },
  ru: { share: shareRu },
})
