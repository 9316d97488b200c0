import type { AnswerMessages } from './answer/messages.js'
import type { QuestionMessages } from './question/messages.js'

/** Texts of the panel that finds paths. Numbers arrive as numbers; each language does its own plurals. */
export interface PathMessages {
  /** Above the panel. */
  readonly name: string
  readonly question: QuestionMessages
  readonly answer: AnswerMessages
}
