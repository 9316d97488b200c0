import { claimEn } from './claim/en.js'
import { countingIn } from './counting.js'
import { detailsEn } from './details/en.js'
import { failuresEn } from './failures/en.js'
import { failureIn } from './failures/messages.js'
import { groupsEn } from './groups/en.js'
import { legendEn } from './legend/en.js'
import { shellEn } from './shell/en.js'
import { walkEn } from './walk/en.js'
import type { Messages } from './messages.js'

const { number, plural } = countingIn('en-GB')

function actors(count: number): string {
  return `${number(count)} ${plural(count, { one: 'actor', other: 'actors' })}`
}

function ties(count: number): string {
  return `${number(count)} ${plural(count, { one: 'tie', other: 'ties' })}`
}

export const en: Messages = {
  claim: claimEn,
  groups: groupsEn,
  legend: legendEn,
  details: detailsEn,
  walk: walkEn,
  shell: shellEn,
  loading: 'Loading the graph …',
  empty: 'There is no graph to show.',
  nothingHere: 'Nothing is tied in this window.',
  nothingLeft: 'Nothing is tied in this window: the legend leaves things out.',
  retry: 'Try again',
  problems: (count) => `${number(count)} ${plural(count, { one: 'problem', other: 'problems' })} in the file`,
  failures: failuresEn,
  failure: failureIn(failuresEn),
  counts: ({ shown, total, possible, undated, certainOnly }) =>
    [
      `${ties(shown)} of ${number(total)}`,
      certainOnly ? `${number(possible)} possible left out` : `${number(possible)} only possible`,
      `${number(undated)} undated`,
    ].join(', '),
  actors,
  graphName: (title) => (title === '' ? 'Graph' : `Graph: ${title}`),
  graphRole: 'network',
  timeName: 'Time',
  play: 'Play',
  pause: 'Pause',
  stepBack: 'Step back',
  stepForward: 'Step forward',
  speed: (factor) => `Speed: ${factor}×`,
  mode: 'What the slider selects',
  modes: { moment: 'Moment', window: 'Window', 'up-to': 'Up to' },
  from: 'From',
  to: 'To',
  windowBand: 'Window',
  moment: 'Moment',
  fromDate: (date) => `from ${date}`,
  toDate: (date) => `to ${date}`,
  inWindow: (window, counts) => `${window}: ${counts}`,
  zoomIn: 'Zoom in on time',
  zoomOut: 'Zoom out of time',
  zoomAll: 'Whole axis',
  overview: 'All years',
  visiblePart: 'Visible years',
  dates: 'Dates',
  dateHint: 'A year, a month or a day: 2023, 2023-09, 2023-09-16; two dates with a slash between them: 2022/2023',
  badDate: (text) => `“${text}” is not a date that can be read. Write 2023, 2023-09 or 2023-09-16.`,
  backwards: 'The last date lies before the first.',
  began: 'Began or happened',
  endedBelow: 'Ended',
  certainLine: 'Certain ties',
  pathMarks: 'Steps of the path',
  pathStep: (step, date) => `Step ${step}: ${date}`,
  pathStepEarliest: (step, held, date) => `Step ${step}: ${held} (earliest: ${date})`,
  pathStepLatest: (step, held, date) => `Step ${step}: ${held} (latest: ${date})`,
  pathSteps: (steps, dates) => `Steps ${steps}: ${dates}`,
  pathStop: (mark) => `${mark}. Back to where you were`,
  stepCount: (count) => `${number(count)} ${plural(count, { one: 'step', other: 'steps' })}`,
  wheelHint: 'Hold Ctrl or ⌘ while scrolling to zoom',
  touchHint: 'Use two fingers to move the graph',
  zoomGraphIn: 'Zoom in',
  zoomGraphOut: 'Zoom out',
  fit: 'Show the whole graph',
  upTo: (date) => `up to ${date}`,
  range: (from, to) => `${from} – ${to}`,
  search: 'Find an actor',
  searchClear: 'Clear the search',
  searchFound: (count) => (count === 0 ? 'No actor found' : `${actors(count)} found`),
  searchNone: (text) => `No actor is called “${text}” or anything like it.`,
  searchMore: (count) => `${number(count)} more: type on to narrow the list`,
  tiesHere: (count) => (count === 0 ? 'none in this window' : ties(count)),
}
