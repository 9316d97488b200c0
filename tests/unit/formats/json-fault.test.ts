import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { findJsonFault } from '../../../src/formats/json-fault.js'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('A text has a fault exactly if the engine cannot read it.', () => {
  const near = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '0', '\\', '\n', 'e', '.', ' '))
    .map(([json, at, put]) => {
      const place = at % (json.length + 1)
      return json.slice(0, place) + put + json.slice(place + 1)
    })
  const soup = fc.array(
    fc.constantFrom('{', '}', '[', ']', ',', ':', '"', 'a', '1', '0', '-', '.', 'e', 'true', ' ', '\\', 'u0041'),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.json(),
        near,
        soup.map((parts) => parts.join('')),
      ),
      (text) => {
        expect(findJsonFault(text) === null).toBe(isJson(text))
      },
    ),
    { numRuns: 3000 },
  )
})

test('What stands before a fault could have become JSON, and a fault lies within the text or at its end.', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, at) => {
      const cut = json.slice(0, at % (json.length + 1))
      const fault = findJsonFault(cut)
      if (isJson(cut)) expect(fault).toBeNull()
      else expect(fault).toMatchObject({ line: 1, column: cut.length + 1, isCut: true })
    }),
    { numRuns: 1000 },
  )
})
