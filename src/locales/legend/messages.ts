/** How much of something a window holds, and what of it the reader's switches leave out. */
export interface LegendCount {
  readonly certain: number
  readonly possible: number
  readonly undated: number
  readonly isPossibleOut: boolean
  readonly isUndatedOut: boolean
}

/** Texts of the legend. Numbers arrive as numbers; each language does its own plurals. */
export interface LegendMessages {
  readonly name: string
  readonly sections: {
    readonly ties: string
    readonly actors: string
    readonly sure: string
    readonly sources: string
    readonly lines: string
    readonly show: string
  }
  /** Above the two columns of numbers, a plus sign before the second. */
  readonly columns: { readonly certain: string; readonly possible: string }
  /** Types of tie without a family, and what has no type or kind. */
  readonly other: string
  readonly noType: string
  readonly noKind: string
  /** Spoken after a name: `5 certain, 5 possible, 1 undated`. */
  readonly count: (count: LegendCount) => string
  /** Spoken after the name of a kind: actors with a tie, and those with undated ties alone. */
  readonly tied: (counts: { readonly tied: number; readonly undated: number }) => string
  /** A third number, written: `+1 undated`. */
  readonly undated: (count: number) => string
  /** On a small button, before the name of its row: `only Military`. */
  readonly only: string
  readonly onlyHint: string
  /** On small buttons, before the name of their section: `all Ties`. */
  readonly all: string
  readonly none: string
  readonly types: (family: string) => string
  /** How many kinds, families, types, statuses and sources; 0 too. */
  readonly leftOut: (count: number) => string
  readonly reset: string
  readonly lines: {
    readonly certain: string
    readonly possible: string
    readonly unknown: string
    readonly doubtful: string
    readonly undated: string
    readonly negative: string
    readonly ended: string
  }
  /** Each switch with a line that explains it. */
  readonly certainOnly: LegendSwitch
  readonly undatedTies: LegendSwitch
  readonly endedTies: LegendSwitch
  readonly isolates: LegendSwitch
  readonly sizing: LegendSwitch
  readonly choices: { readonly show: string; readonly faint: string; readonly hide: string }
  readonly possibleHere: (count: number) => string
  readonly possibleOut: (count: number) => string
  readonly undatedHere: (count: number) => string
  readonly endedHere: (count: number) => string
  readonly untiedHere: (count: number) => string
}

export interface LegendSwitch {
  readonly label: string
  readonly hint: string
}
