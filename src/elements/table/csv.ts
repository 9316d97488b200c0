import type { Matrix } from './matrix.js'

/**
 * Texts for spreadsheets. A program that reads such a text takes a cell that begins with a sign of a formula for
 * one, and a file may hold anything: such cells get an apostrophe before them, which spreadsheets hide.
 */

/**
 * Signs that begin a formula, the full-width ones of East Asian keyboards too, also behind blanks and invisible
 * letters, which some programs take away; a tab or the end of a line, which end a cell that is pasted. Behind
 * apostrophes as well, so that the guard can be told from a text of the file.
 */
const BEGINS_FORMULA = /^'*(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u

export function guarded(text: string): string {
  return BEGINS_FORMULA.test(text) ? `'${text}` : text
}

/** The text that was guarded. */
export function unguarded(text: string): string {
  return text.startsWith("'") && BEGINS_FORMULA.test(text.slice(1)) ? text.slice(1) : text
}

/** By this, programs know that the text is in UTF-8. */
const BYTE_ORDER_MARK = '\u{feff}'

/** The text of a CSV file (RFC 4180, UTF-8 with its mark), every cell guarded. */
export function csvOf(matrix: Matrix): string {
  const rows = guardedMatrix(matrix).map((row) => row.map(quoted).join(','))
  return BYTE_ORDER_MARK + rows.join('\r\n')
}

/** Blanks at the ends too: some programs take them away. */
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/

function quoted(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Cells with tabs between, as spreadsheets and text editors take them from the clipboard. */
export function tabbedOf(matrix: Matrix): string {
  return guardedMatrix(matrix.map((row) => row.map((text) => text.replaceAll(/[\t\r\n]+/g, ' '))))
    .map((row) => row.join('\t'))
    .join('\n')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A table without any look, as word processors and mail take it from the clipboard. */
export function markupOf(matrix: Matrix): string {
  const [heads = [], ...rows] = guardedMatrix(matrix)
  const line = (tag: 'td' | 'th', cells: readonly string[]) =>
    `<tr>${cells.map((text) => `<${tag}>${text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign]!)}</${tag}>`).join('')}</tr>`
  const body = rows.map((row) => line('td', row)).join('')
  return `<table><thead>${line('th', heads)}</thead><tbody>${body}</tbody></table>`
}

function guardedMatrix(matrix: Matrix): string[][] {
  return matrix.map((row) => row.map(guarded))
}
