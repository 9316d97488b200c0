/** The view room: the picture of a frame. The only room besides layout that knows Cytoscape. */
export { GraphView, type GraphViewEvents, type GraphViewParts } from './graph-view.js'
export type { Box } from './labels.js'
export type { Mark, Target } from './picking.js'
export { readTheme, type Theme, type ThemeSource } from './theme.js'
export { kindShapes, shapeOf, type NodeShape } from './shapes.js'
