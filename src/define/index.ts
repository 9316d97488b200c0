/** `entente-graph/define`: registers every element. The only module with side effects. */
import './explorer.js'
import './graph.js'
import './search.js'
import './time-slider.js'

export * from '../index.js'
