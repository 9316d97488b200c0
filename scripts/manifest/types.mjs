import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { ts } from '@custom-elements-manifest/analyzer'

import { ROOT } from '../setup.mjs'

/**
 * What types are called in the sources, and what they are: unions made of a list of values are written out, so that the
 * list that the program checks by is the one that readers see; interfaces keep their text.
 */

/** Rooms whose types an element's attributes, methods and events speak of. */
const ROOMS = ['core', 'model', 'paths', 'layout', 'store', 'elements/base', 'view']

/**
 * Exported types by name: `unions` as text, `declared` as nodes of the syntax tree.
 */
export function readTypes() {
  const lists = new Map()
  const declared = new Map()
  for (const statement of ROOMS.flatMap(filesOf).flatMap((file) => [...parsed(file).statements])) {
    if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        const values = valuesOf(initializer)
        if (values !== null) lists.set(name.getText(), values)
      }
    } else if (isExported(statement)) declared.set(statement.name.text, statement)
  }
  const unions = new Map()
  for (const [name, { type }] of declared) {
    if (type === undefined) continue
    const list = /^\(typeof (\w+)\)\[number\]$/.exec(type.getText())?.[1]
    if (lists.has(list)) unions.set(name, lists.get(list).join(' | '))
    else if (ts.isUnionTypeNode(type) && type.types.every(isText))
      unions.set(name, type.types.map((each) => each.getText()).join(' | '))
  }
  return { unions, declared }
}

/** A file's syntax tree; the path is relative to the root. */
export function parsed(file) {
  return ts.createSourceFile(file, readFileSync(path.join(ROOT, file), 'utf8'), ts.ScriptTarget.ES2022, true)
}

/** The TypeScript files of a folder of `src` and of those in it, in the order of the alphabet. */
export function filesOf(room) {
  return readdirSync(path.join(ROOT, 'src', room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `src/${room}/${file.replaceAll('\\', '/')}`)
    .toSorted()
}

/** Names of unions replaced by what they stand for; also inside of other types. */
export function spelled(text, { unions }) {
  return text.replaceAll(/(?<!['\w.])[A-Z]\w*(?!['\w])/g, (name) => unions.get(name) ?? name)
}

/** Doc comments as running text: a paragraph is a line, and lists stay lists. */
export function docOf(node) {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)
  return running(docs.map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '').join('\n'))
}

/** Lines of a paragraph joined, those of a list apart. */
export function running(text) {
  return text.trim().replaceAll(/(?<!\n)\n(?![\n-])/g, ' ')
}

/** The values of `[…] as const`, as they are written. */
function valuesOf(initializer) {
  if (initializer === undefined) return null
  if (ts.isSatisfiesExpression(initializer)) return valuesOf(initializer.expression)
  if (!ts.isAsExpression(initializer) || initializer.type.getText() !== 'const') return null
  const { expression } = initializer
  if (!ts.isArrayLiteralExpression(expression) || !expression.elements.every(ts.isStringLiteral)) return null
  return expression.elements.map((element) => element.getText())
}

function isExported(statement) {
  if (!ts.isTypeAliasDeclaration(statement) && !ts.isInterfaceDeclaration(statement)) return false
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
}

function isText(type) {
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)
}
