import type { LanguageTag } from '../../locales/index.js'
import type { PathTexts } from '../../locales/path/index.js'
import type { ExplorerState, Frame, Request } from '../../store/index.js'

/**
 * What the element that asks for paths lends to their answer. In the element:
 *
 * ```ts
 * readonly #answer = new AnswerController(this, () => this.#ground())   // null without a graph
 * render() { … ${answerTemplate(this.#answer.context)} <p class="visually-hidden" role="status">${this.#answer.spoken}</p> }
 * ```
 * Styles: `answerStyles`. The controller follows the state by itself, and asks the host to update.
 */
export interface AnswerGround {
  readonly state: ExplorerState
  readonly frame: Frame
  readonly messages: PathTexts
  /** Of the interface. */
  readonly language: LanguageTag
  /** Of the data, best first. */
  readonly languages: readonly string[]
  /** Of the heading above question and answer: 1 to 5. */
  readonly level: number
  /** Asks the store on behalf of the reader. */
  readonly request: (request: Request) => void
}

/** What every part of the answer is drawn with. */
export interface AnswerContext extends AnswerGround {
  /** Room for the picture of a path, in CSS pixels; 0 until it is known. */
  readonly width: number
  /** Of a text in that picture, in CSS pixels. */
  readonly measure: (text: string) => number
  /** CSS colours, by family. */
  readonly colors: ReadonlyMap<string, string>
  /** Steps whose other ties are listed, by their indices in the chosen path. */
  readonly open: ReadonlySet<number>
  /** What came of copying last; empty where nothing did. */
  readonly copied: string
  /** How the walk goes; `isPlaying` where it goes by itself, `isAtStep` where its step is what is shown. */
  readonly walk: { readonly isPlaying: boolean; readonly isByHand: boolean; readonly isAtStep: boolean }
  readonly acts: AnswerActs
}

/** What the reader can do. */
export interface AnswerActs {
  readonly choose: (index: number) => void
  /** Points at a path of the list, or at none any more. */
  readonly preview: (index: number | null) => void
  /** Selects an edge, by its index. */
  readonly select: (edge: number) => void
  /** Selects all edges between two nodes, by their indices. */
  readonly selectBetween: (one: number, other: number) => void
  /** Points at an edge, by its index, or at none any more. */
  readonly point: (edge: number | null) => void
  readonly toggle: (step: number) => void
  /** Goes to a source in the list below the steps, by its number. */
  readonly toSource: (number: number) => void
  readonly copy: () => void
  /** Begins the walk, or stops and goes on. */
  readonly play: () => void
  readonly walkBy: (steps: 1 | -1) => void
  readonly endWalk: () => void
  /** Takes up what would help. */
  readonly help: (request: Request) => void
}
