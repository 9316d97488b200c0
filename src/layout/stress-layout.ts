import { within } from './measures-work.js'
import { plainResult, type LayoutTask, type LayoutWork } from './positions.js'
import { finish, sketch } from './stress.js'

/** Places nodes so that their distances are in proportion to the steps between them; a second or so at 2,000 nodes. */
export function* stressLayout(asked: LayoutTask): LayoutWork {
  const task = { ...asked, options: {} }
  const drawn = yield* within(sketch(task), 0, 0.9)
  return plainResult(yield* within(finish(drawn, task), 0.9, 1))
}
