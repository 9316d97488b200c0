/** A page's policy for addresses of scripts, where it asks for one. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string
  }
}

type Trusting = typeof globalThis & { readonly trustedTypes?: TrustedTypes }

let trusted: ((url: string) => string) | undefined

/**
 * An address of a script of our own, in a form that a page with Trusted Types takes. Everything of ours that asks for a
 * script does so through here, since the policy `entente-graph` can be made once a page.
 * @throws TypeError where the page allows no policy of that name
 */
export function trustedUrl(url: string): string {
  const { trustedTypes } = globalThis as Trusting
  if (trustedTypes === undefined) return url
  if (trusted === undefined) {
    const policy = trustedTypes.createPolicy('entente-graph', { createScriptURL: (given) => given })
    trusted = (given) => policy.createScriptURL(given)
  }
  return trusted(url)
}
