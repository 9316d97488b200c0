/** A stretch of time as a walk speaks of it. */
export interface WalkTime {
  /** What the text is: one unit, a first and a last date, or the last date alone. */
  readonly form: 'year' | 'month' | 'day' | 'range' | 'up-to'
  /** As `formatWindow` words it. */
  readonly text: string
}

/** How many ties belong to a family; its name as the file has it. */
export interface FamilyCount {
  readonly name: string
  readonly count: number
}

/**
 * Texts of the graph for those who walk through it by keys, and what is spoken there. Numbers arrive as numbers;
 * each language does its own plurals.
 */
export interface WalkMessages {
  /** Above the list of keys; also says what the button does that opens it. */
  readonly name: string
  readonly close: string
  /** What keys do. */
  readonly does: {
    readonly around: string
    readonly follow: string
    readonly back: string
    readonly choose: string
    readonly leave: string
    readonly all: string
    readonly ends: string
    readonly pan: string
    readonly zoom: string
    readonly fit: string
    readonly move: string
    readonly pin: string
    readonly undo: string
    readonly tab: string
    readonly help: string
  }
  /** `Mali, country, 41 ties in 2023` */
  readonly node: (name: string, kind: string, ties: number, time: WalkTime) => string
  /** `3 of 12: …` */
  readonly ofAll: (position: number, total: number, what: string) => string
  /**
   * `meets or speaks with Russia, possible`: an end of a sentence, said of the actor in focus.
   * @param notes whole words: its dates, how sure it is
   */
  readonly tie: (verb: string, other: string, notes: readonly string[]) => string
  /** `Russia, 13 ties: 5 diplomatic, 4 military`. With `faint` ones more that have ended or have no date. */
  readonly bundle: (other: string, ties: number, families: readonly FamilyCount[], faint: number) => string
  /** Ties of a type without a family, beside those that have one. */
  readonly noFamily: string
  /** `…; source: Wikipedia` after a tie. */
  readonly sourced: (tie: string, sources: readonly string[]) => string
  /** `Mali supplies arms to Russia, …`: an actor and the end of the sentence. */
  readonly says: (name: string, tie: string) => string
  /** `Mali – Russia: 13 ties` */
  readonly between: (one: string, other: string, ties: number) => string
  /** Said when a change of the window took away what was in focus. */
  readonly moved: (where: string) => string
  /** What stands on the line of a tie: its type, and in short when it held. */
  readonly edgeLabel: (type: string, dates: string) => string
  /** Said when the arrow keys begin to move an actor. */
  readonly moving: (name: string) => string
  /** An actor stays where it was put, or goes along with the next layout again. */
  readonly pinned: (name: string) => string
  readonly unpinned: (name: string) => string
  /** A move or a layout was taken back, or done again. */
  readonly undone: string
  readonly redone: string
}
