/** What is looked at of a word: more would only cost time. */
const LOOKED_AT = 64

/** Shorter words are contained in too many others to mean them. */
const SHORTEST_PART = 3

/**
 * The candidates closest to a mistyped word, best first, within an edit distance of
 * a third of its length (at least 2). O(candidates × length²); call it on errors only.
 */
export function nearest(word: string, candidates: Iterable<string>, limit = 3): string[] {
  const wanted = shorten(word)
  const allowed = Math.max(2, Math.floor(wanted.length / 3))
  const scored: { candidate: string; distance: number }[] = []
  for (const candidate of candidates) {
    const folded = shorten(candidate)
    const distance = isPart(wanted, folded) || isPart(folded, wanted) ? 1 : distanceWithin(allowed, wanted, folded)
    if (distance <= allowed) scored.push({ candidate, distance: folded === wanted ? 0 : distance })
  }
  scored.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
  return scored.slice(0, limit).map((s) => s.candidate)
}

/** Lower case without diacritics, for comparison only. */
export function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** Cut twice: one character may unfold to eighteen. */
function shorten(text: string): string {
  return fold(text.slice(0, LOOKED_AT)).slice(0, LOOKED_AT)
}

function isPart(part: string, whole: string): boolean {
  return part.length >= SHORTEST_PART && whole.includes(part)
}

function distanceWithin(allowed: number, a: string, b: string): number {
  return Math.abs(a.length - b.length) > allowed ? Infinity : editDistance(a, b)
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      row.push(Math.min(row[j - 1]! + 1, previous[j]! + 1, previous[j - 1]! + cost))
    }
    previous = row
  }
  return previous[b.length]!
}
