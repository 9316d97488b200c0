/** Texts of the table. Numbers arrive as numbers; each language does its own plurals. */
export interface TableMessages {
  readonly name: string
  /** Heads of the columns; a head is a button that sorts. */
  readonly columns: {
    readonly from: string
    readonly type: string
    readonly to: string
    readonly when: string
    readonly state: string
    readonly status: string
    readonly sources: string
  }
  /** The field that keeps only the rows that hold what is typed, and what may be typed there. */
  readonly filter: string
  readonly filterHint: string
  readonly clearFilter: string
  /**
   * Beside the field: how many ties there are, and how many of them pass. The faint ones, which have ended or have
   * no date, count apart, and are named only where there are any in all.
   */
  readonly count: (count: number, faint: number) => string
  readonly countOf: (count: number, total: number, faint: number, totalFaint: number) => string
  /** Told after a head is pressed, which is named. */
  readonly sortedBy: (column: string, isDescending: boolean) => string
  readonly copy: string
  readonly csv: string
  /** What has been done, faint ones included, for all rows and for those that pass the filter. */
  readonly copied: (count: number) => string
  readonly copiedOf: (count: number, total: number) => string
  readonly saved: (count: number) => string
  readonly savedOf: (count: number, total: number) => string
  readonly copyFailed: string
  readonly csvFailed: string
  /** Where no row passes the filter. */
  readonly none: (text: string) => string
  /** Below a print that is cut short. */
  readonly printed: (count: number, total: number) => string
  /** For a file that has no title. */
  readonly fileName: string
  /** Heads of the columns of the CSV file. */
  readonly csvColumns: {
    readonly id: string
    readonly from: string
    readonly fromKey: string
    readonly type: string
    readonly typeKey: string
    readonly family: string
    readonly to: string
    readonly toKey: string
    readonly start: string
    readonly end: string
    readonly attested: string
    readonly when: string
    readonly state: string
    readonly status: string
    readonly basis: string
    readonly negative: string
    readonly place: string
    readonly meeting: string
    readonly note: string
    readonly ambiguity: string
    readonly sources: string
    readonly references: string
  }
}
