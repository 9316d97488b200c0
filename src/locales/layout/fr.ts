import { countingIn } from '../counting.js'
import type { LayoutMessages } from './messages.js'

const { number, plural } = countingIn('fr')

function acteurs(count: number): string {
  return `${number(count)} ${plural(count, { one: 'acteur', other: 'acteurs' })}`
}

export const layoutFr: LayoutMessages = {
  name: 'Dispositions',
  close: 'Fermer les dispositions',
  about: {
    saved: 'Là où le fichier place chaque acteur.',
    force: 'Les acteurs qui ont beaucoup de liens en commun sont réunis.',
    stress: 'Moins il y a d’étapes entre deux acteurs, plus ils sont proches.',
    blocs: 'Les alliances avec leurs membres, et ceux qui se tiennent entre elles.',
    concentric: 'Au centre ceux qui comptent le plus, les autres en cercles autour.',
    rings: 'Un anneau pour chaque catégorie d’acteurs.',
    layered: 'Qui relève de qui, de haut en bas.',
    lanes: 'Une ligne par acteur, chaque lien à sa date.',
    map: 'Les pays à leur place, les autres près de ceux dont ils relèvent.',
    circle: 'Tous sur un cercle, près de ceux à qui ils sont liés.',
    grid: 'Par rangées et par catégorie, les plus liés d’abord.',
  },
  large: 'Dans un graphe de cette taille, on fixe d’abord les distances\u00a0; les forces ne font que les affiner.',
  needsWorker:
    'Indisponible\u00a0: pour autant d’acteurs, il faut un calcul en arrière-plan, que cette page n’autorise pas.',
  bars: 'Plus une barre est pleine, mieux c’est\u00a0: croisements, angles, longueurs, formes, noms, distorsion.',
  compare: 'Comparer les mesures',
  layout: 'Disposition',
  measures: {
    crossings: { name: 'Croisements', about: 'Paires de liens qui se croisent.' },
    angle: { name: 'Angle', about: 'Ouverture moyenne des croisements\u00a0; au plus un angle droit.' },
    lengths: {
      name: 'Longueurs',
      about: 'Écart entre les longueurs des liens, en pourcentage\u00a0; zéro si toutes sont égales.',
    },
    nodes: { name: 'Formes', about: 'Paires de formes qui se chevauchent.' },
    labels: { name: 'Noms', about: 'Paires de noms qui se chevauchent.' },
    stress: {
      name: 'Distorsion',
      about:
        'Écart entre les distances et les étapes qui séparent les acteurs, en pourcentage\u00a0; zéro si elles concordent.',
    },
  },
  measured: (measure, value) => `${measure}\u00a0: ${value}`,
  nothing: 'rien à mesurer',
  sampled: 'Dans un graphe de cette taille, la mesure porte sur un échantillon.',
  previews: (count) => `Calculer les images pour ${acteurs(count)}`,
  by: { label: 'Au centre', ties: 'qui a le plus de liens', distance: 'l’acteur sélectionné' },
  isUpright: 'Blocs au-dessus de leurs membres',
  direction: { label: 'Sens', down: 'de haut en bas', right: 'de gauche à droite' },
  shown: 'Disposer seulement ce qui est affiché',
  all: 'Tout disposer',
  follow: {
    label: 'Suivre le temps',
    hint: 'Les acteurs glissent quand la période change. Sinon, le temps ne déplace personne.',
    notHere: 'Pas dans cette disposition\u00a0: ici, une place ne dit pas seulement qui est proche de qui.',
  },
  undo: 'Annuler',
  redo: 'Rétablir',
  unpin: (count) => `Tout détacher (${number(count)})`,
  beside: 'Afficher à côté',
  save: 'Enregistrer le fichier avec ces places',
  saved: (count) =>
    `Le fichier est enregistré avec ${plural(count, { one: 'la place', other: 'les places' })} de ${acteurs(count)}.`,
  fileName: 'Graphe',
  cancel: 'Arrêter',
  done: (name) => `${name}\u00a0: les acteurs sont en place`,
  doneEnded: (name) => `${name}\u00a0: les acteurs sont en place, et le temps n’est plus suivi`,
  failed: (name) => `${name}\u00a0: chargement impossible, réessayez`,
}
