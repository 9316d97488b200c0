import type { Issue } from '../core/issue.js'
import { FORMAT_NAME, readGraph, type ReadResult, type TemporalGraph } from '../model/index.js'
import type { Format } from './format.js'

/** The native format: graphology's serialized graph as JSON, with the attributes of `entente-graph/1`. */
export const native: Format = {
  name: FORMAT_NAME,
  mediaTypes: ['application/json', 'text/json'],
  extensions: ['json'],

  detect(text) {
    return /^\uFEFF?\s*\{/.test(text.slice(0, 1000))
  },

  read(text, mostRecords = Infinity) {
    return readText(text, mostRecords)
  },

  write(graph: TemporalGraph) {
    return `${JSON.stringify(graph.toJSON(), null, 2)}\n`
  },
}

/** What is parsed and read in one go without anybody noticing, in UTF-16 units. */
const SHORT = 1_000_000

async function readText(text: string, mostRecords: number): Promise<ReadResult> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (body.trim() === '') return refuse('empty-file', 'the file is empty', 'give a graph file')
  let file: unknown
  try {
    file = JSON.parse(body)
  } catch (cause) {
    return notJson(body, cause)
  }
  const records = countOf(file, 'nodes') + countOf(file, 'edges')
  if (records > mostRecords)
    return refuse('too-many', `${records} nodes and edges, more than ${mostRecords}`, 'split the file')
  // Each of the two takes its time: in between, others have their turn.
  if (body.length > SHORT) await new Promise((done) => setTimeout(done))
  return readGraph(file)
}

function countOf(file: unknown, field: 'nodes' | 'edges'): number {
  const records = (file as Partial<Record<typeof field, unknown>> | null)?.[field]
  return Array.isArray(records) ? records.length : 0
}

async function notJson(body: string, cause: unknown): Promise<ReadResult> {
  // Loaded only now: a good file never needs it.
  const { findJsonFault } = await import('./json-fault.js')
  const fault = findJsonFault(body)
  if (fault === null) return refuse('bad-json', `not JSON (${String(cause)})`, 'correct the file')
  const { line, column, reason, isCut } = fault
  const remedy = isCut ? 'get the whole file, this one is cut off' : 'correct the file there'
  return refuse('bad-json', `not JSON at line ${line}, column ${column}: ${reason}`, remedy)
}

function refuse(code: string, message: string, remedy: string): ReadResult {
  const issue: Issue = { code, severity: 'error', pointer: '', value: '', message, remedy }
  return { graph: null, issues: [issue] }
}
