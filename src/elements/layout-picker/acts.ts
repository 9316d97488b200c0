import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'

import { mayFollow, type LayoutScope } from '../../store/index.js'
import type { PickerContext } from './picker-context.js'

/** Backs and forths, and pins. */
export function actsTemplate({ messages, state, arrangement, request }: PickerContext): TemplateResult {
  const { undo, redo, unpin } = messages.layout
  const { past, future } = state.layout
  const pins = arrangement?.pinned.length ?? 0
  return html`<div class="acts">
    <div class="row">
      ${act(undo, past.length > 0, () => request({ type: 'undo-layout' }))}
      ${act(redo, future.length > 0, () => request({ type: 'redo-layout' }))}
      ${pins === 0 ? nothing : act(unpin(pins), true, () => request({ type: 'pin', isPinned: false }))}
    </div>
  </div>`
}

/** Whether the picture follows the window; not disabled where it may not, so that everybody can find out why. */
export function followTemplate({ messages, state, arrangement, request }: PickerContext): TemplateResult {
  const { follow } = messages.layout
  const { isFollowing } = state.layout
  const isOffered = arrangement === null || mayFollow(state.layout)
  return html`<div class="following">
    <label class="follow">
      <input
        type="checkbox"
        role="switch"
        aria-disabled=${isOffered ? 'false' : 'true'}
        aria-describedby="follow-hint"
        .checked=${live(isFollowing)}
        @change=${({ target }: Event) =>
          request({ type: 'follow-time', isFollowing: (target as HTMLInputElement).checked })}
      />
      <span>${follow.label}</span>
    </label>
    <p class="hint" id="follow-hint">${isOffered ? follow.hint : follow.notHere}</p>
  </div>`
}

/** What takes part in the chosen layout; nothing where the file has the places. */
export function scopeTemplate({ messages, chosen, request }: PickerContext): TemplateResult | typeof nothing {
  if (chosen === null || chosen.layout === 'saved') return nothing
  const arrange = (scope: LayoutScope) =>
    act(messages.layout[scope], true, () => request({ type: 'run-layout', scope }))
  return html`<div class="row scope">${arrange('shown')} ${arrange('all')}</div>`
}

/** Not disabled where there is nothing to do: what has the focus keeps it. */
function act(text: string, canDo: boolean, run: () => void): TemplateResult {
  return html`<button
    type="button"
    class="act"
    aria-disabled=${canDo ? 'false' : 'true'}
    @click=${() => {
      if (canDo) run()
    }}
  >
    ${text}
  </button>`
}

/** In lanes the place of a node is a row, which means nothing in another picture. */
export function saveTemplate({ messages, arrangement, save }: PickerContext): TemplateResult | typeof nothing {
  if (arrangement === null || arrangement.lanes !== null) return nothing
  return html`<div class="row save">${act(messages.layout.save, true, save)}</div>`
}
