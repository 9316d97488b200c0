import { EntenteTable } from '../elements/table/table.js'
import { define } from './define.js'

define('entente-table', EntenteTable)
