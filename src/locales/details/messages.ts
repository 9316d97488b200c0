import type { PropertyName } from './property-names.js'

/** Texts of the details of a node, an edge or a bundle. Numbers arrive as numbers; each language does its own plurals. */
export interface DetailsMessages {
  readonly name: string
  /** Nothing is selected yet. */
  readonly invitation: string
  readonly close: string
  readonly back: string
  /** On the button that selects an actor. */
  readonly goTo: (name: string) => string
  readonly yes: string
  readonly no: string
  /** Headings of facts, without a colon. */
  readonly facts: {
    readonly license: string
    /** The day on which the data was closed. */
    readonly asOf: string
    readonly actors: string
    readonly ties: string
    readonly sources: string
    /** Other names of an actor. */
    readonly alsoCalled: string
    /** Names that took turns. */
    readonly nameThen: string
    /** From when until when an actor existed. */
    readonly existence: string
    readonly dates: string
    readonly date: string
    readonly start: string
    readonly end: string
    /** Dates on which a source vouches that the tie held. */
    readonly vouched: string
    readonly status: string
    readonly basis: string
    /** Whether it was reduced, suspended or refused. */
    readonly polarity: string
    readonly place: string
    readonly note: string
    /** What is open about it. */
    readonly ambiguity: string
    readonly meeting: string
    readonly rivals: string
    readonly families: string
  }
  readonly moreNames: (count: number) => string
  readonly fewerNames: string
  readonly scope: string
  readonly scopes: { readonly window: (count: number) => string; readonly all: (count: number) => string }
  /** `5 certain and 3 possible in this window, 12 in all years` */
  readonly counts: (counts: { certain: number; possible: number; undated: number; total: number }) => string
  readonly noneHere: string
  readonly none: string
  readonly more: (count: number) => string
  readonly moreLanes: (count: number) => string
  readonly fewerLanes: string
  readonly leftOut: string
  readonly showTime: string
  /** The selected actor, or the line between two, is not in the picture. */
  readonly notDrawn: string
  /** The selected actor is in the picture, but no tie of it. */
  readonly drawnAlone: string
  /** On the button that moves the window to the years of all ties listed. */
  readonly showYears: string
  /** Why a tie is what it is in the window. */
  readonly reasons: {
    readonly held: string
    readonly within: string
    readonly marked: string
    readonly date: string
    readonly start: string
    readonly end: string
    readonly both: string
    readonly reach: string
    readonly undated: string
    readonly before: string
    readonly after: string
    readonly between: string
  }
  readonly statusMeans: {
    readonly confirmed: string
    readonly reported: string
    readonly disputed: string
    readonly alleged: string
    readonly announced: string
    readonly planned: string
  }
  /** What a reader hears in place of the picture of bars. */
  readonly lanes: (name: string, count: number) => string
  readonly source: {
    readonly slant: string
    readonly independence: string
    readonly dateNote: string
    readonly accessed: string
    readonly note: string
  }
  readonly properties: Readonly<Record<PropertyName, string>>
}
