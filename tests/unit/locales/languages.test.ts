import { describe, expect, it } from 'vitest'

import { direction, LANGUAGES, messagesFor, pickLanguage } from '../../../src/locales/index.js'

describe('pickLanguage', () => {
  it.each([
    [['de'], 'de'],
    [['de-AT'], 'de'],
    [['DE-at'], 'de'],
    [['fr_CA'], 'fr'],
    [['ru-Cyrl-KZ'], 'ru'],
    [['deu'], 'de'],
    [['en-US-u-ca-buddhist'], 'en'],
    [[' fr '], 'fr'],
    [['es', 'ar', 'ru', 'de'], 'ru'],
    [['bm-ML', 'fr-ML', 'en'], 'fr'],
  ])('takes the first supported language of %j', (wanted, tag) => {
    expect(pickLanguage(wanted)).toBe(tag)
  })

  it.each([
    [[]],
    [['']],
    [['es', 'ar']],
    [['d']],
    [['german']],
    [['x-de']],
    [['__proto__', 'constructor', 'toString']],
    [['de;q=0.8']],
    [['*']],
  ])('falls back to English for %j', (wanted) => {
    expect(pickLanguage(wanted)).toBe('en')
  })
})

describe('messagesFor', () => {
  it('gives the texts of the language, of its regions, and English for all others', () => {
    const tags = ['en', 'de', 'fr', 'ru', 'de-CH', 'fr-ML', 'ru-KZ', 'ar', '', 'toString']
    expect(tags.map((tag) => messagesFor(tag).shell.table)).toEqual([
      'Table',
      'Tabelle',
      'Tableau',
      'Таблица',
      'Tabelle',
      'Tableau',
      'Таблица',
      'Table',
      'Table',
      'Table',
    ])
  })
})

describe('LANGUAGES', () => {
  it('names each language in itself', () => {
    expect(LANGUAGES.map(({ tag, name }) => `${tag} ${name}`)).toEqual([
      'en English',
      'de Deutsch',
      'fr Français',
      'ru Русский',
    ])
  })
})

describe('direction', () => {
  it.each(['ar', 'ar-ML', 'he', 'iw', 'fa', 'ur', 'ps', 'dv', 'yi', 'ug', 'syr', 'nqo', 'ckb', 'uz-Arab', 'ff-Adlm'])(
    '%s is written from the right',
    (lang) => {
      expect(direction(lang)).toBe('rtl')
    },
  )

  it.each(['en', 'de', 'fr', 'ru', 'zh', 'ja', 'ar-Latn', 'az', 'uz', 'tr', 'ff', '', 'not a tag', '__proto__'])(
    '%j is written from the left',
    (lang) => {
      expect(direction(lang)).toBe('ltr')
    },
  )
})
