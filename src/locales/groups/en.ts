import { countingIn } from '../counting.js'
import type { GroupsMessages } from './messages.js'

const { number, plural } = countingIn('en-GB')

export const groupsEn: GroupsMessages = {
  folded: (count) => `${number(count)} ${plural(count, { one: 'actor', other: 'actors' })} folded`,
  foldBloc: (bloc) => `Fold members into ${bloc}`,
  foldKind: (name) => `Fold into one: ${name}`,
  open: (name) => `Open: ${name}`,
  openAll: 'Open all',
  together: 'Ties of all together',
}
