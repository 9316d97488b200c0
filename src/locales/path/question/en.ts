import { countingIn } from '../../counting.js'
import type { QuestionMessages } from './messages.js'

const { number, plural } = countingIn('en-GB')
const list = new Intl.ListFormat('en-GB')

export const questionEn: QuestionMessages = {
  close: 'Close the paths',
  from: 'From',
  to: 'To',
  pick: 'Pick in the graph',
  picking: 'Choose an actor in the graph.',
  swap: 'Swap From and To',
  remove: (name) => `Remove ${name}`,
  order: 'Order of the ties',
  orders: {
    time: {
      label: 'In order of time',
      hint: 'No step goes back in time: each tie holds at the same time as the one before it, or later.',
    },
    any: {
      label: 'Time left out',
      hint: 'Any tie that is shown will do, whichever came first.',
    },
  },
  more: 'More options',
  goal: 'Best path',
  goals: {
    fewest: { label: 'Fewest steps', hint: 'The path with the fewest ties comes first.' },
    earliest: { label: 'Earliest arrival', hint: 'The path that reaches its end the soonest comes first.' },
    latest: { label: 'Latest departure', hint: 'The path that one can set out on the latest comes first.' },
    fastest: {
      label: 'Shortest time',
      hint: 'The path that takes the least time from its first tie to its last comes first.',
    },
  },
  goalNeedsTime: 'With time left out, only the number of steps counts.',
  layer: 'Layer',
  allTies: 'All ties',
  certain: {
    label: 'Certain paths only',
    hint: 'Leaves out paths that exist only if dates nobody knows exactly fell the right way.',
  },
  statuses: {
    label: 'Take in as well',
    hint: 'Nobody says that these came about, so they take no part unless you ask for them.',
  },
  statusNames: { alleged: 'Alleged ties', announced: 'Announced ties', planned: 'Planned ties' },
  leftOut: (count) => `${number(count)} left out`,
  directed: {
    label: 'Follow the direction of ties',
    hint: 'Goes from the one who acts to the one acted on, never back.',
  },
  via: { label: 'Pass through', hint: 'Paths pass these actors in this order.' },
  avoid: { label: 'Avoid', hint: 'No path touches these actors.' },
  add: 'Add an actor',
  reset: 'Reset options',
  taking: (statuses) => `with ${list.format(statuses)} ties`,
  through: (names) => `through ${list.format(names)}`,
  without: (names) => `without ${list.format(names)}`,
  searching: (count) =>
    count === 0
      ? 'Looking for paths …'
      : `Looking for paths … ${number(count)} ${plural(count, { one: 'path', other: 'paths' })} so far`,
  cancel: 'Cancel',
  change: (from, to, set) => `Change the question: ${from} → ${to}, ${set.join(', ')}`,
  done: 'Done',
}
