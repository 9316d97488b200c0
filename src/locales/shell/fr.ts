import type { ShellMessages } from './messages.js'

export const shellFr: ShellMessages = {
  language: 'Langue',
  legend: 'Légende',
  table: 'Tableau',
  details: 'Détails',
  expand: 'Agrandir le panneau',
  shrink: 'Réduire le panneau',
  sources: 'Sources de ce qui est affiché',
  tools: 'Vues et langue',
  about: 'À propos de ces données',
  paths: 'Chemins',
  panels: 'Contenu du panneau',
  pathFrom: 'Chemin à partir d’ici',
  pathTo: 'Chemin jusqu’ici',
  pick: {
    from: 'Choisissez l’acteur où le chemin commence.',
    to: 'Choisissez l’acteur où le chemin se termine.',
  },
  pickStop: 'Annuler',
}
