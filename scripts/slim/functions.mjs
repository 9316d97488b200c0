import { parseAst } from 'vite'

/**
 * Empties functions of a module, found by name wherever they are declared, assigned or given as a member.
 * Throws if one of them is not there.
 * @param body what they do from now on, as a block
 */
export function withBody(code, names, body, file) {
  const found = []
  const left = new Set(names)
  const take = (name, node) => {
    if (!names.includes(name) || !/Function/.test(node?.type) || found.some(({ start }) => start === node.body.start))
      return
    left.delete(name)
    found.push(node.body)
  }
  walk(parseAst(code), (node) => {
    if (node.type === 'VariableDeclarator') take(node.id.name, node.init)
    else if (node.type === 'AssignmentExpression') take(node.left.property?.name ?? node.left.name, node.right)
    else if (node.type === 'Property') take(node.key.name, node.value)
    else if (node.type.startsWith('Function')) take(node.id?.name, node)
  })
  if (left.size > 0) throw new Error(`${file} no longer has ${[...left].join(', ')}; see scripts/slim`)
  const outermost = found.filter((node) => !found.some((other) => other.start < node.start && other.end > node.end))
  return edited(
    code,
    outermost.map(({ start, end }) => ({ start, end, text: body })),
  )
}

/**
 * Takes out statements, cases and items of lists, found by how they begin but for space.
 * Throws if one of them is not there.
 */
export function withoutParts(code, beginnings, file) {
  const left = new Set(beginnings)
  const found = []
  const take = (node) => {
    const text = code.slice(node.start, node.start + 200).replaceAll(/\s+/g, '')
    const begins = beginnings.find((each) => text.startsWith(each.replaceAll(/\s+/g, '')))
    if (begins === undefined) return
    left.delete(begins)
    found.push(node)
  }
  walk(parseAst(code), ({ type, elements, body, cases }) => {
    if (type === 'ArrayExpression') elements.forEach(take)
    else if (type === 'SwitchStatement') cases.forEach(take)
    else if (Array.isArray(body)) body.forEach(take)
  })
  if (left.size > 0) throw new Error(`${file} no longer has ${[...left].join(', ')}; see scripts/slim`)
  return edited(
    code,
    found.map(({ start, end }) => ({ start, end: code[end] === ',' ? end + 1 : end, text: '' })),
  )
}

/** A text with parts of it replaced that do not overlap. */
export function edited(code, edits) {
  let at = 0
  let made = ''
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    made += code.slice(at, start) + text
    at = end
  }
  return made + code.slice(at)
}

/** Every node of a syntax tree, from the outside in. */
export function walk(node, see) {
  if (node === null || typeof node !== 'object') return
  if (Array.isArray(node)) {
    for (const each of node) walk(each, see)
    return
  }
  if (typeof node.type === 'string') see(node)
  for (const key in node) walk(node[key], see)
}
