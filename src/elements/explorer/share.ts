import { html, nothing, render, type TemplateResult } from 'lit'

import { pickLanguage, type LanguageTag, type ShareMessages } from '../../locales/index.js'
import { shareMessagesFor } from '../../locales/share/index.js'
import { textIn } from '../../model/index.js'
import { embedCode, embedFrame, type ExplorerState } from '../../store/index.js'
import { dialogStyles } from '../base/dialog.styles.js'
import { closeOnBackdrop, dialogBody, keepKeys } from '../base/dialog.js'
import { icon } from '../base/icons.js'
import { addStyles } from '../base/sheets.js'
import { shareStyles } from './share.styles.js'

/** Whose view is handed out. */
export interface SharingHost extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment
  readonly state: ExplorerState
  readonly src: string | null
  readonly data: unknown
  readonly format: string | null
}

export interface Shared {
  /** Languages in which the reader wants the data, best first. */
  readonly languages: readonly string[]
  /** Chosen by the reader. */
  readonly chosen: LanguageTag | null
  /** Address of the present view; `null` where the page keeps none. */
  readonly link: string | null
}

type Name = keyof ShareMessages['copy']

/** What a page elsewhere can ask for. */
const ELSEWHERE = /^https?:/
const SCRIPT = 'entente-graph.min.js'

/** Shows a dialog with the present view as a link and as code; it leaves the page once it is closed. */
export function openShare(host: SharingHost, shared: Shared): HTMLDialogElement {
  const root = host.renderRoot as ShadowRoot
  addStyles(root, dialogStyles, shareStyles)
  const { share } = shareMessagesFor(pickLanguage(shared.languages))
  const dialog = host.ownerDocument.createElement('dialog')
  dialog.className = 'dialog sharing'
  dialog.setAttribute('aria-labelledby', 'share-name')
  // As it was when it was opened: a window may be playing behind it.
  const { state } = host
  const draw = (said: string) => render(template(host, state, shared, share, said, copy), dialog)
  const copy = async (name: Name) => {
    const field = dialog.querySelector<HTMLTextAreaElement>(`#share-${name}`)!
    // The same words once more are only heard where none stood before them.
    draw('')
    try {
      await navigator.clipboard.writeText(field.value)
      draw(share.copied[name])
    } catch {
      field.select()
      draw(share.failed)
    }
  }
  draw('')
  dialog.addEventListener('keydown', keepKeys)
  dialog.addEventListener('click', closeOnBackdrop)
  dialog.addEventListener('close', () => dialog.remove())
  root.append(dialog)
  dialog.showModal()
  return dialog
}

function template(
  { src, data, format, ownerDocument: { scripts, baseURI } }: SharingHost,
  state: ExplorerState,
  { languages, chosen, link }: Shared,
  share: ShareMessages,
  said: string,
  copy: (name: Name) => Promise<void>,
): TemplateResult {
  const given = data != null || src === null || src === '' ? '' : new URL(src, baseURI).href
  const address = ELSEWHERE.test(given) ? given : null
  const script = Array.from(scripts, (each) => each.src).find((each) => ELSEWHERE.test(each) && isOurs(each)) ?? null
  const { code, isWhole } = embedCode({
    state,
    language: chosen,
    script: script ?? SCRIPT,
    src: address,
    format,
    note: share.inlineHere,
  })
  const notes = [
    address === null ? share.inline : share.foreign,
    ...(script === null ? [share.script] : []),
    ...(isWhole ? [] : [link === null ? share.part : share.partLinked]),
  ]
  const field = (name: Name, value: string, rows: number) =>
    html`<div class="share-field">
      <label for="share-${name}">${share.label[name]}</label>
      <textarea
        id="share-${name}"
        rows=${rows}
        dir="ltr"
        readonly
        spellcheck="false"
        .value=${value}
        @focus=${({ target }: Event) => (target as HTMLTextAreaElement).select()}
      ></textarea>
      <button type="button" ?autofocus=${name === (link === null ? 'tag' : 'link')} @click=${() => void copy(name)}>
        ${icon('copy')}${share.copy[name]}
      </button>
    </div>`
  const title = textIn(state.graph?.title ?? '', languages).text
  return dialogBody(
    'share-name',
    share.name,
    share.close,
    html`
      ${link === null ? nothing : field('link', link, 2)} ${field('tag', code, 4)}
      ${notes.map((note) => html`<p class="share-note">${note}</p>`)}
      ${link === null ? nothing : field('frame', embedFrame(link, title), 4)}
      <p class="share-said" role="status">${said}</p>
    `,
  )
}

function isOurs(address: string): boolean {
  return new URL(address).pathname.endsWith(`/${SCRIPT}`)
}
