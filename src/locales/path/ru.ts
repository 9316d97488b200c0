import { answerRu } from './answer/ru.js'
import type { PathMessages } from './messages.js'
import { questionRu } from './question/ru.js'

export const pathRu: PathMessages = {
  name: 'Пути',
  question: questionRu,
  answer: answerRu,
}
