import { describe, expect, it } from 'vitest'

import { formatBound, LANGUAGES } from '../../../src/locales/index.js'
import { boundOf } from '../time/utc.js'
import { plainSpaces } from './spaces.js'

/** EDTF, then English, German, French, Russian; each read by eye. */
const ROWS = [
  ['2023', '2023', '2023', '2023', '2023 г.'],
  ['2023-09', 'September 2023', 'September 2023', 'septembre 2023', 'сентябрь 2023 г.'],
  ['2023-09-16', '16 September 2023', '16. September 2023', '16 septembre 2023', '16 сентября 2023 г.'],
  ['2023-05-01', '1 May 2023', '1. Mai 2023', '1er mai 2023', '1 мая 2023 г.'],
  ['2022-21', 'spring 2022', 'Frühjahr 2022', 'printemps 2022', 'весна 2022 г.'],
  ['2022-22', 'summer 2022', 'Sommer 2022', 'été 2022', 'лето 2022 г.'],
  ['2022-23', 'autumn 2022', 'Herbst 2022', 'automne 2022', 'осень 2022 г.'],
  ['2022-24', 'winter 2022/23', 'Winter 2022/23', 'hiver 2022/23', 'зима 2022/23 г.'],
  ['1999-24', 'winter 1999/2000', 'Winter 1999/2000', 'hiver 1999/2000', 'зима 1999/2000 г.'],
  [
    '2022-30',
    'summer 2022/23 (southern hemisphere)',
    'Sommer 2022/23 (Südhalbkugel)',
    'été 2022/23 (hémisphère sud)',
    'лето 2022/23 г. (Южное полушарие)',
  ],
  ['2023-33', 'Q1 2023', '1. Quartal 2023', '1er trimestre 2023', 'I квартал 2023 г.'],
  ['2023-41', 'the second half of 2023', '2. Halbjahr 2023', '2e semestre 2023', 'II полугодие 2023 г.'],
  [
    '2023-38',
    'between May and August 2023',
    'zwischen Mai und August 2023',
    'entre mai et août 2023',
    'между маем и августом 2023 г.',
  ],
  ['197X', 'the 1970s', '1970er-Jahre', 'les années 1970', '1970-е гг.'],
  ['197', 'the 1970s', '1970er-Jahre', 'les années 1970', '1970-е гг.'],
  ['190X', 'between 1900 and 1909', 'zwischen 1900 und 1909', 'entre 1900 et 1909', 'между 1900 и 1909 гг.'],
  ['19XX', 'the 20th century', '20. Jahrhundert', 'XXe siècle', 'XX век'],
  ['20', 'the 21st century', '21. Jahrhundert', 'XXIe siècle', 'XXI век'],
  ['-01XX', 'the 2nd century BC', '2. Jahrhundert v. Chr.', 'IIe siècle av. J.-C.', 'II век до н. э.'],
  ['00XX', 'the 1st century', '1. Jahrhundert', 'Ier siècle', 'I век'],
  ['1XXX', 'the 2nd millennium', '2. Jahrtausend', 'IIe millénaire', 'II тысячелетие'],
  [
    'XXXX',
    'between 1 BC and 9999',
    'zwischen 1 v. Chr. und 9999',
    'entre 1 av. J.-C. et 9999',
    'между 1 г. до н. э. и 9999 г.',
  ],
  [
    '156X-12-25',
    'between 25 December 1560 and 25 December 1569',
    'zwischen dem 25. Dezember 1560 und dem 25. Dezember 1569',
    'entre le 25 décembre 1560 et le 25 décembre 1569',
    'между 25 декабря 1560 г. и 25 декабря 1569 г.',
  ],
  [
    '2015-XX-12',
    'between 12 January and 12 December 2015',
    'zwischen dem 12. Januar und dem 12. Dezember 2015',
    'entre le 12 janvier et le 12 décembre 2015',
    'между 12 января и 12 декабря 2015 г.',
  ],
  ['2015-05-XX', 'May 2015', 'Mai 2015', 'mai 2015', 'май 2015 г.'],
  [
    '201X-05',
    'between May 2010 and May 2019',
    'zwischen Mai 2010 und Mai 2019',
    'entre mai 2010 et mai 2019',
    'между маем 2010 г. и маем 2019 г.',
  ],
  [
    '20XX-21',
    'between spring 2000 and spring 2099',
    'zwischen Frühjahr 2000 und Frühjahr 2099',
    'entre le printemps 2000 et le printemps 2099',
    'между весной 2000 г. и весной 2099 г.',
  ],
  [
    '[2024-01-28..2026-02-01]',
    'between 28 January 2024 and 1 February 2026',
    'zwischen dem 28. Januar 2024 und dem 1. Februar 2026',
    'entre le 28 janvier 2024 et le 1er février 2026',
    'между 28 января 2024 г. и 1 февраля 2026 г.',
  ],
  [
    '[2023-02-01..2023-02-08]',
    'between 1 and 8 February 2023',
    'zwischen dem 1. und dem 8. Februar 2023',
    'entre le 1er et le 8 février 2023',
    'между 1 и 8 февраля 2023 г.',
  ],
  [
    '[2023-02-01..2023-05-08]',
    'between 1 February and 8 May 2023',
    'zwischen dem 1. Februar und dem 8. Mai 2023',
    'entre le 1er février et le 8 mai 2023',
    'между 1 февраля и 8 мая 2023 г.',
  ],
  ['[1960..1961]', 'between 1960 and 1961', 'zwischen 1960 und 1961', 'entre 1960 et 1961', 'между 1960 и 1961 гг.'],
  [
    '[1960-03..1960-05]',
    'between March and May 1960',
    'zwischen März und Mai 1960',
    'entre mars et mai 1960',
    'между мартом и маем 1960 г.',
  ],
  [
    '[1960-11..1961-05]',
    'between November 1960 and May 1961',
    'zwischen November 1960 und Mai 1961',
    'entre novembre 1960 et mai 1961',
    'между ноябрём 1960 г. и маем 1961 г.',
  ],
  ['[2021-10-01..2021-12-31]', 'late 2021', 'Ende 2021', 'fin 2021', 'конец 2021 г.'],
  ['[2021-09..2021-12]', 'late 2021', 'Ende 2021', 'fin 2021', 'конец 2021 г.'],
  ['[2021-01..2021-03]', 'early 2021', 'Anfang 2021', 'début 2021', 'начало 2021 г.'],
  ['[2021-01..2021-04]', 'early 2021', 'Anfang 2021', 'début 2021', 'начало 2021 г.'],
  ['[2025-06-01..2025-06-10]', 'early June 2025', 'Anfang Juni 2025', 'début juin 2025', 'начало июня 2025 г.'],
  ['[2025-06-21..2025-06-30]', 'late June 2025', 'Ende Juni 2025', 'fin juin 2025', 'конец июня 2025 г.'],
  [
    '[2025-06-01..2025-06-11]',
    'between 1 and 11 June 2025',
    'zwischen dem 1. und dem 11. Juni 2025',
    'entre le 1er et le 11 juin 2025',
    'между 1 и 11 июня 2025 г.',
  ],
  [
    '[2025-06-20..2025-06-30]',
    'between 20 and 30 June 2025',
    'zwischen dem 20. und dem 30. Juni 2025',
    'entre le 20 et le 30 juin 2025',
    'между 20 и 30 июня 2025 г.',
  ],
  [
    '[2021-10-02..2021-12-31]',
    'between 2 October and 31 December 2021',
    'zwischen dem 2. Oktober und dem 31. Dezember 2021',
    'entre le 2 octobre et le 31 décembre 2021',
    'между 2 октября и 31 декабря 2021 г.',
  ],
  ['[2020-01-01..2020-12-31]', '2020', '2020', '2020', '2020 г.'],
  ['[2020-02-01..2020-02-29]', 'February 2020', 'Februar 2020', 'février 2020', 'февраль 2020 г.'],
  ['[2020-02-29..2020-02-29]', '29 February 2020', '29. Februar 2020', '29 février 2020', '29 февраля 2020 г.'],
  [
    '[..2019-06-17]',
    'by 17 June 2019',
    'spätestens am 17. Juni 2019',
    'au plus tard le 17 juin 2019',
    'не позднее 17 июня 2019 г.',
  ],
  [
    '[2003-05-01..]',
    '1 May 2003 or later',
    'frühestens am 1. Mai 2003',
    'au plus tôt le 1er mai 2003',
    'не ранее 1 мая 2003 г.',
  ],
  ['[..2019]', 'by 2019', 'spätestens 2019', 'au plus tard en 2019', 'не позднее 2019 г.'],
  ['[2003-05..]', 'May 2003 or later', 'frühestens im Mai 2003', 'au plus tôt en mai 2003', 'не ранее мая 2003 г.'],
  ['2021~', 'about 2021', 'etwa 2021', 'vers 2021', 'около 2021 г.'],
  ['2023-09~', 'about September 2023', 'etwa im September 2023', 'vers septembre 2023', 'около сентября 2023 г.'],
  [
    '2023-09-16~',
    'about 16 September 2023',
    'etwa am 16. September 2023',
    'vers le 16 septembre 2023',
    'около 16 сентября 2023 г.',
  ],
  ['2022-22~', 'about summer 2022', 'etwa im Sommer 2022', 'vers l’été 2022', 'около лета 2022 г.'],
  [
    '2025-06-23?',
    'possibly 23 June 2025',
    'möglicherweise am 23. Juni 2025',
    'peut-être le 23 juin 2025',
    'предположительно 23 июня 2025 г.',
  ],
  ['2025?', 'possibly 2025', 'möglicherweise 2025', 'peut-être en 2025', 'предположительно 2025 г.'],
  ['2021%', 'possibly about 2021', 'möglicherweise etwa 2021', 'peut-être vers 2021', 'предположительно около 2021 г.'],
  [
    '2023-09-16%',
    'possibly about 16 September 2023',
    'möglicherweise etwa am 16. September 2023',
    'peut-être vers le 16 septembre 2023',
    'предположительно около 16 сентября 2023 г.',
  ],
  ['~2004-06-15', 'about 15 June 2004', 'etwa am 15. Juni 2004', 'vers le 15 juin 2004', 'около 15 июня 2004 г.'],
  ['', 'unknown', 'unbekannt', 'date inconnue', 'неизвестно'],
  ['..', 'still going on', 'dauert an', 'se poursuit', 'продолжается'],
  ['-0043-03-15', '15 March 44 BC', '15. März 44 v. Chr.', '15 mars 44 av. J.-C.', '15 марта 44 г. до н. э.'],
  ['-0043', '44 BC', '44 v. Chr.', '44 av. J.-C.', '44 г. до н. э.'],
  ['0000', '1 BC', '1 v. Chr.', '1 av. J.-C.', '1 г. до н. э.'],
  ['0050', '50 AD', '50 n. Chr.', '50 ap. J.-C.', '50 г. н. э.'],
  ['0050-01-01', '1 January 50 AD', '1. Januar 50 n. Chr.', '1er janvier 50 ap. J.-C.', '1 января 50 г. н. э.'],
  ['Y12345', '12345 AD', '12345 n. Chr.', '12345 ap. J.-C.', '12345 г. н. э.'],
  ['Y-1234567', '1,234,568 BC', '1.234.568 v. Chr.', '1 234 568 av. J.-C.', '1 234 568 г. до н. э.'],
  [
    '2023-38~',
    'roughly between May and August 2023',
    'ungefähr zwischen Mai und August 2023',
    'approximativement entre mai et août 2023',
    'примерно между маем и августом 2023 г.',
  ],
  ['-01', 'the 1st century BC', '1. Jahrhundert v. Chr.', 'Ier siècle av. J.-C.', 'I век до н. э.'],
  ['Y-17E7', '170 million BC', '170 Millionen v. Chr.', '170 millions av. J.-C.', '170 млн лет до н. э.'],
  ['Y17E7', '170 million AD', '170 Millionen n. Chr.', '170 millions ap. J.-C.', '170 млн лет н. э.'],
  ['1950S2', 'between 1900 and 1999', 'zwischen 1900 und 1999', 'entre 1900 et 1999', 'между 1900 и 1999 гг.'],
  [
    '2023-09-16T14:30Z',
    '16 September 2023 at 14:30 UTC',
    '16. September 2023 um 14:30 UTC',
    '16 septembre 2023 à 14:30 UTC',
    '16 сентября 2023 г. в 14:30 UTC',
  ],
  [
    '2023-09-16T14:30:05.25Z',
    '16 September 2023 at 14:30:05.25 UTC',
    '16. September 2023 um 14:30:05,25 UTC',
    '16 septembre 2023 à 14:30:05,25 UTC',
    '16 сентября 2023 г. в 14:30:05,25 UTC',
  ],
  [
    '2023-09-16T14:30+02:00',
    '16 September 2023 at 12:30 UTC',
    '16. September 2023 um 12:30 UTC',
    '16 septembre 2023 à 12:30 UTC',
    '16 сентября 2023 г. в 12:30 UTC',
  ],
  [
    '-0043-03-15T10:10Z',
    '15 March 44 BC at 10:10 UTC',
    '15. März 44 v. Chr. um 10:10 UTC',
    '15 mars 44 av. J.-C. à 10:10 UTC',
    '15 марта 44 г. до н. э. в 10:10 UTC',
  ],
  [
    '[1667,1668,1670]',
    '1667, 1668 or 1670',
    '1667, 1668 oder 1670',
    '1667, 1668 ou 1670',
    '1667 г., 1668 г. или 1670 г.',
  ],
  [
    '[2022-11-01,2022-11-03]',
    '1 November 2022 or 3 November 2022',
    '1. November 2022 oder 3. November 2022',
    '1er novembre 2022 ou 3 novembre 2022',
    '1 ноября 2022 г. или 3 ноября 2022 г.',
  ],
] as const

