/** Texts of the table. Numbers arrive as numbers; each language does its own plurals. */
export interface TableMessages {
  readonly name: string
}
