import { countingIn } from '../counting.js'
import type { LegendMessages } from './messages.js'

const { number, plural } = countingIn('fr')

function certains(count: number): string {
  return `${number(count)} ${plural(count, { one: 'certain', other: 'certains' })}`
}

function possibles(count: number): string {
  return `${number(count)} ${plural(count, { one: 'possible', other: 'possibles' })}`
}

function liens(count: number): string {
  return `${number(count)} ${plural(count, { one: 'lien', other: 'liens' })}`
}

function ecarte(count: number): string {
  return plural(count, { one: 'écarté', other: 'écartés' })
}

export const legendFr: LegendMessages = {
  name: 'Ce que signifient couleurs, formes et traits',
  sections: {
    ties: 'Liens',
    actors: 'Acteurs',
    sure: 'Degré de certitude',
    sources: 'Sources',
    lines: 'Traits',
    show: 'Affichage',
  },
  columns: { certain: 'certains', possible: 'possibles' },
  other: 'Autres',
  noType: 'type non indiqué',
  noKind: 'catégorie non indiquée',
  count: ({ certain, possible, undated, isPossibleOut, isUndatedOut }) =>
    [
      certain === 0 ? '' : certains(certain),
      possible === 0 ? '' : isPossibleOut ? `${possibles(possible)} ${ecarte(possible)}` : possibles(possible),
      undated === 0
        ? ''
        : isUndatedOut
          ? `${number(undated)} sans date ${ecarte(undated)}`
          : `${number(undated)} sans date`,
    ]
      .filter((part) => part !== '')
      .join(', ') || 'aucun dans cette période',
  tied: ({ tied, undated }) =>
    [
      tied === 0 ? '' : `${number(tied)} avec des liens dans cette période`,
      undated === 0 ? '' : `${number(undated)} avec seulement des liens sans date`,
    ]
      .filter((part) => part !== '')
      .join(', ') || 'aucun dans cette période',
  undated: (count) => `+${number(count)} sans date`,
  only: 'isoler',
  onlyHint: 'Écarter tout le reste. Maj+Entrée ou un appui long font de même.',
  all: 'tout',
  none: 'rien',
  types: (family) => `Types\u00a0: ${family}`,
  leftOut: (count) =>
    count === 0
      ? 'Rien n’est écarté'
      : `${number(count)} ${plural(count, { one: 'élément écarté', other: 'éléments écartés' })}`,
  reset: 'Réinitialiser',
  lines: {
    certain: 'certain dans cette période',
    possible: 'possible d’après ses dates',
    unknown: 'début ou fin inconnus',
    doubtful: 'allégué, contesté, prévu',
    undated: 'aucune date connue',
    negative: 'réduit ou refusé',
    ended: 'terminé avant cette période',
  },
  certainOnly: {
    label: 'Liens certains seulement',
    hint: 'Écarte les liens qui, d’après leurs dates, peuvent appartenir à cette période sans qu’on en soit sûr.',
  },
  undatedTies: {
    label: 'Liens sans date',
    hint: 'Personne ne dit quand ils existaient\u00a0; ils pourraient appartenir à n’importe quelle période.',
  },
  endedTies: {
    label: 'Garder les liens terminés',
    hint: 'Les liens terminés avant cette période restent en traits fins et pâles. Ils ne sont pas comptés.',
  },
  isolates: {
    label: 'Acteurs sans lien',
    hint: 'Ceux qui n’ont affaire à personne dans cette période.',
  },
  sizing: {
    label: 'Taille selon les liens',
    hint: 'Plus un acteur a de liens ici, plus il est dessiné grand.',
  },
  choices: { show: 'afficher', faint: 'estomper', hide: 'masquer' },
  possibleHere: (count) =>
    `${number(count)} seulement ${plural(count, { one: 'possible', other: 'possibles' })} dans cette période`,
  possibleOut: (count) => `${possibles(count)} ${ecarte(count)}`,
  undatedHere: (count) => `${liens(count)} sans date`,
  endedHere: (count) => `${liens(count)} ${plural(count, { one: 'terminé', other: 'terminés' })}`,
  untiedHere: (count) => `${number(count)} ${plural(count, { one: 'acteur', other: 'acteurs' })} sans lien`,
}
