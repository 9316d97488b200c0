import { windowOf } from '../../time/index.js'

/** What a page says; frameworks write nothing as the empty text, too. */
export function given(text: unknown): string | null {
  return typeof text === 'string' && text !== '' ? text : null
}

export function choice<T extends string>(choices: readonly T[], value: string | null): T | null {
  return choices.find((c) => c === value) ?? null
}

/** Dates as attributes have them. */
export interface DateWishes {
  readonly at: string | null
  readonly from: string | null
  readonly to: string | null
}

/** What is wrong with dates, in one sentence, or `null`. */
export function faultOfDates(dates: DateWishes): string | null {
  for (const [name, text] of Object.entries(dates) as [string, string | null][]) {
    if (text === null || text === '..' || windowOf(text) !== null) continue
    return `${name} ${JSON.stringify(text)} is no date; write EDTF such as 2023 or 2023-09-16`
  }
  const [from, to] = [dates.from, dates.to].map((text) => windowOf(text ?? '..'))
  if (dates.at !== null || from == null || to == null || from.from < to.to) return null
  return `from ${JSON.stringify(dates.from)} is after to ${JSON.stringify(dates.to)}; put the earlier date first`
}
