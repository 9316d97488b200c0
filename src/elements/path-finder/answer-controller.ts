import type { ReactiveController, ReactiveControllerHost } from 'lit'

import type { PathAnswer } from '../../paths/index.js'
import type { PathWalk } from '../../store/index.js'
import { AnnounceController } from '../base/announce-controller.js'
import { familyColors } from '../base/families.js'
import { Highlighter } from '../base/highlighter.js'
import { measureText } from '../base/measure-text.js'
import { WidthController } from '../base/width-controller.js'
import { copyTexts } from '../base/hand-out.js'
import type { AnswerActs, AnswerContext, AnswerGround } from './answer-context.js'
import { spokenStep, windowOfSearch, windowWords, wordingOf } from './answer-words.js'
import { revealStep, stickToTop } from './answer-reveal.js'
import { revealList } from './reveal-list.js'
import { spokenAnswer } from './answer-spoken.js'
import { copyTextOf } from './copy-text.js'
import { WalkController } from './walk-controller.js'

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment
}

/** What the answer remembers and does between two renderings. */
export class AnswerController implements ReactiveController {
  readonly #host: Host
  readonly #ground: () => AnswerGround | null
  readonly #width: WidthController
  readonly #announcer: AnnounceController
  readonly #walk: WalkController
  readonly #highlighter: Highlighter
  #answer: PathAnswer | null = null
  #walked: PathWalk | null = null
  #chosen = 0
  #open: ReadonlySet<number> = new Set()
  #copied = ''
  /** Whether what was copied is the last that happened. */
  #tellsCopied = false
  #isPreviewing = false
  #isStepNew = false
  /** A step whose other ties are to come into sight. */
  #unfolded: number | null = null
  /** The button that was pressed is gone with what it brought: where the focus goes then. */
  #next: '.answer-title' | '.play' | null = null
  #font = '12px sans-serif'

