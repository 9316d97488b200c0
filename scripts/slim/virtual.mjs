import { withBody } from './functions.mjs'
import { settle } from './settle.mjs'

/**
 * The table's rows are of one height in one lane, from top to bottom, and nothing is measured; so the scroll is never
 * corrected for rows that turned out to be of another height, which is what most of the library is about.
 */
const FILE = '/@tanstack/virtual-core/dist/esm/index.js'

const SETTLED = [
  ['merged.anchorTo === "end"', 'false'],
  ['this.pendingScrollAnchor;', 'null;'],
  ['this._clampedAdjustment !== null', 'false'],
  ['"addEventListener" in this.scrollElement', 'false'],
  ['this.options.lanes === 1', 'true'],
  ['lanes === 1', 'true'],
  ['lanes > 1', 'false'],
  ['this.prevLanes !== void 0 && this.prevLanes !== lanes', 'false'],
  ['this.lanesChangedFlag', 'false'],
  ['this.lanesSettling', 'false'],
  ['this.laneAssignments.size > count', 'false'],
  ['this.options.enabled', 'true'],
  ['!enabled', 'false'],
  ['this.options.horizontal', 'false'],
  ['instance.options.horizontal', 'false'],
  ['const { horizontal, isRtl } = instance.options;', 'const horizontal = false, isRtl = false;'],
]

/** What the table does not call, or what has nothing to do without measuring. */
const LEFT_OUT = ['resizeItem', 'measureElement', 'isAppendWithTrim']
const IDLE = ['_flushIosDeferredIfReady', '_retryClampedAdjustment']

/** The only one that uses the library, and what it must and must not say for all that to hold. */
const CALLER = 'src/elements/table/rows-controller.ts'
const SAYS = ['estimateSize: () => rowPx,', 'scrollToFn: elementScroll,']
const SILENT = /\b(anchorTo|enabled|followOnAppend|horizontal|isRtl|lanes|measureElement|resizeItem|scrollToEnd)\b/

export function slimVirtual() {
  const settled = settle(SETTLED, 'virtual-core')
  const left = new Set([CALLER, FILE])
  return {
    name: 'entente:slim-virtual',
    enforce: 'pre',
    transform(code, id) {
      const file = [...left].find((each) => id.endsWith(each))
      if (file === undefined) return undefined
      left.delete(file)
      if (file === CALLER) {
        const [said] = SILENT.exec(code) ?? SAYS.filter((text) => !code.includes(text))
        if (said !== undefined)
          throw new Error(`${CALLER} uses the library otherwise: ${said}; see scripts/slim/virtual.mjs`)
        return undefined
      }
      const less = withBody(settled.apply(code), LEFT_OUT, '{ throw Error("left out of the single file") }', FILE)
      return { code: withBody(less, IDLE, '{}', FILE), map: null }
    },
    buildEnd(error) {
      if (error !== undefined) return
      if (left.size > 0) throw new Error(`virtual-core has moved ${[...left].join(', ')}; see scripts/slim/virtual.mjs`)
      settled.check()
    },
  }
}
