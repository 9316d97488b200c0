/** Texts of the details of a node, an edge or a bundle. Numbers arrive as numbers; each language does its own plurals. */
export interface DetailsMessages {
  readonly name: string
}
