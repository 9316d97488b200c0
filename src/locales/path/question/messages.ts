/** A status of ties that take no part in paths unless asked for. */
export type DoubtedStatus = 'alleged' | 'announced' | 'planned'

/** A choice with a sentence that says what it means. */
export interface ChoiceText {
  readonly label: string
  readonly hint: string
}

/** Texts of the question about paths. Numbers arrive as numbers; each language does its own plurals. */
export interface QuestionMessages {
  readonly close: string
  /** Before the fields of the two ends. */
  readonly from: string
  readonly to: string
  /** The button of an end that lets the reader choose it in the graph, and what to do then. */
  readonly pick: string
  readonly picking: string
  readonly swap: string
  /** On the button that takes an actor out of the question. */
  readonly remove: (name: string) => string
  /** The choice whether time counts. */
  readonly order: string
  readonly orders: { readonly time: ChoiceText; readonly any: ChoiceText }
  /** The button that unfolds the rest of the question. */
  readonly more: string
  readonly goal: string
  readonly goals: {
    readonly fewest: ChoiceText
    readonly earliest: ChoiceText
    readonly latest: ChoiceText
    readonly fastest: ChoiceText
  }
  /** Why the goal cannot be chosen while time is left out. */
  readonly goalNeedsTime: string
  readonly layer: string
  /** In place of a layer. */
  readonly allTies: string
  readonly certain: ChoiceText
  readonly statuses: ChoiceText
  readonly statusNames: Readonly<Record<DoubtedStatus, string>>
  /** How many ties of a status take no part. */
  readonly leftOut: (count: number) => string
  readonly directed: ChoiceText
  /** Actors to pass in this order, and actors to keep clear of. */
  readonly via: ChoiceText
  readonly avoid: ChoiceText
  /** In the empty field of both. */
  readonly add: string
  /** The button that makes the rest of the question what it was at first. */
  readonly reset: string
  /** In the line that sums up what is set while it is folded; each stands by itself. */
  readonly taking: (statuses: readonly DoubtedStatus[]) => string
  readonly through: (names: readonly string[]) => string
  readonly without: (names: readonly string[]) => string
  /** While paths are looked for, with how many there are so far; 0 too. */
  readonly searching: (count: number) => string
  readonly cancel: string
  /**
   * The button that the question is folded to, which unfolds it: the names of both ends and, in a few words each,
   * what is set, at least one. The words on the button follow each other in it.
   */
  readonly change: (from: string, to: string, set: readonly string[]) => string
  /** The button that folds it again. */
  readonly done: string
}
