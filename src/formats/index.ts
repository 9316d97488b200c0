/** The formats room: text of a file to model and back. */
export type { Format } from './format.js'
export { native } from './native.js'
export { FORMATS, readFile } from './registry.js'
