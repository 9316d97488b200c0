import type { ClaimMessages } from './messages.js'

export const claimRu: ClaimMessages = {
  statuses: {
    confirmed: 'подтверждено',
    reported: 'по сообщениям',
    disputed: 'оспаривается',
    alleged: 'предположительно',
    announced: 'объявлено',
    planned: 'запланировано',
  },
  noStatus: 'статус не указан',
  bases: {
    stated: 'прямо сказано в источнике',
    inferred: 'выведено из источника',
    'resolved-outside': 'уточнено по внешним сведениям',
  },
  states: {
    certain: 'достоверно',
    possible: 'возможно',
    unknown: 'начало или конец неизвестны',
    undated: 'без даты',
    ended: 'завершено',
    off: 'вне этого периода',
  },
  negative: 'сокращено или отклонено',
  noType: 'связан с участником:',
  noKind: 'участник',
  noSource: 'источник не указан',
}
