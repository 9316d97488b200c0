/** The file of a worker: answers calls of `service.ts`. Does nothing anywhere else. */
import { serveWorker } from '../core/worker-scope.js'
import { servePaths } from './service.js'

serveWorker(servePaths)
