import { trustedUrl } from './trusted-url.js'

/**
 * A module worker of ours, `null` where the page allows none: in the single file, from another origin, under a policy
 * that blocks it. A worker that cannot begin after all fires `error`.
 * @param url as Vite makes it of a file; `null` in the single file
 */
export function openWorker(url: string | null, name: string): Worker | null {
  if (url === null || typeof Worker === 'undefined') return null
  try {
    const { href, origin } = new URL(url, location.href)
    // Asked for at another origin it would be refused, and a page may be told of that.
    return origin === location.origin ? new Worker(trustedUrl(href), { type: 'module', name }) : null
  } catch {
    return null
  }
}
