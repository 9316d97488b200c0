/** Words for what is claimed of a tie, and for what the window makes of it. Short: they stand in chips and cells. */
export interface ClaimMessages {
  /** How sure the claim is, as an adjective to "tie". */
  readonly statuses: {
    readonly confirmed: string
    readonly reported: string
    readonly disputed: string
    readonly alleged: string
    readonly announced: string
    readonly planned: string
  }
  /** Where no status is given. */
  readonly noStatus: string
  /** Where the claim comes from. */
  readonly bases: { readonly stated: string; readonly inferred: string; readonly 'resolved-outside': string }
  /** What the window makes of it. */
  readonly states: {
    readonly certain: string
    readonly possible: string
    /** Nobody says when it began or ended, and only its reach gets here. */
    readonly unknown: string
    readonly undated: string
    /** Ended before the window, and still drawn. */
    readonly ended: string
    /** Not in the window. */
    readonly off: string
  }
  /** It was reduced, suspended or refused. */
  readonly negative: string
  /** Where a tie has no type. */
  readonly noType: string
  /** Where a node has no kind. */
  readonly noKind: string
  /** Where no source is given. */
  readonly noSource: string
}
