import type { LanguageTag } from '../languages.js'

/** Keys whose caps bear words. */
export const CAPS = ['shift', 'enter', 'escape', 'tab', 'home', 'end', 'page-up', 'page-down'] as const
export type Cap = (typeof CAPS)[number]

/** What stands on the caps of a keyboard sold with a language. */
const WORDS: Readonly<Record<LanguageTag, Readonly<Record<Cap, string>>>> = {
  en: {
    shift: 'Shift',
    enter: 'Enter',
    escape: 'Esc',
    tab: 'Tab',
    home: 'Home',
    end: 'End',
    'page-up': 'Page Up',
    'page-down': 'Page Down',
  },
  de: {
    shift: 'Umschalt',
    enter: 'Eingabe',
    escape: 'Esc',
    tab: 'Tab',
    home: 'Pos1',
    end: 'Ende',
    'page-up': 'Bild ↑',
    'page-down': 'Bild ↓',
  },
  fr: {
    shift: 'Maj',
    enter: 'Entrée',
    escape: 'Échap',
    tab: 'Tab',
    home: 'Début',
    end: 'Fin',
    'page-up': 'Page préc.',
    'page-down': 'Page suiv.',
  },
  ru: {
    shift: 'Shift',
    enter: 'Enter',
    escape: 'Esc',
    tab: 'Tab',
    home: 'Home',
    end: 'End',
    'page-up': 'Page Up',
    'page-down': 'Page Down',
  },
}

export function keyCap(cap: Cap, tag: LanguageTag): string {
  return WORDS[tag][cap]
}
