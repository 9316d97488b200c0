/** Texts about what is folded into one node. Numbers arrive as numbers; each language does its own plurals. */
export interface GroupsMessages {
  /** `27 actors folded`; also above them. */
  readonly folded: (count: number) => string
  /** On what folds the members of a bloc into it. */
  readonly foldBloc: (bloc: string) => string
  /** On what folds all of a kind into one; the name of the kind in the plural. */
  readonly foldKind: (plural: string) => string
  readonly open: (name: string) => string
  readonly openAll: string
  /** Above the ties that lead from any of them to others. */
  readonly together: string
}
