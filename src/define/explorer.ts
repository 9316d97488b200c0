import './details.js'
import './graph.js'
import './legend.js'
import './search.js'
import './table.js'
import './time-slider.js'
import { EntenteExplorer } from '../elements/explorer/explorer.js'
import { define } from './define.js'

define('entente-explorer', EntenteExplorer)
