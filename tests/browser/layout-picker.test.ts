import { afterEach, describe, expect, it } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'

import type { LayoutName } from '../../src/layout/index.js'
import { Picker, PICKER_FILE, plainGraph, savedFile } from '../support/layout-picker.js'
import { texts } from '../support/legend.js'
import { afterwards, clearPage, frame, until } from '../support/page.js'
import { graphOf } from '../support/small-file.js'

afterEach(clearPage)

const west = () => graphOf(PICKER_FILE)
const saved = () => graphOf(savedFile())

describe('the layouts that a picker offers', () => {
  it('are those that have something to say about the graph, each with a sentence', async () => {
    const picker = await Picker.mount(saved())
    expect(picker.names).toEqual([
      'As published',
      'Force-directed',
      'Distances',
      'Blocs',
      'Concentric',
      'Rings by kind',
      'Layers',
      'Time lanes',
      'Map',
      'Circle',
      'Grid',
    ])
    expect(texts(picker.all('.about')).slice(6, 8)).toEqual([
      'Who belongs to whom, from the top down.',
      'A row for each actor, each tie at its date.',
    ])
    const plain = await Picker.mount(plainGraph(4))
    expect(plain.names).toEqual(['Force-directed', 'Distances', 'Concentric', 'Circle', 'Grid'])
  })

  it('are radio buttons with a name and a description, of which the present one is checked', async () => {
    const picker = await Picker.mount(saved())
    await picker.until('saved')
    expect(picker.checked).toBe('saved')
    const radio = picker.radio('grid')
    const words = ['aria-labelledby', 'aria-describedby'].map((name) => picker.find(`#${radio.getAttribute(name)}`))
    expect(texts(words)).toEqual(['Grid', 'Row by row by kind, those with most ties first.'])
    expect(picker.find('.cards').getAttribute('role')).toBe('group')
  })

  it('are refused without a worker where they would hold the page, with the reason', async () => {
    const file = {
      ...PICKER_FILE,
      nodes: [
        ...PICKER_FILE.nodes,
        ...Array.from({ length: 200 }, (_, i) => ({
          key: `n${i}`,
          attributes: { kind: 'official', label: `Actor ${i}` },
        })),
      ],
    }
    const picker = await Picker.mount(graphOf(file), { isFollowed: false })
    const refused = picker.all('.name input').filter((each) => (each as HTMLInputElement).disabled)
    expect(refused.map((each) => each.getAttribute('value'))).toEqual(['layered'])
    const about = picker.find(`#${refused[0]!.getAttribute('aria-describedby')}`)
    expect(texts([about])).toEqual([
      'Who belongs to whom, from the top down. Not offered: for so many actors it needs work in the background, which this page does not allow.',
    ])
  })

  it('need a graph', async () => {
    const picker = await Picker.mount(null)
    expect([picker.all('.card'), texts(picker.all('.hint'))]).toEqual([[], ['There is no graph to show.']])
    await picker.ask({ type: 'load-done', graph: west() })
    expect(picker.names).toContain('Grid')
    await picker.ask({ type: 'clear' })
    expect(picker.all('.card')).toEqual([])
  })
})

