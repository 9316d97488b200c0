/** Work between two breaks, ms: half a frame. */
const SLICE_MS = 8

/** Goes on with work for some milliseconds: the end of it, or what it said last. */
export function advance<T, P>(
  work: Generator<P, T>,
  ms: number,
): { readonly done: true; readonly value: T } | { readonly done: false; readonly value: P } {
  const end = performance.now() + ms
  for (;;) {
    const step = work.next()
    if (step.done === true) return { done: true, value: step.value }
    if (performance.now() >= end) return { done: false, value: step.value }
  }
}

/** Works in slices, between which others have their turn; `null` once nobody waits for it any more. */
export async function inSlices<T, P>(
  work: Generator<P, T>,
  signal: AbortSignal | null = null,
  tell: (progress: P) => void = () => {},
): Promise<T | null> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 0))
    if (signal?.aborted === true) return null
    const { done, value } = advance(work, SLICE_MS)
    if (done) return value
    tell(value)
  }
}
