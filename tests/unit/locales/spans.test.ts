import { describe, expect, it } from 'vitest'

import { formatAttested, formatSpan, formatSpans, LANGUAGES } from '../../../src/locales/index.js'
import type { WrittenSpan } from '../../../src/time/span.js'
import { boundOf } from '../time/utc.js'
import { plainSpaces } from './spaces.js'

function instant(date: string): WrittenSpan {
  return { kind: 'instant', start: boundOf(date), end: boundOf(date), attested: [] }
}

function interval(start: string, end: string): WrittenSpan {
  return { kind: 'interval', start: boundOf(start), end: boundOf(end), attested: [] }
}

function inAll(format: (tag: string) => string): string[] {
  return LANGUAGES.map(({ tag }) => plainSpaces(format(tag)))
}

/** Dates, then English, German, French, Russian; each read by eye. */
const INSTANTS = [
  ['2023-09-21', 'on 21 September 2023', 'am 21. September 2023', 'le 21 septembre 2023', '21 сентября 2023 г.'],
  ['2023-09', 'in September 2023', 'im September 2023', 'en septembre 2023', 'в сентябре 2023 г.'],
  ['2023', 'in 2023', '2023', 'en 2023', 'в 2023 г.'],
  ['2022-21', 'in spring 2022', 'im Frühjahr 2022', 'au printemps 2022', 'весной 2022 г.'],
  ['2022-22', 'in summer 2022', 'im Sommer 2022', 'à l’été 2022', 'летом 2022 г.'],
  ['2022-23', 'in autumn 2022', 'im Herbst 2022', 'à l’automne 2022', 'осенью 2022 г.'],
  ['2022-24', 'in winter 2022/23', 'im Winter 2022/23', 'à l’hiver 2022/23', 'зимой 2022/23 г.'],
  ['2023-33', 'in Q1 2023', 'im 1. Quartal 2023', 'au 1er trimestre 2023', 'в I квартале 2023 г.'],
  ['2023-40', 'in the first half of 2023', 'im 1. Halbjahr 2023', 'au 1er semestre 2023', 'в I полугодии 2023 г.'],
  ['197X', 'in the 1970s', 'in den 1970er-Jahren', 'dans les années 1970', 'в 1970-е гг.'],
  ['19XX', 'in the 20th century', 'im 20. Jahrhundert', 'au XXe siècle', 'в XX веке'],
  ['-01XX', 'in the 2nd century BC', 'im 2. Jahrhundert v. Chr.', 'au IIe siècle av. J.-C.', 'во II веке до н. э.'],
  ['[2021-10-01..2021-12-31]', 'in late 2021', 'Ende 2021', 'fin 2021', 'в конце 2021 г.'],
  ['[2025-06-01..2025-06-10]', 'in early June 2025', 'Anfang Juni 2025', 'début juin 2025', 'в начале июня 2025 г.'],
  [
    '[2023-02-01..2023-02-08]',
    'between 1 and 8 February 2023',
    'zwischen dem 1. und dem 8. Februar 2023',
    'entre le 1er et le 8 février 2023',
    'между 1 и 8 февраля 2023 г.',
  ],
  [
    '[..2019-06-17]',
    'on 17 June 2019 or earlier',
    'spätestens am 17. Juni 2019',
    'au plus tard le 17 juin 2019',
    'не позднее 17 июня 2019 г.',
  ],
  ['[..2019]', 'in 2019 or earlier', 'spätestens 2019', 'au plus tard en 2019', 'не позднее 2019 г.'],
  ['[2003-05..]', 'in May 2003 or later', 'frühestens im Mai 2003', 'au plus tôt en mai 2003', 'не ранее мая 2003 г.'],
  ['2021~', 'around 2021', 'etwa 2021', 'vers 2021', 'около 2021 г.'],
  [
    '2023-09-16~',
    'around 16 September 2023',
    'etwa am 16. September 2023',
    'vers le 16 septembre 2023',
    'около 16 сентября 2023 г.',
  ],
  [
    '2025-06-23?',
    'possibly on 23 June 2025',
    'möglicherweise am 23. Juni 2025',
    'peut-être le 23 juin 2025',
    'предположительно 23 июня 2025 г.',
  ],
  [
    '2025%',
    'possibly around 2025',
    'möglicherweise etwa 2025',
    'peut-être vers 2025',
    'предположительно около 2025 г.',
  ],
  [
    '2023-09-16T14:30Z',
    'on 16 September 2023 at 14:30 UTC',
    'am 16. September 2023 um 14:30 UTC',
    'le 16 septembre 2023 à 14:30 UTC',
    '16 сентября 2023 г. в 14:30 UTC',
  ],
  ['Y-17E7', 'in 170 million BC', '170 Millionen v. Chr.', 'en 170 millions av. J.-C.', '170 млн лет до н. э.'],
  ['[1667,1668]', 'in 1667 or 1668', '1667 oder 1668', 'en 1667 ou en 1668', 'в 1667 г. или в 1668 г.'],
  ['', 'unknown', 'unbekannt', 'date inconnue', 'неизвестно'],
] as const

