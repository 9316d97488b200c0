import type { LayoutText } from '../layout/messages.js'

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
  /** On a small screen details and paths are a sheet over the graph, half or whole. */
  readonly expand: string
  readonly shrink: string
  /** Above the list of sources on paper. */
  readonly sources: string
  /** The group of buttons in the header. */
  readonly tools: string
  /** The button that tells what the file is, where it comes from, and how much there is in it. */
  readonly about: string
  /** The button that hands out the present view, as a link or as code. */
  readonly share: string
  /** The button that opens and folds the panel of layouts. */
  readonly layouts: string
  /** Takes away the second of two layouts that are compared. */
  readonly closeLayout: string
  /** The button that opens and folds the panel that finds paths. */
  readonly paths: string
  /** The switch between details and paths, where there is room for one of them. */
  readonly panels: string
  /** In the menu of an actor: it stays where it is, or goes along with the next layout again. */
  readonly pin: string
  readonly unpin: string
  /** On the buttons that make an actor an end of a path. */
  readonly pathFrom: string
  readonly pathTo: string
  /** What to do while an end of a path is picked in the graph. */
  readonly pick: { readonly from: string; readonly to: string }
  /** The button that stops it. */
  readonly pickStop: string
  /** In place of a panel: it is on its way, or cannot be loaded. */
  readonly part: { readonly loading: string; readonly missing: string }
  /** What each layout is called, in short: it may stand at the beginning of a sentence or before a colon. */
  readonly layoutNames: Readonly<Record<LayoutText, string>>
  readonly layoutWorking: (name: string) => string
  /** Another layout has come beside the present one, and is in sight. */
  readonly beside: (name: string) => string
}
