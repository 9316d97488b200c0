import { windowOfStep, type ExplorerState } from '../../store/index.js'
import { sameWindow } from '../../time/index.js'

/** Whether what is shown is the step that is walked; false where none is, and where the reader looks elsewhere. */
export function isAtStep({ graph, paths: { walk }, window, mode }: ExplorerState): boolean {
  if (graph === null || walk === null || mode !== 'window') return false
  return sameWindow(windowOfStep(graph, walk.path, walk.step) ?? walk.window, window)
}
