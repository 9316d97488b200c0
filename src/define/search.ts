import { EntenteSearch } from '../elements/search/search.js'
import { define } from './define.js'

define('entente-search', EntenteSearch)
