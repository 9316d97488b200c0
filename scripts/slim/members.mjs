import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { parseAst } from 'vite'

import { edited } from './functions.mjs'
import { namesIn } from './names.mjs'
import { withoutProperties } from './properties.mjs'

/**
 * A bundler drops functions that nobody imports, but no members of objects and classes that nobody asks for. In the
 * single file the whole program is in sight: a member whose name occurs nowhere that can be reached, neither in code
 * nor in a text, is taken out, and one that only these packages name gets a short name. A name that is put together
 * while the program runs would be missed; `COMPOSED` lists those.
 */

/** Packages whose objects nobody outside the single file gets to see. */
const PACKAGES =
  /node_modules\/(cytoscape|cytoscape-fcose|cose-base|layout-base|heap|lodash|nearley|@tanstack\/virtual-core)\//

/** Built by the packages from parts. */
const COMPOSED = /^(rendered)?[oO]uter(Width|Height)$|^rendered(Width|Height)$|label/i

/** What the language may ask an object for without the program naming it. */
const PROTOCOLS = new Set(
  'then next return throw done value get set has toString toJSON valueOf handleEvent constructor'.split(' '),
)

/** Options of browsers that terser does not list. */
const OPTIONS = ['desynchronized', 'willReadFrequently', 'block', 'inline', 'endings', 'premultiplyAlpha']

/** All files of a build as one text, with the bundler's comments on what comes from where. */
export function slimMembers(code) {
  const builtIn = namesOfBrowsers()
  const named = withoutUnnamed(code, insideOf(code), builtIn)
  const [start, end] = rangeOf(named, 'cytoscape/src/style/properties.mjs')
  const less = withoutProperties(named, start, end)
  return withShortNames(less, insideOf(less), builtIn)
}

/** Where a module stands. */
function rangeOf(code, file) {
  const start = code.indexOf(`${file}\n`)
  if (start === -1) throw new Error(`${file} is not there; see scripts/slim/members.mjs`)
  return [start, code.indexOf('\n// ', start)]
}

/** Where in a bundle the packages stand; the bundler names the file of each module in a comment. */
function insideOf(code) {
  const modules = [...code.matchAll(/^\t?\/\/ (\S+\.[a-z]+)$/gm)]
  const starts = modules.map(({ index, 1: file }) => ({ index, isIn: PACKAGES.test(file) }))
  if (starts.filter(({ isIn }) => isIn).length < 50) {
    throw new Error('The bundler no longer says what comes from where; see scripts/slim/members.mjs')
  }
  return (at) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle].index <= at) low = middle + 1
      else high = middle
    }
    return low > 0 && starts[low - 1].isIn
  }
}

/** Takes out members and functions of the packages that nothing names which can be reached itself. */
export function withoutUnnamed(code, isInside, builtIn) {
  const { definitions, mentions } = namesIn(parseAst(code), isInside)
  const isNamed = new Set()
  const isKept = (definition) =>
    (definition.isKept ||= definition.names.some((name) => isNamed.has(name) || isAskedFor(name, definition, builtIn)))
  let open = mentions.filter(({ as }) => as !== 'key')
  for (let before = -1; before !== isNamed.size;) {
    before = isNamed.size
    open = open.filter(({ name, within }) => {
      if (!isNamed.has(name) && within.every(isKept)) isNamed.add(name)
      return !isNamed.has(name)
    })
  }
  const gone = definitions.filter((definition) => !isKept(definition) && definition.within.every(isKept))
  return edited(
    code,
    gone.map(({ node: { start, end, type } }) => ({
      start,
      end: code[end] === ',' ? end + 1 : end,
      text: type === 'ExpressionStatement' ? ';' : '',
    })),
  )
}

/** Of functions only protocols and handlers; other values may be options or properties of something of the browser's. */
function isAskedFor(name, { value }, builtIn) {
  return /Function/.test(value?.type) ? PROTOCOLS.has(name) || /^on[a-z]/.test(name) : builtIn.has(name)
}

/** Gives short names to members that only the packages name, and never in a text. */
export function withShortNames(code, isInside, builtIn) {
  const outside = new Set(OPTIONS)
  const inside = new Map()
  for (const mention of namesIn(parseAst(code), isInside).mentions) {
    const { name, as, start } = mention
    if (as === 'variable') continue
    if (as.startsWith('text') || !isInside(start)) outside.add(name)
    else if (inside.has(name)) inside.get(name).push(mention)
    else inside.set(name, [mention])
  }
  const isFree = (name) => name.length > 2 && !outside.has(name) && !builtIn.has(name) && !COMPOSED.test(name)
  const most = [...inside.keys()].filter(isFree).toSorted((a, b) => inside.get(b).length - inside.get(a).length)
  const fresh = freshNames((name) => outside.has(name) || inside.has(name) || builtIn.has(name))
  const edits = most.flatMap((name) => {
    const short = String(fresh.next().value)
    return inside.get(name).map(({ start, end, isShort }) => ({
      start,
      end,
      text: isShort ? `${short}: ${name}` : short,
    }))
  })
  return edited(code, edits)
}

function* freshNames(isTaken) {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$'
  for (const first of letters) {
    for (const second of `${letters}0123456789`) if (!isTaken(first + second)) yield first + second
  }
  throw new Error('There are more names than short ones; see scripts/slim/members.mjs')
}

/** Names that browsers and the language have themselves; terser ships them and does not export them. */
function namesOfBrowsers() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('terser/package.json'))
  const text = readFileSync(path.join(folder, 'tools', 'domprops.js'), 'utf8')
  const names = [...text.matchAll(/^ +"([^"]+)",$/gm)].map(([, name]) => name)
  if (names.length < 5000) throw new Error('terser keeps the names of browsers elsewhere; see scripts/slim/members.mjs')
  return new Set(names)
}
