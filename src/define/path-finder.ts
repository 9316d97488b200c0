import { EntentePathFinder } from '../elements/path-finder/path-finder.js'
import { define } from './define.js'

define('entente-path-finder', EntentePathFinder)
