import { countingIn } from '../../counting.js'
import type { AnswerMessages } from './messages.js'

const { number, plural } = countingIn('fr')

function ties(count: number): string {
  return `${number(count)} ${plural(count, { one: 'lien', other: 'liens' })}`
}

/** `de Sergueï Lavrov`, `d’Assimi Goïta`: before a vowel, whatever its accent. An h stays, as most names are spoken. */
function of(name: string, first: 'd' | 'D' = 'd'): string {
  return /^[aeiouœæ]/i.test(name.normalize('NFD')) ? `${first}’${name}` : `${first}e ${name}`
}

export const answerFr: AnswerMessages = {
  found: (count, certain) => {
    const paths = `${number(count)} ${plural(count, { one: 'chemin', other: 'chemins' })}`
    if (count === 1) return certain === 1 ? `${paths}, certain` : `${paths}, possible`
    if (certain === 0) return `${paths}, tous seulement possibles`
    if (certain === count) return `${paths}, tous certains`
    return `${paths}, dont ${number(certain)} ${plural(certain, { one: 'certain', other: 'certains' })}`
  },
  foundBetween: (from, to, found) => `${of(from, 'D')} à ${to}\u00a0: ${found}.`,
  cut: 'La recherche a été interrompue\u00a0: il peut y avoir d’autres chemins, ou de meilleurs.',
  best: 'Les meilleurs sont affichés\u00a0; il peut y en avoir d’autres.',
  until: 'puis',
  noStart: 'début inconnu',
  noEnd: 'fin inconnue',
  windowStart: 'début de cette période',
  windowEnd: 'fin de cette période',
  earliest: 'aussi tôt que les dates le permettent',
  latest: 'aussi tard que les dates le permettent',
  atOnce: 'possible en un jour',
  takesDays: (count) => `dure au moins ${number(count)} ${plural(count, { one: 'jour', other: 'jours' })}`,
  takesMonths: (count) => `dure au moins ${number(count)} mois`,
  takesYears: (count) => `dure au moins ${number(count)} ${plural(count, { one: 'an', other: 'ans' })}`,
  stepsName: 'Étapes',
  maybeBefore: (step) => `peut-être avant l’étape ${number(step)}\u00a0: les dates laissent l’ordre ouvert`,
  orderOpen: (groups) => `Les dates laissent ouvert l’ordre des étapes ${groups.join(', et celui des étapes ')}.`,
  unclear: 'Incertain\u00a0:',
  moreTies: (count) =>
    plural(count, {
      one: `${number(count)} autre lien permet aussi cette étape`,
      other: `${number(count)} autres liens permettent aussi cette étape`,
    }),
  allTies: (count) => `Afficher les ${ties(count)} dans les détails`,
  sources: 'Sources de ce chemin',
  toSource: (id) => `Source nº ${number(id)}`,
  copy: 'Copier le chemin et ses sources',
  copied: 'Chemin copié avec ses sources',
  copyFailed: 'Le navigateur ne permet pas de copier ici.',
  walk: 'Parcourir le chemin',
  pause: 'Arrêter',
  resume: 'Continuer',
  again: 'Parcourir de nouveau',
  previous: 'Étape précédente',
  next: 'Étape suivante',
  stop: 'Revenir à la vue d’avant',
  stepOf: (step, steps) => `Étape ${number(step)} sur ${number(steps)}`,
  spokenStep: (stepOf, tie, when) => `${stepOf}\u00a0: ${tie}, ${when}`,
  asked: (from, to, parts) => `${of(from, 'D')} à ${to}, ${parts.join(', ')}.`,
  asksOrder: { time: 'dans l’ordre du temps', any: 'sans tenir compte du temps' },
  asksGoal: (goal) => `meilleur chemin\u00a0: ${goal}`,
  asksLayer: (layer) => `niveau ${layer}`,
  asksCertain: 'chemins certains seulement',
  asksDirected: 'dans le sens des liens',
  noneInTime: ({ from, to, window }) =>
    `Dans cette période (${window}), aucun chemin ne mène dans l’ordre du temps ${of(from)} à ${to}.`,
  noneCertain: ({ from, to, window }) =>
    `Dans cette période (${window}), aucun chemin certain ne mène dans l’ordre du temps ${of(from)} à ${to}.`,
  noneCertainAtAll: ({ from, to, window }) =>
    `Dans cette période (${window}), aucun chemin certain ne mène ${of(from)} à ${to}, même sans tenir compte du temps.`,
  noneAtAll: ({ from, to, window }) =>
    `Dans cette période (${window}), aucun chemin ne mène ${of(from)} à ${to}, même sans tenir compte du temps.`,
  helpTitle: 'Ce qui en donnerait un',
  seeking: 'Recherche de ce qui en donnerait un…',
  noHelp: 'Aucun changement isolé n’en donne un.',
  helps: {
    certainty: 'Admettre aussi les chemins seulement possibles',
    status: 'Admettre aussi les liens allégués, annoncés ou prévus',
    direction: 'Suivre aussi les liens à contresens',
    avoid: 'N’éviter aucun acteur',
    via: 'N’exiger aucun acteur en chemin',
    layer: 'Admettre les liens de toute sorte',
    filters: 'Admettre ce qui est masqué dans la légende',
    uncertain: 'Admettre aussi les liens seulement possibles',
    window: 'Regarder toutes les années',
    reverse: 'Demander dans l’autre sens',
    order: 'Ne pas tenir compte du temps',
  },
  leftOut: (parts) => `Liens laissés de côté\u00a0: ${parts}.`,
  alleged: (count) => `${number(count)} ${plural(count, { one: 'allégué', other: 'allégués' })}`,
  announced: (count) => `${number(count)} ${plural(count, { one: 'annoncé', other: 'annoncés' })}`,
  planned: (count) => `${number(count)} ${plural(count, { one: 'prévu', other: 'prévus' })}`,
  filtered: (count) => `${number(count)} ${plural(count, { one: 'masqué', other: 'masqués' })} dans la légende`,
  uncertain: (count) => `${number(count)} seulement ${plural(count, { one: 'possible', other: 'possibles' })}`,
  outside: (count) => `${number(count)} hors de cette période`,
  undated: (count) => `${number(count)} sans date`,
  sameEnds: (name) => `Les deux bouts sont le même acteur, ${name}\u00a0: il n’y a pas de chemin à faire.`,
  askBoth: 'Choisissez deux acteurs pour voir comment l’un est lié à l’autre.',
  askFrom: 'Choisissez l’acteur d’où part le chemin.',
  askTo: 'Choisissez l’acteur où mène le chemin.',
  copyTitle: (from, to) => `Chemin ${of(from)} à ${to}`,
  copyInTime: (steps, certainty) => `Dans l’ordre du temps, ${steps}, ${certainty}.`,
  copyAnyOrder: (steps, certainty) => `Sans tenir compte du temps, ${steps}, ${certainty}.`,
  means: {
    certain: 'Certain\u00a0: l’ordre vaut pour toutes les dates que les sources permettent.',
    possible: 'Possible\u00a0: l’ordre vaut pour certaines des dates que les sources permettent, non pour toutes.',
    certainAny: 'Certain\u00a0: chaque lien existait avec certitude dans cette période.',
    possibleAny: 'Possible\u00a0: pour au moins un lien, il n’est pas certain qu’il existait dans cette période.',
  },
  dataOf: (title) => `Données\u00a0: ${title}`,
  closedOn: (date) => `arrêtées\u00a0: ${date}`,
  windowOf: (window) => `période\u00a0: ${window}`,
  joined: (parts) => parts.join('\u00a0; '),
  copyStep: (tie, when, notes) => (notes === '' ? `${tie}, ${when}` : `${tie}, ${when} (${notes})`),
}
