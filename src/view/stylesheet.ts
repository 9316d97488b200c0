import type { StylesheetJson } from 'cytoscape'

import type { Theme } from './theme.js'

/** Cytoscape draws the nodes alone; edges and labels have canvases of their own. */
export function stylesheet(theme: Theme): StylesheetJson {
  const receded = mix(theme.ink, theme.ground, 0.32)
  const lightlyReceded = mix(theme.ink, theme.ground, 0.45)
  return [
    {
      selector: 'node',
      style: {
        shape: 'data(shape)' as never,
        width: 'data(size)',
        height: 'data(size)',
        'background-color': theme.ground,
        'border-color': theme.ink,
        'border-width': 1.8,
        'overlay-opacity': 0,
        'underlay-opacity': 0,
      },
    },
    { selector: 'node.filled', style: { 'background-color': theme.ink } },
    { selector: 'node.dim', style: { 'border-color': receded } },
    { selector: 'node.dim.filled', style: { 'background-color': receded } },
    { selector: 'node.hushed', style: { 'border-color': lightlyReceded } },
    { selector: 'node.hushed.filled', style: { 'background-color': lightlyReceded } },
    { selector: 'node.faded', style: { 'border-color': receded, 'border-style': 'dotted' } },
    { selector: 'node.faded.filled', style: { 'background-color': receded } },
    { selector: 'node.off', style: { display: 'none' } },
    { selector: 'core', style: { 'active-bg-opacity': 0, 'selection-box-opacity': 0 } as never },
  ]
}

/** `share` of the first colour over the second, both `rgb(r, g, b)`. */
export function mix(over: string, under: string, share: number): string {
  const a = channels(over)
  const b = channels(under)
  return `rgb(${a.map((value, i) => Math.round(value * share + b[i]! * (1 - share))).join(', ')})`
}

function channels(rgb: string): number[] {
  return (rgb.match(/\d+/g) ?? ['127', '127', '127']).slice(0, 3).map(Number)
}
