import { tableMessagesFor } from '../../locales/table/index.js'
import { textIn, type Text } from '../../model/index.js'
import { familyOf, referenceText, sourcesText, TABLE_COLUMNS, tableRow, type Frame } from '../../store/index.js'

/** Texts in rows of equal length. */
export type Matrix = readonly (readonly string[])[]

/** The table as it is seen, a row of heads first: what is copied. */
export function seenMatrix(frame: Frame, edges: readonly number[], language: string): Matrix {
  const { claim, table } = tableMessagesFor(language)
  const rows = edges.map((edge) => {
    const { from, type, to, when, state, status, isNegative, sources } = tableRow(frame, edge, language)
    return [
      from.text,
      isNegative ? `${type.text} · ${claim.negative}` : type.text,
      to.text,
      when,
      claim.states[state],
      status ?? claim.noStatus,
      sources.length === 0 ? claim.noSource : sourcesText(sources),
    ]
  })
  return [TABLE_COLUMNS.map((column) => table.columns[column]), ...rows]
}

type CsvColumn = keyof ReturnType<typeof tableMessagesFor>['table']['csvColumns']

/** Everything that the file says of these edges, a row of heads first; an empty text where it says nothing. */
export function fullMatrix(frame: Frame, edges: readonly number[], language: string): Matrix {
  const { csvColumns } = tableMessagesFor(language).table
  const columns = Object.keys(csvColumns) as CsvColumn[]
  const rows = edges.map((edge) => {
    const texts = fullRow(frame, edge, language)
    return columns.map((column) => texts[column])
  })
  return [columns.map((column) => csvColumns[column]), ...rows]
}

function fullRow(frame: Frame, index: number, language: string): Readonly<Record<CsvColumn, string>> {
  const { graph } = frame
  const { claim } = tableMessagesFor(language)
  const edge = graph.edges[index]!
  const row = tableRow(frame, index, language)
  const family = familyOf(graph, index)
  const local = (text: Text | null | undefined) => (text == null ? '' : textIn(text, [language]).text)
  return {
    id: edge.key,
    from: row.from.text,
    fromKey: graph.nodes[edge.source]!.key,
    type: edge.type === null ? '' : row.type.text,
    typeKey: edge.type ?? '',
    family: family === null ? '' : local(graph.ontology.families.get(family)?.label ?? family),
    to: row.to.text,
    toKey: graph.nodes[edge.target]!.key,
    start: datesText(edge.written.map(({ start }) => start)),
    end: datesText(edge.written.map(({ end }) => end)),
    attested: datesText(edge.written.flatMap(({ attested }) => attested)),
    when: row.when,
    state: claim.states[row.state],
    status: row.status ?? '',
    basis: edge.basis === null ? '' : claim.bases[edge.basis],
    negative: edge.negative ? claim.negative : '',
    place: local(edge.place),
    meeting: edge.event ?? '',
    note: local(edge.note),
    ambiguity: local(edge.ambiguity),
    sources: sourcesText(row.sources),
    references: edge.references
      .map((citation) => {
        const reference = graph.references.get(citation.id)
        return reference === undefined
          ? sourcesText([{ name: citation.id, locator: citation.locator ?? null }])
          : referenceText(reference, citation, language)
      })
      .join(' | '),
  }
}

/** As the file has them, in order; an empty place between two of them is a date that nobody gives. */
function datesText(bounds: readonly { readonly edtf: string }[]): string {
  return bounds.every(({ edtf }) => edtf === '') ? '' : bounds.map(({ edtf }) => edtf).join('; ')
}
