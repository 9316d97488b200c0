import { countingIn } from '../../counting.js'
import type { DoubtedStatus, QuestionMessages } from './messages.js'

const { number } = countingIn('ru')
const list = new Intl.ListFormat('ru')

const INSTRUMENTAL: Readonly<Record<DoubtedStatus, string>> = {
  alleged: 'предполагаемыми',
  announced: 'объявленными',
  planned: 'запланированными',
}

export const questionRu: QuestionMessages = {
  close: 'Закрыть пути',
  from: 'От',
  to: 'К',
  pick: 'Выбрать на графе',
  picking: 'Выберите участника на графе.',
  swap: 'Поменять начало и конец местами',
  remove: (name) => `Убрать: ${name}`,
  order: 'Порядок связей',
  orders: {
    time: {
      label: 'В порядке времени',
      hint: 'Ни один шаг не ведёт назад во времени: каждая связь существует одновременно с предыдущей или позже.',
    },
    any: {
      label: 'Без учёта времени',
      hint: 'Подходит любая показанная связь, какая бы из них ни была раньше.',
    },
  },
  more: 'Другие параметры',
  goal: 'Лучший путь',
  goals: {
    fewest: { label: 'Меньше всего шагов', hint: 'Первым идёт путь с наименьшим числом связей.' },
    earliest: { label: 'Самое раннее прибытие', hint: 'Первым идёт путь, который раньше всех приводит к концу.' },
    latest: { label: 'Самое позднее отправление', hint: 'Первым идёт путь, на который можно выйти позже всего.' },
    fastest: {
      label: 'Наименьшее время',
      hint: 'Первым идёт путь, на который от первой связи до последней уходит меньше всего времени.',
    },
  },
  goalNeedsTime: 'Без учёта времени важно только число шагов.',
  layer: 'Слой',
  allTies: 'Все связи',
  certain: {
    label: 'Только достоверные пути',
    hint: 'Скрывает пути, которые есть лишь при удачном стечении неточно известных дат.',
  },
  statuses: {
    label: 'Учитывать также',
    hint: 'Никто не говорит, что они состоялись, поэтому они учитываются только по запросу.',
  },
  statusNames: {
    alleged: 'Предполагаемые связи',
    announced: 'Объявленные связи',
    planned: 'Запланированные связи',
  },
  leftOut: (count) => `не учтено: ${number(count)}`,
  directed: {
    label: 'Следовать направлению связей',
    hint: 'Путь идёт от того, кто действует, к тому, на кого направлено действие, и никогда обратно.',
  },
  via: { label: 'Через', hint: 'Пути проходят через этих участников в этом порядке.' },
  avoid: { label: 'Избегать', hint: 'Ни один путь не проходит через этих участников.' },
  add: 'Добавить участника',
  reset: 'Сбросить параметры',
  taking: (statuses) => `с ${list.format(statuses.map((status) => INSTRUMENTAL[status]))} связями`,
  through: (names) => `через: ${list.format(names)}`,
  without: (names) => `без участников: ${list.format(names)}`,
  searching: (count) => (count === 0 ? 'Идёт поиск путей…' : `Идёт поиск путей… найдено: ${number(count)}`),
  cancel: 'Отменить',
  change: (from, to, set) => `Изменить вопрос: ${from} → ${to}, ${set.join(', ')}`,
  done: 'Готово',
}
