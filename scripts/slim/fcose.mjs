import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { settle } from './settle.mjs'

/**
 * fcose and the two packages under it are published as UMD files of ES5; the single file takes their sources, which
 * ship beside, as ES modules. Options that `src/layout` always gives are put in as constants, so that what only other
 * values need goes: the spectral draft, packing of components, bends, animation, labels in sizes. Constraints,
 * tiling of isolated nodes and the reduction of trees stay.
 */
const SETTLED = {
  'cytoscape-fcose': [
    ['options.quality', '"default"', "quality: 'default',"],
    ['options.randomize', 'false', 'randomize: false,'],
    ['options.animate', 'false', 'animate: false,'],
    // Needs an extension of Cytoscape that is not here.
    ['cy.layoutUtilities && options.packComponents', 'false', 'packComponents: false,'],
    // For debugging.
    ['options.step', '"all"'],
    ['options.nodeDimensionsIncludeLabels', 'false'],
    ['options.uniformNodeDimensions', 'false'],
  ],
  // What fcose makes of those.
  'cose-base': [
    ['CoSEConstants.TRANSFORM_ON_CONSTRAINT_HANDLING', 'false'],
    ['CoSEConstants.ENFORCE_CONSTRAINTS', 'true'],
    ['CoSEConstants.APPLY_LAYOUT', 'true'],
    ['CoSEConstants.PURE_INCREMENTAL', 'true'],
    ['CoSEConstants.NODE_DIMENSIONS_INCLUDE_LABELS', 'false'],
    ['LayoutConstants.DEFAULT_CREATE_BENDS_AS_NEEDED', 'false'],
    ["FDLayoutConstants.ANIMATE === 'during'", 'false'],
    ['this.incremental', 'true'],
    ['this.layoutQuality', '0'],
    ['this.isSubLayout', 'false'],
  ],
  'layout-base': [
    ['LayoutConstants.NODE_DIMENSIONS_INCLUDE_LABELS', 'false'],
    ["LayoutConstants.ANIMATE === 'during'", 'false'],
    ['this.animationDuringLayout', 'false'],
    ['this.createBendsAsNeeded', 'false'],
    ['this.incremental', 'true'],
    ['this.isRemoteUse', 'false'],
    ['this.isSubLayout', 'false'],
    ['this.uniformLeafNodeSizes', 'false'],
  ],
}

/** Has what the settled options say, word for word. */
const CALLER = 'src/layout/force.ts'

export function slimFcose() {
  const folders = foldersOf()
  const settled = Object.fromEntries(Object.entries(SETTLED).map(([name, list]) => [name, settle(list, name)]))
  return {
    name: 'entente:slim-fcose',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id === 'cytoscape-fcose') return path.join(folders['cytoscape-fcose'], 'src/index.js')
      return importer !== undefined && packageOf(importer, folders) !== undefined && id.startsWith('.')
        ? resolved(path.resolve(path.dirname(importer), id))
        : undefined
    },
    transform(code, id) {
      if (id.endsWith(CALLER)) checkOptions(code)
      const name = packageOf(id, folders)
      if (name === undefined) return undefined
      return { code: asModule(callable(settled[name].apply(code), id), id, folders), map: null }
    },
    buildEnd(error) {
      if (error === undefined) for (const each of Object.values(settled)) each.check()
    },
  }
}

function foldersOf() {
  const require = createRequire(import.meta.url)
  return Object.fromEntries(
    Object.keys(SETTLED).map((name) => [name, path.dirname(require.resolve(`${name}/package.json`))]),
  )
}

function packageOf(id, folders) {
  return Object.keys(folders).find((name) => id.startsWith(path.join(folders[name], 'src')))
}

function resolved(file) {
  if (file.endsWith('.js')) return file
  return path.basename(file) === 'fcose' ? path.join(file, 'index.js') : `${file}.js`
}

function checkOptions(code) {
  const missing = Object.values(SETTLED)
    .flat()
    .flatMap(([, , told]) => (told === undefined || code.includes(told) ? [] : [told]))
  if (missing.length > 0) throw new Error(`${CALLER} no longer says ${missing.join(' ')} see scripts/slim/fcose.mjs`)
}

const REGISTERS = "cytoscape( 'layout', 'fcose', impl );"

/** Cytoscape calls the constructor of a layout without `new`, which the class that fcose's source has does not bear. */
function callable(code, id) {
  if (!id.endsWith('cytoscape-fcose/src/index.js')) return code
  if (!code.includes(REGISTERS)) throw new Error('fcose registers itself in another way; see scripts/slim/fcose.mjs')
  const made =
    'Object.assign(function (options) { Object.assign(this, new impl(options)) }, { prototype: impl.prototype })'
  return code.replace(REGISTERS, `cytoscape('layout', 'fcose', ${made});`)
}

/** Of CommonJS with one `require` in a line, and `module.exports` as the last statement. */
function asModule(code, id, folders) {
  const made = code
    .replaceAll('\r\n', '\n')
    .replaceAll(/^(?:const|var) (\w+) = require\('(\.[^']+)'\);?$/gm, "import $1 from '$2'")
    .replaceAll(/^const (\{ \w+ \}) = require\('(\.[^']+)'\);?$/gm, "import $1 from '$2'")
    .replaceAll(
      /^(?:const|var) (\w+) = require\('([\w-]+)'\)\.(layoutBase\.)?(\w+);?$/gm,
      (_, name, from, inner, member) => {
        return `import ${name} from '${memberFile(inner === undefined ? from : 'layout-base', member, folders)}'`
      },
    )
    // LGraphManager asks for LGraph late, because of a circle that modules do not mind.
    .replace(/^var LGraph;\n([^]*?)^ *LGraph = require\('(\.\/LGraph)'\);.*$/m, "import LGraph from '$2'\n$1")
    .replace(/^module\.exports = (\{ \w+ \});?$/m, 'export $1')
    .replace(/^module\.exports = /m, 'export default ')
  if (/\brequire\(|\bmodule\.exports\b/.test(made))
    throw new Error(`${id} is written in a way that scripts/slim/fcose.mjs does not read`)
  return made
}

function memberFile(name, member, folders) {
  const index = readFileSync(path.join(folders[name], 'index.js'), 'utf8')
  const found = new RegExp(`\\.${member} = require\\('(.+)'\\)`).exec(index)
  if (found === null) throw new Error(`${name} has no ${member}; see scripts/slim/fcose.mjs`)
  return path.join(folders[name], `${found[1]}.js`)
}
