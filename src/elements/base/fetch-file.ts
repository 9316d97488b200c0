import { EntenteError, type ErrorReason } from '../../core/errors.js'
import { refuseMedia } from './foreign-file.js'

/** Larger files are refused while they arrive: reading them would stop the page for too long. */
export const MOST_BYTES = 16 * 1024 * 1024
const SILENCE_MS = 30_000

/** How much of a file is here, bytes. */
export interface Received {
  readonly bytes: number
  /** `null` where the server does not say, or says how much it sends in a packed form. */
  readonly total: number | null
}

/**
 * Fetches a text file. Sends no cookies and no path in the referrer; stops at {@link MOST_BYTES} whatever
 * the server announced, and when nothing has come for half a minute; as long as something comes it may take any time.
 * @param tell called with every piece that arrives
 * @throws EntenteError `network`, `http`, `too-large`, `invalid-file` or `aborted`
 */
export async function fetchFile(url: string, signal: AbortSignal, tell: (received: Received) => void): Promise<string> {
  const silence = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const heard = () => {
    clearTimeout(timer)
    timer = setTimeout(() => silence.abort(), SILENCE_MS)
  }
  let isCut = false
  try {
    heard()
    const response = await fetch(url, {
      signal: AbortSignal.any([signal, silence.signal]),
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
    })
    check(response, url)
    isCut = true
    return await readBody(response, url, (received) => {
      heard()
      tell(received)
    })
  } catch (cause) {
    const isSilent = silence.signal.aborted
    // Nothing more of it is wanted.
    silence.abort()
    if (cause instanceof EntenteError) throw cause
    if (signal.aborted) throw new EntenteError('aborted', `${shorten(url)}: no longer wanted`, { cause })
    const isOffline = url.startsWith('http') && !navigator.onLine
    const isDisk = url.startsWith('file:')
    const reason = isOffline ? 'offline' : isDisk ? 'disk' : isSilent ? 'silent' : isCut ? 'cut' : undefined
    throw new EntenteError('network', `${shorten(url)}: ${WORDS[reason ?? 'network']}`, { cause, reason })
  } finally {
    clearTimeout(timer)
  }
}

const WORDS = {
  offline: 'there is no connection; wait until there is one',
  disk: 'a page from a disk may read no other file; put the data into the page, or open it through a server',
  silent: `no answer for ${SILENCE_MS / 1000} seconds; try again later`,
  cut: 'the connection broke before all of it was here; try again',
  network:
    'it could not be reached, is redirected without end, or its server does not allow other sites to read it (CORS); ' +
    'check the address and the connection',
} as const

function check(response: Response, url: string): void {
  const { ok, status, headers } = response
  if (!ok) {
    const reason = reasonOf(status)
    const remedy = reason === 'server' ? 'try again later' : 'check the address'
    throw new EntenteError('http', `${shorten(url)}: the server answered ${status}; ${remedy}`, { reason })
  }
  refuseMedia(headers.get('content-type') ?? '')
  if (Number(headers.get('content-length')) > MOST_BYTES) throw tooLarge(url)
}

function reasonOf(status: number): ErrorReason | undefined {
  if ([404, 410].includes(status)) return 'missing'
  if ([401, 403, 407, 451].includes(status)) return 'forbidden'
  return status >= 500 || status === 429 ? 'server' : undefined
}

async function readBody(response: Response, url: string, tell: (received: Received) => void): Promise<string> {
  if (response.body === null) return response.text()
  const reader = response.body.getReader()
  const decoder = new TextDecoder()
  const total = totalOf(response)
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > MOST_BYTES) throw tooLarge(url)
    tell({ bytes, total })
    text += decoder.decode(value, { stream: true })
  }
}

/** Another origin's answer may be packed without our being told. */
function totalOf({ headers, type }: Response): number | null {
  const length = Number(headers.get('content-length'))
  return length > 0 && type !== 'cors' && !headers.has('content-encoding') ? length : null
}

function tooLarge(url: string): EntenteError {
  return new EntenteError('too-large', `${shorten(url)}: larger than ${MOST_BYTES / 1024 / 1024} MB; split the file`)
}

/** An address may hold the file itself. */
function shorten(url: string): string {
  return url.length > 200 ? `${url.slice(0, 199)}…` : url
}
