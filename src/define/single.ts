/**
 * The single file: registers every element, and is the global `entente`. Nobody sees paths, layouts and the table
 * before they are opened, so their elements come in files beside this one. The global has all that
 * `entente-graph/define` exports, but for the classes of these three: `EntentePathFinder`, `EntenteLayoutPicker`,
 * `EntenteTable`.
 */
import { lazyPart } from '../elements/base/lazy-part.js'
import { EntenteExplorer } from '../elements/explorer/explorer.js'
import { lazyTableStyles } from '../elements/table/lazy.styles.js'
import { define, type Versioned } from './define.js'
import './details.js'
import './graph.js'
import './legend.js'
import './search.js'
import './time-slider.js'

define('entente-explorer', EntenteExplorer)

define(
  'entente-path-finder',
  lazyPart(
    async () =>
      inside('entente-path-finder', (await import('../elements/path-finder/path-finder.js')).EntentePathFinder),
    { parts: ['header', 'question', 'field', 'input', 'list', 'option', 'answer', 'path', 'strip', 'step', 'source'] },
  ),
)
define(
  'entente-layout-picker',
  lazyPart(
    async () =>
      inside('entente-layout-picker', (await import('../elements/layout-picker/layout-picker.js')).EntenteLayoutPicker),
    { parts: ['header', 'card', 'measures'] },
  ),
)
define(
  'entente-table',
  lazyPart(async () => inside('entente-table', (await import('../elements/table/table.js')).EntenteTable), {
    parts: ['toolbar', 'table', 'head', 'row', 'cell'],
    methods: ['toCsv'],
    styles: lazyTableStyles,
  }),
)

/** Registers a part under a name of its own, for the element that shows it. */
function inside<T extends Versioned>(tag: string, part: T): T {
  define(`${tag}-body`, part)
  return part
}

export * from '../model.js'
export { align, layoutInput, LAYOUTS, loadLayout } from '../layout/index.js'
export { measure } from '../layout/measures.js'
export { createFrameSelector, createStore, followLayouts, followPaths } from '../store/index.js'
export { EntenteDetails } from '../elements/details/details.js'
export { EntenteExplorer } from '../elements/explorer/explorer.js'
export { EntenteGraph } from '../elements/graph/graph.js'
export { EntenteLegend } from '../elements/legend/legend.js'
export { EntenteSearch } from '../elements/search/search.js'
export { EntenteTimeSlider } from '../elements/time-slider/time-slider.js'
