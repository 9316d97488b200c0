import { countingIn } from '../counting.js'
import type { GroupsMessages } from './messages.js'

const { number, plural } = countingIn('fr')

export const groupsFr: GroupsMessages = {
  folded: (count) => `${number(count)} ${plural(count, { one: 'acteur regroupé', other: 'acteurs regroupés' })}`,
  foldBloc: (bloc) => `Regrouper les membres\u00a0: ${bloc}`,
  foldKind: (name) => `Regrouper\u00a0: ${name}`,
  open: (name) => `Ouvrir\u00a0: ${name}`,
  openAll: 'Tout ouvrir',
  together: 'Liens de l’ensemble',
}
