import { countingIn } from '../counting.js'
import { alone, inside } from './inside.js'
import type { WalkMessages, WalkTime } from './messages.js'

const { number, plural } = countingIn('fr')

function ties(count: number): string {
  return `${count === 0 ? 'aucun' : number(count)} ${plural(count, { one: 'lien', other: 'liens' })}`
}

function within({ form, text }: WalkTime): string {
  if (form === 'day') return `le ${text}`
  if (form === 'range') return `dans la période ${text}`
  return form === 'up-to' ? `jusqu’au ${text}` : `en ${text}`
}

export const walkFr: WalkMessages = {
  name: 'Touches du graphe',
  close: 'Fermer',
  does: {
    around: 'Faire le tour des liens d’un acteur, ou des liens entre deux acteurs une fois ouverts.',
    follow: 'Suivre le lien jusqu’à l’acteur à l’autre bout.',
    back: 'Revenir\u00a0: d’un lien à son acteur, d’un acteur au précédent.',
    choose:
      'Sélectionner ce qui a le focus, et ouvrir plusieurs liens entre deux acteurs. Une seconde fois annule la sélection, ou ouvre ce qui est regroupé.',
    leave: 'Fermer les liens ouverts, puis annuler la sélection.',
    all: 'Aller au suivant ou au précédent de tous les acteurs, les plus liés d’abord.',
    ends: 'Aller à l’acteur qui a le plus de liens, ou à celui qui en a le moins.',
    pan: 'Déplacer l’image.',
    zoom: 'Agrandir et réduire.',
    fit: 'Afficher tout le graphe.',
    move: 'Déplacer l’acteur : avec les flèches ensuite, Entrée le pose, Échap annule.',
    pin: 'Épingler l’acteur à sa place, ou le libérer.',
    undo: 'Annuler un déplacement ou une disposition ; avec Maj, rétablir.',
    tab: 'Quitter le graphe.',
    help: 'Afficher ces touches.',
  },
  moving: (name) => `Déplacement de ${name} : les flèches le déplacent, Entrée le pose, Échap annule.`,
  pinned: (name) => `${name} est épinglé.`,
  unpinned: (name) => `${name} n’est plus épinglé.`,
  undone: 'Annulé.',
  redone: 'Rétabli.',
  node: (name, kind, count, time) => `${name}, ${inside(kind)}, ${ties(count)} ${within(time)}`,
  ofAll: (position, total, what) => `${number(position)} sur ${number(total)}\u00a0: ${what}`,
  tie: (verb, other, notes) => [`${verb} ${other}`, ...notes].join(', '),
  bundle: (other, count, families, faint) => {
    if (count === 0) return `${other}, ${ties(faint)}, ${over(faint)}`
    const parts = families.map((family) => `${inside(family.name)} ${number(family.count)}`)
    const more =
      faint === 0 ? '' : `\u00a0; ${number(faint)} ${plural(faint, { one: 'autre', other: 'autres' })}, ${over(faint)}`
    return `${other}, ${ties(count)}${parts.length === 0 ? '' : `\u00a0: ${parts.join(', ')}`}${more}`
  },
  noFamily: 'autres',
  sourced: (tie, sources) =>
    sources.length === 0
      ? `${tie}\u00a0; sans source`
      : `${tie}\u00a0; ${plural(sources.length, { one: 'source', other: 'sources' })}\u00a0: ${sources.join(', ')}`,
  says: (name, tie) => `${name} ${tie}`,
  between: (one, other, count) => `${one} – ${other}\u00a0: ${ties(count)}`,
  moved: (where) => `Ce qui avait le focus n’est plus affiché. Maintenant\u00a0: ${where}`,
  edgeLabel: (type, dates) => `${alone(type)}, ${dates}`,
}

function over(count: number): string {
  return plural(count, { one: 'terminé ou sans date', other: 'terminés ou sans date' })
}