describe('choosing a layout', () => {
  it('arranges the graph that the picker belongs to, by a click', async () => {
    const picker = await Picker.beside()
    expect(picker.arranged).toBe('force')
    await userEvent.click(picker.find('#grid-about'))
    await picker.until('grid')
    expect(picker.checked).toBe('grid')
    const { panes, wishes } = picker.store.getState().layout
    expect(panes.main!.wish).toEqual({ layout: 'grid', scope: 'all', options: {} })
    expect(wishes).toEqual({ main: null, other: null })
  })

  it('is done with the arrow keys, of which the last wish wins', async () => {
    const picker = await Picker.beside(savedFile())
    picker.element.focus()
    expect((picker.element.shadowRoot!.activeElement as HTMLInputElement).value).toBe('saved')
    await userEvent.keyboard('{ArrowUp}')
    await picker.until('grid')
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}')
    await picker.until('circle')
    expect([picker.checked, (picker.element.shadowRoot!.activeElement as HTMLInputElement).value]).toEqual([
      'circle',
      'circle',
    ])
  })

  it('is done with a finger', async () => {
    const picker = await Picker.beside()
    // Nothing is on its way any more that would hold the finger up.
    await picker.measured()
    const target = picker.find('#circle-about')
    target.scrollIntoView({ block: 'center' })
    await frame()
    const { x, y, width, height } = target.getBoundingClientRect()
    const outer = window.frameElement?.getBoundingClientRect() ?? { x: 0, y: 0, width: innerWidth }
    // The frame may be shown smaller than it is.
    const scale = outer.width / innerWidth
    const at = { x: outer.x + (x + width / 2) * scale, y: outer.y + (y + height / 2) * scale }
    await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
    await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await picker.until('circle')
    expect(picker.checked).toBe('circle')
  })

  it('is said once the actors have their places, or could not get them', async () => {
    const picker = await Picker.beside()
    expect(picker.said).toBe('')
    picker.radio('concentric').click()
    await until(() => picker.said !== '', 'it is said')
    expect(picker.said).toBe('Concentric: the actors have their places')
    await picker.ask({ type: 'load-done', graph: saved() })
    await picker.until('saved')
    // Where another graph puts its actors at first is no news.
    expect(picker.said).toBe('Concentric: the actors have their places')
    await picker.ask({ type: 'layout-failed', layout: 'layered' })
    await until(() => picker.said !== '', 'the failure is said')
    expect(picker.said).toBe('Layers: could not be loaded; try again')
    expect(texts(picker.all('.card:has([value=layered]) .failed'))).toEqual(['Layers: could not be loaded; try again'])
    expect(picker.checked).toBe('saved')
  })

  it('shows how far a long one is, and can be called off, which leaves the picture as it was', async () => {
    const picker = await Picker.mount(saved())
    await picker.until('saved')
    const before = picker.store.getState().layout
    // Nobody is there any more to work it out.
    const alone = await Picker.mount(null, { isFollowed: false })
    await alone.ask({ type: 'load-done', graph: saved() }, { type: 'layout-done', arrangement: before.panes.main! })
    const { panes } = alone.store.getState().layout
    alone.radio('stress').click()
    await until(() => alone.all('.working').length > 0, 'it is shown to be at work')
    expect(alone.checked).toBe('stress')
    await alone.ask({ type: 'layout-progress', progress: 0.4 })
    const progress = alone.find('progress') as HTMLProgressElement
    expect([progress.value, progress.getAttribute('aria-label')]).toEqual([
      0.4,
      'Distances: places are being worked out',
    ])
    alone.button('Cancel').click()
    await alone.settled()
    const after = alone.store.getState().layout
    expect([after.panes === panes, after.wishes]).toEqual([true, { main: null, other: null }])
    expect([alone.checked, alone.all('.working')]).toEqual(['saved', []])
    expect(alone.element.shadowRoot!.activeElement).toBe(alone.radio('saved'))
    alone.radio('grid').click()
    await alone.ask({ type: 'cancel-layout' })
    expect(alone.checked).toBe('saved')
  })
})

describe('the options of a chosen layout', () => {
  const selectOf = (picker: Picker) => picker.find('select') as HTMLSelectElement

  async function change(picker: Picker, value: string): Promise<void> {
    selectOf(picker).value = value
    selectOf(picker).dispatchEvent(new Event('change', { bubbles: true }))
    await picker.settled()
  }

  it.each<[LayoutName, string, string[], string, object]>([
    ['concentric', 'In the middle', ['who has most ties', 'the selected actor'], 'distance', { by: 'distance' }],
    ['layered', 'Direction', ['from the top down', 'from left to right'], 'right', { direction: 'right' }],
  ])('are one list for %s, which runs it anew', async (layout, label, options, value, expected) => {
    const picker = await Picker.mount(saved())
    await picker.until('saved')
    expect(picker.all('.option')).toEqual([])
    picker.radio(layout).click()
    await picker.until(layout)
    expect(texts(picker.all('.option > span'))).toEqual([label])
    expect(texts(selectOf(picker).options)).toEqual(options)
    await change(picker, value)
    await until(() => picker.store.getState().layout.wishes.main === null, 'it has run')
    expect(picker.store.getState().layout.panes.main!.wish).toEqual({ layout, scope: 'all', options: expected })
    expect(selectOf(picker).value).toBe(value)
  })

  it('are a checkbox for forces', async () => {
    const picker = await Picker.mount(west())
    await picker.until('force')
    const box = picker.find('.option input') as HTMLInputElement
    expect(texts(picker.all('.option'))).toEqual(['Blocs above their members'])
    box.click()
    await until(() => picker.store.getState().layout.panes.main!.wish.options.isUpright, 'it has run')
    expect([picker.arranged, box.checked]).toEqual(['force', true])
  })
})

