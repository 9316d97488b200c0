import { html, nothing, type TemplateResult } from 'lit'

import type { Path } from '../../paths/index.js'
import { icon } from '../base/icons.js'
import type { AnswerContext } from './answer-context.js'

/** The buttons that move the window from step to step. */
export function walking(path: Path, step: number | null, { messages, walk, acts }: AnswerContext): TemplateResult {
  const { answer } = messages.path
  const isLast = step === path.hops - 1
  const [sign, words] =
    step === null
      ? (['play', answer.walk] as const)
      : walk.isByHand
        ? (['next', answer.next] as const)
        : walk.isPlaying
          ? (['pause', answer.pause] as const)
          : (['play', answer.resume] as const)
  const plain = (name: 'previous' | 'next', isOff: boolean, act: () => void) =>
    html`<button
      type="button"
      class="act plain ${name}"
      aria-label=${answer[name]}
      title=${answer[name]}
      aria-disabled=${isOff ? 'true' : nothing}
      @click=${act}
    >
      ${icon('next')}
    </button>`
  return html`<div class="acts walking ${step === null ? '' : 'under-way'}">
    <button
      type="button"
      class="act play"
      aria-disabled=${step !== null && walk.isByHand && isLast ? 'true' : nothing}
      @click=${acts.play}
    >
      ${icon(sign)}<span>${words}</span>
    </button>
    ${
      step === null
        ? nothing
        : html`${plain('previous', step === 0, () => acts.walkBy(-1))}
            ${walk.isByHand ? nothing : plain('next', isLast, () => acts.walkBy(1))}
            <span class="step-of">${answer.stepOf(step + 1, path.hops)}</span>
            <button type="button" class="act stop" @click=${acts.endWalk}>
              ${icon('reset')}<span>${answer.stop}</span>
            </button>`
    }
  </div>`
}