  /** @param ground what the host shows; `null` without a graph */
  constructor(host: Host, ground: () => AnswerGround | null) {
    this.#host = host
    this.#ground = ground
    host.addController(this)
    this.#width = new WidthController(host, '.answer-ruler')
    this.#announcer = new AnnounceController(host, () => this.#words())
    this.#walk = new WalkController(host, {
      state: () => ground()?.state ?? null,
      request: (request) => ground()?.request(request),
    })
    this.#highlighter = new Highlighter({
      highlight: () => ground()?.state.highlight ?? null,
      ask: (highlight) => ground()?.request({ type: 'highlight', highlight }),
    })
  }

  hostConnected(): void {
    this.#font = `12px ${getComputedStyle(this.#host).fontFamily}`
  }

  hostUpdate(): void {
    const paths = this.#ground()?.state.paths
    const [answer, chosen, walk] = [paths?.answer ?? null, paths?.chosen ?? 0, paths?.walk ?? null]
    if (answer !== this.#answer || chosen !== this.#chosen) {
      this.#open = new Set()
      this.#copied = ''
    }
    const isNew = answer !== this.#answer && answer !== null
    const isStep = walk !== null && (walk.step !== this.#walked?.step || walk.path !== this.#walked.path)
    this.#answer = answer
    this.#chosen = chosen
    this.#walked = walk
    if (isStep) this.#isStepNew = true
    if (isNew || isStep) this.#tell(false)
  }

  hostUpdated(): void {
    if (this.#isStepNew) this.#reveal()
    if (this.#unfolded !== null) this.#revealOthers(this.#unfolded)
    if (this.#next === null || (this.#next === '.answer-title' && this.#answer === null)) return
    const target = this.#host.renderRoot.querySelector<HTMLElement>(this.#next)
    this.#next = null
    target?.focus()
  }

  /**
   * Takes back what is pointed at, and ends a walk: its buttons go with the host. To be called by the host before it is disconnected: a controller hears of that when
   * the store is gone already.
   */
  leave(): void {
    this.#point(null)
    this.#preview(null)
    this.#walk.end()
  }

  /** What `answerTemplate` draws; `null` without a graph. */
  get context(): AnswerContext | null {
    const ground = this.#ground()
    if (ground === null) return null
    return {
      ...ground,
      width: this.#width.width,
      measure: (text) => measureText(text, this.#font),
      colors: familyColors(ground.frame.graph.ontology),
      open: this.#open,
      copied: this.#copied,
      walk: this.#walk,
      acts: this.#acts,
    }
  }

  /** For the host's live region: the answer, a step of the walk, or what came of copying; calm enough to be spoken. */
  get spoken(): string {
    return this.#announcer.text
  }

  #words(): string {
    const { context } = this
    if (context === null) return ''
    if (this.#tellsCopied) return this.#copied
    return context.state.paths.walk === null ? spokenAnswer(context) : spokenStep(context)
  }

  #tell(isCopied: boolean): void {
    this.#tellsCopied = isCopied
    this.#announcer.touch()
  }

  readonly #acts: AnswerActs = {
    choose: (index) => this.#ground()?.request({ type: 'choose-path', index }),
    preview: (index) => this.#preview(index),
    select: (edge) => {
      const ground = this.#ground()
      const key = ground?.frame.graph.edges[edge]?.key
      if (key !== undefined) ground!.request({ type: 'select', selection: { type: 'edge', key } })
    },
    selectBetween: (one, other) => {
      const ground = this.#ground()
      if (ground === null) return
      const { nodes } = ground.frame.graph
      const [a, b] = [Math.min(one, other), Math.max(one, other)].map((node) => nodes[node]!.key) as [string, string]
      ground.request({ type: 'select', selection: { type: 'bundle', nodes: [a, b] } })
    },
    point: (edge) => this.#point(edge),
    toggle: (step) => {
      const open = new Set(this.#open)
      const isOpen = !open.delete(step)
      if (isOpen) open.add(step)
      this.#open = open
      this.#unfolded = isOpen ? step : null
      this.#host.requestUpdate()
    },
    toSource: (number) => this.#host.renderRoot.querySelector<HTMLElement>(`[data-source="${number}"]`)?.focus(),
    copy: () => void this.#copy(),
    play: () => this.#walk.toggle(),
    walkBy: (steps) => this.#walk.by(steps),
    endWalk: () => {
      this.#next = '.play'
      this.#walk.end()
    },
    help: (request) => {
      this.#next = '.answer-title'
      this.#ground()?.request(request)
    },
  }

  #reveal(): void {
    this.#isStepNew = false
    const { renderRoot } = this.#host
    const step = renderRoot.querySelector<HTMLElement>('.step.walked')
    const bar = renderRoot.querySelector<HTMLElement>('.under-way')
    if (bar !== null) stickToTop(bar)
    if (step !== null) revealStep(step, bar)
  }

  #revealOthers(index: number): void {
    this.#unfolded = null
    const step = this.#host.renderRoot.querySelectorAll<HTMLElement>('.step')[index]
    const [button, list] = ['.would-do', '.others'].map((each) => step?.querySelector<HTMLElement>(each) ?? null)
    if (button != null && list != null) revealList(button, list)
  }

  #point(edge: number | null): void {
    const key = edge === null ? undefined : this.#ground()?.frame.graph.edges[edge]?.key
    if (key === undefined) this.#highlighter.leave()
    else this.#highlighter.reach(key)
  }

  #preview(index: number | null): void {
    if (index === null && !this.#isPreviewing) return
    this.#isPreviewing = index !== null
    this.#ground()?.request({ type: 'preview-path', index })
  }

  async #copy(): Promise<void> {
    const { context } = this
    if (context === null) return
    const { answer, chosen, query, walk } = context.state.paths
    const path = walk?.path ?? answer?.paths[chosen]
    if (path === undefined) return
    const words = context.messages.path.answer
    const window = windowOfSearch(context.state)
    const text = copyTextOf({ ...wordingOf(context), path, order: query.order, window, looked: windowWords(context) })
    this.#copied = await copyTexts(text.plain, text.markup).then(
      () => words.copied,
      () => words.copyFailed,
    )
    this.#tell(true)
    this.#host.requestUpdate()
  }
}
