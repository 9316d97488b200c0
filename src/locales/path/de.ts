import { answerDe } from './answer/de.js'
import type { PathMessages } from './messages.js'
import { questionDe } from './question/de.js'

export const pathDe: PathMessages = {
  name: 'Pfade',
  question: questionDe,
  answer: answerDe,
}
