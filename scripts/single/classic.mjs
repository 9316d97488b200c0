import { parseAst } from 'vite'

import { edited, walk } from '../slim/functions.mjs'

/**
 * A chunk without the words that only a module has.
 * @param names the names of chunks, by their files
 * @returns its body, in which a chunk that is loaded is a text, its name; `takes` as a list of `{ file, pairs }` in
 * order, and `gives` as pairs, each of a name outside and one inside
 */
export function bodyOf(code, names) {
  const edits = []
  const takes = []
  const gives = []
  walk(parseAst(code), (node) => {
    const { type, start, end, specifiers, source } = node
    if (type === 'ImportExpression') edits.push({ start, end, text: JSON.stringify(names[fileOf(source, code)]) })
    if (type === 'ImportDeclaration') {
      const pairs = specifiers.map((each) => {
        if (each.type !== 'ImportSpecifier') throw new Error(`${code.slice(start, end)} takes a whole file`)
        return [each.imported.name, each.local.name]
      })
      takes.push({ file: fileOf(source, code), pairs })
      edits.push({ start, end, text: '' })
    }
    if (/^Export.+Declaration$/.test(type)) {
      if (source !== null || !specifiers?.every(({ local }) => local.type === 'Identifier'))
        throw new Error(`scripts/single does not read ${code.slice(start, Math.min(end, start + 80))}`)
      for (const { local, exported } of specifiers) gives.push([exported.name, local.name])
      edits.push({ start, end, text: '' })
    }
  })
  return { body: edited(code, edits), takes, gives }
}

function fileOf({ value }, code) {
  if (!/^\.\/[\w.-]+\.js$/.test(value))
    throw new Error(`${value ?? 'something'} is imported from elsewhere: ${code.slice(0, 80)}`)
  return value.slice(2)
}

/** `{ outside: inside }`, to make an object or to take one apart. */
export function objectOf(pairs) {
  return `{ ${pairs.map(([outside, inside]) => (outside === inside ? inside : `${outside}: ${inside}`)).join(', ')} }`
}

/** Which of some names at the top of a module are assigned after they were declared. */
export function assignedAnew(code, names) {
  const found = new Set()
  if (names.size === 0) return []
  const visit = (node, hidden) => {
    if (node === null || typeof node !== 'object') return
    if (Array.isArray(node)) {
      for (const each of node) visit(each, hidden)
      return
    }
    const inner = /Function/.test(node.type) ? new Set([...hidden, ...declaredIn(node)]) : hidden
    const target = targetOf(node)
    if (target !== undefined) {
      walk(target, ({ type, name }) => {
        if (type === 'Identifier' && names.has(name) && !inner.has(name)) found.add(name)
      })
    }
    for (const key in node) visit(node[key], inner)
  }
  visit(parseAst(code), new Set())
  return [...found]
}

function targetOf({ type, left, argument }) {
  if (type === 'UpdateExpression') return argument.type === 'Identifier' ? argument : undefined
  if (type !== 'AssignmentExpression' && !/^For(In|Of)/.test(type)) return undefined
  return /^(Identifier|ArrayPattern|ObjectPattern)$/.test(left.type) ? left : undefined
}

/** Names that a function declares itself, anywhere but in functions within. */
function declaredIn(fn) {
  const names = new Set()
  const add = (pattern) => walk(pattern, ({ type, name }) => type === 'Identifier' && names.add(name))
  const see = (node) => {
    if (node === null || typeof node !== 'object') return
    if (Array.isArray(node)) {
      for (const each of node) see(each)
      return
    }
    if (node.type === 'VariableDeclarator' || /^(Function|Class)Declaration$/.test(node.type)) add(node.id)
    if (node.type === 'CatchClause') add(node.param)
    if (/Function/.test(node.type)) return
    for (const key in node) see(node[key])
  }
  add(fn.params)
  see(fn.body)
  return names
}
