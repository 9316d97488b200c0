import type { PathPicture, PictureStep } from '../store/index.js'
import { placesOn, shareOf } from './edge-labels.js'
import { pointOn, type Point } from './geometry.js'
import { AIR_PX, Grid, isInside, NOBODY, SPOT_AIR_PX, type Box, type Obstacle } from './labels.js'
import { badgesAt, type Badge, type PlacedBadges } from './path-badges.js'
import { bandReach, linesOf, type HopLine, type PathGround } from './path-lines.js'
import type { PathHop } from './path-hops.js'
import { measureLineText, type MeasuredLabel } from './paint-labels.js'
import type { Theme } from './theme.js'

/** What stands beside the number of a step: when it is, in short. */
export type TextOfStep = (index: number, step: PictureStep) => string

export interface PathScene extends PathGround {
  readonly hops: readonly PathHop[]
  readonly theme: Theme
}

/** A node of the path with its rings. */
export interface Stop extends Point {
  readonly radius: number
}

/** What numbers and dates are placed among. */
interface Surroundings {
  /** They stand close to these, */
  readonly stops: readonly Stop[]
  /** and keep clear of all of this, */
  readonly all: readonly Obstacle[]
  /** or at least of this, if there is no room else. */
  readonly near: readonly Obstacle[]
  /** Along the path: see {@link bandBoxes}. */
  readonly bands: readonly Box[]
  readonly view: Box
}

/** A place for the badges of a hop. */
interface Spot {
  /** On its line; see `placesOn`. */
  readonly place: number
  readonly foot: Point | null
  readonly at: Point
}

/** Dates are cut after so many characters. */
const LONGEST = 26
/** Between badges and what is written beside them. */
const TEXT_GAP_PX = 3
/** How far from the line badges may stand, if there is no room on it; from the rim of the band to their middle. */
const AWAY_PX = [20, 32, 48] as const
/** How far a text may slide along its side, as shares of its own length. */
const SLIDES = [0, 0.35, -0.35] as const
/** Sides of a badge, as steps along x and y, with a slide; of equals the right and what is below come first. */
const SIDES: readonly (readonly [right: number, down: number, slide: number])[] = [
  ...SLIDES.flatMap((slide) => [[1, 0, slide] as const, [0, 1, slide] as const]),
  ...SLIDES.flatMap((slide) => [[-1, 0, slide] as const, [0, -1, slide] as const]),
  [1, 1, 0],
  [1, -1, 0],
  [-1, 1, 0],
  [-1, -1, 0],
]

/** The numbers of a path's steps, and their dates. */
export class PathLabels {
  #textOf: TextOfStep = () => ''
  #path: PathPicture | null = null
  #texts: readonly string[] = []
  readonly #measured = new Map<string, MeasuredLabel>()
  /** Where each hop had its badges last, and on which side their text: they stay there while they can. */
  readonly #last = new Map<string, { readonly place: number; readonly side: number }>()

  setTexts(textOf: TextOfStep): void {
    this.#textOf = textOf
    this.#word()
  }

  /** Takes another path: asks for its texts at once. */
  setPath(path: PathPicture | null): void {
    if (path === this.#path) return
    this.#path = path
    this.#word()
  }

  remeasure(): void {
    this.#measured.clear()
  }

  reset(): void {
    this.#last.clear()
    this.#measured.clear()
    this.setPath(null)
  }

  #word(): void {
    this.#texts = this.#path?.steps.map((step, index) => this.#textOf(index, step)) ?? []
  }

  /**
   * Places the badges of each hop on its line, else beside it, the walked one first; those that stand at no free
   * place of the view are left out.
   */
  place(
    context: CanvasRenderingContext2D,
    scene: PathScene,
    { stops, all, near, bands, view }: Surroundings,
  ): PlacedBadges[] {
    const grids = { all: gridOf(all), near: gridOf(near), bands: gridOf(bands) }
    const placed: PlacedBadges[] = []
    for (const hop of scene.hops.toSorted((a, b) => Number(b.isWalked === true) - Number(a.isWalked === true))) {
      const found = this.#placeHop(context, hop, scene, stops, grids, view)
      if (found === null) continue
      placed.push(found)
      for (const grid of [grids.all, grids.near]) {
        grid.add(found.box)
        if (found.text !== null) grid.add(found.text.box)
      }
    }
    return placed
  }

