import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** Plugins that make the single file smaller; every other build takes its packages as they are. */

/**
 * Cytoscape draws our nodes and takes their gestures, and lays out throw-away graphs; ties and labels have canvases
 * of ours. So the single file is built from its sources, which ship with the package, without graph algorithms,
 * WebGL, layouts of its own and the drawing of edges.
 */
const WITHOUT = {
  'collection/algorithms/index.mjs': 'export default {}',
  'extensions/layout/index.mjs': `
    import none from './null.mjs'
    import preset from './preset.mjs'
    export default [{ name: 'null', impl: none }, { name: 'preset', impl: preset }]`,
  'extensions/renderer/canvas/webgl/drawing-redraw-webgl.mjs': 'export default {}',
}

/** The renderer asks these for edges and for images on nodes, which it never has: their functions stay, and do nothing. */
const IDLE = [
  'extensions/renderer/base/arrow-shapes.mjs',
  'extensions/renderer/canvas/arrow-shapes.mjs',
  'extensions/renderer/canvas/drawing-images.mjs',
  'extensions/renderer/base/coord-ele-math/edge-projection.mjs',
  'extensions/renderer/canvas/drawing-edges.mjs',
  'extensions/renderer/base/coord-ele-math/edge-arrows.mjs',
  'extensions/renderer/base/coord-ele-math/edge-control-points.mjs',
  'extensions/renderer/base/coord-ele-math/edge-endpoints.mjs',
]

function idle(file) {
  const names = [...readFileSync(file, 'utf8').matchAll(/^[BC]Rp\.(\w+) =/gm)].map(([, name]) => `${name}() {}`)
  if (names.length === 0) throw new Error(`${file} has no functions that are known here; see scripts/slim.mjs`)
  return `export default { ${names.join(', ')} }`
}

export function slimCytoscape() {
  const require = createRequire(import.meta.url)
  const root = path.dirname(path.dirname(require.resolve('cytoscape')))
  const source = path.join(root, 'src')
  const { version } = require(path.join(root, 'package.json'))
  const left = new Set([...Object.keys(WITHOUT), ...IDLE])
  return {
    name: 'entente:slim-cytoscape',
    enforce: 'pre',
    resolveId: (id) => (id === 'cytoscape' ? path.join(source, 'index.mjs') : undefined),
    load(id) {
      const file = path.relative(source, id).split(path.sep).join('/')
      if (file === 'version.mjs') return `export default ${JSON.stringify(version)}`
      if (!left.delete(file)) return undefined
      return WITHOUT[file] ?? idle(id)
    },
    buildEnd() {
      if (left.size > 0) throw new Error(`Cytoscape has moved ${[...left].join(', ')}; see scripts/slim.mjs`)
    },
  }
}

/** Style sheets in templates, without comments and the space that indents them. */
export function slimStyles() {
  return {
    name: 'entente:slim-styles',
    transform(code, id) {
      if (!/\/src\/elements\/.*\.ts$/.test(id)) return undefined
      return code.replaceAll(/\bcss`([^`]*)`/g, (_, text) => `css\`${slimmed(text)}\``)
    },
  }
}

function slimmed(text) {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .trim()
}
