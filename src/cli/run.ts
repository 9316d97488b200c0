import { escapeControls } from '../core/issue.js'
import { check, CHECK_USAGE } from './check.js'
import { path, PATH_USAGE } from './path.js'
import { ties, TIES_USAGE } from './ties.js'
import { WrongCall, type Output } from './call.js'

/** Exit codes of the command. */
export const EXIT = { done: 0, fileHasErrors: 1, wrongCall: 2 } as const

const USAGE = `entente: who is tied to whom, when, and who says so

  ${CHECK_USAGE}
  ${TIES_USAGE}
  ${PATH_USAGE}

Dates (D) are EDTF: 2023, 2023-09-16, [2024-01-28..2026-02-01]; a date covers its whole unit.
Exit codes: 0 done, 1 the file has errors or there is no path, 2 wrong call.
`

const COMMANDS: Readonly<Record<string, (args: string[], output: Output) => Promise<number>>> = {
  check,
  ties,
  path,
}

/** Runs the command with the arguments after its name; never throws for what a user can cause. */
export async function run(args: readonly string[], output: Output): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    output.out(USAGE)
    return name === undefined ? EXIT.wrongCall : EXIT.done
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined) {
    output.error(
      `entente: no such command: ${JSON.stringify(name)}; use ${Object.keys(COMMANDS).join(', ')} or --help\n`,
    )
    return EXIT.wrongCall
  }
  if (rest.includes('--help') && !rest.slice(0, rest.indexOf('--help')).includes('--')) {
    output.out(USAGE)
    return EXIT.done
  }
  try {
    return await command(rest, output)
  } catch (cause) {
    if (!(cause instanceof WrongCall)) throw cause
    output.error(`entente: ${escapeControls(cause.message)}\n`)
    return EXIT.wrongCall
  }
}
