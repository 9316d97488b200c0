/** What a layout is called; the names are those of the layout room, which locales do not know. */
export type LayoutText =
  | 'saved'
  | 'force'
  | 'stress'
  | 'blocs'
  | 'concentric'
  | 'rings'
  | 'layered'
  | 'lanes'
  | 'map'
  | 'circle'
  | 'grid'

/** A measure of how well a picture reads. */
export type MeasureText = 'crossings' | 'angle' | 'lengths' | 'nodes' | 'labels' | 'stress'

/** Texts of the picker of layouts. Numbers arrive as numbers; each language does its own plurals. */
export interface LayoutMessages {
  readonly name: string
  readonly close: string
  /** One sentence on what each shows. */
  readonly about: Readonly<Record<LayoutText, string>>
  /** How `force` goes about it where the graph is too large for the usual way. */
  readonly large: string
  /** Why a layout is not offered. */
  readonly needsWorker: string
  /** Above the cards: what the bars below the pictures mean, in the order of the measures. */
  readonly bars: string
  readonly compare: string
  /** Head of the column of layouts in the table of measures. */
  readonly layout: string
  readonly measures: Readonly<Record<MeasureText, { readonly name: string; readonly about: string }>>
  /** `Crossings: 12` */
  readonly measured: (measure: string, value: string) => string
  /** Where there are no crossings, say. */
  readonly nothing: string
  readonly sampled: string
  /** The button that works out pictures of a large graph. */
  readonly previews: (actors: number) => string
  readonly by: { readonly label: string; readonly ties: string; readonly distance: string }
  readonly isUpright: string
  readonly direction: { readonly label: string; readonly down: string; readonly right: string }
  readonly shown: string
  readonly all: string
  /** The switch, what it does, and why not in layouts where places have a meaning of their own. */
  readonly follow: { readonly label: string; readonly hint: string; readonly notHere: string }
  readonly undo: string
  readonly redo: string
  readonly unpin: (count: number) => string
  /** The button that shows a layout beside the present one; the name of the layout is said after it. */
  readonly beside: string
  readonly save: string
  readonly saved: (actors: number) => string
  /** For a file that has no title. */
  readonly fileName: string
  readonly cancel: string
  readonly done: (name: string) => string
  /** The same where the picture followed time before, and no longer does. */
  readonly doneEnded: (name: string) => string
  readonly failed: (name: string) => string
}
