import type { SmallFile } from './small-file.js'

const both = (en: string, fr: string) => ({ en, fr })

/** Two blocs of countries and their officials, seen in 2023: who is a member changes with the years. */
export function groupsFile(): SmallFile {
  const edges: readonly (readonly [string, string, string, Record<string, unknown>])[] = [
    ['mali-aes', 'mali', 'aes', { type: 'member-of', start: '2020', end: '..' }],
    ['niger-aes', 'niger', 'aes', { type: 'member-of', start: '2022', end: '..' }],
    ['mali-west', 'mali', 'west', { type: 'member-of', start: '2010', end: '2024' }],
    ['founds', 'ghana', 'aes', { type: 'founds', date: '2023-02' }],
    ['aes-russia', 'aes', 'russia', { type: 'meets', date: '2023-03' }],
    ['mali-russia', 'mali', 'russia', { type: 'meets', date: '2023-04' }],
    ['niger-russia', 'russia', 'niger', { type: 'arms', date: '2023-05' }],
    ['mali-niger', 'mali', 'niger', { type: 'meets', date: '2023-06' }],
    ['aes-aes', 'aes', 'aes', { type: 'meets', date: '2023-07' }],
    ['lavrov-russia', 'lavrov', 'russia', { type: 'serves', start: '2004', end: '..' }],
    ['goita-mali', 'goita', 'mali', { type: 'serves', start: '2021', end: '..' }],
    ['lavrov-goita', 'lavrov', 'goita', { type: 'meets', date: '2023-08' }],
    ['lavrov-then', 'lavrov', 'russia', { type: 'meets', date: '2005' }],
    ['diop-mali', 'diop', 'mali', { type: 'serves', start: '2015', end: '2019' }],
  ]
  return {
    attributes: {
      format: 'entente-graph/1',
      title: 'Groups',
      asOf: '2024',
      ontology: {
        kinds: {
          country: { label: both('Country', 'Pays'), plural: both('Countries', 'Pays') },
          official: { label: both('Official', 'Responsable'), plural: both('Officials', 'Responsables') },
          alliance: { label: both('Alliance', 'Alliance'), plural: both('Alliances', 'Alliances') },
        },
        families: {
          diplomatic: { label: 'Diplomatic' },
          military: { label: 'Military' },
          membership: { label: 'Membership' },
        },
        types: {
          'member-of': { label: 'is a member of', inverse: 'has the member', family: 'membership', shape: 'interval' },
          founds: { label: 'founds', family: 'membership', shape: 'instant' },
          meets: { label: 'meets', family: 'diplomatic', directed: false, shape: 'instant' },
          arms: { label: 'arms', inverse: 'is armed by', family: 'military', shape: 'instant' },
          serves: { label: 'serves', inverse: 'is served by', shape: 'interval' },
        },
      },
      view: { from: '2023', to: '2023' },
    },
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    nodes: (
      [
        ['aes', 'AES', 'alliance', 0, 0],
        ['mali', 'Mali', 'country', 200, 0],
        ['niger', 'Niger', 'country', 400, 0],
        ['russia', 'Russia', 'country', 0, 160],
        ['ghana', 'Ghana', 'country', 200, 160],
        ['west', 'West', 'alliance', 400, 160],
        ['lavrov', 'Lavrov', 'official', 0, 320],
        ['goita', 'Goïta', 'official', 200, 320],
        ['diop', 'Diop', 'official', 400, 320],
      ] as const
    ).map(([key, label, kind, x, y]) => ({ key, attributes: { label, kind, x, y } })),
    edges: edges.map(([key, source, target, attributes]) => ({ key, source, target, attributes })),
  }
}
