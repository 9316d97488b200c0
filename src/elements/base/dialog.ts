import { html, type TemplateResult } from 'lit'

import { icon } from './icons.js'

/**
 * What a `<dialog class="dialog">` holds, which has {@link dialogStyles}.
 * @param id of the heading, for `aria-labelledby`
 * @param close name of the button
 */
export function dialogBody(id: string, name: string, close: string, content: unknown): TemplateResult {
  return html`<div class="dialog-body">
    <h3 id=${id}>${name}</h3>
    <button type="button" class="dialog-close" aria-label=${close} title=${close} @click=${closeAround}>
      ${icon('close')}
    </button>
    ${content}
  </div>`
}

/** Keys in a dialog are for nobody behind it; Escape closes it by itself. */
export function keepKeys(event: KeyboardEvent): void {
  event.stopPropagation()
}

/** What lies around the body of a dialog is the backdrop. */
export function closeOnBackdrop({ target, currentTarget }: Event): void {
  if (target === currentTarget) (currentTarget as HTMLDialogElement).close()
}

function closeAround({ currentTarget }: Event): void {
  ;(currentTarget as HTMLElement).closest('dialog')?.close()
}
