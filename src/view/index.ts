/** The view room: the picture of a frame. The only room besides layout that knows Cytoscape. */
export { NO_INSETS, type Insets } from './camera.js'
export type { Anchor, Point } from './geometry.js'
export { GraphView, type GraphViewEvents, type GraphViewParts, type PlacedStep } from './graph-view.js'
export type { Box, PlacedLabel } from './labels.js'
export type { BackgroundWords } from './painting.js'
export type { Mark, Picture, Target } from './targets.js'
export { readTheme, type Theme, type ThemeSource } from './theme.js'
export { kindShapes, shapeOf, type NodeShape } from './shapes.js'
