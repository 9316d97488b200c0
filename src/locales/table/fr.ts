import { countingIn } from '../counting.js'
import type { TableMessages } from './messages.js'

const { number, plural } = countingIn('fr')

function ties(count: number): string {
  return `${number(count)} ${plural(count, { one: 'lien', other: 'liens' })}`
}

function tiesOf(count: number, total: number): string {
  return `${ties(count)} sur ${number(total)}`
}

function done(count: number, one: string, other: string): string {
  return plural(count, { one, other })
}

export const tableFr: TableMessages = {
  name: 'Tableau des liens',
  columns: {
    from: 'De',
    type: 'Lien',
    to: 'Vers',
    when: 'Quand',
    state: 'Dans la période',
    status: 'Statut',
    sources: 'Sources',
  },
  filter: 'Filtrer le tableau',
  filterHint: 'Nom, lien, lieu, source…',
  clearFilter: 'Effacer le filtre',
  count: ties,
  countOf: tiesOf,
  copy: 'Copier',
  csv: 'Enregistrer en CSV',
  copied: (count) => `${ties(count)} ${done(count, 'copié', 'copiés')}`,
  copiedOf: (count, total) => `${tiesOf(count, total)} ${done(count, 'copié', 'copiés')}, selon le filtre`,
  saved: (count) => `${ties(count)} ${done(count, 'enregistré', 'enregistrés')} en CSV`,
  savedOf: (count, total) =>
    `${tiesOf(count, total)} ${done(count, 'enregistré', 'enregistrés')} en CSV, selon le filtre`,
  copyFailed: 'Le navigateur n’autorise pas la copie ici. Le fichier CSV contient les mêmes liens.',
  csvFailed: 'Le fichier CSV n’a pas pu être créé.',
  none: (text) => `Aucun lien du tableau ne contient «\u00a0${text}\u00a0».`,
  printed: (count, total) =>
    `Seuls les ${number(count)} premiers liens sur ${number(total)} sont imprimés\u00a0; le fichier CSV les contient tous.`,
  fileName: 'Liens',
  csvColumns: {
    id: 'Identifiant',
    from: 'De',
    fromKey: 'De (clé)',
    type: 'Lien',
    typeKey: 'Lien (clé)',
    family: 'Famille',
    to: 'Vers',
    toKey: 'Vers (clé)',
    start: 'Début (EDTF)',
    end: 'Fin (EDTF)',
    attested: 'Attesté (EDTF)',
    when: 'Quand',
    state: 'Dans la période',
    status: 'Statut',
    basis: 'Fondement',
    negative: 'Réduit ou refusé',
    place: 'Lieu',
    meeting: 'Rencontre (clé)',
    note: 'Remarque',
    ambiguity: 'Points obscurs',
    sources: 'Sources',
    references: 'Références complètes',
  },
}
