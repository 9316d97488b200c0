import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { withBody, withoutParts } from './functions.mjs'
import { settle } from './settle.mjs'

/**
 * Cytoscape draws our nodes and takes their gestures, and lays out throw-away graphs; ties and labels have canvases
 * of ours. So the single file is built from its sources, which ship with the package, without what that never needs.
 */

/** Modules with another content. */
const INSTEAD = {
  // Graph algorithms are ours.
  'collection/algorithms/index.mjs': 'export default {}',
  // Layouts are ours or fcose.
  'extensions/layout/index.mjs': `
    import none from './null.mjs'
    import preset from './preset.mjs'
    export default [{ name: 'null', impl: none }, { name: 'preset', impl: preset }]`,
  'extensions/renderer/canvas/webgl/drawing-redraw-webgl.mjs': 'export default {}',
  // Nothing is animated: the pool of animations is always empty.
  'core/animation/step-all.mjs': 'export default () => {}',
  // Every browser of es2022 has these.
  'map.mjs': 'export default Map',
  'set.mjs': 'export default Set',
  'promise.mjs': 'export default Promise',
}

/** Modules whose functions the renderer calls for edges, labels and images, which it never has: they do nothing. */
const IDLE_MODULES = [
  'extensions/renderer/base/arrow-shapes.mjs',
  'extensions/renderer/base/coord-ele-math/edge-arrows.mjs',
  'extensions/renderer/base/coord-ele-math/edge-control-points.mjs',
  'extensions/renderer/base/coord-ele-math/edge-endpoints.mjs',
  'extensions/renderer/base/coord-ele-math/edge-projection.mjs',
  'extensions/renderer/base/coord-ele-math/labels.mjs',
  'extensions/renderer/canvas/arrow-shapes.mjs',
  'extensions/renderer/canvas/drawing-edges.mjs',
  'extensions/renderer/canvas/drawing-images.mjs',
  'extensions/renderer/canvas/drawing-label-text.mjs',
]

/** Functions that are called and have nothing to do. */
const IDLE = {
  // Overlays and underlays are transparent; nodes have no images, pies and stripes.
  'extensions/renderer/canvas/drawing-nodes.mjs': ['drawOverlay', 'drawUnderlay', 'drawPie', 'drawStripe'],
  'extensions/renderer/canvas/drawing-elements.mjs': ['drawElementOverlay', 'drawElementUnderlay'],
  // The box of selection and the halo of a press are transparent.
  'extensions/renderer/canvas/drawing-redraw.mjs': ['mbclear'],
  // Shapes that no kind of node has.
  'extensions/renderer/base/node-shapes.mjs': [
    'generateRoundPolygon',
    'generateCutRectangle',
    'generateBarrel',
    'generateBottomRoundrectangle',
  ],
  // Labels and arrows.
  'collection/dimensions/bounds.mjs': ['updateBoundsFromLabel', 'updateBoundsFromArrow', 'update'],
  'extensions/renderer/base/coord-ele-math/coords.mjs': ['checkEdge', 'checkLabel'],
  'style/apply.mjs': ['updateTransitions'],
}

/** Functions that are never called; if one is after all, it says so. */
const LEFT_OUT = {
  'extensions/renderer/canvas/drawing-redraw.mjs': ['createGradientStyleFor'],
  'extensions/renderer/base/coord-ele-math/coords.mjs': ['getAllInBox'],
  'extensions/renderer/base/images.mjs': ['getCachedImage'],
  // Styles are objects, and belong to the sheet, not to single elements.
  'style/string-sheet.mjs': ['appendFromString'],
  'style/bypass.mjs': ['applyBypass', 'overrideBypass', 'removeBypasses'],
  // Elements are not written out, nor moved to other parents.
  'core/index.mjs': ['json'],
  'collection/index.mjs': ['json', 'move'],
  'selector/parse.mjs': ['toString'],
  'define/animation.mjs': ['animationImpl', 'animateImpl', 'stopImpl', 'delayImpl', 'delayAnimationImpl'],
}

