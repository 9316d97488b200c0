import { trustedUrl } from './trusted-url.js'

/**
 * A module worker of ours, `null` where the page allows none: in the single file, from another origin, under a policy
 * that blocks it. A worker that cannot begin after all fires `error`.
 * @param url as Vite makes it of a file; `null` in the single file
 */
export function openWorker(url: string | null, name: string): Worker | null {
  const address = addressOf(url)
  if (address === null) return null
  try {
    return new Worker(trustedUrl(address), { type: 'module', name })
  } catch {
    return null
  }
}

/** Whether a worker could be opened, as far as can be said without trying. */
export function mayOpenWorker(url: string | null): boolean {
  return addressOf(url) !== null
}

/** Asked for at another origin a worker would be refused, and a page may be told of that. */
function addressOf(url: string | null): string | null {
  if (url === null || typeof Worker === 'undefined' || !URL.canParse(url, location.href)) return null
  const { href, origin } = new URL(url, location.href)
  return origin === location.origin ? href : null
}
