import { describe, expect, it } from 'vitest'

import { formatHeldShort, LANGUAGES } from '../../../src/locales/index.js'
import { spansOf } from './held-spans.js'
import { plainSpaces } from './spaces.js'

function inAll(spans: string): string[] {
  return LANGUAGES.map(({ tag }) => plainSpaces(formatHeldShort(spansOf(spans), tag)))
}

/** Spans as {@link spansOf} reads them, then English, German, French, Russian; each read by eye. */
const LABELS = [
  ['2023-09', 'Sept 2023', 'Sept. 2023', 'sept. 2023', 'сент. 2023'],
  ['2023-09-21', '21 Sept 2023', '21. Sept. 2023', '21 sept. 2023', '21 сент. 2023'],
  ['nothing', 'undated', 'ohne Datum', 'sans date', 'без даты'],
  ['- / -', 'undated', 'ohne Datum', 'sans date', 'без даты'],
  ['-', 'undated', 'ohne Datum', 'sans date', 'без даты'],
  ['2001-05 / 2001-06 | 2001-08 / 2001-09', 'May–Sept 2001', 'Mai–Sept. 2001', 'mai–sept. 2001', 'май–сент. 2001'],
  ['2023-05-01', '1 May 2023', '1. Mai 2023', '1er mai 2023', '1 мая 2023'],
  ['[2023-02-01..2023-02-08]', '1–8 Feb 2023', '1.–8. Feb. 2023', '1er–8 févr. 2023', '1–8 февр. 2023'],
  ['[2023-01-21..2023-02-08]', 'Jan–Feb 2023', 'Jan.–Feb. 2023', 'janv.–févr. 2023', 'янв.–февр. 2023'],
  ['2022-21', 'Mar–May 2022', 'März–Mai 2022', 'mars–mai 2022', 'март–май 2022'],
  ['2023-33', 'Jan–Mar 2023', 'Jan.–März 2023', 'janv.–mars 2023', 'янв.–март 2023'],
  ['[2021-10-01..2021-12-31]', 'Oct–Dec 2021', 'Okt.–Dez. 2021', 'oct.–déc. 2021', 'окт.–дек. 2021'],
  ['197X', 'the 1970s', '1970er-Jahre', 'les années 1970', '1970-е гг.'],
  ['19XX', 'the 20th century', '20. Jahrhundert', 'XXe siècle', 'XX век'],
  ['~1975-05', '~May 1975', '~Mai 1975', '~mai 1975', '~май 1975'],
  ['2025-06-23?', '23 Jun 2025?', '23. Juni 2025?', '23 juin 2025?', '23 июн. 2025?'],
  ['[..1976-10-21]', '≤21 Oct 1976', '≤21. Okt. 1976', '≤21 oct. 1976', '≤21 окт. 1976'],
  ['[2003-05..]', '≥May 2003', '≥Mai 2003', '≥mai 2003', '≥май 2003'],
  ['2023-09-16T14:30Z', '16 Sept 2023', '16. Sept. 2023', '16 sept. 2023', '16 сент. 2023'],
  ['2020-05-03 / 2020-05-19', '3–19 May 2020', '3.–19. Mai 2020', '3–19 mai 2020', '3–19 мая 2020'],
  ['2020-02-03 / 2020-09', 'Feb–Sept 2020', 'Feb.–Sept. 2020', 'févr.–sept. 2020', 'февр.–сент. 2020'],
  ['2023-02-03 / 2023-02-03', '3 Feb 2023', '3. Feb. 2023', '3 févr. 2023', '3 февр. 2023'],
  [
    '-0043-03-15 / 0050',
    '44 BC – 50 AD',
    '44 v. Chr. – 50 n. Chr.',
    '44 av. J.-C. – 50 ap. J.-C.',
    '44 г. до н. э. – 50 г. н. э.',
  ],
  ['-0043-03-15', '44 BC', '44 v. Chr.', '44 av. J.-C.', '44 г. до н. э.'],
  ['Y12345 / ..', '12345 AD –', '12345 n. Chr. –', '12345 ap. J.-C. –', '12345 г. н. э. –'],
  ['2023-05-11', '11 May 2023', '11. Mai 2023', '11 mai 2023', '11 мая 2023'],
  ['2023-09-02 / 2023-10-01', 'Sept–Oct 2023', 'Sept.–Okt. 2023', 'sept.–oct. 2023', 'сент.–окт. 2023'],
  ['Y-17E7 / ..', '170 million BC –', '170 Millionen v. Chr. –', '170 millions av. J.-C. –', '170 млн лет до н. э. –'],
] as const

