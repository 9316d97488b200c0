interface WorkerScope {
  postMessage(reply: unknown): void
  addEventListener(type: 'message', listener: (event: { readonly data: never }) => void): void
}

/**
 * Answers the calls that come to this worker. Does nothing where this is none.
 * @param start gets how to answer, and how to wait until other calls have been heard; returns what takes the calls
 */
export function serveWorker(
  start: (reply: (reply: unknown) => void, pause: () => Promise<void>) => (call: never) => void,
): void {
  if (!('WorkerGlobalScope' in globalThis)) return
  const scope = globalThis as unknown as WorkerScope
  const serve = start(
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page and no origin to name
    (reply) => scope.postMessage(reply),
    () => new Promise((resolve) => setTimeout(resolve, 0)),
  )
  scope.addEventListener('message', ({ data }) => serve(data))
}
