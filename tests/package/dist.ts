import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The folder of the package, and what the build has put into it. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** What a finished process said. */
export interface Said {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** Runs Node in the package's folder. */
export function node(...args: string[]): Promise<Said> {
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: ROOT, maxBuffer: 32 * 1024 * 1024 }, (failure, out, error) => {
      done({ code: failure === null ? 0 : Number(failure.code), out, error })
    })
  })
}

/** Runs the built command. */
export function entente(...args: string[]): Promise<Said> {
  return node('dist/cli.js', ...args)
}
