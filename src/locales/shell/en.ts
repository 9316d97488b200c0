import type { ShellMessages } from './messages.js'

export const shellEn: ShellMessages = {
  language: 'Language',
  legend: 'Legend',
  table: 'Table',
  details: 'Details',
  expand: 'Make the panel larger',
  shrink: 'Make the panel smaller',
  sources: 'Sources of what is shown',
  tools: 'Views and language',
  about: 'About this data',
  paths: 'Paths',
  panels: 'What the panel shows',
  pathFrom: 'Path from here',
  pathTo: 'Path to here',
  pick: {
    from: 'Choose the actor where the path begins.',
    to: 'Choose the actor where the path ends.',
  },
  pickStop: 'Cancel',
}
