import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'

import type { LegendMessages } from '../../locales/index.js'
import { ISOLATES_POLICIES, UNDATED_POLICIES } from '../../model/index.js'
import { EDGE, type ExplorerState, type Frame, type Request } from '../../store/index.js'

/** What the switches are drawn with, and whom they ask. */
export interface SwitchContext {
  readonly frame: Frame
  readonly state: ExplorerState
  readonly messages: LegendMessages
  readonly ask: (request: Request) => void
}

/** The switches that are no filters: what is drawn of what the window holds, and how. */
export function switchesTemplate({ frame, state, messages, ask }: SwitchContext): TemplateResult {
  const { counts } = frame
  const isCertainOnly = state.certainty === 'certain'
  const keepsEnded = state.ended === 'ghost'
  const possible = isCertainOnly ? messages.possibleOut(counts.possible) : messages.possibleHere(counts.possible)
  return html`
    ${toggle('certain', messages.certainOnly, possible, isCertainOnly, (isOn) =>
      ask({ type: 'set-certainty', certainty: isOn ? 'certain' : 'possible' }),
    )}
    ${choice('undated', messages.undatedTies, messages.undatedHere(counts.undated), {
      options: UNDATED_POLICIES.map((policy) => [policy, messages.choices[policy === 'ghost' ? 'faint' : policy]]),
      chosen: state.undated,
      choose: (undated) => ask({ type: 'set-undated', undated }),
    })}
    ${toggle('ended', messages.endedTies, keepsEnded ? messages.endedHere(ghostsIn(frame)) : null, keepsEnded, (isOn) =>
      ask({ type: 'set-ended', ended: isOn ? 'ghost' : 'hide' }),
    )}
    ${choice('isolates', messages.isolates, messages.untiedHere(untiedIn(frame, state)), {
      options: ISOLATES_POLICIES.toReversed().map((policy) => [
        policy,
        messages.choices[policy === 'fade' ? 'faint' : policy],
      ]),
      chosen: state.isolates,
      choose: (isolates) => ask({ type: 'set-isolates', isolates }),
    })}
    ${toggle('sizing', messages.sizing, null, state.sizing === 'ties', (isOn) =>
      ask({ type: 'set-sizing', sizing: isOn ? 'ties' : 'equal' }),
    )}
  `
}

type SwitchText = LegendMessages['certainOnly']

function toggle(
  id: string,
  { label, hint }: SwitchText,
  effect: string | null,
  isOn: boolean,
  turn: (isOn: boolean) => void,
): TemplateResult {
  return html`<div class="switch">
    <label>
      <input
        type="checkbox"
        name=${id}
        aria-describedby=${`${id}-hint`}
        .checked=${live(isOn)}
        @change=${(event: Event) => turn((event.target as HTMLInputElement).checked)}
      />
      <span class="name">${label}</span>
    </label>
    ${about(id, hint, effect)}
  </div>`
}

interface Choice<T extends string> {
  readonly options: readonly (readonly [T, string])[]
  readonly chosen: T
  readonly choose: (value: T) => void
}

function choice<T extends string>(
  id: string,
  { label, hint }: SwitchText,
  effect: string | null,
  { options, chosen, choose }: Choice<T>,
): TemplateResult {
  return html`<div class="switch" role="radiogroup" aria-labelledby=${`${id}-label`} aria-describedby=${`${id}-hint`}>
    <span class="name" id=${`${id}-label`}>${label}</span>
    <div class="choices">
      ${options.map(
        ([value, text]) =>
          html`<label class="choice">
            <input
              type="radio"
              name=${id}
              .value=${value}
              .checked=${live(value === chosen)}
              @change=${() => choose(value)}
            />
            <span>${text}</span>
          </label>`,
      )}
    </div>
    ${about(id, hint, effect)}
  </div>`
}

function about(id: string, hint: string, effect: string | null): TemplateResult {
  return html`<p class="hint" id=${`${id}-hint`}>
    ${hint} ${effect === null ? nothing : html`<span class="effect">${effect}</span>`}
  </p>`
}

function ghostsIn({ edges }: Frame): number {
  return edges.reduce((sum, code) => sum + (code === EDGE.ghost ? 1 : 0), 0)
}

/** Nodes that exist in the window and are not filtered out, but have no shown edge. */
function untiedIn({ graph, degrees, filters }: Frame, { window }: ExplorerState): number {
  const hidden = new Set(filters.kinds)
  return graph.nodes.reduce((sum, { index, kind, lifetime }) => {
    const isAlive = lifetime.startMin < window.to && window.from < lifetime.endMax
    return sum + (degrees[index] === 0 && isAlive && !hidden.has(kind ?? '') ? 1 : 0)
  }, 0)
}
