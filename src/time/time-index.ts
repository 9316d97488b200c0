import { DominanceIndex } from './dominance.js'
import { nextDown, nextUp } from './doubles.js'
import type { Span } from './span.js'
import type { EdgeState, Window } from './window.js'

/** An edge whose state differs between two windows. */
export interface EdgeChange {
  readonly edge: number
  readonly before: EdgeState
  readonly after: EdgeState
}

/** Edges in a window, as indices in no particular order. */
export interface WindowAnswer {
  readonly certain: readonly number[]
  /** Possible but not certain. */
  readonly possible: readonly number[]
}

/**
 * Answers "which edges are certain or possible in this window" and "what changed between two windows".
 *
 * Built once on typed arrays. Both questions are half-plane questions: a span is possible where
 * `drawn.min < to` and `drawn.max > from`, certain where `startMax <= to` and `endMin >= from`.
 * Building takes O(n log n) for n spans. A query takes O(log n + k log n) for k answers, a difference
 * the same for k differences; neither grows with the file otherwise.
 */
export class TimeIndex {
  readonly edgeCount: number
  /** Edges without any date, in rising order. */
  readonly undated: readonly number[]
  /** Spans of an edge are neighbours: those of edge `t` are at `[firstSpan[t], firstSpan[t + 1])`. */
  readonly #firstSpan: Uint32Array
  readonly #edge: Uint32Array
  readonly #drawnMin: Float64Array
  readonly #drawnMax: Float64Array
  readonly #startMax: Float64Array
  readonly #endMin: Float64Array
  readonly #isUndated: Uint8Array
  readonly #possible: TwoWay
  readonly #certain: TwoWay
  /** Scratch of one call, zero between calls. */
  readonly #marks: Uint8Array
  /** Scratch of one call; a difference may report a span twice. */
  readonly #found: Uint32Array

