import { html, nothing, type TemplateResult } from 'lit'

import { textIn, type Text } from '../../model/index.js'

/**
 * A text of the file in the best language there is, apart from the text around it in direction, and with the
 * language it is in, so that it is spoken and broken into lines as such.
 */
export function localText(text: Text, languages: readonly string[]): TemplateResult {
  const local = textIn(text, languages)
  return html`<bdi lang=${local.lang ?? nothing}>${local.text}</bdi>`
}
