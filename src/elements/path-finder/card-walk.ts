import { html, nothing, type TemplateResult } from 'lit'

import type { Path } from '../../paths/index.js'
import { icon } from '../base/icons.js'
import type { AnswerContext } from './answer-context.js'

/** The buttons that move the window from step to step. */
export function walking(path: Path, step: number | null, { messages, walk, acts }: AnswerContext): TemplateResult {
  const { answer } = messages.path
  const isLast = step === path.hops - 1
  const [sign, words] = wordsOf()
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
    <button type="button" class="act play" @click=${acts.play}>${icon(sign)}<span>${words}</span></button>
    ${
      step === null
        ? nothing
        : html`${plain('previous', step === 0, () => acts.walkBy(-1))}
            ${walk.isByHand ? nothing : plain('next', isLast, () => acts.walkBy(1))}
            <span class="step-of">${answer.stepOf(step + 1, path.hops)}</span>
            <button type="button" class="act stop" title=${answer.stop} @click=${acts.endWalk}>
              ${icon('reset')}<span>${answer.stop}</span>
            </button>`
    }
  </div>`

  function wordsOf() {
    if (step === null) return ['play', answer.walk] as const
    if (walk.isPlaying) return ['pause', answer.pause] as const
    if (isLast && walk.isAtStep) return ['play', answer.again] as const
    return walk.isByHand ? (['next', answer.next] as const) : (['play', answer.resume] as const)
  }
}
