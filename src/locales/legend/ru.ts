import { countingIn } from '../counting.js'
import type { LegendMessages } from './messages.js'

const { number, plural } = countingIn('ru')

function ties(count: number): string {
  return plural(count, { one: 'связь', few: 'связи', many: 'связей', other: 'связи' })
}

export const legendRu: LegendMessages = {
  name: 'Что значат цвета, фигуры и линии',
  sections: {
    ties: 'Связи',
    actors: 'Участники',
    sure: 'Насколько точно',
    sources: 'Источники',
    lines: 'Линии',
    show: 'Отображение',
  },
  columns: { certain: 'достоверно', possible: 'возможно' },
  other: 'Другие',
  noType: 'тип не указан',
  noKind: 'вид не указан',
  count: ({ certain, possible, undated, isPossibleOut, isUndatedOut }) =>
    [
      certain === 0 ? '' : `достоверно: ${number(certain)}`,
      possible === 0
        ? ''
        : isPossibleOut
          ? `возможно, но скрыто: ${number(possible)}`
          : `возможно: ${number(possible)}`,
      undated === 0 ? '' : isUndatedOut ? `без даты, скрыто: ${number(undated)}` : `без даты: ${number(undated)}`,
    ]
      .filter((part) => part !== '')
      .join(', ') || 'нет в этот период',
  tied: ({ tied, undated }) =>
    [
      tied === 0 ? '' : `имеют связи в этот период: ${number(tied)}`,
      undated === 0 ? '' : `только связи без даты: ${number(undated)}`,
    ]
      .filter((part) => part !== '')
      .join(', ') || 'нет в этот период',
  undated: (count) => `+${number(count)} без даты`,
  only: 'только',
  onlyHint: 'Скрыть всё остальное. То же: Shift+Enter или долгое нажатие.',
  all: 'все',
  none: 'ничего',
  types: (family) => `Типы: ${family}`,
  leftOut: (count) => (count === 0 ? 'Ничего не скрыто' : `Скрыто: ${number(count)}`),
  reset: 'Сбросить',
  lines: {
    certain: 'достоверно в этот период',
    possible: 'возможно, судя по датам',
    unknown: 'начало или конец неизвестны',
    doubtful: 'предполагается, оспаривается, планируется',
    undated: 'дата неизвестна',
    negative: 'сокращено или отклонено',
    ended: 'закончилось до этого периода',
  },
  certainOnly: {
    label: 'Только достоверные связи',
    hint: 'Скрывает связи, которые по датам могут относиться к этому периоду, но не обязательно.',
  },
  undatedTies: {
    label: 'Связи без даты',
    hint: 'Никто не говорит, когда они существовали: они могут относиться к любому периоду.',
  },
  endedTies: {
    label: 'Оставлять закончившиеся связи',
    hint: 'Связи, закончившиеся до этого периода, остаются тонкими бледными линиями и не учитываются.',
  },
  isolates: {
    label: 'Участники без связей',
    hint: 'Те, кто в этот период ни с кем не связан.',
  },
  sizing: {
    label: 'Размер по числу связей',
    hint: 'Чем больше у участника связей в этот период, тем он крупнее.',
  },
  choices: { show: 'показать', faint: 'бледно', hide: 'скрыть' },
  possibleHere: (count) => `только возможны в этот период: ${number(count)}`,
  possibleOut: (count) => `возможны, но скрыты: ${number(count)}`,
  undatedHere: (count) => `${number(count)} ${ties(count)} без даты`,
  endedHere: (count) =>
    `${number(count)} ${plural(count, { one: 'закончившаяся связь', few: 'закончившиеся связи', many: 'закончившихся связей', other: 'закончившейся связи' })}`,
  untiedHere: (count) =>
    `${number(count)} ${plural(count, { one: 'участник', few: 'участника', many: 'участников', other: 'участника' })} без связей`,
}
