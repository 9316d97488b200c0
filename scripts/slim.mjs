import { parseAst } from 'vite'

import { edited, walk } from './slim/functions.mjs'

/** Plugins that make the single file smaller; every other build takes its packages as they are. */

export { slimCytoscape } from './slim/cytoscape.mjs'
export { slimEdtf } from './slim/edtf.mjs'
export { slimFcose } from './slim/fcose.mjs'
export { slimLit } from './slim/lit.mjs'
export { slimMembers } from './slim/members.mjs'
export { slimVirtual } from './slim/virtual.mjs'

/** Style sheets in templates, without comments and the space that indents them. */
export function slimStyles() {
  return {
    name: 'entente:slim-styles',
    transform(code, id) {
      if (!/\/src\/elements\/.*\.ts$/.test(id)) return undefined
      return code.replaceAll(/\bcss`([^`]*)`/g, (_, text) => `css\`${slimmed(text)}\``)
    },
  }
}

function slimmed(text) {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(/: (?=[^"'\s])/g, ':')
    .replaceAll(';}', '}')
    .trim()
}

/** Templates without the space that indents them; where a line ended, one space is left. */
export function slimTemplates() {
  return {
    name: 'entente:slim-templates',
    transform(code, id) {
      if (!/\/src\/elements\/.*\.ts$/.test(id)) return undefined
      const edits = []
      walk(parseAst(code), ({ type, tag, quasi }) => {
        if (type !== 'TaggedTemplateExpression' || !['html', 'svg'].includes(tag.name)) return
        for (const { start, end } of quasi.quasis)
          edits.push({ start, end, text: code.slice(start, end).replaceAll(/\s*\n\s*/g, ' ') })
      })
      return { code: edited(code, edits), map: null }
    },
  }
}

/** No file of a worker's own: the single file is one file, and its searches go on on the page. */
export function withoutWorker() {
  const none = '\0entente:no-worker'
  return {
    name: 'entente:without-worker',
    enforce: 'pre',
    resolveId(id) {
      return id.endsWith('?worker&url') ? none : undefined
    },
    load(id) {
      if (id.endsWith('/src/elements/base/open-worker.ts')) {
        return 'export const openWorker = () => null, mayOpenWorker = () => false'
      }
      return id === none ? 'export default null' : undefined
    },
  }
}
