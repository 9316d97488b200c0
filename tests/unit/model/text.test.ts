import { describe, expect, test } from 'vitest'

import { textForms, textIn, type Text } from '../../../src/model/index.js'

const MALI: Text = { en: 'Mali', ru: 'Мали', 'pt-BR': 'Máli' }

describe('the text in a language', () => {
  test.each<[readonly string[], Text, string, string | null]>([
    [['ru'], MALI, 'Мали', 'ru'],
    [['ru-RU'], MALI, 'Мали', 'ru'],
    [['RU'], MALI, 'Мали', 'ru'],
    [['pt-br'], MALI, 'Máli', 'pt-BR'],
    [['pt-BR-x-a'], MALI, 'Máli', 'pt-BR'],
    [['de', 'ru'], MALI, 'Мали', 'ru'],
    [['de'], MALI, 'Mali', 'en'],
    [[], MALI, 'Mali', 'en'],
    [[''], MALI, 'Mali', 'en'],
    [['de'], { fr: 'Le Mali', ru: 'Мали' }, 'Le Mali', 'fr'],
    [['toString', '__proto__'], MALI, 'Mali', 'en'],
    [['en'], { en: '' }, '', 'en'],
    [['en'], {}, '', null],
    [['en'], 'Mali', 'Mali', null],
    [['en'], '', '', null],
  ])('for %j in %j is %j.', (languages, text, expected, lang) => {
    expect(textIn(text, languages)).toEqual({ text: expected, lang })
  })
})

test('All forms of a text are given in the order of the file.', () => {
  expect(textForms(MALI)).toEqual(['Mali', 'Мали', 'Máli'])
  expect(textForms('Mali')).toEqual(['Mali'])
  expect(textForms({})).toEqual([])
})
