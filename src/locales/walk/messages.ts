/** Texts of the graph for those who walk through it by keys, and what is spoken there. Numbers arrive as numbers; each language does its own plurals. */
export interface WalkMessages {
  readonly name: string
}
