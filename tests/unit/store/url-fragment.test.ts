import { describe, expect, it } from 'vitest'

import { partOf, withPart } from '../../../src/store/index.js'
import { fieldsIn } from '../../../src/store/url-fragment.js'

describe('the fragment of a page', () => {
  it.each([
    ['', '', ''],
    ['e1&t=2023', '', 't=2023'],
    ['e1&t=2023&s=n.mali', '', 't=2023&s=n.mali'],
    ['e1.map&t=2023', '', ''],
    ['e1.map&t=2023', 'map', 't=2023'],
    ['e1&t=2023&e1.map&t=2024&e1.a%20b&t=2025', '', 't=2023'],
    ['e1&t=2023&e1.map&t=2024&e1.a%20b&t=2025', 'map', 't=2024'],
    ['e1&t=2023&e1.map&t=2024&e1.a%20b&t=2025', 'a b', 't=2025'],
    ['e1&t=2023&e1.map&t=2024', 'other', ''],
    ['e1.__proto__&t=2023', '__proto__', 't=2023'],
    ['e2&t=2023', '', ''],
    ['e2&t=2023&e1&t=2024', '', 't=2024'],
    ['e1&t=2023&junk&=&&x', '', 't=2023&junk&=&&x'],
  ])('%j has for the explorer %j the part %j', (fragment, name, text) => {
    expect(partOf(fragment, name)).toEqual({ isOurs: true, text })
  })

  it.each([
    'sources',
    'e1',
    'e1.map',
    'e1&e1',
    'e',
    'ex&t=2023',
    '/route?a=1&b=2',
    '&e1&t=2023',
    ':~:text=e1&t=1',
    '=',
  ])('is somebody else’s if it is %j', (fragment) => {
    expect(partOf(fragment, '')).toEqual({ isOurs: false, text: '' })
  })

  it.each([
    ['', '', 't=2023', 'e1&t=2023'],
    ['', 'map', 't=2023', 'e1.map&t=2023'],
    ['', 'a b.', 't=2023', 'e1.a%20b%2e&t=2023'],
    ['e1&t=2023', '', 's=n.mali', 'e1&s=n.mali'],
    ['e1&t=2023', '', '', ''],
    ['e1&t=2023', 'map', 't=2024', 'e1&t=2023&e1.map&t=2024'],
    ['e1&t=2023&e1.map&t=2024', '', 't=2025', 'e1&t=2025&e1.map&t=2024'],
    ['e1&t=2023&e1.map&t=2024', '', '', 'e1.map&t=2024'],
    ['e7&what=ever', '', 't=2023', 'e1&t=2023'],
    ['e7.map&what=ever', '', 't=2023', 'e7.map&what=ever&e1&t=2023'],
    ['e1.%E0&what=ever', '', 't=2023', 'e1.%E0&what=ever&e1&t=2023'],
    ['sources', '', 't=2023', 'e1&t=2023'],
    ['sources', '', '', ''],
  ])('%j with another part for %j, %j, is %j', (fragment, name, text, expected) => {
    expect(withPart(fragment, name, text)).toBe(expected)
  })
})

describe('the fields of a part', () => {
  it.each([
    ['', []],
    ['t=2023', [['t', '2023']]],
    ['t=2023&t=2024', [['t', '2023']]],
    ['s=&t', [['s', '']]],
    [
      'a=b=c&__proto__=1&=2',
      [
        ['a', 'b=c'],
        ['__proto__', '1'],
      ],
    ],
  ])('in %j are %j', (text, fields) => {
    expect([...fieldsIn(text)]).toEqual(fields)
  })
})