/** Years, signs and question marks read the same in every language. */
const NUMBERS = [
  ['2021 / ..', '2021 –'],
  ['2021 / 2024', '2021 – 2024'],
  ['- / 2025', '? – 2025'],
  ['1960 / -', '1960 – ?'],
  ['2021~', '~2021'],
  ['2001 / 2003 | 2005 / 2007', '2001 – 2007'],
  ['2001 / 2003 | 2005 / ..', '2001 –'],
  ['2023', '2023'],
  ['[2022-12-01..2023-02-08]', '2022/23'],
  ['[1999..2003]', '1999/2003'],
  ['2023-24', '2023/24'],
  ['~1975', '~1975'],
  ['2021%', '~2021?'],
  ['[1667,1668,1670]', '1667/70'],
  ['[..2003,2005]', '≤2005'],
  ['[2003,2005..]', '≥2003'],
  ['- / ..', '? –'],
  ['- / - @ 2022', '? – ?'],
  ['.. / 1960', '– 1960'],
  ['.. / ..', '–'],
  ['.. / -', '– ?'],
  ['2020 / 2020', '2020'],
  ['2020~ / 2020~', '~2020'],
  ['2020? / 2020?', '2020?'],
  ['2020-05 / 2020', '2020'],
  ['2023 / 2023-05-05', '2023'],
  ['2023-02~ / 2023-05', '~2023 – 2023'],
  ['2022-24 / 2023-21', '2022/23 – 2023'],
  ['[2020-08-14..2020-08-21] / ..', '2020 –'],
  ['[1960..1961] / [1976-10-21..1992-01-16]', '1960/61 – 1976/92'],
  ['1960 / [1999-12..2000-02]', '1960 – 1999/2000'],
  ['[..2019-06-17] / ..', '≤2019 –'],
  ['[..2010] / [..2005]', '? – ≤2005'],
  ['[..2003-04-30] / [2003-05-01..]', '≤2003 – ≥2003'],
  ['[2003-05..] / [2001..]', '≥2003 – ?'],
  ['2010 / [2015..]', '2010 – ≥2015'],
  ['[..2019,2020..] / 2021', '? – 2021'],
  ['197X / 198X', '1970/79 – 1980/89'],
  ['2005 / 2003', '2005 – 2003'],
] as const

describe('formatHeldShort', () => {
  it.each(LABELS)('labels %s in each language', (spans, ...expected) => {
    expect(inAll(spans)).toEqual(expected)
  })

  it.each(NUMBERS)('labels %s as %s in every language', (spans, expected) => {
    expect(inAll(spans)).toEqual([expected, expected, expected, expected])
  })

  it('shortens every month of a range, and never loses its full stop in German', () => {
    const labelsOf = (tag: string) =>
      Array.from({ length: 11 }, (_, i) => {
        const month = String(i + 1).padStart(2, '0')
        return plainSpaces(formatHeldShort(spansOf(`2023-${month} / 2023-12`), tag))
      })
    const with2023 = (months: string, last: string) => months.split(' ').map((month) => `${month}–${last} 2023`)
    expect(labelsOf('en')).toEqual(['2023', ...with2023('Feb Mar Apr May Jun Jul Aug Sept Oct Nov', 'Dec')])
    expect(labelsOf('de')).toEqual(['2023', ...with2023('Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov.', 'Dez.')])
    expect(labelsOf('ru')).toEqual(['2023', ...with2023('февр. март апр. май июнь июль авг. сент. окт. нояб.', 'дек.')])
  })
})
