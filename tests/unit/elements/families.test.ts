import { describe, expect, it } from 'vitest'

import { familyColors } from '../../../src/elements/base/families.js'
import { changed, graphOf } from '../../support/small-file.js'

function colorsOf(families: readonly string[]): [string, string][] {
  const declared = Object.fromEntries(families.map((family) => [family, { label: family }]))
  const type = { meets: { label: 'meets', directed: false, shape: 'instant' } }
  const file = changed({ '/attributes/ontology/families': declared, '/attributes/ontology/types': type, '/edges': [] })
  return [...familyColors(graphOf(file).ontology)]
}

describe('the colour of a family', () => {
  it('is its own for each of the well-known families', () => {
    const known = ['conflict', 'office', 'membership', 'economic', 'military', 'diplomatic']
    expect(colorsOf(known)).toEqual(known.map((family) => [family, `var(--_${family})`]))
  })

  it('is one that no other family of the file has, while there is one', () => {
    expect(colorsOf(['trade', 'diplomatic', 'kinship', 'military'])).toEqual([
      ['trade', 'var(--_economic)'],
      ['diplomatic', 'var(--_diplomatic)'],
      ['kinship', 'var(--_membership)'],
      ['military', 'var(--_military)'],
    ])
    expect(new Set(colorsOf(['a', 'b', 'c', 'd', 'e', 'f']).map(([, color]) => color)).size).toBe(6)
  })

  it('comes again where there are more families than colours, and never from the text of a file', () => {
    const seven = colorsOf(['red;}', 'b', 'c', 'd', 'e', 'f', 'g'])
    expect(seven).toHaveLength(7)
    for (const [, color] of seven) expect(color).toMatch(/^var\(--_[a-z]+\)$/)
  })

  it('is none where there is no graph', () => {
    expect([...familyColors(undefined)]).toEqual([])
  })
})
