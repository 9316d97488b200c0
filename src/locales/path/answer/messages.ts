/** What a reader could change to get a path. */
export type HelpName =
  | 'certainty'
  | 'status'
  | 'direction'
  | 'avoid'
  | 'via'
  | 'layer'
  | 'filters'
  | 'uncertain'
  | 'window'
  | 'reverse'
  | 'order'

/** A question and where it was asked, in words: names of both ends, and what the window is. */
export interface AskedWords {
  readonly from: string
  readonly to: string
  /** `2023`, `1 Jan 2023 – 5 May 2024`, `up to 2 Mar 2024` */
  readonly window: string
}

/** Texts of the answer about paths. Numbers arrive as numbers; each language does its own plurals. */
export interface AnswerMessages {
  /** Above the paths, and spoken. */
  readonly found: (count: number, certain: number) => string
  /** What is spoken when they have come. */
  readonly foundBetween: (from: string, to: string, found: string) => string
  /** Where the search gave up before its end. */
  readonly cut: string
  /** How many of a longer list are best, where there may be more. */
  readonly best: string
  /** Joins moments of departure and arrival for those who hear them. */
  readonly until: string
  readonly noStart: string
  readonly noEnd: string
  /** In place of a moment that no date says: where the window begins or ends. */
  readonly windowStart: string
  readonly windowEnd: string
  /** Said of the moments: of all that the dates allow, the earliest, or the latest departure. */
  readonly earliest: string
  readonly latest: string
  /** How long it takes from departure to arrival at the least; nothing at all in the first. */
  readonly atOnce: string
  readonly takesDays: (count: number) => string
  readonly takesMonths: (count: number) => string
  readonly takesYears: (count: number) => string
  /** Names of lists and pictures. */
  readonly stepsName: string
  /** The order of this step and an earlier one is open. */
  readonly maybeBefore: (step: number) => string
  /** Why a path of certain ties is only possible. @param groups numbers of steps, each listed: `1 and 2` */
  readonly orderOpen: (groups: readonly string[]) => string
  /** Before what is unclear of a tie. */
  readonly unclear: string
  /** On the button that lists the other ties of a step. */
  readonly moreTies: (count: number) => string
  /** On the button that shows them all in the details, where the list is cut. */
  readonly allTies: (count: number) => string
  readonly sources: string
  readonly toSource: (number: number) => string
  readonly copy: string
  readonly copied: string
  readonly copyFailed: string
  readonly walk: string
  readonly pause: string
  readonly resume: string
  /** In its place at the last step. */
  readonly again: string
  readonly previous: string
  readonly next: string
  readonly stop: string
  readonly stepOf: (step: number, steps: number) => string
  /** `Step 2 of 3: A meets B, on 21 September 2023` */
  readonly spokenStep: (stepOf: string, tie: string, when: string) => string
  /** What was asked, for those who see no fields; the parts stand one after the other. */
  readonly asked: (from: string, to: string, parts: readonly string[]) => string
  readonly asksOrder: { readonly time: string; readonly any: string }
  readonly asksGoal: (goal: string) => string
  readonly asksLayer: (layer: string) => string
  readonly asksCertain: string
  readonly asksDirected: string
  /** No path was found. */
  readonly noneInTime: (asked: AskedWords) => string
  readonly noneCertain: (asked: AskedWords) => string
  readonly noneCertainAtAll: (asked: AskedWords) => string
  readonly noneAtAll: (asked: AskedWords) => string
  /** Above what would bring one. */
  readonly helpTitle: string
  readonly seeking: string
  readonly noHelp: string
  /** On a button that changes the question or the view. */
  readonly helps: Readonly<Record<HelpName, string>>
  /** What took no part; the parts are made by those below. */
  readonly leftOut: (parts: string) => string
  readonly alleged: (count: number) => string
  readonly announced: (count: number) => string
  readonly planned: (count: number) => string
  readonly filtered: (count: number) => string
  readonly uncertain: (count: number) => string
  readonly outside: (count: number) => string
  readonly undated: (count: number) => string
  /** Both ends are the same actor. */
  readonly sameEnds: (name: string) => string
  readonly askBoth: string
  readonly askFrom: string
  readonly askTo: string
  /** What is copied. */
  readonly copyTitle: (from: string, to: string) => string
  /** `In order of time, 3 steps, certain.` */
  readonly copyInTime: (steps: string, certainty: string) => string
  readonly copyAnyOrder: (steps: string, certainty: string) => string
  /** What the certainty of a path means, one sentence each. */
  readonly means: {
    readonly certain: string
    readonly possible: string
    readonly certainAny: string
    readonly possibleAny: string
  }
  /** Below what is copied: where it comes from. */
  readonly dataOf: (title: string) => string
  readonly closedOn: (date: string) => string
  readonly windowOf: (window: string) => string
  /** Parts of a line that stand apart. */
  readonly joined: (parts: readonly string[]) => string
  /** `Lavrov meets Diop, on 21 September 2023 (reported)` */
  readonly copyStep: (tie: string, when: string, notes: string) => string
}
