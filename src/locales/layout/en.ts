import { countingIn } from '../counting.js'
import type { LayoutMessages } from './messages.js'

const { number, plural } = countingIn('en')

function actors(count: number): string {
  return `${number(count)} ${plural(count, { one: 'actor', other: 'actors' })}`
}

export const layoutEn: LayoutMessages = {
  name: 'Layouts',
  close: 'Close the layouts',
  about: {
    saved: 'Where the file puts each actor.',
    force: 'Actors with many ties in common stand together.',
    stress: 'The fewer steps between two actors, the closer they stand.',
    blocs: 'Alliances with their members inside, and who stands between them.',
    concentric: 'Who matters most in the middle, the others in circles around.',
    rings: 'A ring for each kind of actor.',
    layered: 'Who belongs to whom, from the top down.',
    lanes: 'A row for each actor, each tie at its date.',
    map: 'Countries where they lie, the others near whom they belong to.',
    circle: 'Everybody on one circle, close to those they are tied to.',
    grid: 'Row by row by kind, those with most ties first.',
  },
  large: 'In a graph of this size, distances are settled first and forces only refine them.',
  needsWorker: 'Not offered: for so many actors it needs work in the background, which this page does not allow.',
  bars: 'The fuller a bar, the better: crossings, angles, lengths, shapes, labels, distortion.',
  compare: 'Compare measures',
  layout: 'Layout',
  measures: {
    crossings: { name: 'Crossings', about: 'Pairs of ties that cross.' },
    angle: { name: 'Angle', about: 'How wide ties cross on average; up to a right angle.' },
    lengths: { name: 'Lengths', about: 'How much ties differ in length, in percent; zero where all are equal.' },
    nodes: { name: 'Shapes', about: 'Pairs of shapes that overlap.' },
    labels: { name: 'Labels', about: 'Pairs of names that overlap.' },
    stress: {
      name: 'Distortion',
      about: 'How far distances are from the steps between actors, in percent; zero where they agree.',
    },
  },
  measured: (measure, value) => `${measure}: ${value}`,
  nothing: 'nothing to measure',
  sampled: 'Of a graph of this size a sample was measured.',
  previews: (count) => `Work out pictures of ${actors(count)}`,
  by: { label: 'In the middle', ties: 'who has most ties', distance: 'the selected actor' },
  isUpright: 'Blocs above their members',
  direction: { label: 'Direction', down: 'from the top down', right: 'from left to right' },
  shown: 'Arrange only what is shown',
  all: 'Arrange everything',
  follow: {
    label: 'Follow time',
    hint: 'Actors drift as the window moves. Otherwise time moves nobody.',
    notHere: 'Not in this layout: here a place says more than who is close to whom.',
  },
  undo: 'Undo',
  redo: 'Redo',
  unpin: (count) => `Unpin all (${number(count)})`,
  beside: 'Show beside',
  save: 'Save file with these places',
  saved: (count) => `The file has been saved with the places of ${actors(count)}.`,
  fileName: 'Graph',
  cancel: 'Cancel',
  done: (name) => `${name}: the actors have their places`,
  doneEnded: (name) => `${name}: the actors have their places, and time is no longer followed`,
  failed: (name) => `${name}: could not be loaded; try again`,
}
