import { claimRu } from './claim/ru.js'
import { countingIn } from './counting.js'
import { detailsRu } from './details/ru.js'
import { failuresRu } from './failures/ru.js'
import { failureIn } from './failures/messages.js'
import { groupsRu } from './groups/ru.js'
import { legendRu } from './legend/ru.js'
import { shellRu } from './shell/ru.js'
import { walkRu } from './walk/ru.js'
import type { Messages } from './messages.js'

const { number, plural } = countingIn('ru')

function actors(count: number): string {
  const forms = { one: 'участник', few: 'участника', many: 'участников', other: 'участника' }
  return `${number(count)} ${plural(count, forms)}`
}

function ties(count: number): string {
  return `${number(count)} ${plural(count, { one: 'связь', few: 'связи', many: 'связей', other: 'связи' })}`
}

/** Russian: an edge is a "связь", a node an "участник". Dates after a colon need no case. */
export const ru: Messages = {
  claim: claimRu,
  groups: groupsRu,
  legend: legendRu,
  details: detailsRu,
  walk: walkRu,
  shell: shellRu,
  loading: 'Граф загружается…',
  empty: 'Нет графа для показа.',
  nothingHere: 'В этот период связей нет.',
  nothingLeft: 'В этот период связей не видно: часть скрыта в легенде.',
  retry: 'Повторить',
  problems: (count) =>
    `${number(count)} ${plural(count, { one: 'ошибка', few: 'ошибки', many: 'ошибок', other: 'ошибки' })} в файле`,
  failures: failuresRu,
  failure: failureIn(failuresRu),
  counts: ({ shown, total, possible, undated, certainOnly }) =>
    [
      `${ties(shown)} из ${number(total)}`,
      certainOnly
        ? `${number(possible)} ${plural(possible, { one: 'возможная скрыта', few: 'возможные скрыты', many: 'возможных скрыто', other: 'возможной скрыто' })}`
        : `только ${plural(possible, { one: 'возможна', other: 'возможны' })}: ${number(possible)}`,
      `${number(undated)} без даты`,
    ].join(', '),
  actors,
  graphName: (title) => (title === '' ? 'Граф' : `Граф: ${title}`),
  graphRole: 'сеть',
  timeName: 'Время',
  play: 'Воспроизвести',
  pause: 'Приостановить',
  stepBack: 'Шаг назад',
  stepForward: 'Шаг вперёд',
  speed: (factor) => `Скорость: ${factor}×`,
  mode: 'Что выбирает ползунок',
  modes: { moment: 'Момент', window: 'Период', 'up-to': 'До даты' },
  from: 'С',
  to: 'По',
  windowBand: 'Период',
  moment: 'Момент',
  fromDate: (date) => `начало: ${date}`,
  toDate: (date) => `конец: ${date}`,
  inWindow: (window, counts) => `${window}: ${counts}`,
  zoomIn: 'Приблизить шкалу времени',
  zoomOut: 'Отдалить шкалу времени',
  zoomAll: 'Вся ось',
  overview: 'Все годы',
  visiblePart: 'Видимые годы',
  dates: 'Даты',
  dateHint: 'Год, месяц или день: 2023, 2023-09, 2023-09-16; две даты через косую черту: 2022/2023',
  badDate: (text) => `«${text}» не удаётся прочесть как дату. Напишите 2023, 2023-09 или 2023-09-16.`,
  backwards: 'Последняя дата раньше первой.',
  began: 'Началось или произошло',
  endedBelow: 'Закончилось',
  certainLine: 'Достоверные связи',
  pathMarks: 'Шаги пути',
  pathStep: (step, date) => `Шаг ${step}: ${date}`,
  pathStepEarliest: (step, held, date) => `Шаг ${step}: ${held} (самое раннее: ${date})`,
  pathStepLatest: (step, held, date) => `Шаг ${step}: ${held} (самое позднее: ${date})`,
  pathSteps: (steps, dates) => `Шаги ${steps}: ${dates}`,
  pathStop: (mark) => `${mark}. Вернуться к прежнему виду`,
  stepCount: (count) => `${number(count)} ${plural(count, { one: 'шаг', few: 'шага', many: 'шагов', other: 'шага' })}`,
  wheelHint: 'Чтобы изменить масштаб, прокручивайте, удерживая Ctrl или ⌘',
  touchHint: 'Перемещайте граф двумя пальцами',
  zoomGraphIn: 'Приблизить',
  zoomGraphOut: 'Отдалить',
  fit: 'Показать весь граф',
  upTo: (date) => `по дату: ${date}`,
  range: (from, to) => `${from} – ${to}`,
  search: 'Найти участника',
  searchClear: 'Очистить поиск',
  searchFound: (count) =>
    count === 0 ? 'Участники не найдены' : `${plural(count, { one: 'Найден', other: 'Найдено' })} ${actors(count)}`,
  searchNone: (text) => `Нет участника с именем «${text}» или похожим на него.`,
  searchMore: (count) => `Ещё ${number(count)}: продолжайте ввод, чтобы сократить список`,
  tiesHere: (count) => (count === 0 ? 'нет в этот период' : ties(count)),
}
