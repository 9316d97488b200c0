/**
 * The packages of the first table below a heading "Dependencies" (of any level), in its order.
 * A cell may name several, in backticks, as links or bare and with commas between. Null if there is no such table.
 */
export function readDependencyTable(markdown: string): string[] | null {
  const lines = markdown.split(/\r?\n/)
  const heading = lines.findIndex((line) => /^#{1,6}\s+Dependencies\s*#*\s*$/i.test(line))
  if (heading === -1) return null
  const section = lines.slice(heading + 1)
  const next = section.findIndex((line) => /^#{1,6}\s/.test(line))
  const rows = (next === -1 ? section : section.slice(0, next)).filter((line) => line.trim().startsWith('|'))
  if (rows.length < 2 || !/^[\s|:-]+$/.test(rows[1]!)) return null
  return rows.slice(2).flatMap((row) => packagesOf(row.split('|')[1]!))
}

function packagesOf(cell: string): string[] {
  const text = cell.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('`', ' ')
  return text.split(/[\s,]+/).filter((word) => word !== '' && word !== 'and')
}
