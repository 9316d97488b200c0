/** Size of a rectangle in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** Longest line of a node label, in characters; names of ministries break, names of people rarely do. */
const LINE_LENGTH = 18
const MOST_LINES = 4

/**
 * Breaks a label into lines at spaces and after hyphens; Chinese and Japanese between characters too, but
 * never so that a line begins with what closes or ends with what opens. Longer words of any script are chopped.
 * What does not fit into the last line ends in an ellipsis; the full text stands in details and table.
 */
export function wrapLabel(text: string, lineLength = LINE_LENGTH, mostLines = MOST_LINES): string[] {
  const lines: string[] = []
  let line = ''
  for (const { piece, glue } of piecesOf(text, lineLength * 1.5)) {
    if (line === '') {
      line = piece
    } else if (width(line) + glue.length + width(piece) > lineLength) {
      lines.push(line)
      line = piece
    } else {
      line += glue + piece
    }
  }
  if (line !== '') lines.push(line)
  if (lines.length <= mostLines) return lines
  const cut = graphemesOf(lines[mostLines - 1]!)
    .slice(0, lineLength)
    .join('')
  return [...lines.slice(0, mostLines - 1), `${cut}…`]
}

/** A text in one line of at most `longest` characters, ideographs counted double; a longer one ends in an ellipsis. */
export function cutText(text: string, longest: number): string {
  const plain = text.trim().replaceAll(/\s+/gu, ' ')
  if (width(plain) <= longest) return plain
  let cut = ''
  for (const character of graphemesOf(plain)) {
    if (width(cut + character) > longest - 1) break
    cut += character
  }
  return `${cut.trimEnd()}…`
}

let segmenter: Intl.Segmenter | undefined

/** What a reader takes for one character, with its accents, vowel signs and joined parts. */
function graphemesOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** What may stand on a line of its own, and what comes between it and the piece before. */
function piecesOf(text: string, longest: number): { piece: string; glue: string }[] {
  return text
    .trim()
    .split(/\s+/u)
    .flatMap((word) =>
      word
        .split(/(?<=[-–/])(?=\S{3})/u)
        .flatMap((part) => part.split(BETWEEN_IDEOGRAPHS))
        .flatMap((part) => chop(part, longest))
        .map((piece, i) => ({ piece, glue: i === 0 ? ' ' : '' })),
    )
}

/** Han and kana stand alone, unless the next one may not begin a line or this one may not end it. */
const BETWEEN_IDEOGRAPHS =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。，．：；？！・…」』）】》〉ー々〜])(?![、。，．：；？！・…」』）】》〉ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々〜])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『（【《〈])/u

function chop(word: string, longest: number): string[] {
  if (width(word) <= longest) return [word]
  const parts: string[] = []
  let part = ''
  for (const character of graphemesOf(word)) {
    if (width(part + character) > longest) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u

/** Characters, ideographs counted double. */
function width(text: string): number {
  let sum = 0
  for (const character of text) sum += WIDE.test(character) ? 2 : 1
  return sum
}

const CHARACTER_PX = 6.8
const LINE_PX = 15

/**
 * About how much room a label takes at 12 px. From its characters, never from a font: the same file
 * must give the same picture on every machine.
 */
export function labelSize(text: string): Size {
  const lines = wrapLabel(text)
  return { width: Math.max(0, ...lines.map((l) => width(l) * CHARACTER_PX)), height: lines.length * LINE_PX }
}
