import type { TableTexts } from '../../locales/table/index.js'
import { drawnOf, isGhost, type Frame } from '../../store/index.js'

/**
 * How many ties the table has, the faint ones apart, which the window counts nowhere.
 * @param passing indices of the edges that pass the filter, or `null` without one
 */
export function countWords(frame: Frame, passing: readonly number[] | null, { table }: TableTexts): string {
  const drawn = drawnOf(frame).edges
  const totalFaint = faintAmong(frame, drawn)
  const total = drawn.length - totalFaint
  if (passing === null) return table.count(total, totalFaint)
  const faint = faintAmong(frame, passing)
  return table.countOf(passing.length - faint, total, faint, totalFaint)
}

function faintAmong({ edges: codes }: Frame, edges: readonly number[]): number {
  return edges.reduce((sum, edge) => sum + (isGhost(codes[edge]!) ? 1 : 0), 0)
}
