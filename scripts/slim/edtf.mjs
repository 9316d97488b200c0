import { createRequire } from 'node:module'
import path from 'node:path'

import { withBody } from './functions.mjs'

/**
 * Of the edtf library the program takes the grammar alone: limits are worked out from its syntax tree, so that its
 * classes of dates are not needed, which the library's index would bring along. Why a text is not in the grammar is
 * not told, so that nearley need not say where it got stuck.
 */
const PARSER = 'edtf/src/parser.js'
const NEARLEY = 'nearley/lib/nearley.js'
const TOLD = ['reportError', 'reportLexerError', 'formatError']

/** Has to say so, and nothing else of the library. */
const CALLER = 'src/time/edtf.ts'
const IMPORT = "import { parse as parseGrammar, type Node } from 'edtf'"

export function slimEdtf() {
  const parser = path.join(path.dirname(createRequire(import.meta.url).resolve('edtf')), '..', 'src', 'parser.js')
  const left = new Set([CALLER, PARSER, NEARLEY])
  return {
    name: 'entente:slim-edtf',
    enforce: 'pre',
    resolveId: (id) => (id === 'edtf' ? parser : undefined),
    transform(code, id) {
      const file = [...left].find((each) => id.endsWith(`/${each}`))
      if (file === undefined) return undefined
      left.delete(file)
      if (file === CALLER && !code.includes(IMPORT)) {
        throw new Error(`${CALLER} takes something else of edtf; see scripts/slim/edtf.mjs`)
      }
      return file === NEARLEY ? { code: withBody(code, TOLD, '{ return "" }', file), map: null } : undefined
    },
    buildEnd(error) {
      if (error === undefined && left.size > 0) {
        throw new Error(`edtf has moved ${[...left].join(', ')}; see scripts/slim/edtf.mjs`)
      }
    },
  }
}
