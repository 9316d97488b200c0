import { readFile as readFromDisk } from 'node:fs/promises'
import { parseArgs, type ParseArgsConfig } from 'node:util'

import { EntenteError } from '../core/errors.js'
import { escapeControls, formatIssue, type Issue } from '../core/issue.js'
import { readFile } from '../formats/index.js'
import type { ReadResult, TemporalGraph } from '../model/index.js'

/** Where a command writes: standard output and standard error. */
export interface Output {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
}

/** The command was called wrongly; the message says how and what to do. */
export class WrongCall extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>

/** Splits arguments into options and positionals. @throws WrongCall on an unknown or incomplete option */
export function parseCall<const T extends Options>(args: string[], options: T, usage: string) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : 'unreadable arguments'
    const [reason] = message.replaceAll(/\s+/g, ' ').split(/\. |\.$/)
    // A date before the year 0 begins with a dash.
    const hint = /ambiguous/.test(message) ? '; write --option=VALUE where the value begins with a dash' : ''
    throw new WrongCall(`${reason}${hint}; usage: ${usage}`)
  }
}

/** Reads a graph file; `-` is standard input. @throws WrongCall if it cannot be opened */
export async function openFile(path: string): Promise<ReadResult> {
  let text: string
  try {
    text = await readFromDisk(path === '-' ? '/dev/stdin' : path, 'utf8')
  } catch (cause) {
    const code = (cause as { code?: string }).code
    const why =
      code === 'ENOENT'
        ? 'no such file'
        : code === 'EISDIR'
          ? 'a folder, not a file'
          : `cannot be read (${code ?? 'unknown reason'})`
    throw new WrongCall(`${JSON.stringify(path)}: ${why}; name a graph file`)
  }
  try {
    return await readFile(text)
  } catch (cause) {
    if (cause instanceof EntenteError) throw new WrongCall(`${path}: ${cause.message}`)
    throw cause
  }
}

/** Prints issues to standard error, one line each, with the file's name. */
export function printIssues(path: string, issues: readonly Issue[], output: Output): void {
  for (const issue of issues) output.error(`${escapeControls(path)}: ${formatIssue(issue)}\n`)
}

/** The graph, or `null` after its errors were printed. */
export async function openGraph(path: string, output: Output): Promise<TemporalGraph | null> {
  const { graph, issues } = await openFile(path)
  if (graph === null) printIssues(path, issues, output)
  return graph
}
