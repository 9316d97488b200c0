import { readFileSync } from 'node:fs'
import path from 'node:path'

import { ROOT } from '../setup.mjs'

/** The one place where a public custom property is read, and has its default. */
const TOKENS = 'src/elements/base/tokens.styles.ts'

const LINE = /^--_[\w-]+: var\((?<name>--entente-[\w-]+), (?<value>.*)\);(?: \/\* (?<description>.*) \*\/)?$/
const IN_BOTH_SCHEMES = /^light-dark\((?<light>[^,]+), (?<dark>[^,]+)\)$/

/**
 * The custom properties by which a page styles the elements, in the order of the style sheet. `light` and `dark` are
 * the same where the default does not depend on the colour scheme.
 * @returns {{ name: string, default: string, description: string, light: string, dark: string }[]}
 */
export function customProperties(text = readFileSync(path.join(ROOT, TOKENS), 'utf8')) {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter((line) => /^--.*--entente-/.test(line)).map(read)
}

function read(line) {
  const found = LINE.exec(line)?.groups
  if (found === undefined) throw new Error(`${TOKENS} reads a custom property in a form not known here: ${line}`)
  const { name, value, description } = found
  if (description === undefined) throw new Error(`${TOKENS} does not say what ${name} is for; add /* … */ to its line`)
  const { light = value, dark = value } = IN_BOTH_SCHEMES.exec(value)?.groups ?? {}
  return { name, default: value, description, light, dark }
}
