/** Texts of the legend. Numbers arrive as numbers; each language does its own plurals. */
export interface LegendMessages {
  readonly name: string
}
