import type { Arcs } from './arcs.js'
import type { Label } from './label.js'

/** What the best label at the target is: the first to come by hops, or of all there are by another measure. */
export type Measure = 'hops' | 'arrival' | 'departure' | 'duration'

export interface LabelQuery {
  readonly arcs: Arcs
  readonly start: number
  readonly labels: readonly Label[]
  /** -1 for all nodes. */
  readonly target: number
  readonly measure: Measure
  /** Asks for what every choice of dates allows. */
  readonly isCertain: boolean
  /** Only rows that open by `latest` and close at `earliest` or later. */
  readonly latest?: number
  readonly earliest?: number
  /** Only as long as arrival minus departure is no more. */
  readonly duration?: number
  /** By node, 1 for those never to be entered. */
  readonly closed: Uint8Array
  /** By node, 1 for those not to be entered in the first hop. */
  readonly banned?: Uint8Array | null
  /** By node, the moment before which one must be there to reach the target in time. */
  readonly deadlines?: Float64Array | null
  readonly maxHops?: number
  /** By node, the last hop in which it is of use; -1 for never. */
  readonly lastHops?: Int32Array | null
  /** Most labels. */
  readonly limit: number
}

/** The best at the target. */
export interface Reached {
  readonly hops: number
  readonly at: number
  readonly departs: number
}

/** Rows and labels looked at between two breaks: some milliseconds of work. */
const BETWEEN_BREAKS = 100_000

/**
 * Labels by node and hop, of which none is better than another in every respect: who comes with fewer hops, earlier,
 * surely by an earlier moment, and after a later departure leaves nothing to wish. The multi-criteria label-setting
 * of Martins (1984), hop by hop. Exact; labels may grow exponentially, so that their number has a limit.
 */
export class LabelSearch {
  readonly #query: LabelQuery
  readonly #latestOf: Int32Array
  readonly #firstHop: Int32Array
  #node = new Int32Array(256)
  #hop = new Int32Array(256)
  #tie = new Int32Array(256)
  #next = new Int32Array(256)
  #isDead = new Uint8Array(256)
  #at = new Float64Array(256)
  #worst = new Float64Array(256)
  #second = new Float64Array(256)
  #departs = new Float64Array(256)
  #count = 0
  /** Since the last break. */
  #work = 0
  #best: Reached | null = null
  /** Whether the limit ended it early: what was found holds, what was not may exist. */
  isCut = false

  constructor(query: LabelQuery) {
    this.#query = query
    this.#latestOf = new Int32Array(query.arcs.nodeCount).fill(-1)
    this.#firstHop = new Int32Array(query.arcs.nodeCount).fill(-1)
    for (const { at, worst, tie, second, departs } of query.labels) {
      this.#add(query.start, 0, at, worst, tie, second, departs)
    }
  }

  get best(): Reached | null {
    return this.#best
  }

  /** Fewest hops in which a node has been reached; -1 for never. */
  firstHop(node: number): number {
    return this.#firstHop[node]!
  }

