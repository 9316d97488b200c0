/** Synthetic files for the benches: seeded, so that every run measures the same data. */

export const SEED = 20_261_121

/** mulberry32, public domain, by Tommy Ettinger. */
export function seededRandom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const pad = (n) => String(n).padStart(2, '0')

/**
 * A native file of `edgeCount` edges between a tenth as many nodes, from 1960 to 2025: a fifth instants,
 * the rest intervals, of which every tenth goes on, every tenth has a range for a start and every fifth
 * an attestation; days, months and years in equal parts.
 */
export function syntheticFile(edgeCount, seed = SEED) {
  const random = seededRandom(seed)
  const int = (n) => Math.floor(random() * n)
  const date = (year) => {
    const precision = int(3)
    if (precision === 0) return String(year)
    const month = `${year}-${pad(1 + int(12))}`
    return precision === 1 ? month : `${month}-${pad(1 + int(28))}`
  }
  const nodeCount = Math.max(2, Math.round(edgeCount / 10))
  const nodes = Array.from({ length: nodeCount }, (_, i) => ({
    key: `node-${i}`,
    attributes: { label: { en: `Node ${i}`, fr: `Nœud ${i}` }, kind: i % 5 === 0 ? 'official' : 'country' },
  }))
  const dates = () => {
    const year = 1960 + int(60)
    if (int(5) === 0) return { type: 'meets', date: date(year) }
    const start = int(10) === 0 ? `[${year}..${year + 1}]` : date(year)
    const last = year + 2 + int(5)
    const end = int(10) === 0 ? '..' : date(last)
    return { type: 'member-of', start, end, ...(int(5) === 0 ? { attested: [String(last - 1)] } : {}) }
  }
  const edges = Array.from({ length: edgeCount }, (_, i) => ({
    key: `edge-${i}`,
    source: `node-${int(nodeCount)}`,
    target: `node-${int(nodeCount)}`,
    attributes: { ...dates(), status: 'reported', references: [{ id: 'report', locator: `L${int(100)}` }] },
  }))
  const ontology = {
    kinds: { country: { label: 'Country' }, official: { label: 'Official' } },
    types: { meets: { label: 'meets', shape: 'instant' }, 'member-of': { label: 'is a member of', shape: 'interval' } },
  }
  return {
    attributes: { format: 'entente-graph/1', asOf: '2026', ontology, references: [{ id: 'report', type: 'article' }] },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes,
    edges,
  }
}

/** Milliseconds of one call, as the median of `runs` after as many to warm up as a third of them. */
export async function medianMs(runs, work) {
  for (let i = 0; i < Math.ceil(runs / 3); i++) await work(i)
  const times = []
  for (let i = 0; i < runs; i++) {
    const started = performance.now()
    await work(i)
    times.push(performance.now() - started)
  }
  return median(times)
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
