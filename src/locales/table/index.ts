import type { Messages } from '../messages.js'
import { textsWith } from '../texts-with.js'
import { tableDe } from './de.js'
import { tableEn } from './en.js'
import { tableFr } from './fr.js'
import type { TableMessages } from './messages.js'
import { tableRu } from './ru.js'

/** All texts of the table. */
export type TableTexts = Messages & { readonly table: TableMessages }

/** The same for a BCP 47 tag, else in English. */
export const tableMessagesFor: (lang: string) => TableTexts = textsWith({
  en: { table: tableEn },
  de: { table: tableDe },
  fr: { table: tableFr },
  ru: { table: tableRu },
})
