import { html, svg, type TemplateResult } from 'lit'
import arrowDown from 'lucide/dist/esm/icons/arrow-down.mjs'
import arrowUpDown from 'lucide/dist/esm/icons/arrow-up-down.mjs'
import arrowUp from 'lucide/dist/esm/icons/arrow-up.mjs'
import calendarRange from 'lucide/dist/esm/icons/calendar-range.mjs'
import chevronDown from 'lucide/dist/esm/icons/chevron-down.mjs'
import chevronRight from 'lucide/dist/esm/icons/chevron-right.mjs'
import chevronUp from 'lucide/dist/esm/icons/chevron-up.mjs'
import crosshair from 'lucide/dist/esm/icons/crosshair.mjs'
import copy from 'lucide/dist/esm/icons/copy.mjs'
import download from 'lucide/dist/esm/icons/download.mjs'
import externalLink from 'lucide/dist/esm/icons/external-link.mjs'
import info from 'lucide/dist/esm/icons/info.mjs'
import keyboard from 'lucide/dist/esm/icons/keyboard.mjs'
import languages from 'lucide/dist/esm/icons/languages.mjs'
import listFilter from 'lucide/dist/esm/icons/list-filter.mjs'
import maximize from 'lucide/dist/esm/icons/maximize.mjs'
import minus from 'lucide/dist/esm/icons/minus.mjs'
import pause from 'lucide/dist/esm/icons/pause.mjs'
import play from 'lucide/dist/esm/icons/play.mjs'
import pin from 'lucide/dist/esm/icons/pin.mjs'
import pinOff from 'lucide/dist/esm/icons/pin-off.mjs'
import plus from 'lucide/dist/esm/icons/plus.mjs'
import rotateCcw from 'lucide/dist/esm/icons/rotate-ccw.mjs'
import route from 'lucide/dist/esm/icons/route.mjs'
import search from 'lucide/dist/esm/icons/search.mjs'
import table from 'lucide/dist/esm/icons/table-2.mjs'
import waypoints from 'lucide/dist/esm/icons/waypoints.mjs'
import x from 'lucide/dist/esm/icons/x.mjs'

/** The icons in use, by what they do here; drawings of Lucide (https://lucide.dev, ISC). */
const ICONS = {
  down: arrowDown,
  up: arrowUp,
  window: calendarRange,
  open: chevronDown,
  shut: chevronUp,
  next: chevronRight,
  copy,
  download,
  external: externalLink,
  info,
  keyboard,
  languages,
  legend: listFilter,
  fit: maximize,
  minus,
  plus,
  reset: rotateCcw,
  search,
  table,
  close: x,
  layouts: waypoints,
  pin,
  unpin: pinOff,
  path: route,
  swap: arrowUpDown,
  pick: crosshair,
  play,
  pause,
} as const

export type IconName = keyof typeof ICONS

/** An icon in the colour and at 1.2 times the size of the text around it; silent, its button has the words. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    ${ICONS[name].map(([tag, { d, cx, cy, r, x1, x2, y1, y2, x: left, y: top, width, height, rx, points }]) => {
      switch (tag) {
        case 'path':
          return svg`<path d=${d} />`
        case 'circle':
          return svg`<circle cx=${cx} cy=${cy} r=${r} />`
        case 'line':
          return svg`<line x1=${x1} x2=${x2} y1=${y1} y2=${y2} />`
        case 'polyline':
          return svg`<polyline points=${points} />`
        default:
          return svg`<rect x=${left} y=${top} width=${width} height=${height} rx=${rx} />`
      }
    })}
  </svg>`
}
