import { answerFr } from './answer/fr.js'
import type { PathMessages } from './messages.js'
import { questionFr } from './question/fr.js'

export const pathFr: PathMessages = {
  name: 'Chemins',
  question: questionFr,
  answer: answerFr,
}
