import { EntenteError } from '../../core/errors.js'

/** Larger files are refused while they arrive: a page must stay usable. */
export const MOST_BYTES = 64 * 1024 * 1024
const TIMEOUT_MS = 30_000

/**
 * Fetches a text file. Sends no cookies and no path in the referrer; stops at {@link MOST_BYTES} whatever
 * the server announced.
 * @throws EntenteError `network`, `http`, `too-large` or `aborted`
 */
export async function fetchFile(url: string, signal: AbortSignal): Promise<string> {
  const both = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])
  try {
    const response = await fetch(url, {
      signal: both,
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
    })
    if (!response.ok)
      throw new EntenteError('http', `${url}: the server answered ${response.status}; check the address`)
    return await readBody(response, url)
  } catch (cause) {
    if (cause instanceof EntenteError) throw cause
    if (signal.aborted) throw new EntenteError('aborted', `${url}: no longer wanted`, { cause })
    const late = cause instanceof DOMException && cause.name === 'TimeoutError'
    const why = late
      ? `no answer within ${TIMEOUT_MS / 1000} seconds`
      : 'it could not be reached, or its server does not allow other sites to read it (CORS)'
    throw new EntenteError('network', `${url}: ${why}; check the address and the connection`, { cause })
  }
}

async function readBody(response: Response, url: string): Promise<string> {
  if (response.body === null) return response.text()
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > MOST_BYTES) {
      await reader.cancel()
      throw new EntenteError('too-large', `${url}: larger than ${MOST_BYTES / 1024 / 1024} MB; split the file`)
    }
    text += decoder.decode(value, { stream: true })
  }
}
