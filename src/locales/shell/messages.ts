/** Texts of the explorer around its parts. Numbers arrive as numbers; each language does its own plurals. */
export interface ShellMessages {
  readonly language: string
}
