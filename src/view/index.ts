/** The view room: the picture of a frame. The only room besides layout that knows Cytoscape. */
export { GraphView, type GraphViewEvents, type GraphViewParts, type Mark, type Target } from './graph-view.js'
export { readTheme, type Theme, type ThemeSource } from './theme.js'
export { kindShapes, shapeOf, type NodeShape } from './shapes.js'
