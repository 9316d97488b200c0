import { countingIn } from '../counting.js'
import type { GroupsMessages } from './messages.js'

const { number } = countingIn('ru')

export const groupsRu: GroupsMessages = {
  folded: (count) => `свёрнуто участников: ${number(count)}`,
  foldBloc: (bloc) => `Свернуть членов: ${bloc}`,
  foldKind: (name) => `Свернуть: ${name}`,
  open: (name) => `Развернуть: ${name}`,
  openAll: 'Развернуть все',
  together: 'Связи всех вместе',
}
