/** `entente-graph/define`: registers every element. The only module with side effects. */
import './details.js'
import './explorer.js'
import './graph.js'
import './layout-picker.js'
import './legend.js'
import './path-finder.js'
import './search.js'
import './table.js'
import './time-slider.js'

export * from '../index.js'
