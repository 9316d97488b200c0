import type { Anchor } from './geometry.js'
import type { Theme } from './theme.js'

const SIZE_PX = 9

/** A pin in the corner of each node that stays where the reader put it. */
export function paintPins(
  context: CanvasRenderingContext2D,
  nodes: readonly number[],
  anchor: (node: number) => Anchor,
  { ink, ground }: Theme,
): void {
  for (const node of nodes) {
    const { x, y, radius } = anchor(node)
    const [left, top] = [x + radius * 0.7, y - radius * 0.7]
    context.beginPath()
    context.moveTo(left, top)
    context.lineTo(left + SIZE_PX * 0.5, top - SIZE_PX * 0.5)
    context.lineWidth = 3.5
    context.strokeStyle = ground
    context.stroke()
    context.lineWidth = 1.5
    context.strokeStyle = ink
    context.stroke()
    context.beginPath()
    context.arc(left + SIZE_PX * 0.6, top - SIZE_PX * 0.6, SIZE_PX * 0.36, 0, 2 * Math.PI)
    context.lineWidth = 2
    context.strokeStyle = ground
    context.stroke()
    context.fillStyle = ink
    context.fill()
  }
}
