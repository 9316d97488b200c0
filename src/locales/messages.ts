import type { ErrorCode } from '../core/errors.js'
import type { ClaimMessages } from './claim/messages.js'
import type { DetailsMessages } from './details/messages.js'
import type { FailureMessages } from './failures/messages.js'
import type { GroupsMessages } from './groups/messages.js'
import type { LegendMessages } from './legend/messages.js'
import type { ShellMessages } from './shell/messages.js'
import type { WalkMessages } from './walk/messages.js'

/** Every text of the interface. Numbers arrive as numbers; each language does its own plurals. */
export interface Messages {
  readonly claim: ClaimMessages
  readonly groups: GroupsMessages
  readonly legend: LegendMessages
  readonly details: DetailsMessages
  readonly walk: WalkMessages
  readonly shell: ShellMessages
  readonly loading: string
  readonly empty: string
  readonly nothingHere: string
  /** The same where a filter may be why. */
  readonly nothingLeft: string
  readonly retry: string
  readonly problems: (count: number) => string
  /** What went wrong, and what to do about it. */
  readonly failures: FailureMessages
  /** One of them: by code, or better by reason or the code of an issue. */
  readonly failure: (code: ErrorCode, reason?: string | null) => string
  /** `58 ties of 198, 12 only possible, 3 undated` */
  readonly counts: (counts: {
    shown: number
    total: number
    possible: number
    undated: number
    certainOnly: boolean
  }) => string
  readonly actors: (count: number) => string
  readonly graphName: (title: string) => string
  readonly graphRole: string
  readonly timeName: string
  readonly play: string
  readonly pause: string
  readonly stepBack: string
  readonly stepForward: string
  readonly speed: (factor: string) => string
  readonly mode: string
  readonly modes: { readonly moment: string; readonly window: string; readonly 'up-to': string }
  readonly from: string
  readonly to: string
  readonly windowBand: string
  readonly moment: string
  /** `from 1 January 2023`, `to 31 December 2023`: the ends of the window as a reader hears them. */
  readonly fromDate: (date: string) => string
  readonly toDate: (date: string) => string
  /** What a reader hears of a window that has come to rest. */
  readonly inWindow: (window: string, counts: string) => string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly zoomAll: string
  readonly overview: string
  readonly visiblePart: string
  readonly dates: string
  readonly dateHint: string
  readonly badDate: (text: string) => string
  readonly backwards: string
  readonly began: string
  readonly endedBelow: string
  readonly certainLine: string
  /** The group of the marks that stand for the steps of a path. */
  readonly pathMarks: string
  /** `Step 2: 21 September 2023` */
  readonly pathStep: (step: string, date: string) => string
  /** With the time in which the tie held, and from when on it can be crossed; or until when at least. */
  readonly pathStepEarliest: (step: string, held: string, date: string) => string
  readonly pathStepLatest: (step: string, held: string, date: string) => string
  /** One mark for several: `Steps 1–3: 1 Feb 2023 – 21 Sept 2023` */
  readonly pathSteps: (steps: string, dates: string) => string
  /** On the mark of a step that is walked, after its name: a press comes back to where the reader was. */
  readonly pathStop: (mark: string) => string
  /** How long a path is: `3 steps` */
  readonly stepCount: (count: number) => string
  readonly wheelHint: string
  readonly touchHint: string
  readonly zoomGraphIn: string
  readonly zoomGraphOut: string
  readonly fit: string
  readonly upTo: (date: string) => string
  readonly range: (from: string, to: string) => string
  /** The field that finds actors by name. */
  readonly search: string
  readonly searchClear: string
  /** How many actors the typed text has found, spoken and never shown; 0 too. */
  readonly searchFound: (count: number) => string
  readonly searchNone: (text: string) => string
  /** Below a list that is cut short. */
  readonly searchMore: (count: number) => string
  /** How many ties of an actor the window shows: `41 ties`, `none in this window`. */
  readonly tiesHere: (count: number) => string
}
