/** The file of a worker: answers calls of `service.ts`. Does nothing anywhere else. */
import { serveWorker } from '../core/worker-scope.js'
import { serveLayouts } from './service.js'

serveWorker(serveLayouts)
