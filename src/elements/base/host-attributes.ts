import { property } from 'lit/decorators.js'

import type { LayoutName } from '../../layout/index.js'
import type { Certainty, EndedPolicy, IsolatesPolicy, TimeMode, UndatedPolicy } from '../../model/index.js'
import type { Goal, Order } from '../../paths/index.js'
import type { Sizing, Store } from '../../store/index.js'
import { EntenteElement } from './entente-element.js'

/**
 * What a page may say to an element that owns a store. A value that is none of those of its type counts as absent:
 * then the file decides, and where it says nothing the value that is called the default here.
 *
 * @attr {string} lang - Language of the interface (`en`, `de`, `fr` or `ru`) and, where the file has it, of its texts; else that of the closest `lang` around, else the browser's.
 */
export abstract class HostAttributes extends EntenteElement {
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang']
  }

  /** Address of a graph file, relative to the page. Another one replaces the graph. */
  @property() src: string | null = null
  /** `lazy` (default): `src` is asked for once the reader is near; `eager`: at once. As of `<img>`. */
  @property() loading: 'eager' | 'lazy' | null = null
  /** Name of the file's format, such as `entente-graph`; found out if absent. */
  @property() format: string | null = null
  /** A parsed file, a graphology instance, or a graph that was read before. Wins over `src`. */
  @property({ attribute: false }) data: unknown = null
  /** First date of the window (EDTF). */
  @property() from: string | null = null
  /** Last date of the window (EDTF), taken in as a whole. */
  @property() to: string | null = null
  /** The one date to look at (EDTF); sets the mode to `moment`. */
  @property() at: string | null = null
  /** What of time is shown: one `moment`, a `window` (default), or everything `up-to` the window's end. */
  @property({ attribute: 'time-mode' }) timeMode: TimeMode | null = null
  /** Which edges count as shown: those too that dates merely leave `possible` (default), or the `certain` alone. */
  @property() certainty: Certainty | null = null
  /** What becomes of edges without any date: `show` (default), `ghost` (pale) or `hide`. */
  @property() undated: UndatedPolicy | null = null
  /** What becomes of edges that ended before the window: `hide` (default) or `ghost` (pale). */
  @property() ended: EndedPolicy | null = null
  /** What becomes of nodes without a shown edge: `hide` (default), `fade` or `show`. */
  @property() isolates: IsolatesPolicy | null = null
  /** Whether nodes grow with their number of ties: `ties` (default) or `equal`. */
  @property() sizing: Sizing | null = null
  /** Where the nodes stand; if absent the places that the file has, else `force`. */
  @property() layout: LayoutName | null = null
  /** Key of the selected node or edge. Follows the reader; the attribute stays as the page wrote it. */
  @property() selected: string | null = null
  /** Key of the node that paths begin at. Follows the reader, as do the other `path-` properties. */
  @property({ attribute: 'path-from' }) pathFrom: string | null = null
  /** Key of the node that paths lead to. */
  @property({ attribute: 'path-to' }) pathTo: string | null = null
  /** Whether edges are crossed in the order of time, `time` (default), or time is left out, `any`. */
  @property({ attribute: 'path-order' }) pathOrder: Order | null = null
  /** Which path is best: that of `fewest` (default) steps, the `earliest` arrival, the `latest` departure, or the `fastest`. */
  @property({ attribute: 'path-goal' }) pathGoal: Goal | null = null
  /** Key of a layer of the file's ontology; all edges if absent. */
  @property({ attribute: 'path-layer' }) pathLayer: string | null = null
  /** All paths that are `possible` (default), or only the `certain`, which every choice of dates allows. */
  @property({ attribute: 'path-certainty' }) pathCertainty: Certainty | null = null
  /** Statuses to take in of those that paths leave out, with spaces between: `alleged announced planned`. */
  @property({ attribute: 'path-status' }) pathStatus: string | null = null
  /** The colour scheme: `light`, `dark` or `auto` (the system's); the page's own `color-scheme` if absent. */
  @property({ reflect: true }) theme: 'light' | 'dark' | 'auto' | null = null
  /** When the wheel zooms: `always`, with a `modifier` (default) key or while the graph has the focus, or `never`. */
  @property({ attribute: 'wheel-zoom' }) wheelZoom: 'always' | 'modifier' | 'never' | null = null
  /** A store of somebody else, made by `createStore`: then the element shows that one, and loads nothing. */
  @property({ attribute: false }) store: Store | null = null
}
