import { fold } from '../core/nearest.js'

/** What is looked at of a text: nobody types more, and a file may hold anything. */
export const SEARCHED_LENGTH = 256

/** Letters that people type without their stroke or as two, and that Unicode does not take apart. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ς', 'σ'],
])
const SPECIAL_LETTERS = /[ßæœþøłđðħıς]/g

/** Apostrophes that are letters to Unicode part words like the others: `l’Occident`, `Qurʼan`. */
const BETWEEN_WORDS = /[^\p{L}\p{N}]|[ʻʼ]/u
const BETWEEN_WORDS_RUN = /(?:[^\p{L}\p{N}]|[ʻʼ])+/u

/** Scripts without spaces: any letter may begin a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Later letters of a long run without spaces begin no word: each costs a place in the index. */
const MOST_BEGINNINGS = 32

const HAS_DIGIT = /\p{N}/u
const SHORTEST_WITH_SLIP = 4
const SHORTEST_WITH_TWO = 8

/** A stretch of a text; the stretches of a text joined are the text. */
export interface TextPart {
  readonly text: string
  readonly isMatch: boolean
}

export interface TextMatch {
  readonly parts: readonly TextPart[]
  /** Whether every word of the query is in the text. */
  readonly isWhole: boolean
}

/** The words of a text for comparison: lower case, without diacritics and punctuation. */
export function searchWords(text: string): string[] {
  const folded = foldLetters(text.slice(0, SEARCHED_LENGTH))
  return folded.split(BETWEEN_WORDS_RUN).filter((word) => word !== '')
}

/** A word and, in scripts without spaces, what is left of it from each letter on. */
export function wordBeginnings(word: string): string[] {
  const beginnings = [word]
  if (!UNSPACED.test(word)) return beginnings
  let at = 0
  for (const letter of word) {
    if (beginnings.length === MOST_BEGINNINGS) break
    if (at > 0 && UNSPACED.test(letter)) beginnings.push(word.slice(at))
    at += letter.length
  }
  return beginnings
}

/** How many slips a typed word may hold. A number is another number with one digit changed, so it may hold none. */
export function allowedSlips(word: string): 0 | 1 | 2 {
  if (HAS_DIGIT.test(word)) return 0
  const letters = Array.from(word).length
  return letters >= SHORTEST_WITH_TWO ? 2 : letters >= SHORTEST_WITH_SLIP ? 1 : 0
}

/** Letters added, left out, changed or swapped with the next between two words. O(length²). */
export function countSlips(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(row[j - 1]! + 1, previous[j]! + 1, previous[j - 1]! + cost)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwap) least = Math.min(least, before[j - 2]! + 1)
      row.push(least)
    }
    before = previous
    previous = row
  }
  return previous[b.length]!
}

/** Where the words of a query stand in a text, for showing why it was found. */
export function matchText(text: string, query: string): TextMatch {
  const words = wordsWithPlaces(text)
  const wanted = searchWords(query)
  const places = wanted.map((word) => placeOf(word, words))
  return { parts: cut(text, places), isWhole: wanted.length > 0 && !places.includes(null) }
}

function foldLetters(text: string): string {
  return fold(text).replaceAll(SPECIAL_LETTERS, (letter) => PLAIN_LETTERS.get(letter) ?? letter)
}

/** Half-open, in UTF-16 units of a text. */
interface Place {
  readonly from: number
  readonly to: number
}

interface PlacedWord {
  text: string
  /** Of each unit of `text`, where in the original it comes from. */
  readonly places: Place[]
}

/** Letter by letter, because folding changes lengths. */
function wordsWithPlaces(text: string): PlacedWord[] {
  const words: PlacedWord[] = []
  let word: PlacedWord | null = null
  let from = 0
  for (const letter of text.slice(0, SEARCHED_LENGTH)) {
    const to = from + letter.length
    const folded = foldLetters(letter)
    // A mark belongs to the letter before it.
    const last: Place | undefined = word?.places.at(-1)
    if (folded === '' && word !== null && last !== undefined) word.places.splice(-1, 1, { from: last.from, to })
    for (const piece of folded) {
      if (BETWEEN_WORDS.test(piece)) {
        word = null
        continue
      }
      if (word === null) {
        word = { text: '', places: [] }
        words.push(word)
      }
      word.text += piece
      for (let unit = 0; unit < piece.length; unit++) word.places.push({ from, to })
    }
    from = to
  }
  return words
}

function placeOf(wanted: string, words: readonly PlacedWord[]): Place | null {
  for (const { text, places } of words) {
    const isBeginning = wordBeginnings(text).some((beginning) => beginning.startsWith(wanted))
    const at = isBeginning ? text.indexOf(wanted) : -1
    if (at !== -1) return { from: places[at]!.from, to: places[at + wanted.length - 1]!.to }
  }
  const allowed = allowedSlips(wanted)
  if (allowed === 0) return null
  const near = words.find(
    ({ text }) => Math.abs(text.length - wanted.length) <= allowed && countSlips(wanted, text) <= allowed,
  )
  return near === undefined ? null : { from: near.places[0]!.from, to: near.places.at(-1)!.to }
}

function cut(text: string, places: readonly (Place | null)[]): TextPart[] {
  const sorted = places.filter((place) => place !== null).sort((a, b) => a.from - b.from)
  const parts: TextPart[] = []
  let done = 0
  for (const { from, to } of sorted) {
    if (to <= done) continue
    const start = Math.max(from, done)
    if (start > done) parts.push({ text: text.slice(done, start), isMatch: false })
    parts.push({ text: text.slice(start, to), isMatch: true })
    done = to
  }
  if (done < text.length) parts.push({ text: text.slice(done), isMatch: false })
  return parts
}
