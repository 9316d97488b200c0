import type { TemporalGraph } from '../../src/model/index.js'
import type { Path } from '../../src/paths/index.js'
import { windowOf } from '../../src/time/index.js'
import { makeGraph } from './files.js'
import { Slider } from './slider.js'

/** Four years, all of them in the window. */
export function visits(): TemporalGraph {
  return makeGraph(
    [
      { type: 'visits', date: '2020-01-01' },
      { type: 'visits', date: '2021-03-10' },
      { start: '2021-02', end: '2022-09' },
      { type: 'visits', date: '2022-05' },
      { type: 'visits', date: '[2023-02-01..2023-02-08]' },
      { start: '2022', end: '2023-12-31' },
    ],
    { asOf: '2023-12-31', view: { from: '2020', to: '2023' } },
  )
}

/** By edge: when it is crossed, from the first through the last day; `null` for no limit. */
export type Crossed = readonly [edge: number, min: string | null, max: string | null]

export const VISITS: readonly Crossed[] = [
  [1, '2021-03-10', '2021-03-10'],
  [3, '2022-05', '2022-05'],
  [4, '2023-02-01', '2023-02-08'],
]

export function pathOf({ edges }: TemporalGraph, crossed: readonly Crossed[]): Path {
  const steps = crossed.map(([edge, first, last]) => ({
    from: edges[edge]!.source,
    to: edges[edge]!.target,
    edge,
    span: 0,
    crossed: {
      min: first === null ? -Infinity : windowOf(first)!.from,
      max: last === null ? Infinity : windowOf(last)!.to,
    },
    evidence: [edge],
  }))
  return {
    certainty: 'certain',
    nodes: ['a', ...steps.map(({ to }) => (to === 0 ? 'a' : 'b'))],
    edges: steps.map(({ edge }) => edges[edge]!.key),
    departs: null,
    arrives: null,
    hops: steps.length,
    steps,
  }
}

export async function showPath(slider: Slider, crossed: readonly Crossed[] | null): Promise<void> {
  const paths = crossed === null ? [] : [pathOf(slider.store.getState().graph!, crossed)]
  slider.store.dispatch({ type: 'paths-found', answer: { paths, cut: null } })
  await slider.settle()
}

export async function mountPath(crossed: readonly Crossed[] = VISITS, width = 1000): Promise<Slider> {
  const slider = await Slider.mount(visits(), width)
  await showPath(slider, crossed)
  return slider
}

export const marksOf = (slider: Slider) => slider.all('.mark') as SVGElement[]
export const mark = (slider: Slider, text: string) =>
  marksOf(slider).find((each) => each.querySelector('text')!.textContent === text)!
export const names = (slider: Slider) => marksOf(slider).map((each) => each.getAttribute('aria-label'))
export const numbers = (slider: Slider) => marksOf(slider).map((each) => each.querySelector('text')!.textContent)
export const walkedStep = (slider: Slider) => slider.store.getState().paths.walk?.step ?? null
export const box = (element: Element) => element.getBoundingClientRect()
/** To whole pixels of the screen, which lines are drawn on. */
export const near = (found: readonly number[], wanted: readonly number[]) =>
  found.length === wanted.length && found.every((px, i) => Math.abs(px - wanted[i]!) <= 0.75)
export const middle = (element: Element) => box(element).left + box(element).width / 2

/** Where a moment stands on the axis, in the page. */
export function leftOf(slider: Slider, date: string): number {
  const { from } = windowOf('2020')!
  const { to } = windowOf('2023')!
  return box(slider.find('.plot')).left + 14 + ((windowOf(date)!.from - from) / (to - from)) * slider.width
}

export async function press(slider: Slider, text: string): Promise<void> {
  mark(slider, text).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))
  await slider.settle()
}

/** Until the axis has come to rest where it glides to. */
export async function rested(slider: Slider): Promise<void> {
  const view = () => slider.find('[data-part=view]').getAttribute('aria-valuetext')
  for (let before = ''; before !== view();) {
    before = view()!
    for (let n = 0; n < 10; n++) await slider.settle()
  }
}
