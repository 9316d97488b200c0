import type { Arrangement } from './layout-state.js'

/** Less nobody sees. */
const STEPS_PER_PX = 10

interface FileNode {
  readonly attributes?: object
}

/**
 * A native file with the places of an arrangement as `x` and `y` of its nodes, in tenths of CSS pixels. The given one
 * stays as it is.
 * @param file the file of the graph that was arranged, its nodes in the graph's order
 */
export function withPlaces(
  file: Readonly<Record<string, unknown>>,
  { positions }: Pick<Arrangement, 'positions'>,
): Record<string, unknown> {
  const nodes = file['nodes'] as readonly FileNode[]
  return {
    ...file,
    nodes: nodes.map((node, i) => ({
      ...node,
      attributes: { ...node.attributes, x: rounded(positions[2 * i]!), y: rounded(positions[2 * i + 1]!) },
    })),
  }
}

/** Zero has no sign in a file. */
function rounded(px: number): number {
  return Math.round(px * STEPS_PER_PX) / STEPS_PER_PX || 0
}
