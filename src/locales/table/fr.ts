import { countingIn } from '../counting.js'
import type { TableMessages } from './messages.js'

const { number, plural } = countingIn('fr')

function ties(count: number): string {
  return `${number(count)} ${plural(count, { one: 'lien', other: 'liens' })}`
}

function tiesOf(count: number, total: number): string {
  return `${ties(count)} sur ${number(total)}`
}

function rows(count: number): string {
  return `${number(count)} ${plural(count, { one: 'ligne', other: 'lignes' })}`
}

function rowsOf(count: number, total: number): string {
  return `${rows(count)} sur ${number(total)}`
}

function faintOnes(count: number): string {
  return plural(count, {
    one: 'estompé (terminé ou sans date)',
    other: 'estompés (terminés ou sans date)',
  })
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
  count: (count, faint) => (faint === 0 ? ties(count) : `${ties(count)}, ${number(faint)} ${faintOnes(faint)}`),
  countOf: (count, total, faint, totalFaint) =>
    totalFaint === 0
      ? tiesOf(count, total)
      : `${tiesOf(count, total)}, ${number(faint)} sur ${number(totalFaint)} ${faintOnes(totalFaint)}`,
  sortedBy: (column, isDescending) =>
    `Trié par «\u00a0${column}\u00a0», ordre ${isDescending ? 'décroissant' : 'croissant'}`,
  copy: 'Copier',
  csv: 'Enregistrer en CSV',
  copied: (count) => `${rows(count)} ${done(count, 'copiée', 'copiées')}`,
  copiedOf: (count, total) => `${rowsOf(count, total)} ${done(count, 'copiée', 'copiées')}, selon le filtre`,
  saved: (count) => `${rows(count)} ${done(count, 'enregistrée', 'enregistrées')} en CSV`,
  savedOf: (count, total) =>
    `${rowsOf(count, total)} ${done(count, 'enregistrée', 'enregistrées')} en CSV, selon le filtre`,
  copyFailed: 'Le navigateur n’autorise pas la copie ici. Le fichier CSV contient les mêmes liens.',
  csvFailed: 'Le fichier CSV n’a pas pu être créé.',
  none: (text) => `Aucun lien du tableau ne contient «\u00a0${text}\u00a0».`,
  printed: (count, total) =>
    `Seules les ${number(count)} premières lignes sur ${number(total)} sont imprimées\u00a0; le fichier CSV les contient toutes.`,
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
