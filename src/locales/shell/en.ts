import type { ShellMessages } from './messages.js'

export const shellEn: ShellMessages = {
  language: 'Language',
}
