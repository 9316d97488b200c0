/** Texts of the explorer around its parts. Numbers arrive as numbers; each language does its own plurals. */
export interface ShellMessages {
  /** The switch of the language. */
  readonly language: string
  /** The button that opens and folds the legend. */
  readonly legend: string
  /** The button that opens and folds the table. */
  readonly table: string
  /** The panel with the details. */
  readonly details: string
  /** On a small screen the details are a sheet over the graph, half or whole. */
  readonly expand: string
  readonly shrink: string
  /** Above the list of sources on paper. */
  readonly sources: string
  /** The group of buttons in the header. */
  readonly tools: string
  /** The button that tells what the file is, where it comes from, and how much there is in it. */
  readonly about: string
}
