import { formatBound, formatHeld, formatWindow, type Messages } from '../../locales/index.js'
import type { TemporalGraph } from '../../model/index.js'
import type { Path } from '../../paths/index.js'
import { unitOf, windowOfStep } from '../../store/index.js'
import type { StepMark } from './path-steps.js'

/** The words of one path in one language; each is worked out when it is asked for, and once. */
export class PathWords {
  readonly #graph: TemporalGraph
  readonly #path: Path
  readonly #messages: Messages
  readonly #lang: string
  readonly #names = new Map<string, string>()

  constructor(graph: TemporalGraph, path: Path, messages: Messages, lang: string) {
    this.#graph = graph
    this.#path = path
    this.#messages = messages
    this.#lang = lang
  }

  isAbout(path: Path, messages: Messages): boolean {
    return this.#path === path && this.#messages === messages
  }

  /** What a mark is called that stands for these steps. @param text their numbers */
  name(text: string, marks: readonly StepMark[]): string {
    const id = marks.map(({ step }) => step).join()
    const known = this.#names.get(id)
    if (known !== undefined) return known
    const name = marks.length === 1 ? this.#one(text, marks[0]!) : this.#several(text, marks)
    this.#names.set(id, name)
    return name
  }

  /** The date as written; where the tie held for long, the moment of the mark too. */
  #one(text: string, { step, isLatest }: StepMark): string {
    const { edge, span } = this.#path.steps[step]!
    const written = this.#graph.edges[edge]!.spans[span!]!
    if (written.kind === 'instant') return this.#messages.pathStep(text, formatBound(written.start, this.#lang))
    const held = formatHeld([written], this.#lang)
    const { pathStepLatest, pathStepEarliest } = this.#messages
    return (isLatest ? pathStepLatest : pathStepEarliest)(text, held, this.#when([step]))
  }

  #several(text: string, marks: readonly StepMark[]): string {
    return this.#messages.pathSteps(text, this.#when(marks.map(({ step }) => step)))
  }

  /** As exactly as the ties are dated. */
  #when(steps: readonly number[]): string {
    const windows = steps.map((step) => windowOfStep(this.#graph, this.#path, step)!)
    const window = {
      from: Math.min(...windows.map(({ from }) => from)),
      to: Math.max(...windows.map(({ to }) => to)),
    }
    return formatWindow(window, unitOf(window), this.#lang, this.#messages.range)
  }
}