  #placeHop(
    context: CanvasRenderingContext2D,
    hop: PathHop,
    scene: PathScene,
    stops: readonly Stop[],
    { all, near, bands }: { readonly all: Grid; readonly near: Grid; readonly bands: Grid },
    view: Box,
  ): PlacedBadges | null {
    const line = linesOf(hop, scene)[0]
    if (line === undefined) return null
    const key = keyOf(hop)
    const last = this.#last.get(key)
    const label = this.#labelOf(context, hop, scene.theme)
    const places = placesOn({ edge: NOBODY, shape: 'curve', trace: line.trace }, view, last?.place)
    const on = places.map((place): Spot => ({ place, foot: null, at: pointOn(line.trace, shareOf(place)) }))
    const beside = on.flatMap((spot) => spotsBeside(spot, line, bandReach(hop, line, scene.theme)))
    const isFreeIn = (grid: Grid) => (box: Box) =>
      isInside(box, view) && !grid.hits(box, NOBODY) && !stops.some((stop) => touches(stop, box))
    const offBands = (grid: Grid) => (box: Box) => isFreeIn(grid)(box) && !bands.hits(box, NOBODY)
    const attempts: readonly (readonly [readonly Spot[], Grid, ((box: Box) => boolean) | null])[] = [
      [on, all, offBands(all)],
      [on, all, isFreeIn(all)],
      [on, near, isFreeIn(near)],
      [on, all, null],
      [beside, all, offBands(all)],
      [beside, all, isFreeIn(all)],
      [on, near, null],
      [beside, near, null],
    ]
    for (const [spots, grid, isFreeForText] of attempts) {
      if (isFreeForText !== null && label === null) continue
      for (const { place, foot, at } of spots) {
        const { badges, box } = badgesAt(hop, at, line.trace, shareOf(place))
        if (!isInside(box, view) || grid.hits(box, NOBODY) || !areClear(badges, stops)) continue
        if (isFreeForText === null || label === null) return { hop, badges, box, foot, text: null }
        const sides = sidesOf(badges[0]!.angle, last?.side)
        const side = sides.find((each) => isFreeForText(textBox(box, label, each)))
        if (side === undefined) continue
        this.#last.set(key, { place, side })
        return { hop, badges, box, foot, text: { box: textBox(box, label, side), label } }
      }
    }
    return null
  }

  /** Finds room for the dates of badges that stand already; those that find none are left out. */
  withTexts(
    context: CanvasRenderingContext2D,
    placed: readonly PlacedBadges[],
    { theme }: PathScene,
    { stops, all, view }: Surroundings,
  ): PlacedBadges[] {
    const grid = gridOf(all)
    return placed.map((badges) => {
      const label = this.#labelOf(context, badges.hop, theme)
      const last = this.#last.get(keyOf(badges.hop))
      const side = sidesOf(badges.badges[0]!.angle, last?.side).find((each) => {
        const box = label === null ? null : textBox(badges.box, label, each)
        const isFree = box !== null && isInside(box, view) && !grid.hits(box, NOBODY)
        return isFree && !stops.some((stop) => touches(stop, box))
      })
      if (label === null || side === undefined) return { ...badges, text: null }
      const text = { box: textBox(badges.box, label, side), label }
      grid.add(text.box)
      return { ...badges, text }
    })
  }

  /** The dates of all steps of a hop in one line; `null` where there is nothing to say. */
  #labelOf(context: CanvasRenderingContext2D, { steps }: PathHop, { font }: Theme): MeasuredLabel | null {
    const texts = new Set(steps.map(({ index }) => this.#texts[index] ?? ''))
    const text = [...texts].filter((each) => each !== '').join(' · ')
    if (text === '') return null
    let known = this.#measured.get(text)
    if (known === undefined) {
      known = measureLineText(context, text, font, LONGEST * texts.size)
      this.#measured.set(text, known)
    }
    return known
  }
}

