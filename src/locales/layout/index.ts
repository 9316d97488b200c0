import type { Messages } from '../messages.js'
import { textsWith } from '../texts-with.js'
import { layoutDe } from './de.js'
import { layoutEn } from './en.js'
import { layoutFr } from './fr.js'
import type { LayoutMessages } from './messages.js'
import { layoutRu } from './ru.js'

/** All texts of the picker of layouts. */
export type LayoutTexts = Messages & { readonly layout: LayoutMessages }

/** The same for a BCP 47 tag, else in English. */
export const layoutMessagesFor: (lang: string) => LayoutTexts = textsWith({
  en: { layout: layoutEn },
  de: { layout: layoutDe },
  fr: { layout: layoutFr },
  ru: { layout: layoutRu },
})
