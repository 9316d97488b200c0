import { html, type TemplateResult } from 'lit'

import type { Store } from '../../store/index.js'
import type { Page } from './side.js'

export interface PagesContext {
  readonly lang: string | undefined
  readonly store: Store
  /** On a phone. */
  readonly isCompact: boolean
  readonly closeLayouts: () => void
  readonly closePaths: () => void
  readonly closeDetails: () => void
  readonly onPath: () => void
  /** Told of what the reader does in the panel of paths, before the panel itself. */
  readonly acting: EventListenerObject & AddEventListenerOptions
}

/** The elements that stand on the pages of the panel. */
export function pageTemplates(
  pages: ReadonlySet<Page>,
  context: PagesContext,
): Readonly<Partial<Record<Page, TemplateResult>>> {
  return Object.fromEntries(Array.from(pages, (page) => [page, TEMPLATES[page](context)]))
}

const TEMPLATES: Readonly<Record<Page, (context: PagesContext) => TemplateResult>> = {
  layouts: ({ lang, store, isCompact, closeLayouts }) =>
    html`<entente-layout-picker
      part="layouts"
      lang=${lang}
      closable
      comparable
      ?compact=${isCompact}
      .store=${store}
      .onClose=${closeLayouts}
    ></entente-layout-picker>`,
  paths: ({ lang, store, isCompact, closePaths, acting }) =>
    html`<entente-path-finder
      part="paths"
      lang=${lang}
      closable
      ?compact=${isCompact}
      .store=${store}
      .onClose=${closePaths}
      @click=${acting}
      @keydown=${acting}
    ></entente-path-finder>`,
  details: ({ lang, store, closeDetails, onPath }) =>
    html`<entente-details
      part="details"
      lang=${lang}
      closable
      .store=${store}
      .onClose=${closeDetails}
      .onPath=${onPath}
    ></entente-details>`,
}
