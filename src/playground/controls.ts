import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'

import {
  choicesOf,
  methodsOf,
  ownProperties,
  type Attribute,
  type Declaration,
  type Described,
  type Method,
  type Property,
} from './manifest.js'
import type { Trial } from './trial.js'

/** What controls do. */
export interface Controls {
  /** @param value `null` takes the attribute away */
  readonly setAttribute: (name: string, value: string | null) => void
  readonly setLook: (name: string, value: string) => void
  readonly outline: (part: string, isOutlined: boolean) => void
  readonly read: (property: string) => void
  /** @param text JSON; empty for `null` */
  readonly write: (property: string, text: string) => void
  /** @param text arguments as JSON, with commas between */
  readonly call: (method: string, text: string) => void
}

/** All that there is to try of an element, one section a kind. */
export function sections(declaration: Declaration, trial: Trial, controls: Controls): TemplateResult {
  const { attributes, events = [], slots = [], cssParts = [], cssProperties } = declaration
  return html`
    ${section('Attributes', attributes, (each) => attributeRow(each, trial, controls), true)}
    ${section('Properties', ownProperties(declaration), (each) => propertyRow(each, controls))}
    ${section('Methods', methodsOf(declaration), (each) => methodRow(each, controls))}
    ${section('Events', events, ({ name, description }) => row(name, description, nothing))}
    ${section('Slots', slots, ({ name, description }) => row(name || 'default', description, nothing))}
    ${section('Parts', cssParts, ({ name, description }) =>
      row(
        name,
        description,
        html`<label>
          <input
            type="checkbox"
            .checked=${live(trial.parts.has(name))}
            @change=${({ target }: Event) => controls.outline(name, (target as HTMLInputElement).checked)}
          />
          outline
          <span class="visually-hidden">the part ${name}</span>
        </label>`,
      ),
    )}
    ${section('Custom properties', cssProperties, ({ name, description, default: value }) =>
      row(
        name,
        description,
        html`<input
          type="text"
          aria-label=${name}
          placeholder=${value}
          spellcheck="false"
          .value=${live(trial.looks.get(name) ?? '')}
          @change=${({ target }: Event) => controls.setLook(name, (target as HTMLInputElement).value.trim())}
        />`,
      ),
    )}
  `
}

function section<T extends Described>(
  title: string,
  all: readonly T[],
  template: (each: T) => TemplateResult,
  isOpen = false,
): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing
  return html`<details ?open=${isOpen}>
    <summary>${title} <span class="count">${all.length}</span></summary>
    <ul>
      ${all.map((each) => html`<li data-name=${each.name}>${template(each)}</li>`)}
    </ul>
  </details>`
}

function row(name: string, description: string, control: TemplateResult | typeof nothing): TemplateResult {
  return html`<div class="row"><code>${name}</code>${control}</div>
    <p>${worded(description)}</p>`
}

/** What stands between backticks is code. */
export function worded(description: string): readonly (string | TemplateResult)[] {
  return description.split('`').map((text, i) => (i % 2 === 0 ? text : html`<code>${text}</code>`))
}

function attributeRow(attribute: Attribute, { attributes }: Trial, { setAttribute }: Controls): TemplateResult {
  const { name, description } = attribute
  return row(name, description, attributeControl(attribute, attributes.get(name) ?? null, setAttribute))
}

function attributeControl(attribute: Attribute, value: string | null, set: Controls['setAttribute']): TemplateResult {
  const { name, type, default: usual = '' } = attribute
  if (type.text === 'boolean') {
    return html`<input
      type="checkbox"
      aria-label=${name}
      .checked=${live(value !== null)}
      @change=${({ target }: Event) => set(name, (target as HTMLInputElement).checked ? '' : null)}
    />`
  }
  const choices = choicesOf(attribute)
  const change = ({ target }: Event) => {
    const { value: given } = target as HTMLInputElement | HTMLSelectElement
    set(name, given === '' ? null : given)
  }
  if (choices !== null) {
    return html`<select aria-label=${name} .value=${live(value ?? '')} @change=${change}>
      <option value="">${usual === '' ? 'absent' : `absent: ${usual}`}</option>
      ${choices.map((choice) => html`<option value=${choice} ?selected=${choice === value}>${choice}</option>`)}
    </select>`
  }
  return html`<input
    type=${type.text === 'number' ? 'number' : 'text'}
    aria-label=${name}
    placeholder=${usual === "''" ? '' : usual}
    spellcheck="false"
    .value=${live(value ?? '')}
    @change=${change}
  />`
}

function propertyRow(
  { name, description, type: { text }, readonly: isReadOnly = false }: Property,
  controls: Controls,
) {
  // Functions and objects of ours cannot be typed into a field.
  const isJson = !isReadOnly && !/=>|Store/.test(text)
  return html`${row(
      name,
      description,
      html`<button type="button" @click=${() => controls.read(name)}>
        Read<span class="visually-hidden"> ${name}</span>
      </button>`,
    )}
    ${
      isJson
        ? html`<form @submit=${submit((given) => controls.write(name, given))}>
            <input type="text" name="text" aria-label="${name}, as JSON" placeholder="JSON" spellcheck="false" />
            <button type="submit">Set<span class="visually-hidden"> ${name}</span></button>
          </form>`
        : nothing
    }
    <p class="type">
      <code>${text}</code>${isReadOnly ? ', read-only' : isJson ? nothing : ', to be set by a script'}
    </p>`
}

function methodRow({ name, description, parameters = [] }: Method, controls: Controls): TemplateResult {
  const given = parameters.map(
    ({ name: own, type, optional = false, default: usual }) =>
      `${own}${optional || usual !== undefined ? '?' : ''}: ${type.text}`,
  )
  return html`${row(`${name}(${given.join(', ')})`, description, nothing)}
    <form @submit=${submit((text) => controls.call(name, text))}>
      ${
        parameters.length === 0
          ? nothing
          : html`<input
              type="text"
              name="text"
              aria-label="Arguments of ${name}, as JSON"
              placeholder=${`JSON: ${parameters.map((each) => each.name).join(', ')}`}
              spellcheck="false"
            />`
      }
      <button type="submit">Call<span class="visually-hidden"> ${name}</span></button>
    </form>`
}

function submit(act: (text: string) => void): (event: Event) => void {
  return (event) => {
    event.preventDefault()
    const text = new FormData(event.currentTarget as HTMLFormElement).get('text')
    act(typeof text === 'string' ? text.trim() : '')
  }
}