const INTERVALS = [
  [
    '2023-09-16',
    '..',
    '16 September 2023 – still going on',
    '16. September 2023 – dauert an',
    '16 septembre 2023 – se poursuit',
    '16 сентября 2023 г. – продолжается',
  ],
  [
    '[2021-10-01..2021-12-31]',
    '',
    'late 2021 – unknown',
    'Ende 2021 – unbekannt',
    'fin 2021 – date inconnue',
    'конец 2021 г. – неизвестно',
  ],
  [
    '1960',
    '[..1992-01-16]',
    '1960 – by 16 January 1992',
    '1960 – spätestens am 16. Januar 1992',
    '1960 – au plus tard le 16 janvier 1992',
    '1960 г. – не позднее 16 января 1992 г.',
  ],
  [
    '',
    '[2024-01-28..2026-02-01]',
    'unknown – between 28 January 2024 and 1 February 2026',
    'unbekannt – zwischen dem 28. Januar 2024 und dem 1. Februar 2026',
    'date inconnue – entre le 28 janvier 2024 et le 1er février 2026',
    'неизвестно – между 28 января 2024 г. и 1 февраля 2026 г.',
  ],
  ['..', '1960', 'no beginning – 1960', 'ohne Anfang – 1960', 'sans début – 1960', 'без начала – 1960 г.'],
  [
    '2012-04~',
    '2013?',
    'about April 2012 – possibly 2013',
    'etwa im April 2012 – möglicherweise 2013',
    'vers avril 2012 – peut-être en 2013',
    'около апреля 2012 г. – предположительно 2013 г.',
  ],
  ['', '', 'start and end unknown', 'Beginn und Ende unbekannt', 'début et fin inconnus', 'начало и конец неизвестны'],
  [
    '',
    '..',
    'unknown – still going on',
    'unbekannt – dauert an',
    'date inconnue – se poursuit',
    'неизвестно – продолжается',
  ],
  ['2020', '2020', '2020 – 2020', '2020 – 2020', '2020 – 2020', '2020 г. – 2020 г.'],
] as const

const ATTESTED = [
  [
    ['2022-05-04', '2024-08-05'],
    'vouched for on 4 May 2022 and 5 August 2024',
    'belegt am 4. Mai 2022 und am 5. August 2024',
    'attesté le 4 mai 2022 et le 5 août 2024',
    'подтверждено 4 мая 2022 г. и 5 августа 2024 г.',
  ],
  [
    ['2022-05-04'],
    'vouched for on 4 May 2022',
    'belegt am 4. Mai 2022',
    'attesté le 4 mai 2022',
    'подтверждено 4 мая 2022 г.',
  ],
  [
    ['2022', '2023-05', '2024-08-05'],
    'vouched for in 2022, in May 2023 and on 5 August 2024',
    'belegt 2022, im Mai 2023 und am 5. August 2024',
    'attesté en 2022, en mai 2023 et le 5 août 2024',
    'подтверждено в 2022 г., в мае 2023 г. и 5 августа 2024 г.',
  ],
  [
    ['2022-05', '2023-05', '2024-08'],
    'vouched for in May 2022, May 2023 and August 2024',
    'belegt im Mai 2022, im Mai 2023 und im August 2024',
    'attesté en mai 2022, en mai 2023 et en août 2024',
    'подтверждено в мае 2022 г., в мае 2023 г. и в августе 2024 г.',
  ],
  [
    ['[..2019-06-17]'],
    'vouched for on 17 June 2019 or earlier',
    'belegt spätestens am 17. Juni 2019',
    'attesté au plus tard le 17 juin 2019',
    'подтверждено не позднее 17 июня 2019 г.',
  ],
  [['2021~'], 'vouched for around 2021', 'belegt etwa 2021', 'attesté vers 2021', 'подтверждено около 2021 г.'],
  [
    ['2025-06-23?'],
    'vouched for possibly on 23 June 2025',
    'belegt möglicherweise am 23. Juni 2025',
    'attesté peut-être le 23 juin 2025',
    'подтверждено предположительно 23 июня 2025 г.',
  ],
  [['', '..'], '', '', '', ''],
  [
    ['', '2022-05-04'],
    'vouched for on 4 May 2022',
    'belegt am 4. Mai 2022',
    'attesté le 4 mai 2022',
    'подтверждено 4 мая 2022 г.',
  ],
] as const

