/**
 * Who names what in a bundle: the members and functions that its packages define, and every mention of a name.
 * A text of the program counts as a mention of each word in it, so that looking something up by a name that is
 * written anywhere keeps it.
 */

/**
 * @param program ESTree of the whole bundle
 * @param isInside whether a position of the bundle belongs to a package that may lose something
 * @returns definitions `{ names, node, within }` and mentions `{ name, start, end, within, as }`, where `within` lists the
 * definitions around them, and `as` is `member`, `key`, `text` or `variable`
 */
export function namesIn(program, isInside) {
  const definitions = []
  const mentions = []
  const within = []
  const mention = (name, { start, end }, as, isShort = false) =>
    mentions.push({ name, start, end, as, isShort, within: [...within] })
  const words = (text, node) => {
    for (const name of new Set(text.split(/[^\w$]+/))) if (/^[A-Za-z_$]/.test(name)) mention(name, node, 'text')
  }
  const define = (names, node, value, visitRest) => {
    const definition = { names, node, value, within: [...within] }
    definitions.push(definition)
    within.push(definition)
    visitRest()
    within.pop()
  }

  const visitors = {
    ExpressionStatement(node) {
      const targets = isInside(node.start) ? assignedMembers(node.expression) : null
      if (targets === null) return children(node)
      define(
        targets.members.map(({ property }) => property.name),
        node,
        targets.value,
        () => {
          for (const { object, property } of targets.members) {
            mention(property.name, property, 'key')
            visit(object)
          }
          visit(targets.value)
        },
      )
    },
    FunctionDeclaration(node, parent) {
      if (!isInside(node.start) || node.id === null || parent?.type === 'ExportNamedDeclaration') return children(node)
      define([`function ${node.id.name}`], node, node, () => {
        for (const param of node.params) visit(param)
        visit(node.body)
      })
    },
    MemberExpression(node) {
      visit(node.object)
      if (node.computed) visit(node.property)
      else mention(node.property.name, node.property, 'member')
    },
    Property(node, parent) {
      if (node.computed) return children(node)
      const name = node.key.type === 'Identifier' ? node.key.name : String(node.key.value)
      const at = node.key
      if (parent.type === 'ObjectPattern') {
        mention(name, at, at.type === 'Identifier' ? 'member' : 'text', node.shorthand)
        return visit(node.value)
      }
      const rest = () => {
        mention(name, at, at.type === 'Identifier' ? 'key' : 'text-key', node.shorthand)
        visit(node.value)
      }
      if (isInside(node.start) && at.type === 'Identifier' && isMade(node.value)) define([name], node, node.value, rest)
      else rest()
    },
    MethodDefinition: classMember,
    PropertyDefinition: classMember,
    Literal(node) {
      if (typeof node.value === 'string') words(node.value, node)
    },
    TemplateElement(node) {
      words(node.value.cooked ?? node.value.raw, node)
    },
    Identifier(node) {
      mention(`function ${node.name}`, node, 'variable')
    },
    LabeledStatement: (node) => visit(node.body),
    BreakStatement() {},
    ContinueStatement() {},
  }

  function classMember(node) {
    if (node.computed || node.key.type !== 'Identifier') return children(node)
    const { name } = node.key
    const rest = () => {
      mention(name, node.key, 'key')
      if (node.value !== null) visit(node.value)
    }
    const mayGo =
      isInside(node.start) && name !== 'constructor' && (node.type === 'MethodDefinition' || isMade(node.value))
    if (mayGo) define([name], node, node.value, rest)
    else rest()
  }

  function children(node) {
    for (const key in node) {
      const value = node[key]
      if (value === null || typeof value !== 'object') continue
      if (Array.isArray(value)) for (const each of value) visit(each, node)
      else visit(value, node)
    }
  }

  function visit(node, parent) {
    if (node === null || node === undefined || typeof node.type !== 'string') return
    const visitor = visitors[node.type]
    if (visitor === undefined) children(node)
    else visitor(node, parent)
  }

  visit(program)
  return { definitions, mentions }
}

/** `a.b = c.d = function …`, whose only effect is that something has members of that name. */
function assignedMembers(expression) {
  const members = []
  let value = expression
  while (value.type === 'AssignmentExpression' && value.operator === '=') {
    const { left } = value
    if (left.type !== 'MemberExpression' || left.computed || !isPath(left.object)) return null
    members.push(left)
    value = value.right
  }
  return members.length > 0 && isMade(value) ? { members, value } : null
}

function isPath(node) {
  if (node.type === 'MemberExpression') return !node.computed && isPath(node.object)
  return node.type === 'Identifier' || node.type === 'ThisExpression'
}

/** Whether making a value has no effect of its own. */
function isMade(node) {
  if (node === null) return true
  return /^(Arrow)?FunctionExpression$/.test(node.type) || isPath(node) || node.type === 'Literal'
}