describe('formatBound', () => {
  it.each(ROWS)('writes %j as people do', (edtf, ...expected) => {
    const bound = boundOf(edtf)
    expect(LANGUAGES.map(({ tag }) => plainSpaces(formatBound(bound, tag)))).toEqual(expected)
  })

  it.each([
    ['de-AT', 'Januar 2023'],
    ['fr-CA', 'janvier 2023'],
    ['en-US', 'January 2023'],
    ['ar', 'January 2023'],
    ['', 'January 2023'],
    ['no tag', 'January 2023'],
  ])('writes for %j in the language of the interface texts', (tag, expected) => {
    expect(formatBound(boundOf('2023-01'), tag)).toBe(expected)
  })

  it('reads a text as its bound was read, in spite of wide digits and spaces around it', () => {
    expect(formatBound(boundOf(' ２０２１~ '), 'en')).toBe('about 2021')
  })

  it('writes every month of a Russian range in the instrumental, and every limit in the genitive', () => {
    const months = Array.from({ length: 11 }, (_, i) => String(i + 1).padStart(2, '0'))
    expect(months.map((month) => plainSpaces(formatBound(boundOf(`[2022-${month}..2023-12]`), 'ru')))).toEqual(
      ['январём', 'февралём', 'мартом', 'апрелем', 'маем', 'июнем', 'июлем', 'августом']
        .map((name) => `между ${name} 2022 г. и декабрём 2023 г.`)
        .concat(['сентябрём', 'октябрём', 'ноябрём'].map((name) => `между ${name} 2022 г. и декабрём 2023 г.`)),
    )
    expect(months.map((month) => plainSpaces(formatBound(boundOf(`[..2022-${month}]`), 'ru')))).toEqual(
      ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября'].map(
        (name) => `не позднее ${name} 2022 г.`,
      ),
    )
  })
})
