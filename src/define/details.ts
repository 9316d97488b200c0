import { EntenteDetails } from '../elements/details/details.js'
import { define } from './define.js'

define('entente-details', EntenteDetails)
