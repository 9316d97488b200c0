import type { ReadResult, TemporalGraph } from '../model/index.js'

/** One file format. Every format reads to the same model and says what it could not use. */
export interface Format {
  /** Short name for `--from-format` and the `format` attribute. */
  readonly name: string
  /** Media types and file endings (without the dot) by which a file may be known. */
  readonly mediaTypes: readonly string[]
  readonly extensions: readonly string[]
  /** Whether the text looks like this format; cheap, never throws. */
  detect(text: string): boolean
  /**
   * Reads a whole file. Never throws on data. Of more than `mostRecords` nodes and edges together it reads none, and
   * gives the one issue `too-many`.
   */
  read(text: string, mostRecords?: number): Promise<ReadResult>
  /** Writes a whole file, ending with a line feed. */
  write(graph: TemporalGraph): string
}
