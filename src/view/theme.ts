/** Colours as `rgb(r, g, b)`, the one form that canvas and Cytoscape both read, and fonts. */
export interface Theme {
  readonly ground: string
  readonly ink: string
  readonly muted: string
  readonly accent: string
  readonly selection: string
  /** By family key. */
  readonly families: ReadonlyMap<string, string>
  /** For edges whose type has no family. */
  readonly noFamily: string
  readonly font: string
}

/** The colours as CSS expressions, which {@link readTheme} resolves where the element stands. */
export type ThemeSource = Omit<Theme, 'font'>

/**
 * Resolves CSS colours for canvases, which cannot see custom properties: the browser works them out on
 * `probe`, and a painted pixel gives them in numbers whatever colour space they were written in.
 */
export function readTheme(source: ThemeSource, probe: HTMLElement): Theme {
  const style = getComputedStyle(probe)
  const resolve = (expression: string) => {
    probe.style.color = expression
    return toRgb(style.color)
  }
  const theme = {
    ground: resolve(source.ground),
    ink: resolve(source.ink),
    muted: resolve(source.muted),
    accent: resolve(source.accent),
    selection: resolve(source.selection),
    families: new Map([...source.families].map(([key, expression]) => [key, resolve(expression)])),
    noFamily: resolve(source.noFamily),
    font: style.fontFamily,
  }
  probe.style.removeProperty('color')
  // Asked for before it is removed: Chromium else leaves an empty one behind.
  if (probe.getAttribute('style') === '') probe.removeAttribute('style')
  return theme
}

let pixel: CanvasRenderingContext2D | null | undefined

function toRgb(color: string): string {
  const plain = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(color)
  if (plain !== null) return color
  pixel ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (pixel === null) return 'rgb(127, 127, 127)'
  pixel.clearRect(0, 0, 1, 1)
  pixel.fillStyle = color
  pixel.fillRect(0, 0, 1, 1)
  const [r = 127, g = 127, b = 127] = pixel.getImageData(0, 0, 1, 1).data
  return `rgb(${r}, ${g}, ${b})`
}

export function sameTheme(a: Theme | null, b: Theme): boolean {
  return (
    a !== null &&
    JSON.stringify([{ ...a, families: [...a.families] }]) === JSON.stringify([{ ...b, families: [...b.families] }])
  )
}
