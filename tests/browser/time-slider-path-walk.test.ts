import { afterEach, describe, expect, it } from 'vitest'

import { until } from '../support/page.js'
import { mountPath, names, press, rested, walkedStep } from '../support/slider-path.js'

afterEach(() => document.body.replaceChildren())

describe('the mark of the step that is walked', () => {
  it('leads back to where the walk began once its step is shown, and says so', async () => {
    const slider = await mountPath()
    const before = slider.window
    await press(slider, '2')
    await rested(slider)
    expect(names(slider)).toEqual([
      'Step 1: 10 March 2021',
      'Step 2: May 2022. Back to where you were',
      'Step 3: between 1 and 8 February 2023',
    ])
    slider.store.dispatch({ type: 'set-dates', from: '2020', to: '2023' })
    await rested(slider)
    expect([walkedStep(slider), names(slider)[1]]).toEqual([1, 'Step 2: May 2022'])
    await press(slider, '2')
    expect([walkedStep(slider), slider.window]).toEqual([1, ['2022-05-01', '2022-06-01']])
    await rested(slider)
    await press(slider, '2')
    expect([walkedStep(slider), slider.window]).toEqual([null, before])
    await rested(slider)
    expect(names(slider)[1]).toBe('Step 2: May 2022')
  })

  it('leaves the telling of its step to the path: the slider speaks where the reader looks elsewhere', async () => {
    const slider = await mountPath()
    const said = () => slider.find('[role=status]').textContent
    const since = performance.now()
    await press(slider, '2')
    // Longer than it takes to speak.
    await until(() => said() !== '' || performance.now() - since > 900, 'it had time to speak')
    expect(said()).toBe('')
    slider.store.dispatch({ type: 'set-dates', from: '2022' })
    await until(() => /^2022\W/.test(said() ?? ''), 'it speaks')
  })
})
