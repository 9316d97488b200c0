import { EntenteLegend } from '../elements/legend/legend.js'
import { define } from './define.js'

define('entente-legend', EntenteLegend)