  constructor(spansOfEdges: readonly (readonly Span[])[]) {
    const spanCount = spansOfEdges.reduce((sum, spans) => sum + spans.length, 0)
    this.edgeCount = spansOfEdges.length
    this.#firstSpan = new Uint32Array(this.edgeCount + 1)
    this.#edge = new Uint32Array(spanCount)
    this.#drawnMin = new Float64Array(spanCount)
    this.#drawnMax = new Float64Array(spanCount)
    this.#startMax = new Float64Array(spanCount)
    this.#endMin = new Float64Array(spanCount)
    this.#isUndated = new Uint8Array(this.edgeCount)
    const undated: number[] = []
    const drawn: number[] = []
    let next = 0
    for (const [edge, spans] of spansOfEdges.entries()) {
      this.#firstSpan[edge] = next
      if (spans.length === 0) {
        undated.push(edge)
        this.#isUndated[edge] = 1
      }
      for (const span of spans) {
        this.#edge[next] = edge
        this.#drawnMin[next] = span.drawn.min
        this.#drawnMax[next] = span.drawn.max
        // A lifetime may cut into what is certain; the next double keeps the drawn limits exclusive.
        this.#startMax[next] = Math.max(span.certain.startMax, nextUp(span.drawn.min))
        this.#endMin[next] = Math.min(span.certain.endMin, cutEnd(span.drawn.max))
        if (this.#isDrawn(next)) drawn.push(next)
        next++
      }
    }
    this.#firstSpan[this.edgeCount] = next
    this.undated = undated
    this.#marks = new Uint8Array(this.edgeCount)
    this.#found = new Uint32Array(2 * spanCount)
    this.#possible = new TwoWay(drawn, this.#drawnMin, this.#drawnMax)
    this.#certain = new TwoWay(drawn, this.#startMax, this.#endMin)
  }

  /** The state of one edge. O(spans of the edge). */
  stateOf(edge: number, { from, to }: Window): EdgeState {
    if (this.#isUndated[edge] === 1) return 'undated'
    let state: EdgeState = 'off'
    for (let s = this.#firstSpan[edge]!; s < this.#firstSpan[edge + 1]!; s++) {
      if (!(this.#isDrawn(s) && this.#drawnMin[s]! < to && from < this.#drawnMax[s]!)) continue
      if (this.#startMax[s]! <= to && from <= this.#endMin[s]!) return 'certain'
      state = 'possible'
    }
    return state
  }

  /** Certain and merely possible edges of a window, in no order; the undated are in {@link undated}. */
  query({ from, to }: Window): WindowAnswer {
    const marks = this.#marks
    const found = this.#found
    const certain: number[] = []
    const possible: number[] = []
    const { forward } = this.#certain
    let end = forward.report(0, forward.countBelow(to, true), from, true, found)
    for (let i = 0; i < end; i++) {
      const edge = this.#edge[found[i]!]!
      if (marks[edge] === 1) continue
      marks[edge] = 1
      certain.push(edge)
    }
    const drawn = this.#possible.forward
    end = drawn.report(0, drawn.countBelow(to), from, false, found)
    for (let i = 0; i < end; i++) {
      const edge = this.#edge[found[i]!]!
      if (marks[edge] === 1) continue
      marks[edge] = 1
      possible.push(edge)
    }
    for (const edge of certain) marks[edge] = 0
    for (const edge of possible) marks[edge] = 0
    return { certain, possible }
  }

  /** Edges whose state differs between two windows, in no order. */
  changes(before: Window, after: Window): EdgeChange[] {
    const marks = this.#marks
    const found = this.#found
    const changes: EdgeChange[] = []
    const touched: number[] = []
    for (const [index, inclusive] of [
      [this.#possible, false],
      [this.#certain, true],
    ] as const) {
      for (const [a, b] of [
        [before, after],
        [after, before],
      ] as const) {
        const end = index.difference(a, b, inclusive, found)
        for (let i = 0; i < end; i++) {
          const edge = this.#edge[found[i]!]!
          if (marks[edge] === 1) continue
          marks[edge] = 1
          touched.push(edge)
        }
      }
    }
    for (const edge of touched) {
      marks[edge] = 0
      const was = this.stateOf(edge, before)
      const is = this.stateOf(edge, after)
      if (was !== is) changes.push({ edge, before: was, after: is })
    }
    return changes
  }

  /** Edges that were drawn and all of whose stretches ended at or before `moment`. O(n). */
  endedBy(moment: number): number[] {
    const ended: number[] = []
    for (let edge = 0; edge < this.edgeCount; edge++) {
      let drawn = 0
      let over = 0
      for (let s = this.#firstSpan[edge]!; s < this.#firstSpan[edge + 1]!; s++) {
        if (!this.#isDrawn(s)) continue
        drawn++
        if (this.#drawnMax[s]! <= moment) over++
      }
      if (drawn > 0 && over === drawn) ended.push(edge)
    }
    return ended
  }

  /** A lifetime may leave nothing of a span. */
  #isDrawn(span: number): boolean {
    return this.#drawnMin[span]! < this.#drawnMax[span]!
  }
}

/** The same points by start and, mirrored, by end: a difference is a slice of one of the two orders. */
class TwoWay {
  readonly forward: DominanceIndex
  readonly backward: DominanceIndex

  constructor(ids: readonly number[], low: Float64Array, high: Float64Array) {
    this.forward = new DominanceIndex(ids, low, high)
    this.backward = new DominanceIndex(ids, high.map(negate), low.map(negate))
  }

  /** Writes what lies in `b` and not in `a` (it starts after `a` or ends before it) into `out`; some of it twice. */
  difference(a: Window, b: Window, inclusive: boolean, out: Uint32Array): number {
    const { forward, backward } = this
    const first = forward.countBelow(a.to, inclusive)
    const started = forward.report(first, forward.countBelow(b.to, inclusive), b.from, inclusive, out)
    const last = backward.countBelow(-a.from, inclusive)
    return backward.report(last, backward.countBelow(-b.from, inclusive), -b.to, inclusive, out, started)
  }
}

function negate(n: number): number {
  return -n
}

/** The limit itself is not drawn any more; an unlimited stretch has no such limit. */
function cutEnd(max: number): number {
  return max === Infinity ? Infinity : nextDown(max)
}