/** Statements, cases and items of lists that are never reached, by how they begin. */
const PARTS = {
  // Selectors name nodes, edges, classes and two states.
  'selector/expressions.mjs': words(
    'id dataExists dataCompare dataBool metaCompare directedEdge undirectedEdge child descendant subject',
  ).map((name) => `{ name: '${name}'`),
  'selector/query-type-match.mjs': words(`
    META_COMPARE DATA_COMPARE DATA_BOOL DATA_EXIST UNDIRECTED_EDGE NODE_NEIGHBOR DIRECTED_EDGE NODE_SOURCE NODE_TARGET
    CHILD PARENT DESCENDANT ANCESTOR COMPOUND_SPLIT TRUE`).map((name) => `match[Type.${name}] =`),
  'selector/state.mjs': words(`
    unselected selectable unselectable locked unlocked visible hidden transparent grabbed free removed inside grabbable
    ungrabbable animated unanimated childless child orphan nonorphan compound loop simple active inactive backgrounding
    nonbackgrounding`).map((name) => `{ selector: ':${name}'`),
  // No pies, no stripes.
  'style/properties.mjs': ['pie', 'stripe'].flatMap((name) => [
    `for( let i = 1; i <= styfn.${name}BackgroundN`,
    `{ name: '${name}-{{i}}-`,
  ]),
  // Styles are values, or named data as they are.
  'style/apply.mjs': ['case types.mapData:', 'case types.fn:'],
}

function words(text) {
  return text.trim().split(/\s+/)
}

/** Functions that do something else. */
const OTHERWISE = {
  // The sheet of Cytoscape's own is for edges, parents, and states that show on overlays: all but in vain.
  'style/properties.mjs': { addDefaultStylesheet: '{ this.defaultLength = this.length }' },
}

const THROWS = '{ throw Error("left out of the single file") }'

/** Expressions that always have the same value here. */
const SETTLED = {
  'extensions/renderer/canvas/drawing-nodes.mjs': [
    ['i < urls.length', 'false'],
    ['r.usePaths()', 'true'],
    ["node.pstyle('ghost').value === 'yes'", 'false'],
    ['outlineWidth > 0', 'false'],
    ['darkness !== 0', 'false'],
    ["borderPosition !== 'center'", 'false'],
    ["borderStyle === 'double'", 'false'],
    ["cornerRadius !== 'auto'", 'false'],
  ],
  'extensions/renderer/canvas/drawing-elements.mjs': [
    ['ele.isNode()', 'true'],
    ['!isEdge || !badLine', 'false'],
    ['isEdge && !badLine', 'false'],
    ['theta !== 0', 'false'],
    ['getRotation(r, ele)', '0'],
  ],
  'extensions/renderer/canvas/drawing-redraw.mjs': [
    ["backgroundFill === 'linear-gradient' || backgroundFill === 'radial-gradient'", 'false'],
    ['options.motionBlur !== undefined ? options.motionBlur : r.motionBlur', 'false'],
    ['motionBlur = motionBlur && !forcedContext && r.motionBlurEnabled && !inBoxSelection;', ''],
    ['r.motionBlurTimeout', 'false'],
    ['r.clearingMotionBlur', 'false'],
    ['r.textureDrawLastFrame', 'false'],
    ['r.textureOnViewport', 'false'],
    ['r.hideEdgesOnViewport', 'false'],
    ['r.showFps', 'false'],
    ['r.debug', 'false'],
    ['options.forcedContext', 'false'],
    ['options.drawAllLayers', 'false'],
    ['options.drawOnlyNodeLayer', 'false'],
    ['options.forcedZoom', 'undefined'],
    ['options.forcedPan', 'undefined'],
    ['options.forcedPxRatio', 'undefined'],
    ['r.selection[4] == 1 && ( r.hoverData.selecting || r.touchData.selecting )', 'false'],
    ['data.bgActivePosistion && !r.hoverData.selecting', 'false'],
  ],
  'extensions/renderer/canvas/index.mjs': [
    ['options.webgl', 'false'],
    // Caches of labels.
    ...['lbl', 'slb', 'tlb'].flatMap((kind) => [
      [`let ${kind}TxrCache = r.data.${kind}TxrCache = new ElementTextureCache( r, {`, '({'],
      [`${kind}TxrCache.invalidateElements( eles );`, ''],
      [`${kind}TxrCache.onDequeue(refineInLayers);`, ''],
    ]),
  ],
  'extensions/renderer/base/load-listeners.mjs': [
    ['cy.boxSelectionEnabled()', 'false'],
    ['r.hoverData.selecting', 'false'],
    ['r.touchData.selecting', 'false'],
    ["cy.selectionType() === 'additive'", 'false'],
  ],
  'collection/layout.mjs': [['options.animate', 'false']],
  'style/parse.mjs': [
    ['is.fn( value )', 'false'],
    ['( mapData = new RegExp( types.mapData.regex ).exec( value ) )', 'false'],
  ],
  // Keys of data are plain names, never paths.
  'define/data.mjs': [
    ['isPathLike && toPath(name)', 'false'],
    ["import get from 'lodash/get.js';", ''],
    ["import set from 'lodash/set.js';", ''],
    ["import toPath from 'lodash/toPath.js';", ''],
  ],
}

