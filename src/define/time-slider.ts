import { EntenteTimeSlider } from '../elements/time-slider/time-slider.js'
import { define } from './define.js'

define('entente-time-slider', EntenteTimeSlider)
