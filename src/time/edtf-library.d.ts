/** The part of the `edtf` library that is used: its grammar. The package ships no types. */
declare module 'edtf' {
  /** A node of the syntax tree. Months in `values` count from 0, days from 1; `offset` is in minutes. */
  export interface Node {
    readonly type: 'Date' | 'Year' | 'Decade' | 'Century' | 'Season' | 'Interval' | 'Set' | 'List'
    readonly values: readonly (number | Node | readonly Node[])[]
    readonly offset?: number
    /** As written; absent where no zone is, and then `offset` is the machine's. */
    readonly timeZone?: string
    /** Bit masks over `yyyymmdd`, lowest bit first: year 15, month 48, day 192. */
    readonly unspecified?: number
    readonly approximate?: boolean | number
    readonly uncertain?: boolean | number
    readonly significant?: number
    readonly earlier?: boolean
    readonly later?: boolean
  }
  /** @throws if the text is not EDTF */
  export function parse(text: string, constraints?: { seasonUncertainty?: boolean }): Node
}
