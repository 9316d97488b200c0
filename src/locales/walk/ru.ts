import { countingIn } from '../counting.js'
import { alone, inside } from './inside.js'
import type { WalkMessages, WalkTime } from './messages.js'

const { number, plural } = countingIn('ru')

function ties(count: number): string {
  const forms = { one: 'связь', few: 'связи', many: 'связей', other: 'связи' }
  return `${count === 0 ? 'нет' : number(count)} ${plural(count, forms)}`
}

/** In the accusative a month and a year are as they are by themselves. */
function within({ form, text }: WalkTime): string {
  switch (form) {
    case 'year':
      return `за ${text} год`
    case 'range':
      return `за период ${text}`
    case 'up-to':
      return `по ${text}`
    default:
      return `за ${text}`
  }
}

export const walkRu: WalkMessages = {
  name: 'Клавиши графа',
  close: 'Закрыть',
  does: {
    around: 'Обойти по кругу связи участника или, если они раскрыты, связи между двумя участниками.',
    follow: 'Пройти по связи к участнику на другом конце.',
    back: 'Вернуться: от связи к её участнику, от участника к предыдущему.',
    choose:
      'Выбрать то, что в фокусе, и раскрыть несколько связей между двумя участниками. Повторное нажатие снимает выбор или разворачивает свёрнутое.',
    leave: 'Свернуть раскрытые связи, затем снять выбор.',
    all: 'Перейти к следующему или предыдущему из всех участников; сначала те, у кого больше связей.',
    ends: 'Перейти к участнику, у которого больше всего связей или меньше всего.',
    pan: 'Сдвинуть картину.',
    zoom: 'Приблизить и отдалить.',
    fit: 'Показать весь граф.',
    move: 'Переместить участника: дальше стрелками, Enter оставляет на месте, Esc отменяет.',
    pin: 'Закрепить участника на месте или отпустить его.',
    undo: 'Отменить перемещение или раскладку; с Shift — повторить.',
    tab: 'Покинуть граф.',
    help: 'Показать эти клавиши.',
  },
  moving: (name) => `Перемещение: ${name}. Стрелки двигают, Enter оставляет на месте, Escape отменяет.`,
  pinned: (name) => `Место закреплено: ${name}.`,
  unpinned: (name) => `Место больше не закреплено: ${name}.`,
  undone: 'Отменено.',
  redone: 'Повторено.',
  node: (name, kind, count, time) => `${name}, ${inside(kind)}, ${ties(count)} ${within(time)}`,
  ofAll: (position, total, what) => `${number(position)} из ${number(total)}: ${what}`,
  tie: (verb, other, notes) => [`${verb} ${other}`, ...notes].join(', '),
  bundle: (other, count, families, faint) => {
    if (count === 0) return `${other}, ${ties(faint)}, без даты или в прошлом`
    const parts = families.map((family) => `${inside(family.name)} — ${number(family.count)}`)
    const more = faint === 0 ? '' : `; ещё ${number(faint)}, без даты или в прошлом`
    return `${other}, ${ties(count)}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}${more}`
  },
  noFamily: 'прочие',
  sourced: (tie, sources) =>
    sources.length === 0
      ? `${tie}; источник не указан`
      : `${tie}; ${plural(sources.length, { one: 'источник', other: 'источники' })}: ${sources.join(', ')}`,
  says: (name, tie) => `${name} ${tie}`,
  between: (one, other, count) => `${one} – ${other}: ${ties(count)}`,
  moved: (where) => `То, что было в фокусе, больше не показано. Теперь: ${where}`,
  edgeLabel: (type, dates) => `${alone(type)}, ${dates}`,
}
