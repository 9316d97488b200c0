import { html, nothing, type TemplateResult } from 'lit'

import { formatNumber, type DetailsMessages } from '../../locales/index.js'
import { textIn } from '../../model/index.js'
import { fact, type DetailsContext } from './context.js'

/** A file may hold anything here; what is shown has an end. */
const MOST_PROPERTIES = 40
const MOST_ITEMS = 20
const LONGEST = 600
const LONGEST_IN_LIST = 120
const MOST_IN_LIST = 4

type Properties = Readonly<Record<string, unknown>>

/** All typed details as rows of a list of facts. */
export function propertyFacts(properties: Properties, context: DetailsContext): TemplateResult[] {
  return shown(properties, context, LONGEST)
    .slice(0, MOST_PROPERTIES)
    .map(({ name, value }) => html`${fact(name, html`<bdi>${value}</bdi>`)}`)
}

/** The first few in short, under a tie of a list. */
export function propertyLine(properties: Properties, context: DetailsContext): TemplateResult | typeof nothing {
  const few = shown(properties, context, LONGEST_IN_LIST).filter(({ key }) => key !== 'participants')
  if (few.length === 0) return nothing
  return html`<dl class="properties">
    ${few.slice(0, MOST_IN_LIST).map(
      ({ name, value }) =>
        html`<div>
          <dt>${name}</dt>
          <dd><bdi>${value}</bdi></dd>
        </div>`,
    )}
  </dl>`
}

function shown(
  properties: Properties,
  context: DetailsContext,
  longest: number,
): { key: string; name: string; value: string }[] {
  const names = context.messages.details.properties
  return Object.entries(properties).flatMap(([key, value]) => {
    const text = valueText(value, context)
    return text === '' ? [] : [{ key, name: nameOf(key, names), value: cut(text, longest) }]
  })
}

function nameOf(key: string, names: DetailsMessages['properties']): string {
  return Object.hasOwn(names, key) ? names[key as keyof typeof names] : cut(key, LONGEST_IN_LIST)
}

/** A value in words; `''` for nothing at all. */
function valueText(value: unknown, context: DetailsContext): string {
  const { language, languages, messages } = context
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value.slice(0, LONGEST + 1).trim()
  if (typeof value === 'number') return formatNumber(value, language)
  if (typeof value === 'boolean') return value ? messages.details.yes : messages.details.no
  if (Array.isArray(value)) {
    const items = value.slice(0, MOST_ITEMS).map((item) => valueText(item, context))
    const some = items.filter((item) => item !== '')
    if (value.length > MOST_ITEMS) some.push('…')
    return new Intl.ListFormat(language).format(some)
  }
  const texts = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  if (texts.length > 0 && texts.length === Object.keys(value).length && texts.every(([tag]) => isTag(tag))) {
    return textIn(Object.fromEntries(texts), languages).text
  }
  return cut(JSON.stringify(value), LONGEST)
}

function isTag(key: string): boolean {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(key)
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}
