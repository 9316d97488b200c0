import type { ShellMessages } from './messages.js'

export const shellEn: ShellMessages = {
  language: 'Language',
  legend: 'Legend',
  table: 'Table',
  details: 'Details',
  expand: 'Make the details larger',
  shrink: 'Make the details smaller',
  sources: 'Sources of what is shown',
  tools: 'Views and language',
  about: 'About this data',
}
