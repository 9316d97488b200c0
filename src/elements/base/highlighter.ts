import type { Selection } from '../../store/index.js'

/** What an element shows of the store, and how it asks for a change. */
export interface Pointing {
  /** What is lit up at present. */
  readonly highlight: () => Selection | null
  readonly ask: (highlight: Selection | null) => void
}

/** Lights up the edge that the reader points at, and takes back what it lit up, but nothing of others. */
export class Highlighter {
  readonly #pointing: Pointing
  /** Key of the edge that it has lit up. */
  #key: string | null = null

  constructor(pointing: Pointing) {
    this.#pointing = pointing
  }

  reach(key: string): void {
    this.#key = key
    this.#pointing.ask({ type: 'edge', key })
  }

  leave(): void {
    const lit = this.#pointing.highlight()
    if (lit?.type === 'edge' && lit.key === this.#key) this.#pointing.ask(null)
    this.#key = null
  }
}
