import { countingIn } from '../../counting.js'
import type { AnswerMessages } from './messages.js'

const { number, plural } = countingIn('ru')

/** `1 шаг`, `3 шага`, `5 шагов` */
export const answerRu: AnswerMessages = {
  found: (count, certain) => {
    const paths = `${number(count)} ${plural(count, { one: 'путь', few: 'пути', many: 'путей', other: 'пути' })}`
    if (count === 1) return certain === 1 ? `${paths}, достоверный` : `${paths}, возможный`
    if (certain === 0) return `${paths}, все лишь возможны`
    return certain === count ? `${paths}, все достоверны` : `${paths}, из них достоверных: ${number(certain)}`
  },
  foundBetween: (from, to, found) => `Откуда: ${from}; куда: ${to}. Найдено: ${found}.`,
  cut: 'Поиск прерван: могут быть и другие пути, в том числе лучшие.',
  best: 'Показаны лучшие; могут быть и другие.',
  until: 'до',
  noStart: 'начало неизвестно',
  noEnd: 'конец неизвестен',
  windowStart: 'начало этого периода',
  windowEnd: 'конец этого периода',
  earliest: 'так рано, как позволяют даты',
  latest: 'так поздно, как позволяют даты',
  atOnce: 'возможно за один день',
  takesDays: (count) =>
    `не менее ${number(count)} ${plural(count, { one: 'дня', few: 'дней', many: 'дней', other: 'дня' })}`,
  takesMonths: (count) =>
    `не менее ${number(count)} ${plural(count, { one: 'месяца', few: 'месяцев', many: 'месяцев', other: 'месяца' })}`,
  takesYears: (count) =>
    `не менее ${number(count)} ${plural(count, { one: 'года', few: 'лет', many: 'лет', other: 'года' })}`,
  stepsName: 'Шаги',
  maybeBefore: (step) => `возможно, раньше шага ${number(step)}: даты не определяют порядок`,
  orderOpen: (groups) => `Даты не определяют порядок шагов ${groups.join(', а также шагов ')}.`,
  unclear: 'Неясно:',
  moreTies: (count) =>
    plural(count, {
      one: `тот же шаг даёт ещё ${number(count)} связь`,
      few: `тот же шаг дают ещё ${number(count)} связи`,
      many: `тот же шаг дают ещё ${number(count)} связей`,
      other: `тот же шаг дают ещё ${number(count)} связи`,
    }),
  allTies: (count) => `Показать все связи в подробностях (${number(count)})`,
  sources: 'Источники этого пути',
  toSource: (id) => `Источник ${number(id)}`,
  copy: 'Копировать путь с источниками',
  copied: 'Путь скопирован с источниками',
  copyFailed: 'Браузер не разрешает здесь копировать.',
  walk: 'Пройти путь',
  pause: 'Остановиться',
  resume: 'Идти дальше',
  again: 'Пройти снова',
  previous: 'Предыдущий шаг',
  next: 'Следующий шаг',
  stop: 'Вернуться к прежнему виду',
  stepOf: (step, all) => `Шаг ${number(step)} из ${number(all)}`,
  spokenStep: (stepOf, tie, when) => `${stepOf}: ${tie}, ${when}`,
  asked: (from, to, parts) => `Откуда: ${from}; куда: ${to}; ${parts.join(', ')}.`,
  asksOrder: { time: 'по порядку времени', any: 'без учёта времени' },
  asksGoal: (goal) => `лучший путь: ${goal}`,
  asksLayer: (layer) => `слой: ${layer}`,
  asksCertain: 'только достоверные пути',
  asksDirected: 'по направлению связей',
  noneInTime: ({ from, to, window }) =>
    `В этот период (${window}) нет пути по порядку времени от участника «${from}» к участнику «${to}».`,
  noneCertain: ({ from, to, window }) =>
    `В этот период (${window}) нет достоверного пути по порядку времени от участника «${from}» к участнику «${to}».`,
  noneCertainAtAll: ({ from, to, window }) =>
    `В этот период (${window}) нет достоверного пути от участника «${from}» к участнику «${to}», даже если не учитывать время.`,
  noneAtAll: ({ from, to, window }) =>
    `В этот период (${window}) нет пути от участника «${from}» к участнику «${to}», даже если не учитывать время.`,
  helpTitle: 'При каких изменениях путь есть',
  seeking: 'Идёт поиск изменений, при которых путь есть…',
  noHelp: 'Ни одно изменение само по себе не даёт пути.',
  helps: {
    certainty: 'Допустить и лишь возможные пути',
    status: 'Допустить предполагаемые, объявленные и планируемые связи',
    direction: 'Идти и против направления связей',
    avoid: 'Не избегать никого из участников',
    via: 'Не требовать участников по пути',
    layer: 'Допустить связи всех видов',
    filters: 'Допустить то, что выключено в легенде',
    uncertain: 'Допустить и лишь возможные связи',
    window: 'Смотреть все годы',
    reverse: 'Искать в обратную сторону',
    order: 'Не учитывать время',
  },
  leftOut: (parts) => `Связи, которые не учтены: ${parts}.`,
  alleged: (count) => `предполагаемых ${number(count)}`,
  announced: (count) => `объявленных ${number(count)}`,
  planned: (count) => `планируемых ${number(count)}`,
  filtered: (count) => `выключенных в легенде ${number(count)}`,
  uncertain: (count) => `лишь возможных ${number(count)}`,
  outside: (count) => `вне этого периода ${number(count)}`,
  undated: (count) => `без даты ${number(count)}`,
  sameEnds: (name) => `Оба конца — один участник, ${name}: идти некуда.`,
  askBoth: 'Выберите двух участников, чтобы увидеть, как один связан с другим.',
  askFrom: 'Выберите участника, от которого начинается путь.',
  askTo: 'Выберите участника, к которому ведёт путь.',
  copyTitle: (from, to) => `Путь: ${from} → ${to}`,
  copyInTime: (count, certainty) => `По порядку времени, ${count}, ${certainty}.`,
  copyAnyOrder: (count, certainty) => `Без учёта времени, ${count}, ${certainty}.`,
  means: {
    certain: 'Достоверно: порядок верен при всех датах, которые допускают источники.',
    possible: 'Возможно: порядок верен при некоторых датах, которые допускают источники, но не при всех.',
    certainAny: 'Достоверно: каждая связь точно существовала в этот период.',
    possibleAny: 'Возможно: хотя бы об одной связи нельзя точно сказать, что она существовала в этот период.',
  },
  dataOf: (title) => `Данные: ${title}`,
  closedOn: (date) => `собраны по: ${date}`,
  windowOf: (window) => `период: ${window}`,
  joined: (parts) => parts.join('; '),
  copyStep: (tie, when, notes) => (notes === '' ? `${tie}, ${when}` : `${tie}, ${when} (${notes})`),
}
