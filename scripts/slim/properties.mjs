import { parseAst } from 'vite'

import { edited, walk } from './functions.mjs'

/**
 * Cytoscape has a table of 250 properties of style, each with a type and a value that it has by itself, and it goes
 * through all of them for every element. Those that no text of the rest of the program names are taken out of it. A
 * text that begins or ends with a hyphen may be a part of a name, and keeps every property that it fits. Types that no
 * property has any more go with them.
 * @param code of the whole program
 * @param start where the module with the table begins
 * @param end where it ends
 */
export function withoutProperties(code, start, end) {
  const texts = new Set()
  const properties = []
  const aliases = []
  const defaults = []
  walk(parseAst(code), (node) => {
    const inside = node.start >= start && node.end <= end
    if (!inside && node.type === 'Literal' && typeof node.value === 'string') texts.add(node.value)
    if (!inside && node.type === 'TemplateElement') texts.add(node.value.raw)
    if (!inside || node.type !== 'ObjectExpression' || node.properties.length === 0) return
    const [{ key, value }, second] = node.properties
    if (key.name === 'name' && second?.key.name === 'type' && value.type === 'Literal')
      properties.push({ name: value.value, node })
    if (second?.key.name === 'pointsTo') aliases.push({ name: second.value.value, node })
    for (const each of node.properties) {
      if (typeof each.key.value === 'string' && node.properties.length > 10)
        defaults.push({ name: each.key.value, node: each })
    }
  })
  const parts = [...texts].filter((text) => text.length > 2 && /^-|-$/.test(text))
  const isNamed = (name) => texts.has(name) || parts.some((part) => name.startsWith(part) || name.endsWith(part))
  const gone = new Set(properties.filter(({ name }) => !isNamed(name)).map(({ name }) => name))
  if (gone.size < 20) throw new Error('Cytoscape writes its properties differently; see scripts/slim/properties.mjs')
  const less = edited(
    code,
    [...properties, ...aliases, ...defaults]
      .filter(({ name }) => gone.has(name))
      .map(({ node }) => ({ start: node.start, end: code[node.end] === ',' ? node.end + 1 : node.end, text: '' })),
  )
  return withoutTypes(less, start, end - (code.length - less.length))
}

function withoutTypes(code, start, end) {
  const named = new Set()
  let types = []
  walk(parseAst(code), (node) => {
    if (node.type === 'MemberExpression' && !node.computed) named.add(node.property.name)
    const isTable = node.type === 'AssignmentExpression' && node.left.property?.name === 'types'
    if (isTable && node.start >= start && node.end <= end) types = node.right.properties
  })
  const gone = types.filter(({ key }) => !named.has(key.name))
  if (gone.length < 10) throw new Error('Cytoscape writes its types differently; see scripts/slim/properties.mjs')
  return edited(
    code,
    gone.map((node) => ({ start: node.start, end: code[node.end] === ',' ? node.end + 1 : node.end, text: '' })),
  )
}
