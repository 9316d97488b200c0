import './graph.js'
import './search.js'
import './time-slider.js'
import { EntenteExplorer } from '../elements/explorer/explorer.js'
import { define } from './define.js'

define('entente-explorer', EntenteExplorer)
