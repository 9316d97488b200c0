/** The file of a worker: answers calls of `service.ts`. Does nothing anywhere else. */
import { serveLayouts, type LayoutCall, type LayoutReply } from './service.js'

interface WorkerScope {
  postMessage(reply: LayoutReply): void
  addEventListener(type: 'message', listener: (event: { readonly data: LayoutCall }) => void): void
}

if ('WorkerGlobalScope' in globalThis) {
  const scope = globalThis as unknown as WorkerScope
  const serve = serveLayouts(
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page and no origin to name
    (reply) => scope.postMessage(reply),
    () => new Promise((resolve) => setTimeout(resolve, 0)),
  )
  scope.addEventListener('message', ({ data }) => serve(data))
}
