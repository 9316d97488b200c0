import type { DateWords, Forms, Phrase } from './date-words.js'

/** When something began or ended. Dates that are approximate are so in all of their forms. */
export type When = {
  readonly isApproximate: boolean
  /** Marked uncertain in the file: possibly then. */
  readonly isUncertain: boolean
} & (
  | { readonly form: 'one'; readonly date: Forms }
  /** On it or before; on it or after. */
  | { readonly form: 'by' | 'from'; readonly date: Forms }
  /** `between 1 and 8 February 2023`; `areDays` where it is one day among several. */
  | { readonly form: 'between'; readonly text: string; readonly areDays: boolean }
  /** One of several dates. */
  | { readonly form: 'or'; readonly dates: readonly Forms[] }
)

/** The words of one language for when a tie held, each the rest of a sentence that has told of the tie. */
export interface HeldWords {
  readonly dates: DateWords
  /** A date that is about then. */
  readonly about: (date: Forms) => Forms
  /** The start of what goes on. */
  readonly since: (start: When) => string
  /** The start of what ended, nobody says when. */
  readonly from: (start: When) => string
  /** The end of what began, nobody says when. */
  readonly until: (end: When) => string
  readonly fromUntil: (start: When, end: When) => string
  /** It began on the one or before, and ended on the other or after. */
  readonly atLeast: (start: Forms, end: Forms) => string
  /** It held at some time in `phrase`, and nobody says whether before and after too. */
  readonly around: (phrase: Phrase) => string
  /** The end is no more exact than the year, say, in which it began. */
  readonly untilLater: (start: Forms, end: Forms) => string
  /** The start is no more exact than the year, say, in which it ended. */
  readonly fromEarlier: (start: Forms, end: Forms) => string
  readonly startUnknown: string
  readonly endUnknown: string
  /** Goes on, and nobody says since when. */
  readonly sinceUnknown: string
  readonly goesOn: string
  /** Began again, nobody says when, and ended or nobody says when either. */
  readonly againUnknown: (end: When | null) => string
  /** Neither date nor attestation; as a sentence's rest, and as a label of two words at most. */
  readonly undated: string
  readonly undatedLabel: string
  /** What {@link DateWords.attested} says of these dates, and of how many more, one at least. */
  readonly attestedAndOthers: (phrases: readonly Phrase[], others: number) => string
  /** Several spans in order, one or more. */
  readonly again: (spans: readonly string[]) => string
}
