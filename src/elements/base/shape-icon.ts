import { svg, type SVGTemplateResult } from 'lit'

import type { NodeShape } from '../../view/index.js'

/** The shapes of the picture in a square of 16. */
const PATHS: Readonly<Record<NodeShape['shape'], string>> = {
  'round-rectangle':
    'M5 2.5h6a2.5 2.5 0 0 1 2.5 2.5v6a2.5 2.5 0 0 1-2.5 2.5H5A2.5 2.5 0 0 1 2.5 11V5A2.5 2.5 0 0 1 5 2.5z',
  rectangle: 'M2.5 2.5h11v11h-11z',
  ellipse: 'M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0z',
  hexagon: 'M1.8 8l3.1-5.4h6.2L14.2 8l-3.1 5.4H4.9z',
  diamond: 'M8 1.5L14.5 8 8 14.5 1.5 8z',
  triangle: 'M8 2.2l6.2 11.3H1.8z',
  pentagon: 'M8 2l6 4.6-2.3 6.9H4.3L2 6.6z',
  octagon: 'M5.6 2.4h4.8l3.2 3.2v4.8l-3.2 3.2H5.6l-3.2-3.2V5.6z',
  star: 'M8 1.5l1.9 4.6 4.9.4-3.8 3.2 1.2 4.8L8 11.9l-4.2 2.6L5 9.7 1.2 6.5l4.9-.4z',
  rhomboid: 'M1 3h10.4L15 13H4.6z',
}

/** The outline of a kind, to stand in an `<svg viewBox="0 0 16 16">`. */
export function shapeIcon({ shape, filled }: NodeShape): SVGTemplateResult {
  return svg`<path d=${PATHS[shape]} fill=${filled ? 'currentColor' : 'none'} stroke="currentColor" stroke-width="1.5" />`
}
