import { create } from '@custom-elements-manifest/analyzer'
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js'

import { customProperties } from './custom-properties.mjs'
import { docOf, filesOf, parsed, running, spelled } from './types.mjs'

/**
 * What the sources say of each element: the analyzer reads classes, decorators and doc comments, and here it becomes
 * what a page may rely on. Left out is what has no doc comment, or is marked `@internal` in it.
 */

/** The two that are enough for a page by themselves; the others follow in the order of the alphabet. */
const FIRST = ['entente-explorer', 'entente-graph']

/** @returns declarations of a custom elements manifest, each with everything that it inherits from classes of ours */
export function readElements(types) {
  const files = [...filesOf('elements'), ...filesOf('define')]
  const { modules } = create({ modules: files.map(parsed), plugins: litPlugin() })
  const events = eventsOf(types)
  const declarations = modules.flatMap(({ declarations: all }) => all).filter(({ tagName }) => tagName !== undefined)
  return declarations.toSorted(byPlace).map((declaration) => publicPart(declaration, types, events))
}

function byPlace({ tagName: a }, { tagName: b }) {
  const place = (tag) => (FIRST.includes(tag) ? FIRST.indexOf(tag) : FIRST.length)
  return place(a) - place(b) || a.localeCompare(b, 'en')
}

function publicPart({ name, tagName, summary, description, slots, cssParts, ...rest }, types, events) {
  const told = (rest.events ?? []).map((event) => eventNamed(event.name, tagName, events))
  return compact({
    kind: 'class',
    customElement: true,
    name,
    tagName,
    summary,
    description: running(description ?? ''),
    superclass: { name: 'LitElement', package: 'lit' },
    attributes: (rest.attributes ?? []).map((attribute) => publicAttribute(attribute, tagName, types)),
    members: rest.members.filter(isPublic).map((member) => publicMember(member, types)),
    events: told.length === 0 ? undefined : told,
    slots: slots?.map(named),
    cssParts: cssParts?.map(named),
    cssProperties: customProperties().map(({ name: property, default: value, description: use }) => ({
      name: property,
      default: value,
      description: use,
    })),
  })
}

function publicAttribute({ name, type, default: value, description, fieldName }, tagName, types) {
  if (description === undefined) throw new Error(`<${tagName}> does not say what its attribute ${name} is for`)
  return compact({
    name,
    type: { text: spelled(type?.text ?? 'string', types).replace(/ \| null$/, '') },
    default: value === 'null' ? /`([\w-]+)` \(default\)/.exec(description)?.[1] : value,
    description: running(description),
    fieldName,
  })
}

function isPublic({ privacy, static: isStatic, description }) {
  return privacy === undefined && isStatic !== true && description !== undefined
}

function publicMember({ kind, name, type, default: value, description, ...rest }, types) {
  const common = { kind, name, description: running(description) }
  const spell = (each) => (each === undefined ? undefined : { text: spelled(each.text, types) })
  if (kind === 'method') {
    const parameters = rest.parameters?.map((parameter) => ({ ...parameter, type: spell(parameter.type) }))
    return compact({ ...common, parameters, return: { type: spell(rest.return?.type) ?? { text: 'void' } } })
  }
  const { attribute, reflects, readonly } = rest
  return compact({ ...common, type: spell(type), default: value, attribute, reflects, readonly })
}

function named({ name, description }) {
  return { name, description: running(description ?? '') }
}

function eventNamed(name, tagName, events) {
  const event = events.get(name)
  if (event === undefined) throw new Error(`<${tagName}> says that it fires ${name}, and EventDetails does not know it`)
  return event
}

/** Every event is what `EventDetails` says of it; all of ours bubble and leave shadow roots. */
function eventsOf({ declared }) {
  const { members } = declared.get('EventDetails')
  return new Map(
    members.map((member) => {
      const name = member.name.text
      const description = docOf(member)
      const flags = { bubbles: true, composed: true, cancelable: description.includes('Cancelable') }
      return [name, { name, type: { text: `CustomEvent<EventDetails['${name}']>` }, description, ...flags }]
    }),
  )
}

/** Without what is not there. */
function compact(record) {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== ''))
}
