import { afterEach, describe, expect, it } from 'vitest'

import { textOf } from '../support/details.js'
import { clearPage } from '../support/page.js'
import { PathFinder, pathGraph } from '../support/path-finder.js'

afterEach(clearPage)

describe('the options of a question', () => {
  it('are folded at first, stay open, and sum up in a line what is set', async () => {
    const finder = await PathFinder.mount(pathGraph())
    const fold = finder.find('.fold')
    expect([fold.ariaExpanded, fold.getAttribute('aria-controls'), finder.all('.summary')]).toEqual([
      'false',
      'options',
      [],
    ])
    await finder.unfold()
    expect([fold.ariaExpanded, finder.find('#options').hidden]).toEqual(['true', false])
    await finder.set({ from: 'ann' })
    expect(fold.ariaExpanded).toBe('true')
    await finder.click(fold)
    await finder.set({
      goal: 'earliest',
      layer: 'people',
      certainty: 'certain',
      status: ['planned', 'alleged'],
      directed: true,
      via: ['bob'],
      avoid: ['dot', 'eve'],
    })
    expect(finder.all('.summary li').map(textOf)).toEqual([
      'Earliest arrival',
      'People',
      'Certain paths only',
      'with alleged and planned ties',
      'Follow the direction of ties',
      'through Bob Burns',
      'without Dot Dean and Eve Adams',
    ])
  })

  it('are set and reset', async () => {
    const finder = await PathFinder.mount(pathGraph(), { query: { from: 'ann', order: 'time' } })
    await finder.unfold()
    expect(finder.all('.reset')).toEqual([])
    await finder.select('goal', 'latest')
    expect(textOf(finder.find('#goal-hint'))).toBe('The path that one can set out on the latest comes first.')
    for (const name of ['certain', 'status-planned', 'status-alleged', 'directed']) await finder.click(finder.box(name))
    expect(finder.asked).toEqual({
      from: 'ann',
      goal: 'latest',
      certainty: 'certain',
      status: ['alleged', 'planned'],
      directed: true,
    })
    await finder.click(finder.box('status-alleged'))
    expect(finder.asked.status).toEqual(['planned'])
    await finder.click(finder.button('Reset options'))
    expect(finder.asked).toEqual({ from: 'ann' })
    expect(finder.all('input:checked').map((input) => (input as HTMLInputElement).value)).toEqual(['time'])
    expect(finder.focused).toBe(finder.find('.fold'))
  })

  it('have no goal but fewest steps with time left out, and say why', async () => {
    const finder = await PathFinder.mount(pathGraph(), { query: { goal: 'fastest' } })
    await finder.unfold()
    const goal = finder.find('#goal') as HTMLSelectElement
    expect([goal.disabled, goal.value]).toEqual([false, 'fastest'])
    await finder.set({ order: 'any' })
    expect([goal.disabled, goal.value, textOf(finder.find('#goal-hint'))]).toEqual([
      true,
      'fewest',
      'With time left out, only the number of steps counts.',
    ])
  })

  it('offer the layers of the file, the one with every tie in place of none', async () => {
    const finder = await PathFinder.mount(pathGraph(), { lang: 'fr' })
    await finder.unfold()
    const layer = () => finder.find('#layer') as HTMLSelectElement
    const options = () => Array.from(layer().options, ({ value, text, lang }) => [value, text, lang])
    expect([options(), layer().value]).toEqual([
      [
        ['people', 'Personnes', 'fr'],
        ['all', 'Tout', 'fr'],
      ],
      'all',
    ])
    await finder.select('layer', 'people')
    expect([finder.asked, textOf(finder.find('#layer-hint'))]).toEqual([
      { layer: 'people' },
      'Ceux qui se rencontrent.',
    ])
    await finder.select('layer', 'all')
    expect(finder.asked).toEqual({})
  })

  it('offer no layer where the file has none, and all ties where none of them has all', async () => {
    const { ontology } = pathGraph()
    const people = { label: 'People', include: [{ types: [...ontology.types.keys()] }] }
    const types = { meets: { label: 'meets' }, serves: { label: 'serves' } }
    const kinds = { country: { label: 'Country' }, official: { label: 'Official' } }
    const none = await PathFinder.mount(pathGraph({ ontology: { types, kinds } }))
    await none.unfold()
    expect(none.all('#layer')).toEqual([])
    const one = await PathFinder.mount(pathGraph({ ontology: { types, kinds, layers: { people } } }))
    await one.unfold()
    expect(Array.from((one.find('#layer') as HTMLSelectElement).options, ({ text }) => text)).toEqual([
      'All ties',
      'People',
    ])
    await one.select('layer', 'people')
    await one.select('layer', '')
    expect(one.asked).toEqual({})
  })

  it('count the ties of each status that are left out', async () => {
    const finder = await PathFinder.mount(pathGraph())
    await finder.unfold()
    const rows = () =>
      ['alleged', 'announced', 'planned'].map((each) => textOf(finder.box(`status-${each}`).closest('label')!))
    expect(rows()).toEqual(['Alleged ties1 left out', 'Announced ties', 'Planned ties2 left out'])
    await finder.click(finder.box('status-alleged'))
    expect(rows()).toEqual(['Alleged ties', 'Announced ties', 'Planned ties2 left out'])
    finder.store.dispatch({ type: 'set-dates', from: '2020-04' })
    await finder.settled()
    expect(rows()).toEqual(['Alleged ties', 'Announced ties', 'Planned ties'])
  })

  it('take in actors to pass in order and to avoid, none of them twice', async () => {
    const finder = await PathFinder.mount(pathGraph())
    await finder.unfold()
    for (const name of ['bob', 'cid', 'dot']) await finder.choose('via', name)
    expect([finder.chips('via'), finder.input('via').value]).toEqual([['Bob Burns', 'Cid Cole', 'Dot Dean'], ''])
    expect(finder.focused).toBe(finder.input('via'))
    expect([finder.find('#via-chips').localName, finder.all('#avoid-chips')]).toEqual(['ol', []])
    await finder.choose('via', 'bob')
    await finder.choose('avoid', 'cid')
    expect(finder.asked).toEqual({ via: ['dot', 'bob'], avoid: ['cid'] })
    expect(finder.chips('avoid')).toEqual(['Cid Cole'])
    await finder.choose('via', 'cid')
    expect(finder.asked).toEqual({ via: ['dot', 'bob', 'cid'] })
  })

  it('let go of an actor, with the focus on the next', async () => {
    const finder = await PathFinder.mount(pathGraph(), { query: { via: ['bob', 'cid', 'dot'] } })
    await finder.unfold()
    await finder.click(finder.button('Remove Cid Cole'))
    expect([finder.asked, finder.focused?.ariaLabel]).toEqual([{ via: ['bob', 'dot'] }, 'Remove Dot Dean'])
    await finder.click(finder.button('Remove Dot Dean'))
    expect(finder.focused?.ariaLabel).toBe('Remove Bob Burns')
    await finder.click(finder.button('Remove Bob Burns'))
    expect([finder.asked, finder.focused]).toEqual([{}, finder.input('via')])
  })
})
