import { countingIn } from '../counting.js'
import type { GroupsMessages } from './messages.js'

const { number, plural } = countingIn('de')

export const groupsDe: GroupsMessages = {
  folded: (count) => `${number(count)} ${plural(count, { one: 'Akteur', other: 'Akteure' })} zusammengefasst`,
  foldBloc: (bloc) => `Mitglieder zusammenfassen: ${bloc}`,
  foldKind: (name) => `Zusammenfassen: ${name}`,
  open: (name) => `Öffnen: ${name}`,
  openAll: 'Alle öffnen',
  together: 'Verbindungen aller zusammen',
}
