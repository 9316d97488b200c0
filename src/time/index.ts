/** The time room: EDTF bounds, spans, windows, calendar, and the index over them. */
export * from './bound.js'
export * from './calendar.js'
export * from './duration.js'
export { isBound, MAX_EDTF_LENGTH, parseBound, type Unreadable } from './edtf.js'
export * from './span.js'
export * from './ticks.js'
export * from './time-index.js'
export * from './window.js'
