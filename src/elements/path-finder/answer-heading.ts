import { html, type TemplateResult } from 'lit'

/** A heading that can be given the focus; levels beyond 6 are 6. */
export function heading(text: unknown, level: number, name: string): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 class=${name} tabindex="-1">${text}</h2>`
    case 3:
      return html`<h3 class=${name} tabindex="-1">${text}</h3>`
    case 4:
      return html`<h4 class=${name} tabindex="-1">${text}</h4>`
    case 5:
      return html`<h5 class=${name} tabindex="-1">${text}</h5>`
    default:
      return html`<h6 class=${name} tabindex="-1">${text}</h6>`
  }
}
