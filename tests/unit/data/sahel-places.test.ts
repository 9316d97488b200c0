import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { graphOf } from '../../support/small-file.js'

const file: unknown = JSON.parse(readFileSync(new URL('../../../graph-data/sahel.json', import.meta.url), 'utf8'))

test('States stand at their capitals, ECOWAS at its seat, one air base in its town; nobody else has a place on Earth.', () => {
  const placed = graphOf(file).nodes.flatMap(({ key, coordinates }) =>
    coordinates === null ? [] : [[key, coordinates.latitude, coordinates.longitude]],
  )
  expect(placed).toEqual([
    ['burkina-faso', 12.4, -1.5],
    ['ecowas', 9.1, 7.5],
    ['france', 48.9, 2.3],
    ['ghana', 5.6, -0.2],
    ['mali', 12.7, -8],
    ['mali-federation', 14.7, -17.5],
    ['mopti-air-base', 14.5, -4.2],
    ['nazi-germany', 52.5, 13.4],
    ['niger', 13.5, 2.1],
    ['russia', 55.8, 37.6],
    ['senegal', 14.7, -17.5],
    ['usa', 38.9, -77],
    ['ussr', 55.8, 37.6],
    ['ukraine', 50.4, 30.5],
  ])
})
