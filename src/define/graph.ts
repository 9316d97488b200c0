import { EntenteGraph } from '../elements/graph/graph.js'
import { define } from './define.js'

define('entente-graph', EntenteGraph)
