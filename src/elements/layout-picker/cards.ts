import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { live } from 'lit/directives/live.js'

import type { LayoutOptions } from '../../layout/index.js'
import { scopeTemplate } from './acts.js'
import { barsTemplate } from './measures.js'
import type { Card, PickerContext } from './picker-context.js'

/** A card for each layout: one is chosen. */
export function cardsTemplate(context: PickerContext): TemplateResult {
  const { messages, cards } = context
  return html`<div class="cards" role="group" aria-label=${messages.layout.name}>
    ${repeat(
      cards,
      ({ layout }) => layout,
      (card) => cardTemplate(card, context),
    )}
  </div>`
}

function cardTemplate(card: Card, context: PickerContext): TemplateResult {
  const { layout, isOffered, isLarge, preview } = card
  const { messages, state, chosen, request } = context
  const texts = messages.layout
  const names = messages.shell.layoutNames
  const isChosen = chosen?.layout === layout
  const { wishes, failed } = state.layout
  const isWorking = context.isLong && (wishes.main?.layout === layout || wishes.other?.layout === layout)
  return html`<div class=${isChosen ? 'card chosen' : 'card'} part="card">
    <label>
      <canvas data-layout=${layout} aria-hidden="true"></canvas>
      <span class="text">
        <span class="name">
          <input
            type="radio"
            name="layout"
            .value=${layout}
            aria-labelledby=${`${layout}-name`}
            aria-describedby=${`${layout}-about`}
            ?disabled=${!isOffered}
            .checked=${live(isChosen)}
            @change=${() => request({ type: 'run-layout', layout })}
          />
          <span id=${`${layout}-name`}>${names[layout]}</span>
        </span>
        <span class="about" id=${`${layout}-about`}>
          ${texts.about[layout]} ${isLarge ? texts.large : nothing} ${isOffered ? nothing : texts.needsWorker}
        </span>
      </span>
    </label>
    ${preview?.measures ? barsTemplate(preview.measures, context) : nothing} ${besideTemplate(card, context)}
    ${isChosen ? html`${optionsTemplate(context)} ${scopeTemplate(context)}` : nothing}
    ${
      isWorking
        ? html`<div class="working">
            <progress
              aria-label=${messages.shell.layoutWorking(names[layout])}
              .value=${state.layout.progress}
            ></progress>
            <button type="button" class="text-button" @click=${context.cancel}>${texts.cancel}</button>
          </div>`
        : nothing
    }
    ${failed === layout ? html`<p class="failed">${texts.failed(names[layout])}</p>` : nothing}
  </div>`
}

function besideTemplate(
  { layout, isOffered }: Card,
  { messages, state, isComparable, request }: PickerContext,
): TemplateResult | typeof nothing {
  if (!isComparable || !isOffered) return nothing
  const { panes, wishes } = state.layout
  const isShown = (wishes.other ?? panes.other?.wish)?.layout === layout
  return html`<button
    type="button"
    class="text-button beside"
    id=${`${layout}-beside`}
    aria-labelledby=${`${layout}-beside ${layout}-name`}
    aria-pressed=${isShown ? 'true' : 'false'}
    @click=${() => request({ type: 'compare-layouts', layout: isShown ? null : layout })}
  >
    ${messages.layout.beside}
  </button>`
}

/** The few options that the chosen layout has. */
function optionsTemplate({ messages, chosen, request }: PickerContext): TemplateResult | typeof nothing {
  const { by, isUpright, direction } = messages.layout
  const run = (options: LayoutOptions) => request({ type: 'run-layout', options })
  switch (chosen?.layout) {
    case 'concentric':
      return choice(by.label, ['ties', 'distance'], by, chosen.options.by ?? 'ties', (value) => run({ by: value }))
    case 'layered':
      return choice(direction.label, ['down', 'right'], direction, chosen.options.direction ?? 'down', (value) =>
        run({ direction: value }),
      )
    case 'force':
      return html`<label class="option">
        <input
          type="checkbox"
          .checked=${live(chosen.options.isUpright === true)}
          @change=${({ target }: Event) => run({ isUpright: (target as HTMLInputElement).checked })}
        />
        <span>${isUpright}</span>
      </label>`
    default:
      return nothing
  }
}

function choice<T extends string>(
  label: string,
  values: readonly T[],
  names: Readonly<Record<T, string>>,
  chosen: T,
  choose: (value: T) => void,
): TemplateResult {
  return html`<label class="option">
    <span>${label}</span>
    <select .value=${live(chosen)} @change=${({ target }: Event) => choose((target as HTMLSelectElement).value as T)}>
      ${values.map((value) => html`<option value=${value} ?selected=${value === chosen}>${names[value]}</option>`)}
    </select>
  </label>`
}
