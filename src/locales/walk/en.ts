import { countingIn } from '../counting.js'
import { alone, inside } from './inside.js'
import type { WalkMessages, WalkTime } from './messages.js'

const { number, plural } = countingIn('en-GB')

function ties(count: number): string {
  return `${count === 0 ? 'no' : number(count)} ${plural(count, { one: 'tie', other: 'ties' })}`
}

function within({ form, text }: WalkTime): string {
  if (form === 'day') return `on ${text}`
  if (form === 'range') return `in the window ${text}`
  return form === 'up-to' ? `up to ${text}` : `in ${text}`
}

export const walkEn: WalkMessages = {
  name: 'Keys of the graph',
  close: 'Close',
  does: {
    around: 'Go round the ties of an actor, or round the ties between two actors once they are open.',
    follow: 'Follow the tie to the actor at its other end.',
    back: 'Go back: from a tie to its actor, from an actor to the one before.',
    choose:
      'Select what has the focus, and open several ties between two actors. Once more lets go of it, or opens what is folded.',
    leave: 'Close open ties, then let go of the selection.',
    all: 'Go to the next or the previous of all actors, those with most ties first.',
    ends: 'Go to the actor with the most ties, or with the fewest.',
    pan: 'Move the picture.',
    zoom: 'Zoom in and out.',
    fit: 'Show the whole graph.',
    move: 'Move the actor: arrows from then on, Enter puts it down, Esc takes it back.',
    pin: 'Pin the actor where it is, or let go of it.',
    undo: 'Take back a move or a layout; with Shift do it again.',
    tab: 'Leave the graph.',
    help: 'Show these keys.',
  },
  moving: (name) => `Moving ${name}: arrow keys move it, Enter puts it down, Escape takes it back.`,
  pinned: (name) => `${name} is pinned.`,
  unpinned: (name) => `${name} is no longer pinned.`,
  undone: 'Taken back.',
  redone: 'Done again.',
  node: (name, kind, count, time) => `${name}, ${inside(kind)}, ${ties(count)} ${within(time)}`,
  ofAll: (position, total, what) => `${number(position)} of ${number(total)}: ${what}`,
  tie: (verb, other, notes) => [`${verb} ${other}`, ...notes].join(', '),
  bundle: (other, count, families, faint) => {
    if (count === 0) return `${other}, ${ties(faint)}, ended or undated`
    const parts = families.map((family) => `${number(family.count)} ${inside(family.name)}`)
    const more = faint === 0 ? '' : `; ${number(faint)} more, ended or undated`
    return `${other}, ${ties(count)}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}${more}`
  },
  noFamily: 'other',
  sourced: (tie, sources) =>
    sources.length === 0
      ? `${tie}; no source given`
      : `${tie}; ${plural(sources.length, { one: 'source', other: 'sources' })}: ${sources.join(', ')}`,
  says: (name, tie) => `${name} ${tie}`,
  between: (one, other, count) => `${one} – ${other}: ${ties(count)}`,
  moved: (where) => `What had the focus is no longer shown. Now at ${where}`,
  edgeLabel: (type, dates) => `${alone(type)}, ${dates}`,
}
