import { countingIn } from '../../counting.js'
import type { DoubtedStatus, QuestionMessages } from './messages.js'

const { number, plural } = countingIn('fr')
const list = new Intl.ListFormat('fr')

const PLURALS: Readonly<Record<DoubtedStatus, string>> = {
  alleged: 'allégués',
  announced: 'annoncés',
  planned: 'prévus',
}

export const questionFr: QuestionMessages = {
  close: 'Fermer les chemins',
  from: 'De',
  to: 'Vers',
  pick: 'Choisir dans le graphe',
  picking: 'Choisissez un acteur dans le graphe.',
  swap: 'Inverser départ et arrivée',
  remove: (name) => `Retirer ${name}`,
  order: 'Ordre des liens',
  orders: {
    time: {
      label: 'Dans l’ordre du temps',
      hint: 'Aucune étape ne remonte le temps\u00a0: chaque lien existe en même temps que le précédent, ou plus tard.',
    },
    any: {
      label: 'Temps ignoré',
      hint: 'Tout lien affiché convient, quel que soit le premier.',
    },
  },
  more: 'Plus d’options',
  goal: 'Meilleur chemin',
  goals: {
    fewest: { label: 'Le moins d’étapes', hint: 'Le chemin qui compte le moins de liens vient en tête.' },
    earliest: { label: 'Arrivée au plus tôt', hint: 'Le chemin qui aboutit le plus tôt vient en tête.' },
    latest: { label: 'Départ au plus tard', hint: 'Le chemin que l’on peut prendre le plus tard vient en tête.' },
    fastest: {
      label: 'Durée la plus courte',
      hint: 'Le chemin qui prend le moins de temps du premier au dernier lien vient en tête.',
    },
  },
  goalNeedsTime: 'Quand le temps est ignoré, seul le nombre d’étapes importe.',
  layer: 'Niveau',
  allTies: 'Tous les liens',
  certain: {
    label: 'Chemins certains seulement',
    hint: 'Écarte les chemins qui n’existent que si des dates mal connues tombent bien.',
  },
  statuses: {
    label: 'Inclure aussi',
    hint: 'Personne ne dit qu’ils ont eu lieu\u00a0: ils ne comptent que sur demande.',
  },
  statusNames: { alleged: 'Liens allégués', announced: 'Liens annoncés', planned: 'Liens prévus' },
  leftOut: (count) => `${number(count)} ${plural(count, { one: 'écarté', other: 'écartés' })}`,
  directed: {
    label: 'Suivre le sens des liens',
    hint: 'Va de celui qui agit à celui qui est visé, jamais en sens inverse.',
  },
  via: { label: 'Passer par', hint: 'Les chemins passent par ces acteurs, dans cet ordre.' },
  avoid: { label: 'Éviter', hint: 'Aucun chemin ne touche ces acteurs.' },
  add: 'Ajouter un acteur',
  reset: 'Réinitialiser les options',
  taking: (statuses) => `avec les liens ${list.format(statuses.map((status) => PLURALS[status]))}`,
  through: (names) => `par ${list.format(names)}`,
  without: (names) => `sans ${list.format(names)}`,
  searching: (count) =>
    count === 0
      ? 'Recherche de chemins…'
      : `Recherche de chemins… ${number(count)} ${plural(count, { one: 'trouvé', other: 'trouvés' })} pour l’instant`,
  cancel: 'Annuler',
  change: (from, to, set) => `Modifier la question\u00a0: ${from} → ${to}, ${set.join(', ')}`,
  done: 'Terminé',
}
