import { childrenOf, isNode, lineOf, parseSource, type SyntaxNode } from './sources.js'

/** What only a page has; the rooms below view run in Node. */
const PAGE_GLOBALS: ReadonlySet<string> = new Set([
  'document',
  'window',
  'HTMLElement',
  'customElements',
  'DOMParser',
  'XMLSerializer',
  'localStorage',
  'sessionStorage',
])

const GLOBAL_OBJECTS: ReadonlySet<string> = new Set(['globalThis', 'self'])

/**
 * The page's globals a file mentions, as values or types, each as `file:line: name`.
 * A name that the file itself declares around the mention (a parameter `window`) is its own.
 */
export function findPageGlobals(path: string, text: string): string[] {
  const found: string[] = []
  const report = (node: SyntaxNode, name: string) => found.push(`${path}:${lineOf(text, node.start)}: ${name}`)
  const visit = (node: SyntaxNode, outer: ReadonlySet<string>) => {
    const declared = declaredIn(node)
    const known = declared.length === 0 ? outer : new Set([...outer, ...declared])
    const name = node['name']
    if (node.type === 'Identifier' && typeof name === 'string' && PAGE_GLOBALS.has(name) && !known.has(name)) {
      report(node, name)
    }
    for (const member of takenFromGlobal(node)) if (PAGE_GLOBALS.has(member)) report(node, member)
    for (const { field, child } of childrenOf(node)) if (!isMereName(node, field)) visit(child, known)
  }
  visit(parseSource(path, text), new Set())
  return found
}

/** `globalThis.document`, `self['document']`, `const { document } = globalThis`. */
function takenFromGlobal({ type, object, property, computed, id, init }: SyntaxNode): string[] {
  if (type === 'MemberExpression' && isGlobalObject(object) && isNode(property)) {
    return [String(computed === true ? property['value'] : property['name'])]
  }
  if (type !== 'VariableDeclarator' || !isGlobalObject(init) || !isNode(id) || id.type !== 'ObjectPattern') return []
  return (id['properties'] as SyntaxNode[]).map(({ key }) => (isNode(key) ? String(key['name']) : ''))
}

function isGlobalObject(node: unknown): boolean {
  return isNode(node) && node.type === 'Identifier' && GLOBAL_OBJECTS.has(String(node['name']))
}

/** Where an identifier is a label and no reference: `it.document`, `{ document: 1 }`, `import { document as d }`. */
function isMereName(parent: SyntaxNode, field: string): boolean {
  if (field === 'property') return parent.type === 'MemberExpression' && parent['computed'] !== true
  if (field === 'key') return parent['computed'] !== true
  if (field === 'right') return parent.type === 'TSQualifiedName'
  return field === 'imported' || field === 'exported' || field === 'label'
}

/** The names that hold in a node and below it because of a declaration directly in it. */
function declaredIn(node: SyntaxNode): string[] {
  const { type } = node
  if (isNode(node['id']) && /^(Function|Class)Expression$/.test(type))
    return [...namesIn(node['id']), ...paramsOf(node)]
  if (Array.isArray(node['params'] ?? node['parameters'])) return paramsOf(node)
  if (type === 'CatchClause' && isNode(node['param'])) return namesIn(node['param'])
  if (/^For(In|Of)?Statement$/.test(type)) {
    return [node['init'], node['left']].filter(isNode).flatMap((child) => namesDeclaredBy(child))
  }
  if (type === 'SwitchStatement')
    return (node['cases'] as SyntaxNode[]).flatMap((one) => statementsIn(one['consequent']))
  return statementsIn(node['body'])
}

function statementsIn(body: unknown): string[] {
  return Array.isArray(body) ? body.filter(isNode).flatMap((statement) => namesDeclaredBy(statement)) : []
}

function paramsOf(node: SyntaxNode): string[] {
  const params = node['params'] ?? node['parameters']
  return Array.isArray(params) ? params.flatMap(namesIn) : []
}

function namesDeclaredBy(statement: SyntaxNode): string[] {
  const { type, declaration, declarations, specifiers, id } = statement
  if (isNode(declaration)) return namesDeclaredBy(declaration)
  if (type === 'VariableDeclaration') return (declarations as SyntaxNode[]).flatMap((one) => namesIn(one['id']))
  if (type === 'ImportDeclaration') return (specifiers as SyntaxNode[]).flatMap((one) => namesIn(one['local']))
  return type.endsWith('Declaration') && isNode(id) ? namesIn(id) : []
}

/** The names that a pattern binds, without its keys, types and default values. */
function namesIn(pattern: unknown): string[] {
  if (!isNode(pattern)) return []
  const { type, name, properties, elements, value, left, argument } = pattern
  if (type === 'Identifier') return [String(name)]
  if (type === 'ObjectPattern') return (properties as unknown[]).flatMap(namesIn)
  if (type === 'ArrayPattern') return (elements as unknown[]).flatMap(namesIn)
  if (type === 'Property') return namesIn(value)
  return [...namesIn(left), ...namesIn(argument)]
}