function keyOf({ a, b }: PathHop): string {
  return `${a} ${b}`
}

function touches({ x, y, radius }: Stop, box: Box): boolean {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width)
  const dy = Math.max(box.y - y, 0, y - box.y - box.height)
  return Math.hypot(dx, dy) < radius + SPOT_AIR_PX
}

/** Discs need less room between round stops than boxes would. */
function areClear(badges: readonly Badge[], stops: readonly Stop[]): boolean {
  return badges.every(({ centre, radius }) =>
    stops.every((stop) => Math.hypot(stop.x - centre.x, stop.y - centre.y) >= stop.radius + radius + SPOT_AIR_PX),
  )
}

function gridOf(obstacles: readonly Obstacle[]): Grid {
  const grid = new Grid(SPOT_AIR_PX, AIR_PX)
  for (const obstacle of obstacles) grid.add(obstacle)
  return grid
}

function spotsBeside({ place, at }: Spot, { trace }: HopLine, reach: number): Spot[] {
  const length = Math.hypot(trace.to.x - trace.from.x, trace.to.y - trace.from.y)
  if (length < 1e-6) return []
  const across = { x: -(trace.to.y - trace.from.y) / length, y: (trace.to.x - trace.from.x) / length }
  return AWAY_PX.flatMap((away) =>
    [1, -1].map((way) => ({
      place,
      foot: at,
      at: { x: at.x + across.x * (away + reach) * way, y: at.y + across.y * (away + reach) * way },
    })),
  )
}

/** Where a text goes first: as far across the line as it gets; indices of {@link SIDES}. */
function sidesOf(angle: number, last: number | undefined): number[] {
  const rank = (side: number) => {
    if (side === last) return -1
    const [x, y, slide] = SIDES[side]!
    return 1 - Math.abs(Math.cos(angle) * y - Math.sin(angle) * x) / Math.hypot(x, y) + Math.abs(slide)
  }
  return [...SIDES.keys()].sort((a, b) => rank(a) - rank(b) || a - b)
}

function textBox({ x, y, width, height }: Box, text: MeasuredLabel, side: number): Box {
  const [right, down, slide] = SIDES[side]!
  const along = (step: number, from: number, size: number, own: number) => {
    if (step === 0) return from + (size - own) / 2
    return step > 0 ? from + size + TEXT_GAP_PX : from - TEXT_GAP_PX - own
  }
  // Beside a corner a text begins where the badge is half over: it still belongs to it.
  const isCorner = right !== 0 && down !== 0
  const shift = isCorner ? -right * (width / 2) : 0
  return {
    x: along(right, x, width, text.width) + shift + (right === 0 ? slide * text.width : 0),
    y: along(down, y, height, text.height) + (down === 0 ? slide * text.height : 0),
    width: text.width,
    height: text.height,
  }
}

/** From one box along a band to the next. */
const BOX_STEP_PX = 10
/** Most boxes of one line, however far it runs out of view. */
const MOST_BOXES = 300
/** A box reaches beyond a slanting band at its corners. */
const BOX_SHARE = 0.8

/** The bands of a path as a row of boxes, which labels stay off as long as there is room elsewhere. */
export function bandBoxes(scene: PathScene, view: Box): Box[] {
  return scene.hops.flatMap((hop) =>
    linesOf(hop, scene).flatMap((line) => {
      const { from, to } = line.trace
      const half = bandReach(hop, line, scene.theme) * BOX_SHARE
      const count = Math.min(MOST_BOXES, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / BOX_STEP_PX))
      return Array.from({ length: count + 1 }, (_, i) => pointOn(line.trace, i / Math.max(1, count)))
        .filter(({ x, y }) => x >= view.x && y >= view.y && x <= view.x + view.width && y <= view.y + view.height)
        .map(({ x, y }) => ({ x: x - half, y: y - half, width: 2 * half, height: 2 * half }))
    }),
  )
}
