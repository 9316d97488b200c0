import { docOf, running, spelled } from './types.mjs'

/** The reference of the elements as Markdown, made of the manifest and of the types that it names. */

const HEAD = `# Reference

<!-- Written by scripts/manifest.mjs out of the sources. -->

Every element with everything that a page may rely on. How to use them is in [embedding.md](embedding.md); tools find
the same in \`custom-elements.json\`. What readers see as an actor is a node here, and a tie an edge; keys are those of the
file. An attribute whose value is none of those named counts as absent.`

/** Known by name alone: what they hold is for who reads the sources. */
const OPAQUE = new Set(['Store', 'ExplorerState', 'TemporalGraph', 'Frame'])

const FLAGS = ['bubbles', 'composed', 'cancelable']

export function referenceOf({ modules: [{ declarations }] }, types) {
  const [{ cssProperties }] = declarations
  const blocks = [
    HEAD,
    ...declarations.flatMap(elementBlocks),
    '## Custom properties',
    'Set them on an element, or on anything around it. Families of another name take the colours that the file leaves free.',
    table(['Property', 'Light', 'Dark', 'What for'], cssProperties.map(propertyRow)),
    '## Details of events',
    'Plain JSON; dates are ISO 8601 in UTC.',
    ...[...types.declared.get('EventDetails').members].flatMap((member) => [
      `### \`${member.name.text}\``,
      docOf(member),
      typescript(spelled(textOf(member.type), types)),
    ]),
    '## Types',
    ...namedTypes(declarations, types).map((name) => typescript(declarationText(name, types))),
  ]
  return `${blocks.join('\n\n')}\n`
}

function elementBlocks({ tagName, name, summary, description, attributes, members, ...rest }) {
  const { events = [], slots = [], cssParts = [] } = rest
  const fields = members.filter(({ kind }) => kind === 'field')
  const methods = members.filter(({ kind }) => kind === 'method')
  const isAttribute = (field) => attributes.some(({ fieldName }) => fieldName === field.name)
  const rows = [
    ...attributes.map((attribute) => attributeRow(attribute, fields)),
    ...fields.filter((field) => !isAttribute(field)).map(fieldRow),
  ]
  const section = (title, heads, all) => (all.length === 0 ? [] : [`### ${title}`, table(heads, all)])
  return [
    `## \`<${tagName}>\``,
    `${summary} Class \`${name}\`.`,
    description,
    ...section('Attributes and properties', ['Attribute', 'Property', 'Type', 'Default', 'What for'], rows),
    ...section('Methods', ['Method', 'What for'], methods.map(methodRow)),
    ...section('Events', ['Event', 'Flags', 'When'], events.map(eventRow)),
    ...section('Slots', ['Slot', 'What for'], slots.map(namedRow)),
    ...section('Parts', ['Part', 'What it is'], cssParts.map(namedRow)),
  ]
}

function attributeRow({ name, type, default: value, description, fieldName }, fields) {
  const field = fields.find((each) => each.name === fieldName)
  return [code(name), field === undefined ? '' : code(field.name), code(type.text), valueOf(value), description]
}

function fieldRow({ name, type, default: value, readonly, description }) {
  return ['', code(name), code(type.text), readonly === true ? 'read-only' : valueOf(value), description]
}

/** A default that has a name of its own says nothing. */
function valueOf(value) {
  return value === undefined || value === 'null' || /^[A-Z]/.test(value) ? '' : code(value)
}

function methodRow({ name, parameters = [], return: { type }, description }) {
  const list = parameters.map(({ name: parameter, type: of, optional, default: value }) => {
    const mark = optional === true || value !== undefined ? '?' : ''
    return `${parameter}${mark}: ${of?.text ?? 'unknown'}`
  })
  return [code(`${name}(${list.join(', ')}): ${type.text}`), description]
}

function eventRow({ name, description, ...flags }) {
  return [`[${code(name)}](#${name})`, FLAGS.filter((flag) => flags[flag]).join(', '), description]
}

function namedRow({ name, description }) {
  return [name === '' ? 'default' : code(name), description]
}

function propertyRow({ name, default: value, description }) {
  const [, light = value, dark] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? []
  return [code(name), code(light), dark === undefined ? '' : code(dark), description]
}

/** The types that members and events name, and those that these name in turn, in the order in which they come up. */
function namedTypes(declarations, types) {
  const texts = declarations
    .flatMap(({ members }) => members)
    .flatMap((member) => [
      member.type?.text,
      member.return?.type.text,
      ...(member.parameters ?? []).map((parameter) => parameter.type?.text),
    ])
  const names = new Set()
  const take = (text) => {
    for (const [name] of withoutComments(text).matchAll(/\b[A-Z]\w+/g)) {
      if (names.has(name) || OPAQUE.has(name) || types.unions.has(name) || !types.declared.has(name)) continue
      names.add(name)
      take(types.declared.get(name).getText())
    }
  }
  for (const text of texts) take(text ?? '')
  take('EventDetails')
  names.delete('EventDetails')
  return [...names]
}

function withoutComments(text) {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '')
}

function declarationText(name, types) {
  const node = types.declared.get(name)
  const text = spelled(textOf(node), types).replace(/^export /, '')
  const plain = text.replace(/= Readonly<(.*)>$/s, '= $1')
  const doc = docOf(node)
  return doc === '' ? plain : `/** ${doc.replaceAll(/\n+/g, ' ')} */\n${plain}`
}

/** As it stands, from the margin, and without what says that nobody may write to it. */
function textOf(node) {
  const source = node.getSourceFile()
  const { line } = source.getLineAndCharacterOfPosition(node.getStart())
  const [indent] = /^ */.exec(source.text.split('\n')[line])
  return node
    .getText()
    .replaceAll(`\n${indent}`, '\n')
    .replaceAll(/\breadonly /g, '')
}

function typescript(text) {
  return `\`\`\`ts\n${text}\n\`\`\``
}

function table(heads, rows) {
  const cell = (text) => running(text).replaceAll(/\n+/g, '<br>').replaceAll('|', '\\|')
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

function code(text) {
  return `\`${text}\``
}
