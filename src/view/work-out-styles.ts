import type { Core } from 'cytoscape'

/**
 * Once what is done now is done, works out how nodes look that are to look otherwise. Cytoscape does so when it draws,
 * in the same frame as everything else.
 */
export function workOutStyles(cy: Core): void {
  queueMicrotask(() => {
    if (!cy.destroyed()) cy.nodes().forEach((node) => void node.numericStyle('width'))
  })
}
