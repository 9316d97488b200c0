import type { ReactiveController, ReactiveControllerHost } from 'lit'

import { formatMoment, formatWindow } from '../../locales/index.js'
import { tableMessagesFor } from '../../locales/table/index.js'
import { textIn } from '../../model/index.js'
import { drawnOf, unitOf, type ExplorerState, type Frame } from '../../store/index.js'
import { csvOf, markupOf, tabbedOf } from './csv.js'
import { copyTexts, fileName, saveFile } from '../base/hand-out.js'
import { fullMatrix, seenMatrix } from './matrix.js'

/** What there is to hand out. */
export interface Shown {
  readonly state: ExplorerState
  readonly frame: Frame
  /** Indices of edges, as sorted and filtered. */
  readonly rows: readonly number[]
  /** Whether the filter may have left some out. */
  readonly isFiltered: boolean
  /** BCP 47 tag of the interface. */
  readonly language: string
}

/** Copies and saves the rows of the host, and says afterwards what has been done. */
export class HandOutController implements ReactiveController {
  readonly #host: ReactiveControllerHost
  readonly #shown: () => Shown | null
  #said = ''

  /** @param shown asked for when the reader acts */
  constructor(host: ReactiveControllerHost, shown: () => Shown | null) {
    this.#host = host
    this.#shown = shown
    host.addController(this)
  }

  hostConnected(): void {
    // What was said before the host was taken away is old.
    this.#said = ''
  }

  /** What has just been copied or saved, or why not; empty once the rows have changed. */
  get said(): string {
    return this.#said
  }

  /** The rows are others now. */
  forget(): void {
    this.#said = ''
  }

  async copy(): Promise<void> {
    const shown = this.#shown()
    if (shown === null) return
    const { frame, rows, language } = shown
    const matrix = seenMatrix(frame, rows, language)
    this.#say('')
    try {
      await copyTexts(tabbedOf(matrix), markupOf(matrix))
      this.#say(doneWords('copied', shown))
    } catch {
      this.#say(tableMessagesFor(language).table.copyFailed)
    }
  }

  async save(): Promise<void> {
    const shown = this.#shown()
    if (shown === null) return
    this.#say('')
    try {
      saveFile(nameOf(shown), await this.toCsv(), 'text/csv;charset=utf-8')
      this.#say(doneWords('saved', shown))
    } catch {
      this.#say(tableMessagesFor(shown.language).table.csvFailed)
    }
  }

  /** Empty without a graph. */
  async toCsv(): Promise<string> {
    const shown = this.#shown()
    return shown === null ? '' : csvOf(fullMatrix(shown.frame, shown.rows, shown.language))
  }

  #say(text: string): void {
    this.#said = text
    this.#host.requestUpdate()
  }
}

function doneWords(act: 'copied' | 'saved', { frame, rows, isFiltered, language }: Shown): string {
  const { table } = tableMessagesFor(language)
  return isFiltered ? table[`${act}Of`](rows.length, drawnOf(frame).edges.length) : table[act](rows.length)
}

/** The title of the file and the window: `A small file, 2020.csv`. */
function nameOf({ state: { window, mode }, frame: { graph }, language }: Shown): string {
  const messages = tableMessagesFor(language)
  const title = textIn(graph.title, [language]).text.trim()
  const when =
    mode === 'up-to'
      ? messages.upTo(formatMoment(window.to - 1, 'day', language))
      : formatWindow(window, unitOf(window), language, messages.range)
  return fileName([title === '' ? messages.table.fileName : title, when], 'csv')
}