describe('the other acts of a picker', () => {
  it('arrange what is shown or everything, but not where the file has the places', async () => {
    const picker = await Picker.mount(saved())
    await picker.until('saved')
    expect(picker.all('.scope')).toEqual([])
    picker.radio('circle').click()
    await picker.until('circle')
    expect(texts(picker.all('.card:has([value=circle]) .scope button'))).toEqual([
      'Arrange only what is shown',
      'Arrange everything',
    ])
    const scope = () => picker.store.getState().layout.panes.main!.wish.scope
    picker.button('Arrange only what is shown').click()
    await until(() => scope() === 'shown', 'only what is shown is arranged')
    picker.button('Arrange everything').click()
    await until(() => scope() === 'all', 'everything is arranged')
    expect(picker.arranged).toBe('circle')
  })

  it('follow time where it is switched on', async () => {
    const picker = await Picker.mount(west())
    await picker.until('force')
    const box = picker.find('.follow input') as HTMLInputElement
    expect([box.getAttribute('role'), box.checked, texts([picker.find('#follow-hint')])[0]]).toEqual([
      'switch',
      false,
      'Actors drift as the window moves. Otherwise time moves nobody.',
    ])
    box.click()
    await picker.settled()
    expect([picker.store.getState().layout.isFollowing, box.checked]).toEqual([true, true])
    await picker.ask({ type: 'follow-time', isFollowing: false })
    expect(box.checked).toBe(false)
  })

  it('go back and forth, by button and by key, and say where there is nothing to do', async () => {
    const picker = await Picker.mount(saved())
    await picker.until('saved')
    const [undo, redo] = [picker.button('Undo'), picker.button('Redo')]
    const state = () =>
      [picker.arranged, undo, redo].map((each) => (each instanceof Element ? each.ariaDisabled : each))
    expect(state()).toEqual(['saved', 'true', 'true'])
    picker.radio('grid').click()
    await picker.until('grid')
    expect(state()).toEqual(['grid', 'false', 'true'])
    undo.click()
    await picker.settled()
    expect(state()).toEqual(['saved', 'true', 'false'])
    redo.click()
    await picker.settled()
    expect(state()).toEqual(['grid', 'false', 'true'])
    picker.element.focus()
    const after = async (keys: string) => {
      await userEvent.keyboard(keys)
      await picker.settled()
      return picker.arranged
    }
    expect(await after('{Control>}z{/Control}')).toBe('saved')
    expect(await after('{Control>}{Shift>}Z{/Shift}{/Control}')).toBe('grid')
    expect(await after('{Meta>}z{/Meta}')).toBe('saved')
    expect(await after('{Control>}y{/Control}')).toBe('grid')
    expect(await after('z')).toBe('grid')
    expect(await after('{Control>}{Alt>}z{/Alt}{/Control}')).toBe('grid')
  })

  it('let go of all that is pinned', async () => {
    const picker = await Picker.mount(west())
    await picker.until('force')
    const names = () => texts(picker.all('.acts .row:first-child button'))
    expect(names()).toEqual(['Undo', 'Redo'])
    const moves = [0, 3, 5].map((node) => ({ node, x: node * 10, y: 7 }))
    await picker.ask({ type: 'move-nodes', moves })
    expect(names()).toEqual(['Undo', 'Redo', 'Unpin all (3)'])
    picker.button('Unpin all (3)').click()
    await picker.settled()
    expect([picker.store.getState().layout.panes.main!.pinned, names()]).toEqual([[], ['Undo', 'Redo']])
  })

  it('show a layout beside the present one where there is a place for it', async () => {
    const picker = await Picker.mount(west())
    await picker.until('force')
    expect(picker.all('.beside')).toEqual([])
    picker.element.comparable = true
    await picker.settled()
    const button = picker.find('#grid-beside')
    const label = button.getAttribute('aria-labelledby')!.split(' ')
    expect(texts(label.map((id) => picker.find(`#${id}`)))).toEqual(['Show beside', 'Grid'])
    const pressed = () => picker.all('.beside[aria-pressed=true]').map(({ id }) => id)
    expect(pressed()).toEqual([])
    button.click()
    await until(() => picker.store.getState().layout.panes.other !== null, 'it is there')
    await picker.settled()
    expect([picker.store.getState().layout.panes.other!.wish.layout, pressed()]).toEqual(['grid', ['grid-beside']])
    expect([picker.checked, picker.arranged]).toEqual(['force', 'force'])
    button.click()
    await picker.settled()
    expect([picker.store.getState().layout.panes.other, pressed()]).toEqual([null, []])
  })

  it('save the file with the places, under its title, but not those of lanes', async () => {
    const files: [string, string][] = []
    Object.assign(HTMLAnchorElement.prototype, {
      click(this: HTMLAnchorElement) {
        files.push([this.download, this.href])
      },
    })
    // What is above it has one of its own.
    afterwards(() => Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click'))
    const picker = await Picker.mount(west(), { lang: 'fr' })
    await picker.until('force')
    await picker.ask({ type: 'move-nodes', moves: [{ node: 1, x: 12.34, y: -56 }] })
    picker.button('Enregistrer le fichier avec ces places').click()
    await picker.settled()
    expect(files.map(([name]) => name)).toEqual(['Afrique de l’Ouest.json'])
    const file = (await (await fetch(files[0]![1])).json()) as { nodes: { key: string; attributes: object }[] }
    const { x, y } = file.nodes[1]!.attributes as { x: number; y: number }
    expect([graphOf(file).nodes.length, file.nodes[1]!.key, x, y]).toEqual([8, 'niger', 12.3, -56])
    expect(texts(picker.all('.said'))).toEqual(['Le fichier est enregistré avec les places de 8 acteurs.'])
    picker.radio('lanes').click()
    await picker.until('lanes')
    expect([picker.all('.save'), texts(picker.all('.said'))]).toEqual([[], ['']])
  })

  it('close the panel', async () => {
    let closed = 0
    const picker = await Picker.mount(west())
    expect(picker.all('header button')).toEqual([])
    Object.assign(picker.element, { closable: true, onClose: () => closed++ })
    await picker.settled()
    const button = picker.find('header button')
    expect([button.getAttribute('aria-label'), button.title]).toEqual(['Close the layouts', 'Close the layouts'])
    button.click()
    expect(closed).toBe(1)
  })
})
