import type { ShellMessages } from './messages.js'

export const shellRu: ShellMessages = {
  language: 'Язык',
}
