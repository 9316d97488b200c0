import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  createStore,
  embedCode,
  embedFrame,
  type EmbedCode,
  type Embedding,
  type Request,
} from '../../../src/store/index.js'
import type { TemporalGraph } from '../../../src/model/index.js'
import { changed, graphOf, smallFile } from '../../support/small-file.js'

const graph = graphOf(smallFile())

function codeOf(requests: readonly Request[], given: Partial<Embedding> = {}, file: TemporalGraph = graph): EmbedCode {
  const store = createStore()
  store.dispatch({ type: 'load-done', graph: file })
  for (const request of requests) store.dispatch(request)
  return embedCode({
    state: store.getState(),
    language: null,
    script: 'e.js',
    src: 'https://a.test/f.json',
    format: null,
    note: 'Data here',
    ...given,
  })
}

const SCRIPT = '<script src="e.js"></script>\n'
const tag = (attributes: string) =>
  `${SCRIPT}<entente-explorer src="https://a.test/f.json"${attributes}></entente-explorer>`

describe('the code of a view as a tag', () => {
  it.each<readonly [string, readonly Request[]]>([
    ['', []],
    [' from="2023" to="2023"', [{ type: 'set-dates', from: '2023' }]],
    [' from="2020-03" to="2023-12"', [{ type: 'set-dates', from: '2020-03', to: '2023' }]],
    [
      ' at="2023-05"',
      [
        { type: 'set-dates', from: '2023-05' },
        { type: 'set-mode', mode: 'moment' },
      ],
    ],
    [
      ' time-mode="up-to" to="2023"',
      [
        { type: 'set-dates', from: '2023' },
        { type: 'set-mode', mode: 'up-to' },
      ],
    ],
    [
      ' time-mode="moment" from="2021" to="2022"',
      [
        { type: 'set-mode', mode: 'moment' },
        { type: 'set-dates', from: '2021', to: '2022' },
      ],
    ],
    [
      ' certainty="certain" undated="hide" ended="ghost" isolates="show" sizing="equal" layout="circle"',
      [
        { type: 'set-certainty', certainty: 'certain' },
        { type: 'set-undated', undated: 'hide' },
        { type: 'set-ended', ended: 'ghost' },
        { type: 'set-isolates', isolates: 'show' },
        { type: 'set-sizing', sizing: 'equal' },
        { type: 'run-layout', layout: 'circle' },
      ],
    ],
    [
      ' path-from="mali" path-to="lavrov" path-order="any" path-layer="people" path-certainty="certain" path-status="alleged planned" selected="office"',
      [
        {
          type: 'set-path',
          from: 'mali',
          to: 'lavrov',
          order: 'any',
          layer: 'people',
          certainty: 'certain',
          status: ['alleged', 'planned'],
        },
        { type: 'select', selection: { type: 'edge', key: 'office' } },
      ],
    ],
    [' path-to="lavrov" path-goal="latest"', [{ type: 'set-path', to: 'lavrov', goal: 'latest' }]],
  ])('has the attributes that say it: %s', (attributes, requests) => {
    expect(codeOf(requests)).toEqual({ code: tag(attributes), isWhole: true })
  })

  it('has the language that the reader chose, and the format that the page names', () => {
    expect(codeOf([], { language: 'de', format: 'native' }).code).toBe(tag(' format="native" lang="de"'))
  })

  it.each<readonly [string, readonly Request[]]>([
    ['', [{ type: 'set-filter', facet: 'kinds', hidden: ['country'] }]],
    ['', [{ type: 'fold', group: { type: 'kind', key: 'country' } }]],
    ['', [{ type: 'select', selection: { type: 'bundle', nodes: ['mali', 'russia'] } }]],
    [' path-from="mali"', [{ type: 'set-path', from: 'mali', via: ['aes'] }]],
    ['', [{ type: 'set-path', directed: true }]],
    ['', [{ type: 'compare-layouts', layout: 'grid' }]],
    ['', [{ type: 'run-layout', layout: 'circle', scope: 'shown' }]],
    ['', [{ type: 'set-window', from: 0, to: 0.5 }]],
  ])('says so where attributes do not say all of it: %s %j', (attributes, requests) => {
    expect(codeOf(requests)).toEqual({ code: tag(attributes), isWhole: false })
  })

  it('takes no edge for a node that has its key', () => {
    const file = graphOf(changed({ '/edges/0/key': 'mali' }))
    const select = (type: 'node' | 'edge') => codeOf([{ type: 'select', selection: { type, key: 'mali' } }], {}, file)
    expect(select('edge')).toEqual({ code: tag(''), isWhole: false })
    expect(select('node')).toEqual({ code: tag(' selected="mali"'), isWhole: true })
  })

  it('says where the data belong that it cannot bring along', () => {
    expect(codeOf([], { src: null, note: 'Data --> here' }).code).toBe(
      `${SCRIPT}<entente-explorer>\n  <!-- Data --&gt; here -->\n</entente-explorer>`,
    )
  })

  it('has nothing in it that a foreign key could do', () => {
    const key = '"><script>alert(1)</script>&quot;\n\r\t\u202e\''
    const file = graphOf(changed({ '/nodes/3/key': key, '/edges/2/target': key }))
    const { code } = codeOf([{ type: 'select', selection: { type: 'node', key } }], {}, file)
    expect(code).toBe(
      tag(' selected="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;quot;&#10;&#13;&#9;&#8238;\'"'),
    )
  })

  it('has in its values, whatever they are, no sign that ends them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const frame = embedFrame(text, text)
        expect(frame.split('"')).toHaveLength(11)
        expect(frame.replace('></iframe>', '').slice(1)).not.toMatch(/[<>\n\r\t]/)
      }),
    )
  })
})

describe('the code of a view as a frame', () => {
  it('has the address and a name for those who do not see it', () => {
    expect(embedFrame('https://a.test/?a=1&b=2#e1&t=2023', 'Mali & "partners"')).toBe(
      '<iframe src="https://a.test/?a=1&amp;b=2#e1&amp;t=2023" title="Mali &amp; &quot;partners&quot;" width="100%" height="720" loading="lazy"></iframe>',
    )
  })
})
