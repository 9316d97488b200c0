import type { ShellMessages } from './messages.js'

export const shellFr: ShellMessages = {
  language: 'Langue',
}
