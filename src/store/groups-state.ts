/** What is drawn as one node: a bloc with its members, by the key of its node; or a kind, `""` for those of none. */
export interface Group {
  readonly type: 'bloc' | 'kind'
  readonly key: string
}

export const NO_GROUPS: readonly Group[] = Object.freeze([])

/** A group as it is folded in a frame. */
export interface Fold {
  readonly group: Group
  /** Index of the node that stands for it: the bloc itself, or of a kind the one with most edges over all time. */
  readonly node: number
  /** Indices of those drawn as part of it, ascending; the node of a bloc is not among them. */
  readonly members: readonly number[]
}

/**
 * What a picture draws where something is folded; everything else (tables, counts, paths) goes on with the frame
 * itself. Arrays are by index of the graph and must not be written to.
 */
export interface Folding {
  /** By node, the one that stands for it: mostly itself. */
  readonly ends: Uint32Array
  /** As `Frame.edges`; what lies within a group is hidden. */
  readonly edges: Uint8Array
  /** As `Frame.nodes`; who is folded is hidden. */
  readonly nodes: Uint8Array
  /** As `Frame.degrees`: of a group all that lead out of it. */
  readonly degrees: Uint32Array
  /** By the node that stands for each. */
  readonly folds: ReadonlyMap<number, Fold>
}
