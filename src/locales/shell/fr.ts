import type { ShellMessages } from './messages.js'

export const shellFr: ShellMessages = {
  language: 'Langue',
  legend: 'Légende',
  table: 'Tableau',
  details: 'Détails',
  expand: 'Agrandir les détails',
  shrink: 'Réduire les détails',
  sources: 'Sources de ce qui est affiché',
  tools: 'Vues et langue',
  about: 'À propos de ces données',
}
