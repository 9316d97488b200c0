import { EntenteLayoutPicker } from '../elements/layout-picker/layout-picker.js'
import { define } from './define.js'

define('entente-layout-picker', EntenteLayoutPicker)
