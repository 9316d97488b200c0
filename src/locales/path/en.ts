import { answerEn } from './answer/en.js'
import type { PathMessages } from './messages.js'
import { questionEn } from './question/en.js'

export const pathEn: PathMessages = {
  name: 'Paths',
  question: questionEn,
  answer: answerEn,
}
