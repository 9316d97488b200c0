import type { LayoutName } from '../../layout/index.js'
import type { LanguageTag } from '../../locales/index.js'
import type { LayoutTexts } from '../../locales/layout/index.js'
import type { Arrangement, ExplorerState, LayoutWish, Request } from '../../store/index.js'
import type { Preview } from './preview-controller.js'

/** What every part of the picker is drawn with. */
export interface PickerContext {
  readonly state: ExplorerState
  readonly messages: LayoutTexts
  readonly language: LanguageTag
  /** What is asked for, else what there is; `null` before the nodes have their first places. */
  readonly chosen: LayoutWish | null
  readonly arrangement: Arrangement | null
  readonly cards: readonly Card[]
  /** Whether a layout can be shown beside the present one. */
  readonly isComparable: boolean
  /** Whether what is being worked out takes long. */
  readonly isLong: boolean
  readonly request: (request: Request) => void
  readonly cancel: () => void
  readonly save: () => void
}

/** A layout that has something to say about the graph. */
export interface Card {
  readonly layout: LayoutName
  /** Without a worker it would hold the page. */
  readonly isOffered: boolean
  /** Whether `force` cannot go about it in its usual way. */
  readonly isLarge: boolean
  readonly preview: Preview | undefined
}
