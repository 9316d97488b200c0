import { readFileSync, realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { readElements } from './manifest/elements.mjs'
import { referenceOf } from './manifest/reference.mjs'
import { readTypes } from './manifest/types.mjs'
import { main, ROOT, SetupError } from './setup.mjs'

/**
 * Writes what the sources say of the elements: `custom-elements.json` for tools, `docs/reference.md` for people. With
 * `--check` it writes nothing, and fails where one of the two is not what it would write.
 */

const MODULE = 'dist/index.js'
const DEFINITIONS = 'dist/define.js'

/** A custom elements manifest (schema 1.0.0) whose paths are those of the package. */
export function manifestOf(declarations) {
  const exported = declarations.map(({ name }) => ({ kind: 'js', name, declaration: { name, module: MODULE } }))
  const defined = declarations.map(({ name, tagName }) => ({
    kind: 'custom-element-definition',
    name: tagName,
    declaration: { name, module: MODULE },
  }))
  return {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: [
      { kind: 'javascript-module', path: MODULE, declarations, exports: exported },
      { kind: 'javascript-module', path: DEFINITIONS, declarations: [], exports: defined },
    ],
  }
}

/** What each generated file should hold, by its path from the root. */
export function generated() {
  const types = readTypes()
  const manifest = manifestOf(readElements(types))
  return {
    'custom-elements.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'docs/reference.md': referenceOf(manifest, types),
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main(() => {
    const files = Object.entries(generated())
    if (!process.argv.includes('--check')) {
      for (const [file, text] of files) writeFileSync(path.join(ROOT, file), text)
      return
    }
    const stale = files.filter(([file, text]) => written(file) !== text).map(([file]) => file)
    if (stale.length === 0) return
    throw new SetupError(`${stale.join(' and ')} do not say what the sources say: run node scripts/manifest.mjs.`)
  })
}

function written(file) {
  try {
    return readFileSync(path.join(ROOT, file), 'utf8')
  } catch {
    return undefined
  }
}
