import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'

import type { Messages } from '../../locales/index.js'
import type { Shared, SharingHost } from './share.js'

/** Opens the dialog that hands out the present view; its code comes when a reader opens it for the first time. */
export class ShareController implements ReactiveController {
  readonly #host: SharingHost & ReactiveControllerHost
  #dialog: HTMLElement | null = null
  #isMissing = false

  constructor(host: SharingHost & ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.#dialog?.remove()
  }

  async open(shared: Shared): Promise<void> {
    try {
      const { openShare } = await import('./share.js')
      this.#isMissing = false
      if (this.#host.isConnected) this.#dialog = openShare(this.#host, shared)
    } catch (cause) {
      this.#isMissing = true
      // oxlint-disable-next-line no-console -- whoever hosts the files has to find out which one is not there
      console.error(`<${this.#host.localName}> ${String(cause)}`)
    }
    this.#host.requestUpdate()
  }

  /** Says so where the dialog cannot be loaded. */
  note({ shell }: Messages): TemplateResult | typeof nothing {
    return this.#isMissing ? html`<p class="missing" role="alert">${shell.part.missing}</p>` : nothing
  }
}
