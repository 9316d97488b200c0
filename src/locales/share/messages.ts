/** What can be taken along of a view. */
export type Shared = 'link' | 'tag' | 'frame'

/** Texts of the dialog that hands out the present view. */
export interface ShareMessages {
  /** Heading of the dialog. */
  readonly name: string
  readonly close: string
  /** Names of the fields. */
  readonly label: Readonly<Record<Shared, string>>
  /** Names of the buttons beside them. */
  readonly copy: Readonly<Record<Shared, string>>
  /** Said once it is done. */
  readonly copied: Readonly<Record<Shared, string>>
  /** Said where the browser does not allow it; the text is selected then. */
  readonly failed: string
  /** Below the code, whatever it is. */
  readonly foreign: string
  /** Where nobody knows from which address the script comes. */
  readonly script: string
  /** Where the data have no address: below the code, and as a comment in it. */
  readonly inline: string
  readonly inlineHere: string
  /** Where attributes do not say all of the view: with a link that does, and without. */
  readonly partLinked: string
  readonly part: string
}