/** Colours come as `rgb(…)`; Cytoscape's own sheet has these two by name. */
const COLOR_TABLE = 'util/colors.mjs'
const OTHER_COLORS = /^ {2}(?!transparent\b|black\b)\w+: \[[\d, ]+\],?$/gm

/** What our sources have to say for all that to hold. */
const CONDITIONS = {
  'src/view/node-canvas.ts': [/boxSelectionEnabled: false,/, /selectionType: 'single',/, /autounselectify: true,/],
  'src/view/stylesheet.ts': [
    /'overlay-opacity': 0,/,
    /'underlay-opacity': 0,/,
    /'active-bg-opacity': 0,/,
    /'selection-box-opacity': 0\b/,
  ],
}

export function slimCytoscape() {
  const require = createRequire(import.meta.url)
  const root = path.dirname(path.dirname(require.resolve('cytoscape')))
  const source = path.join(root, 'src')
  const { version } = require(path.join(root, 'package.json'))
  const settled = Object.fromEntries(Object.entries(SETTLED).map(([file, list]) => [file, settle(list, file)]))
  const left = new Set(
    [INSTEAD, IDLE, LEFT_OUT, OTHERWISE, PARTS, SETTLED, CONDITIONS]
      .flatMap(Object.keys)
      .concat(IDLE_MODULES, COLOR_TABLE),
  )
  return {
    name: 'entente:slim-cytoscape',
    enforce: 'pre',
    resolveId: (id) => (id === 'cytoscape' ? path.join(source, 'index.mjs') : undefined),
    load(id) {
      const file = path.relative(source, id).split(path.sep).join('/')
      if (file === 'version.mjs') return `export default ${JSON.stringify(version)}`
      if (!IDLE_MODULES.includes(file) && INSTEAD[file] === undefined) return undefined
      left.delete(file)
      return INSTEAD[file] ?? idle(id)
    },
    transform(code, id) {
      checkConditions(code, id, left)
      if (!id.startsWith(source)) return undefined
      const file = path.relative(source, id).split(path.sep).join('/')
      if (!left.delete(file)) return undefined
      let less = settled[file]?.apply(code) ?? code
      if (IDLE[file] !== undefined) less = withBody(less, IDLE[file], '{}', file)
      if (LEFT_OUT[file] !== undefined) less = withBody(less, LEFT_OUT[file], THROWS, file)
      for (const [name, body] of Object.entries(OTHERWISE[file] ?? {})) less = withBody(less, [name], body, file)
      if (PARTS[file] !== undefined) less = withoutParts(less, PARTS[file], file)
      if (file === COLOR_TABLE) less = withoutColors(less)
      return { code: less, map: null }
    },
    buildEnd(error) {
      if (error !== undefined) return
      if (left.size > 0) throw new Error(`Cytoscape has moved ${[...left].join(', ')}; see scripts/slim/cytoscape.mjs`)
      for (const each of Object.values(settled)) each.check()
    },
  }
}

function idle(file) {
  const names = [...readFileSync(file, 'utf8').matchAll(/^[BC]Rp\.(\w+) =/gm)].map(([, name]) => `${name}() {}`)
  if (names.length === 0)
    throw new Error(`${file} has no functions that are known here; see scripts/slim/cytoscape.mjs`)
  return `export default { ${names.join(', ')} }`
}

function withoutColors(code) {
  const less = code.replaceAll(OTHER_COLORS, '')
  if (code.length - less.length < 3000)
    throw new Error('Cytoscape writes its colours differently; see scripts/slim/cytoscape.mjs')
  return less
}

function checkConditions(code, id, left) {
  const file = Object.keys(CONDITIONS).find((each) => id.endsWith(`/${each}`))
  if (file === undefined) return
  left.delete(file)
  const missing = CONDITIONS[file].filter((pattern) => !pattern.test(code))
  if (missing.length > 0)
    throw new Error(`${file} no longer says ${missing.join(', ')}; see scripts/slim/cytoscape.mjs`)
}