  /** Labels of a node that came within so many hops. */
  *labelsAt(node: number, maxHops = Infinity): Generator<Label> {
    for (let i = this.#latestOf[node]!; i !== -1; i = this.#next[i]!) {
      if (this.#hop[i]! > maxHops) continue
      yield {
        at: this.#at[i]!,
        worst: this.#worst[i]!,
        tie: this.#tie[i]!,
        second: this.#second[i]!,
        departs: this.#departs[i]!,
      }
    }
  }

  /** Does the work; yields whenever it is a good moment to do something else. */
  *run(): Generator<void> {
    const { measure, maxHops = Infinity } = this.#query
    for (let hop = 1, begin = 0; begin < this.#count && hop <= maxHops; hop++) {
      const end = this.#count
      for (let i = begin; i < end && !this.isCut; i++) {
        if (this.#isDead[i] === 0) this.#expand(i, hop)
        if (this.#work > BETWEEN_BREAKS) {
          this.#work = 0
          yield
        }
      }
      if (this.isCut || (measure === 'hops' && this.#best !== null)) return
      begin = end
    }
  }

  #expand(label: number, hop: number): void {
    const { arcs, target, closed, banned, deadlines, lastHops, isCertain, measure } = this.#query
    const { latest = Infinity, earliest = -Infinity, duration = Infinity } = this.#query
    const { lo, hi, need, gives, edge, other, reach, hasRepeats } = arcs
    const node = this.#node[label]!
    if (node === target) return
    const [at, worst, tie, second, departs] = [
      this.#at[label]!,
      this.#worst[label]!,
      this.#tie[label]!,
      this.#second[label]!,
      this.#departs[label]!,
    ]
    const hasDeparture = measure === 'departure' || measure === 'duration' || duration < Infinity
    const rows = arcs.at
    const end = arcs.first[node + 1]!
    for (let i = firstOver(reach, arcs.first[node]!, end, at); i < end; i++) {
      this.#work++
      const row = rows[i]!
      const opens = lo[row]!
      if (opens > latest) return
      const closes = hi[row]!
      const next = other[i]!
      if (!(at < closes) || closes < earliest || closed[next] === 1) continue
      if (hop === 1 && banned?.[next] === 1) continue
      if (lastHops != null && hop > lastHops[next]!) continue
      const then = opens > at ? opens : at
      if (deadlines != null && !(then < deadlines[next]!)) continue
      const leaves = hasDeparture ? Math.min(departs, closes) : Infinity
      if (then - leaves > duration || this.#isNoBetter(then, leaves)) continue
      if (!isCertain) {
        this.#add(next, hop, then, -Infinity, -1, -Infinity, leaves)
        continue
      }
      const given = gives[row]!
      if (!hasRepeats) {
        if (worst <= need[row]!) this.#add(next, hop, then, given > worst ? given : worst, -1, -Infinity, leaves)
        continue
      }
      const by = edge[row]!
      if (!((tie === by ? second : worst) <= need[row]!)) continue
      if (tie === by) this.#add(next, hop, then, Math.max(worst, given), tie, second, leaves)
      else if (given > worst) this.#add(next, hop, then, given, by, worst, leaves)
      else this.#add(next, hop, then, worst, tie, Math.max(second, given), leaves)
    }
  }

  /** Whether the target is known to be reached as well already. */
  #isNoBetter(at: number, departs: number): boolean {
    const best = this.#best
    if (best === null) return false
    const { measure } = this.#query
    if (measure === 'departure') return departs <= best.departs
    if (measure === 'duration') return Math.max(0, at - departs) >= Math.max(0, best.at - best.departs)
    return at >= best.at
  }

  #add(node: number, hop: number, at: number, worst: number, tie: number, second: number, departs: number): void {
    for (let i = this.#latestOf[node]!; i !== -1; i = this.#next[i]!) {
      this.#work++
      const isSame = this.#tie[i] === tie
      const isDominated =
        this.#at[i]! <= at &&
        this.#departs[i]! >= departs &&
        (isSame ? this.#worst[i]! <= worst && this.#second[i]! <= second : this.#worst[i]! <= second)
      if (isDominated) return
      const isBetter =
        this.#hop[i] === hop &&
        at <= this.#at[i]! &&
        departs >= this.#departs[i]! &&
        (isSame ? worst <= this.#worst[i]! && second <= this.#second[i]! : worst <= this.#second[i]!)
      if (isBetter) this.#isDead[i] = 1
    }
    if (this.#count >= this.#query.limit) {
      this.isCut = true
      return
    }
    if (this.#count === this.#node.length) this.#grow()
    const label = this.#count++
    this.#node[label] = node
    this.#hop[label] = hop
    this.#at[label] = at
    this.#worst[label] = worst
    this.#tie[label] = tie
    this.#second[label] = second
    this.#departs[label] = departs
    this.#next[label] = this.#latestOf[node]!
    this.#latestOf[node] = label
    if (this.#firstHop[node] === -1) this.#firstHop[node] = hop
    if (node === this.#query.target) this.#best = { hops: hop, at, departs }
  }

  #grow(): void {
    const size = 2 * this.#node.length
    this.#node = grown(this.#node, new Int32Array(size))
    this.#hop = grown(this.#hop, new Int32Array(size))
    this.#tie = grown(this.#tie, new Int32Array(size))
    this.#next = grown(this.#next, new Int32Array(size))
    this.#isDead = grown(this.#isDead, new Uint8Array(size))
    this.#at = grown(this.#at, new Float64Array(size))
    this.#worst = grown(this.#worst, new Float64Array(size))
    this.#second = grown(this.#second, new Float64Array(size))
    this.#departs = grown(this.#departs, new Float64Array(size))
  }
}

function grown<T extends Int32Array | Float64Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}

/** The first place in `[begin, end)` whose rising number is over a moment. */
function firstOver(rising: Float64Array, begin: number, end: number, moment: number): number {
  let [low, high] = [begin, end]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rising[middle]! > moment) high = middle
    else low = middle + 1
  }
  return low
}