const UNTIL = [
  [
    ['2022-05-04', '2024-08-05'],
    'vouched for until 5 August 2024',
    'belegt bis zum 5. August 2024',
    'attesté jusqu’au 5 août 2024',
    'подтверждено до 5 августа 2024 г.',
  ],
  [
    ['2024-08-05', '2022-05-04'],
    'vouched for until 5 August 2024',
    'belegt bis zum 5. August 2024',
    'attesté jusqu’au 5 août 2024',
    'подтверждено до 5 августа 2024 г.',
  ],
  [
    ['2023-05'],
    'vouched for until May 2023',
    'belegt bis Mai 2023',
    'attesté jusqu’en mai 2023',
    'подтверждено до мая 2023 г.',
  ],
  [['2023'], 'vouched for until 2023', 'belegt bis 2023', 'attesté jusqu’en 2023', 'подтверждено до 2023 г.'],
  [
    ['2022-22'],
    'vouched for until summer 2022',
    'belegt bis Sommer 2022',
    'attesté jusqu’à l’été 2022',
    'подтверждено до лета 2022 г.',
  ],
  [
    ['2023-33'],
    'vouched for until Q1 2023',
    'belegt bis zum 1. Quartal 2023',
    'attesté jusqu’au 1er trimestre 2023',
    'подтверждено до I квартала 2023 г.',
  ],
  [
    ['197X'],
    'vouched for until the 1970s',
    'belegt bis in die 1970er-Jahre',
    'attesté jusqu’aux années 1970',
    'подтверждено до 1970-х гг.',
  ],
  [
    ['19XX'],
    'vouched for until the 20th century',
    'belegt bis zum 20. Jahrhundert',
    'attesté jusqu’au XXe siècle',
    'подтверждено до XX века',
  ],
  [
    ['[2021-10-01..2021-12-31]'],
    'vouched for until late 2021',
    'belegt bis Ende 2021',
    'attesté jusqu’à fin 2021',
    'подтверждено до конца 2021 г.',
  ],
  [
    ['[2023-02-01..2023-02-08]'],
    'vouched for between 1 and 8 February 2023',
    'belegt zwischen dem 1. und dem 8. Februar 2023',
    'attesté entre le 1er et le 8 février 2023',
    'подтверждено между 1 и 8 февраля 2023 г.',
  ],
  [['2021~'], 'vouched for around 2021', 'belegt etwa 2021', 'attesté vers 2021', 'подтверждено около 2021 г.'],
  [[''], '', '', '', ''],
] as const

describe('formatSpan', () => {
  it.each(INSTANTS)('tells when an instant of %j happened', (date, ...expected) => {
    expect(inAll((tag) => formatSpan(instant(date), tag))).toEqual(expected)
  })

  it.each(INTERVALS)('tells the start %j and the end %j of an interval', (start, end, ...expected) => {
    expect(inAll((tag) => formatSpan(interval(start, end), tag))).toEqual(expected)
  })
})

describe('formatSpans', () => {
  it('tells several spans in order, and none of none', () => {
    const spans = [interval('1960', '1968'), instant('1976-10-21'), interval('1992-01-16', '..')]
    expect(inAll((tag) => formatSpans(spans, tag))).toEqual([
      '1960 – 1968; on 21 October 1976; 16 January 1992 – still going on',
      '1960 – 1968; am 21. Oktober 1976; 16. Januar 1992 – dauert an',
      '1960 – 1968; le 21 octobre 1976; 16 janvier 1992 – se poursuit',
      '1960 г. – 1968 г.; 21 октября 1976 г.; 16 января 1992 г. – продолжается',
    ])
    expect(formatSpans([], 'en')).toBe('')
  })
})

describe('formatAttested', () => {
  it.each(ATTESTED)('tells each of the dates %j', (dates, ...expected) => {
    expect(inAll((tag) => formatAttested(dates.map(boundOf), tag))).toEqual(expected)
  })

  it.each(UNTIL)('tells until when of %j', (dates, ...expected) => {
    expect(inAll((tag) => formatAttested(dates.map(boundOf), tag, 'until'))).toEqual(expected)
  })
})
