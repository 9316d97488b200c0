import { run } from '../../src/cli/run.js'

/** What a call of the command gave. */
export interface Called {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** Runs the command in this process and catches what it writes. */
export async function entente(...args: readonly string[]): Promise<Called> {
  let out = ''
  let error = ''
  const code = await run(args, { out: (text) => (out += text), error: (text) => (error += text) })
  return { code, out, error }
}
