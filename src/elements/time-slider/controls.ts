import { html, svg, type TemplateResult } from 'lit'

import type { Messages } from '../../locales/index.js'
import { TIME_MODES, type TimeMode } from '../../model/index.js'

/** What the row of controls shows and does. */
export interface Controls {
  readonly messages: Messages
  readonly isDisabled: boolean
  readonly isPlaying: boolean
  readonly speed: number
  readonly mode: TimeMode
  readonly dates: TemplateResult
  readonly onPlay: () => void
  readonly onStep: (count: 1 | -1) => void
  readonly onSpeed: () => void
  readonly onMode: (mode: TimeMode) => void
  /** A factor above 1 shows less; `0` shows all. */
  readonly onZoom: (factor: number) => void
}

const PLAY = svg`<path d="M4 2.5v11l9.5-5.5z"/>`
const PAUSE = svg`<path d="M3.5 2.5h3.2v11H3.5zm5.8 0h3.2v11H9.3z"/>`
const BACK = svg`<path d="M11.5 3v10L4.6 8zM2.9 3h1.7v10H2.9z"/>`
const FORWARD = svg`<path d="M4.5 3v10l6.9-5zm6.9 0h1.7v10h-1.7z"/>`
const MINUS = svg`<path d="M3 7.2h10v1.6H3z"/>`
const PLUS = svg`<path d="M7.2 3h1.6v4.2H13v1.6H8.8V13H7.2V8.8H3V7.2h4.2z"/>`

/** Play and steps, speed, mode, dates, zoom, and the page's own counts. */
export function renderControls(controls: Controls): TemplateResult {
  const { messages, isDisabled, isPlaying, onPlay, onStep, onSpeed, onZoom, dates } = controls
  const speed = isPlaying || !isDisabled ? String(controls.speed) : '1'
  return html`
    <div class="controls" part="controls">
      <span class="group">
        ${button(isPlaying ? messages.pause : messages.play, isPlaying ? PAUSE : PLAY, onPlay, isDisabled)}
        ${button(messages.stepBack, BACK, () => onStep(-1), isDisabled)}
        ${button(messages.stepForward, FORWARD, () => onStep(1), isDisabled)}
        <button
          part="button"
          class="speed"
          type="button"
          aria-label=${messages.speed(speed)}
          title=${messages.speed(speed)}
          ?disabled=${isDisabled}
          @click=${onSpeed}
        >
          ${speed}×
        </button>
      </span>
      ${renderModes(controls)} ${dates}
      <span class="group">
        ${button(messages.zoomOut, MINUS, () => onZoom(0.5), isDisabled)}
        ${button(messages.zoomIn, PLUS, () => onZoom(2), isDisabled)}
        <button
          part="button"
          class="all"
          type="button"
          title=${messages.overview}
          ?disabled=${isDisabled}
          @click=${() => onZoom(0)}
        >
          ${messages.zoomAll}
        </button>
      </span>
      <span class="counts"><slot name="counts"></slot></span>
    </div>
  `
}

function button(name: string, icon: TemplateResult, onClick: () => void, isDisabled: boolean): TemplateResult {
  return html`
    <button part="button" type="button" aria-label=${name} title=${name} ?disabled=${isDisabled} @click=${onClick}>
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${icon}</svg>
    </button>
  `
}

function renderModes({ messages, mode, isDisabled, onMode }: Controls): TemplateResult {
  return html`
    <span class="modes" part="modes" role="radiogroup" aria-label=${messages.mode}>
      ${TIME_MODES.map(
        (each) => html`
          <label class="mode">
            <input
              class="mode-input"
              type="radio"
              name="mode"
              .value=${each}
              .checked=${each === mode}
              ?disabled=${isDisabled}
              @change=${() => onMode(each)}
            />
            <span class="mode-text">${messages.modes[each]}</span>
          </label>
        `,
      )}
    </span>
  `
}

/** What the picture's marks mean. */
export function renderKey(messages: Messages, colors: readonly string[]): TemplateResult {
  return html`
    <div class="key" part="key">
      <span class="key-item">
        <svg class="key-mark" width="20" height="12" aria-hidden="true">
          ${colors
            .slice(0, 3)
            .map(
              (color, i) =>
                svg`<rect x=${1 + i * 6.5} y=${[5, 2, 7][i]} width="5" height=${[7, 10, 5][i]} fill=${color} />`,
            )}
        </svg>
        ${messages.began}
      </span>
      <span class="key-item">
        <svg class="key-mark" width="14" height="12" aria-hidden="true">
          <path class="baseline" d="M0 3.5h14" />
          <path class="ended" d="M1 4h5v7h-5zM7.5 4h5v4h-5z" />
        </svg>
        ${messages.endedBelow}
      </span>
      <span class="key-item">
        <svg class="key-mark" width="20" height="12" aria-hidden="true">
          <path class="line" d="M0 9l6-3l5 2l4-5h5" />
        </svg>
        ${messages.certainLine}
      </span>
    </div>
  `
}
