import type { ShellMessages } from './messages.js'

export const shellDe: ShellMessages = {
  language: 'Sprache',
}
