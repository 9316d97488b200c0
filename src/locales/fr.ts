import { claimFr } from './claim/fr.js'
import { countingIn } from './counting.js'
import { detailsFr } from './details/fr.js'
import { failuresFr } from './failures/fr.js'
import { failureIn } from './failures/messages.js'
import { groupsFr } from './groups/fr.js'
import { legendFr } from './legend/fr.js'
import { shellFr } from './shell/fr.js'
import { walkFr } from './walk/fr.js'
import type { Messages } from './messages.js'

const { number, plural } = countingIn('fr')

function actors(count: number): string {
  return `${number(count)} ${plural(count, { one: 'acteur', other: 'acteurs' })}`
}

function ties(count: number): string {
  return `${number(count)} ${plural(count, { one: 'lien', other: 'liens' })}`
}

/** French: an edge is a "lien", a node an "acteur". No-break spaces stand before `:`, `;` and `?`. */
export const fr: Messages = {
  claim: claimFr,
  groups: groupsFr,
  legend: legendFr,
  details: detailsFr,
  walk: walkFr,
  shell: shellFr,
  loading: 'Chargement du graphe…',
  empty: 'Il n’y a aucun graphe à afficher.',
  nothingHere: 'Aucun lien dans cette période.',
  nothingLeft: 'Aucun lien dans cette période : la légende en écarte.',
  retry: 'Réessayer',
  problems: (count) => `${number(count)} ${plural(count, { one: 'erreur', other: 'erreurs' })} dans le fichier`,
  failures: failuresFr,
  failure: failureIn(failuresFr),
  counts: ({ shown, total, possible, undated, certainOnly }) =>
    [
      `${ties(shown)} sur ${number(total)}`,
      certainOnly
        ? `${number(possible)} ${plural(possible, { one: 'possible écarté', other: 'possibles écartés' })}`
        : `${number(possible)} seulement ${plural(possible, { one: 'possible', other: 'possibles' })}`,
      `${number(undated)} sans date`,
    ].join(', '),
  actors,
  graphName: (title) => (title === '' ? 'Graphe' : `Graphe\u00a0: ${title}`),
  graphRole: 'réseau',
  timeName: 'Temps',
  play: 'Lecture',
  pause: 'Mettre en pause',
  stepBack: 'Un pas en arrière',
  stepForward: 'Un pas en avant',
  speed: (factor) => `Vitesse\u00a0: ${factor}×`,
  mode: 'Ce que le curseur sélectionne',
  modes: { moment: 'Date', window: 'Période', 'up-to': 'Jusqu’à' },
  from: 'Du',
  to: 'Au',
  windowBand: 'Période',
  moment: 'Date',
  fromDate: (date) => `à partir de\u00a0: ${date}`,
  toDate: (date) => `jusqu’à\u00a0: ${date}`,
  inWindow: (window, counts) => `${window}\u00a0: ${counts}`,
  zoomIn: 'Agrandir l’axe du temps',
  zoomOut: 'Réduire l’axe du temps',
  zoomAll: 'Tout l’axe',
  overview: 'Toutes les années',
  visiblePart: 'Années visibles',
  dates: 'Saisir des dates',
  dateHint:
    'Une année, un mois ou un jour\u00a0: 2023, 2023-09, 2023-09-16\u00a0; deux dates séparées par une barre oblique\u00a0: 2022/2023',
  badDate: (text) => `«\u00a0${text}\u00a0» n’est pas une date lisible. Écrivez 2023, 2023-09 ou 2023-09-16.`,
  backwards: 'La dernière date précède la première.',
  began: 'Commencés ou survenus',
  endedBelow: 'Terminés',
  certainLine: 'Liens certains',
  pathMarks: 'Étapes du chemin',
  pathStep: (step, date) => `Étape ${step}\u00a0: ${date}`,
  pathStepEarliest: (step, held, date) => `Étape ${step}\u00a0: ${held} (au plus tôt\u00a0: ${date})`,
  pathStepLatest: (step, held, date) => `Étape ${step}\u00a0: ${held} (au plus tard\u00a0: ${date})`,
  pathSteps: (steps, dates) => `Étapes ${steps}\u00a0: ${dates}`,
  pathStop: (mark) => `${mark}. Revenir à la vue d’avant`,
  stepCount: (count) => `${number(count)} ${plural(count, { one: 'étape', other: 'étapes' })}`,
  wheelHint: 'Maintenez Ctrl ou ⌘ en faisant défiler pour zoomer',
  touchHint: 'Utilisez deux doigts pour déplacer le graphe',
  zoomGraphIn: 'Agrandir',
  zoomGraphOut: 'Réduire',
  fit: 'Afficher tout le graphe',
  upTo: (date) => `jusqu’à\u00a0: ${date}`,
  range: (from, to) => `${from} – ${to}`,
  search: 'Trouver un acteur',
  searchClear: 'Effacer la recherche',
  searchFound: (count) =>
    count === 0 ? 'Aucun acteur trouvé' : `${actors(count)} ${plural(count, { one: 'trouvé', other: 'trouvés' })}`,
  searchNone: (text) => `Aucun acteur ne porte le nom «\u00a0${text}\u00a0» ou un nom proche.`,
  searchMore: (count) =>
    `${number(count)} ${plural(count, { one: 'autre', other: 'autres' })}\u00a0: précisez pour raccourcir la liste`,
  tiesHere: (count) => (count === 0 ? 'aucun dans cette période' : ties(count)),
}
