import { describe, expect, it } from 'vitest'

import { formatHeld, LANGUAGES } from '../../../src/locales/index.js'
import { spansOf } from './held-spans.js'
import { plainSpaces } from './spaces.js'

/** Spans as {@link spansOf} reads them, then English, German, French, Russian; each read by eye. */
const SENTENCES = `
1960-09-22 / 1991
  from 22 September 1960 until 1991
  vom 22. September 1960 bis 1991
  du 22 septembre 1960 à 1991
  с 22 сентября 1960 г. по 1991 г.
[2021-10-01..2021-12-31] / - @ 2022-05-04 2024-08-05
  from late 2021, end unknown, vouched for until 5 August 2024
  ab Ende 2021, Ende unbekannt, belegt bis zum 5. August 2024
  à partir de fin 2021, fin inconnue, attesté jusqu’au 5 août 2024
  с конца 2021 г., конец неизвестен, подтверждено до 5 августа 2024 г.
- / [2024-01-28..2026-02-01]
  start unknown, until between 28 January 2024 and 1 February 2026
  Beginn unbekannt, bis zu einem Tag zwischen dem 28. Januar 2024 und dem 1. Februar 2026
  début inconnu, jusqu’à une date comprise entre le 28 janvier 2024 et le 1er février 2026
  начало неизвестно, до неустановленной даты между 28 января 2024 г. и 1 февраля 2026 г.
[..2024-01-28] / [2024-01-28..2026-02-01] @ 2024-01-28
  start unknown, until between 28 January 2024 and 1 February 2026
  Beginn unbekannt, bis zu einem Tag zwischen dem 28. Januar 2024 und dem 1. Februar 2026
  début inconnu, jusqu’à une date comprise entre le 28 janvier 2024 et le 1er février 2026
  начало неизвестно, до неустановленной даты между 28 января 2024 г. и 1 февраля 2026 г.
2019 / ..
  since 2019, still going on
  seit 2019, dauert an
  depuis 2019, toujours en cours
  с 2019 г., продолжается
- / ..
  since an unknown date, still going on
  seit unbekanntem Datum, dauert an
  depuis une date inconnue, toujours en cours
  с неизвестной даты, продолжается
2023-09-21
  on 21 September 2023
  am 21. September 2023
  le 21 septembre 2023
  21 сентября 2023 г.
2023-09
  in September 2023
  im September 2023
  en septembre 2023
  в сентябре 2023 г.
[2023-02-01..2023-02-08]
  between 1 and 8 February 2023
  zwischen dem 1. und dem 8. Februar 2023
  entre le 1er et le 8 février 2023
  между 1 и 8 февраля 2023 г.
- / - @ 2022-05-04 2024-08-05
  start and end unknown, vouched for on 4 May 2022 and 5 August 2024
  Beginn und Ende unbekannt, belegt am 4. Mai 2022 und am 5. August 2024
  début et fin inconnus, attesté le 4 mai 2022 et le 5 août 2024
  начало и конец неизвестны, подтверждено 4 мая 2022 г. и 5 августа 2024 г.
- / -
  date unknown
  Datum unbekannt
  date inconnue
  дата неизвестна
nothing
  date unknown
  Datum unbekannt
  date inconnue
  дата неизвестна
-
  date unknown
  Datum unbekannt
  date inconnue
  дата неизвестна
2001 / 2003 | 2005 / 2007
  from 2001 until 2003; again from 2005 until 2007
  von 2001 bis 2003; erneut von 2005 bis 2007
  de 2001 à 2003 ; à nouveau de 2005 à 2007
  с 2001 по 2003 г.; снова с 2005 по 2007 г.
2001-02-03 / 2001-03-02
  from 3 February 2001 until 2 March 2001
  vom 3. Februar 2001 bis zum 2. März 2001
  du 3 février 2001 au 2 mars 2001
  с 3 февраля 2001 г. по 2 марта 2001 г.
2023-08 / 2024-04
  from August 2023 until April 2024
  von August 2023 bis April 2024
  d’août 2023 à avril 2024
  с августа 2023 г. по апрель 2024 г.
2023-09 / 2024-10-05
  from September 2023 until 5 October 2024
  von September 2023 bis zum 5. Oktober 2024
  de septembre 2023 au 5 octobre 2024
  с сентября 2023 г. по 5 октября 2024 г.
2020 / 2020
  in 2020
  2020
  en 2020
  в 2020 г.
1960-09-22 / 1960-09-22
  on 22 September 1960
  am 22. September 1960
  le 22 septembre 1960
  22 сентября 1960 г.
2020-05 / 2020
  from May 2020 until later in 2020
  ab Mai 2020 bis zu einem späteren Zeitpunkt (2020)
  de mai 2020 à une date ultérieure (en 2020)
  с мая 2020 г. до более поздней даты (в 2020 г.)
2020 / 2020-05
  from earlier in 2020 until May 2020
  ab einem früheren Zeitpunkt (2020) bis Mai 2020
  d’une date antérieure (en 2020) à mai 2020
  с более ранней даты (в 2020 г.) по май 2020 г.
2005 / 2003
  from 2005 until 2003
  von 2005 bis 2003
  de 2005 à 2003
  с 2005 по 2003 г.
2021~ / 2023~
  from about 2021 until about 2023
  von etwa 2021 bis etwa 2023
  de 2021 environ à 2023 environ
  примерно с 2021 г., примерно до 2023 г.
2023-09-16~ / 2024-05-03
  from about 16 September 2023 until 3 May 2024
  von etwa dem 16. September 2023 bis zum 3. Mai 2024
  du 16 septembre 2023 environ au 3 mai 2024
  примерно с 16 сентября 2023 г., до 3 мая 2024 г.
2020-05-05 / 2023-09-16~
  from 5 May 2020 until about 16 September 2023
  vom 5. Mai 2020 bis etwa zum 16. September 2023
  du 5 mai 2020 au 16 septembre 2023 environ
  с 5 мая 2020 г., примерно до 16 сентября 2023 г.
2021~ / .. @ 2024
  since about 2021, still going on, vouched for until 2024
  seit etwa 2021, dauert an, belegt bis 2024
  depuis 2021 environ, toujours en cours, attesté jusqu’en 2024
  примерно с 2021 г., продолжается, подтверждено до 2024 г.
2025-06-23? / 2026
  possibly from 23 June 2025, until 2026
  möglicherweise ab dem 23. Juni 2025, bis 2026
  peut-être à partir du 23 juin 2025, jusqu’en 2026
  предположительно с 23 июня 2025 г., до 2026 г.
2020 / 2023-05?
  from 2020, possibly until May 2023
  ab 2020, möglicherweise bis Mai 2023
  à partir de 2020, peut-être jusqu’en mai 2023
  с 2020 г., предположительно до мая 2023 г.
2021% / -
  possibly from about 2021, end unknown
  möglicherweise ab etwa 2021, Ende unbekannt
  peut-être à partir de 2021 environ, fin inconnue
  предположительно примерно с 2021 г., конец неизвестен
2021? / 2023?
  possibly from 2021, possibly until 2023
  möglicherweise ab 2021, möglicherweise bis 2023
  peut-être à partir de 2021, peut-être jusqu’en 2023
  предположительно с 2021 г., предположительно до 2023 г.
2022-21 / 2023-24
  from spring 2022 until winter 2023/24
  von Frühjahr 2022 bis Winter 2023/24
  du printemps 2022 à l’hiver 2023/24
  с весны 2022 г. по зиму 2023/24 г.
2022-22 / 2022-23
  from summer 2022 until autumn 2022
  von Sommer 2022 bis Herbst 2022
  de l’été 2022 à l’automne 2022
  с лета 2022 г. по осень 2022 г.
2022-24 / ..
  since winter 2022/23, still going on
  seit Winter 2022/23, dauert an
  depuis l’hiver 2022/23, toujours en cours
  с зимы 2022/23 г., продолжается
2023-33 / 2023-41
  from Q1 2023 until the second half of 2023
  vom 1. Quartal 2023 bis zum 2. Halbjahr 2023
  du 1er trimestre 2023 au 2e semestre 2023
  с I квартала 2023 г. по II полугодие 2023 г.
197X / 198X
  from the 1970s until the 1980s
  von den 1970er-Jahren bis in die 1980er-Jahre
  des années 1970 aux années 1980
  с 1970-х гг. по 1980-е гг.
19XX / 20XX
  from the 20th century until the 21st century
  vom 20. Jahrhundert bis zum 21. Jahrhundert
  du XXe siècle au XXIe siècle
  с XX века по XXI век
-01XX / -0043-03-15
  from the 2nd century BC until 15 March 44 BC
  vom 2. Jahrhundert v. Chr. bis zum 15. März 44 v. Chr.
  du IIe siècle av. J.-C. au 15 mars 44 av. J.-C.
  со II века до н. э. по 15 марта 44 г. до н. э.
[..2019-06-17] / .. @ 2019-06-17 2024-08-06
  since at least 17 June 2019, still going on, vouched for until 6 August 2024
  spätestens seit dem 17. Juni 2019, dauert an, belegt bis zum 6. August 2024
  depuis le 17 juin 2019 au plus tard, toujours en cours, attesté jusqu’au 6 août 2024
  по меньшей мере с 17 июня 2019 г., продолжается, подтверждено до 6 августа 2024 г.
[..2019-06-17] / .. @ 2019-06-17
  since at least 17 June 2019, still going on, vouched for on 17 June 2019
  spätestens seit dem 17. Juni 2019, dauert an, belegt am 17. Juni 2019
  depuis le 17 juin 2019 au plus tard, toujours en cours, attesté le 17 juin 2019
  по меньшей мере с 17 июня 2019 г., продолжается, подтверждено 17 июня 2019 г.
[..2009-07-17] / - @ 2009-07-17 2011-10-06
  from at least 17 July 2009, end unknown, vouched for until 6 October 2011
  spätestens ab dem 17. Juli 2009, Ende unbekannt, belegt bis zum 6. Oktober 2011
  à partir du 17 juillet 2009 au plus tard, fin inconnue, attesté jusqu’au 6 octobre 2011
  по меньшей мере с 17 июля 2009 г., конец неизвестен, подтверждено до 6 октября 2011 г.
[..1976-10-21] / [..1992-01-16] @ 1976-10-21
  from at least 21 October 1976 until 16 January 1992 at the latest
  spätestens ab dem 21. Oktober 1976, längstens bis zum 16. Januar 1992
  à partir du 21 octobre 1976 au plus tard, jusqu’au 16 janvier 1992 au plus tard
  по меньшей мере с 21 октября 1976 г., не дольше чем до 16 января 1992 г.
[..2021-10-01] / 2023
  from at least 1 October 2021 until 2023
  spätestens ab dem 1. Oktober 2021, bis 2023
  à partir du 1er octobre 2021 au plus tard, jusqu’en 2023
  по меньшей мере с 1 октября 2021 г., до 2023 г.
[..2010] / [..2005] @ 2004
  start unknown, until 2005 at the latest, vouched for in 2004
  Beginn unbekannt, längstens bis 2005, belegt 2004
  début inconnu, jusqu’en 2005 au plus tard, attesté en 2004
  начало неизвестно, не дольше чем до 2005 г., подтверждено в 2004 г.
[..2003-04-30] / [2003-05-01..] @ 2003-04-30 2003-05-01
  at least from 30 April 2003 until 1 May 2003
  mindestens vom 30. April 2003 bis zum 1. Mai 2003
  au moins du 30 avril 2003 au 1er mai 2003
  по меньшей мере с 30 апреля 2003 г. по 1 мая 2003 г.
[..2009-01-16] / [2009-01-16..]
  on 16 January 2009, perhaps before and after too
  am 16. Januar 2009, vielleicht auch davor und danach
  le 16 janvier 2009, peut-être aussi avant et après
  16 января 2009 г., возможно, также до и после этого
[..2005-01-28] / [2005-01-25..] @ [2005-01-25..2005-01-28]
  between 25 and 28 January 2005, perhaps before and after too
  zwischen dem 25. und dem 28. Januar 2005, vielleicht auch davor und danach
  entre le 25 et le 28 janvier 2005, peut-être aussi avant et après
  между 25 и 28 января 2005 г., возможно, также до и после этого
[2003-05..] / -
  from May 2003 at the earliest, end unknown
  frühestens ab Mai 2003, Ende unbekannt
  à partir de mai 2003 au plus tôt, fin inconnue
  не ранее чем с мая 2003 г., конец неизвестен
[2003-05..] / [2001..]
  from May 2003 at the earliest, end unknown
  frühestens ab Mai 2003, Ende unbekannt
  à partir de mai 2003 au plus tôt, fin inconnue
  не ранее чем с мая 2003 г., конец неизвестен
[2003-05..] / [..2010]
  from May 2003 at the earliest until 2010 at the latest
  frühestens ab Mai 2003, längstens bis 2010
  à partir de mai 2003 au plus tôt, jusqu’en 2010 au plus tard
  не ранее чем с мая 2003 г., не дольше чем до 2010 г.
2010 / [2015..] @ 2012
  from 2010 until at least 2015
  ab 2010, mindestens bis 2015
  à partir de 2010, au moins jusqu’en 2015
  с 2010 г., по меньшей мере до 2015 г.
[1960..1961] / [1976-10-21..1992-01-16]
  from some time between 1960 and 1961 until between 21 October 1976 and 16 January 1992
  von einem Zeitpunkt zwischen 1960 und 1961 bis zu einem Tag zwischen dem 21. Oktober 1976 und dem 16. Januar 1992
  à partir d’une date comprise entre 1960 et 1961, jusqu’à une date comprise entre le 21 octobre 1976 et le 16 janvier 1992
  с неустановленной даты между 1960 и 1961 гг. до неустановленной даты между 21 октября 1976 г. и 16 января 1992 г.
[2023-02-01..2023-02-08] / [2024-02-20..2024-03-05]
  from some day between 1 and 8 February 2023 until between 20 February and 5 March 2024
  von einem Tag zwischen dem 1. und dem 8. Februar 2023 bis zu einem Tag zwischen dem 20. Februar und dem 5. März 2024
  à partir d’une date comprise entre le 1er et le 8 février 2023, jusqu’à une date comprise entre le 20 février et le 5 mars 2024
  с неустановленной даты между 1 и 8 февраля 2023 г. до неустановленной даты между 20 февраля и 5 марта 2024 г.
[2021-12-31..2022-01-07] / ..
  since some day between 31 December 2021 and 7 January 2022, still going on
  seit einem Tag zwischen dem 31. Dezember 2021 und dem 7. Januar 2022, dauert an
  depuis une date comprise entre le 31 décembre 2021 et le 7 janvier 2022, toujours en cours
  с неустановленной даты между 31 декабря 2021 г. и 7 января 2022 г., продолжается
2023-38~ / ..
  since some time roughly between May and August 2023, still going on
  seit einem Zeitpunkt ungefähr zwischen Mai und August 2023, dauert an
  depuis une date comprise approximativement entre mai et août 2023, toujours en cours
  с неустановленной даты примерно между маем и августом 2023 г., продолжается
[1667,1668] / 1670
  from 1667 or 1668 until 1670
  ab 1667 oder 1668, bis 1670
  à partir de 1667 ou de 1668, jusqu’en 1670
  с 1667 г. или с 1668 г., до 1670 г.
2001 / [2022-11-01,2022-11-03]
  from 2001 until 1 November 2022 or 3 November 2022
  von 2001 bis zum 1. November 2022 oder bis zum 3. November 2022
  à partir de 2001, jusqu’au 1er novembre 2022 ou jusqu’au 3 novembre 2022
  с 2001 г., до 1 ноября 2022 г. или до 3 ноября 2022 г.
2023-09-02T14:30Z / 2023-09-18T01:00Z
  from 2 September 2023 at 14:30 UTC until 18 September 2023 at 01:00 UTC
  vom 2. September 2023 um 14:30 UTC bis zum 18. September 2023 um 01:00 UTC
  du 2 septembre 2023 à 14:30 UTC au 18 septembre 2023 à 01:00 UTC
  со 2 сентября 2023 г. в 14:30 UTC по 18 сентября 2023 г. в 01:00 UTC
- / 1960 @ 1955 1958-05
  start unknown, until 1960, vouched for in 1955 and May 1958
  Beginn unbekannt, bis 1960, belegt 1955 und im Mai 1958
  début inconnu, jusqu’en 1960, attesté en 1955 et en mai 1958
  начало неизвестно, до 1960 г., подтверждено в 1955 г. и в мае 1958 г.
- / .. @ 2022-05-04 2023-01-01 2024-08-05 2025-01-01
  since an unknown date, still going on, vouched for on 4 May 2022, 1 January 2023 and 5 August 2024, and on one other date
  seit unbekanntem Datum, dauert an, belegt am 4. Mai 2022, am 1. Januar 2023 und am 5. August 2024 sowie zu einem weiteren Zeitpunkt
  depuis une date inconnue, toujours en cours, attesté le 4 mai 2022, le 1er janvier 2023 et le 5 août 2024, ainsi qu’à une autre date
  с неизвестной даты, продолжается, подтверждено 4 мая 2022 г., 1 января 2023 г. и 5 августа 2024 г., а также ещё 1 раз
- / - @ 2022 2023-05 2024-08-05 2025-01-01 2025-01-02
  start and end unknown, vouched for in 2022, in May 2023 and on 5 August 2024, and on 2 other dates
  Beginn und Ende unbekannt, belegt 2022, im Mai 2023 und am 5. August 2024 sowie zu 2 weiteren Zeitpunkten
  début et fin inconnus, attesté en 2022, en mai 2023 et le 5 août 2024, ainsi qu’à 2 autres dates
  начало и конец неизвестны, подтверждено в 2022 г., в мае 2023 г. и 5 августа 2024 г., а также ещё 2 раза
- @ 2020-02-29
  date unknown, vouched for on 29 February 2020
  Datum unbekannt, belegt am 29. Februar 2020
  date inconnue, attesté le 29 février 2020
  дата неизвестна, подтверждено 29 февраля 2020 г.
.. / 1960
  no beginning, until 1960
  ohne Anfang, bis 1960
  sans début, jusqu’en 1960
  без начала, до 1960 г.
.. / ..
  no beginning, still going on
  ohne Anfang, dauert an
  sans début, toujours en cours
  без начала, продолжается
.. / - @ 1950
  no beginning, end unknown, vouched for until 1950
  ohne Anfang, Ende unbekannt, belegt bis 1950
  sans début, fin inconnue, attesté jusqu’en 1950
  без начала, конец неизвестен, подтверждено до 1950 г.
1960 / 1968 | 1976-10-21 | 1992-01-16 / .. @ 2024-08-05
  from 1960 until 1968; again on 21 October 1976; again since 16 January 1992, still going on, vouched for until 5 August 2024
  von 1960 bis 1968; erneut am 21. Oktober 1976; erneut seit dem 16. Januar 1992, dauert an, belegt bis zum 5. August 2024
  de 1960 à 1968 ; à nouveau le 21 octobre 1976 ; à nouveau depuis le 16 janvier 1992, toujours en cours, attesté jusqu’au 5 août 2024
  с 1960 по 1968 г.; снова 21 октября 1976 г.; снова с 16 января 1992 г., продолжается, подтверждено до 5 августа 2024 г.
2001 / 2003 | - / 2007
  from 2001 until 2003; again from an unknown date until 2007
  von 2001 bis 2003; erneut ab unbekanntem Datum, bis 2007
  de 2001 à 2003 ; à nouveau à partir d’une date inconnue, jusqu’en 2007
  с 2001 по 2003 г.; снова с неизвестной даты, до 2007 г.
2001 / 2003 | - / - @ 2006
  from 2001 until 2003; again from an unknown date, end unknown, vouched for in 2006
  von 2001 bis 2003; erneut ab unbekanntem Datum, Ende unbekannt, belegt 2006
  de 2001 à 2003 ; à nouveau à partir d’une date inconnue, fin inconnue, attesté en 2006
  с 2001 по 2003 г.; снова с неизвестной даты, конец неизвестен, подтверждено в 2006 г.
2001 / 2003 | - / .. @ 2006
  from 2001 until 2003; again since an unknown date, still going on, vouched for in 2006
  von 2001 bis 2003; erneut seit unbekanntem Datum, dauert an, belegt 2006
  de 2001 à 2003 ; à nouveau depuis une date inconnue, toujours en cours, attesté en 2006
  с 2001 по 2003 г.; снова с неизвестной даты, продолжается, подтверждено в 2006 г.
2001~ / 2003? | [..2010] / -
  from about 2001, possibly until 2003; again from at least 2010, end unknown
  ab etwa 2001, möglicherweise bis 2003; erneut spätestens ab 2010, Ende unbekannt
  à partir de 2001 environ, peut-être jusqu’en 2003 ; à nouveau à partir de 2010 au plus tard, fin inconnue
  примерно с 2001 г., предположительно до 2003 г.; снова по меньшей мере с 2010 г., конец неизвестен
`

function rowsOf(table: string): string[][] {
  const lines = table.trim().split('\n')
  return Array.from({ length: lines.length / 5 }, (_, i) => lines.slice(i * 5, i * 5 + 5).map((line) => line.trim()))
}

describe('formatHeld', () => {
  it.each(rowsOf(SENTENCES))('tells of %s: %s', (spans, ...expected) => {
    expect(LANGUAGES.map(({ tag }) => plainSpaces(formatHeld(spansOf(spans), tag)))).toEqual(expected)
  })

  it.each([
    ['de-AT', 'seit 2019, dauert an'],
    ['ru-KZ', 'с 2019 г., продолжается'],
    ['ar', 'since 2019, still going on'],
    ['no tag', 'since 2019, still going on'],
  ])('writes for %j in the language of the interface texts', (tag, expected) => {
    expect(plainSpaces(formatHeld(spansOf('2019 / ..'), tag))).toBe(expected)
  })
})
