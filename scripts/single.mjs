import { createHash } from 'node:crypto'
import path from 'node:path'

import { minify } from 'terser'
import { parseAst } from 'vite'

import { assignedAnew, bodyOf, objectOf } from './single/classic.mjs'
import { edited, walk } from './slim/functions.mjs'

/**
 * The single file, a classic script, and one more beside it for each `import()` of a file, which it asks for when it is
 * wanted. The bundler makes ES modules of them; here the first becomes a function that is called at once, and what the
 * others take from it and from each other their arguments. They are made smaller together, as one text, so that a
 * short name is the same in all of them.
 */
const FILE = 'entente-graph.min.js'
const beside = (name) => `entente-graph.${name}.min.js`
const GLOBAL = 'entente'
const LOADER = 'entente:load'
const ENTRY = '\0entente:entry'
const MINIFY = { ecma: 2020, compress: { passes: 2 }, format: { comments: false } }

/** Comments as the bundler's, which names each module's file in one: what follows belongs to no package. */
const SEAM = '\n// seam.js\n'
const CUT = '\n// cut.js\n'

/**
 * @param entry the file of the global `entente`
 * @param inside files that are in the single file although they are imported by `import()`
 * @param common files that are in the single file although only others need them: too small to be asked for
 * @param slim makes the text of all files smaller
 */
export function singleFile({ entry, inside = [], common = [], slim = (code) => code }) {
  const left = new Set(inside)
  let first = ''
  let root = ''
  return {
    name: 'entente:single-file',
    config: () => ({
      build: {
        minify: false,
        lib: { entry, formats: ['es'], fileName: () => FILE },
        rollupOptions: {
          // What others take of the entry is exported by it.
          preserveEntrySignatures: 'allow-extension',
          output: {
            chunkFileNames: (chunk) => beside(nameOf(chunk)),
            // Left alone, the bundler would make a file of what both the entry and others need.
            codeSplitting: { groups: [{ name: FILE, tags: ['$initial'] }] },
          },
        },
      },
    }),
    configResolved: (config) => void ({ root } = config),
    resolveId: {
      // Before Vite, which finds a file for the entry.
      order: 'pre',
      handler(id, importer, { isEntry }) {
        if (isEntry) first = id
        if (id === LOADER) return path.join(import.meta.dirname, 'single', 'load.mjs')
        return isEntry ? ENTRY : undefined
      },
    },
    load(id) {
      if (id !== ENTRY) return undefined
      const others = common.map((file) => `export * from ${JSON.stringify(path.resolve(root, file))}`)
      return [`import * as all from ${JSON.stringify(first)}`, `export { all as ${GLOBAL} }`, ...others].join('\n')
    },
    transform: (code, id) => withLoader(code, id, inside, left),
    buildEnd(error) {
      if (error === undefined && left.size > 0)
        throw new Error(`nothing imports ${[...left].join(', ')} by import() any more; see vite.config.ts`)
    },
    async generateBundle(_, bundle) {
      // The entry comes last: it holds the hashes of the others.
      const chunks = Object.values(bundle).toSorted((a, b) => a.isEntry - b.isEntry)
      const slimmed = slim(scriptsOf(chunks).join(CUT)).split(CUT)
      const mark = `entente${createHash('sha256').update(slimmed.join('')).digest('hex').slice(0, 6)}`
      const files = []
      for (const [i, chunk] of chunks.entries()) {
        const text = slimmed[i].replaceAll('ENTENTE_MARK', mark).replace('ENTENTE_FILES', `{ ${files.join(', ')} }`)
        // It says in what encoding the file is: a page may have another.
        chunk.code = `\uFEFF${(await minify(text, MINIFY)).code}`
        const needs = chunk.imports.filter((file) => file !== FILE).map((file) => nameOf(bundle[file]))
        files.push(`"${nameOf(chunk)}": ${JSON.stringify([sha384(chunk.code), ...needs])}`)
      }
    },
  }
}

/** A file is called as its module, or as the folder of an index. */
function nameOf({ name, facadeModuleId }) {
  if (facadeModuleId === null) return name
  const { name: stem, dir } = path.parse(facadeModuleId)
  return stem === 'index' ? path.basename(dir) : stem
}

/** `import()` as a call of the loader, or of nothing where the file stays inside. */
function withLoader(code, id, inside, left) {
  if (!/\bimport\s*\(/.test(code)) return undefined
  const edits = []
  const heads = new Set()
  walk(parseAst(code), ({ type, source, start, end }) => {
    if (type !== 'ImportExpression') return
    if (source.type !== 'Literal') throw new Error(`${code.slice(start, end)} names no file`)
    const file = path.posix.join(path.posix.dirname(id), source.value)
    const stays = inside.find((each) => file.endsWith(`/${each}`))
    if (stays === undefined) {
      heads.add(`import { load as entente$load } from '${LOADER}'`)
      edits.push({ start, end, text: `entente$load(${code.slice(start, end)})` })
      return
    }
    left.delete(stays)
    heads.add(`import * as entente$${start} from '${source.value}'`)
    edits.push({ start, end, text: `Promise.resolve(entente$${start})` })
  })
  return edits.length === 0 ? undefined : { code: `${[...heads].join('\n')}\n${edited(code, edits)}`, map: null }
}

/**
 * The files as classic scripts, in the order of the chunks: a function that gets what it takes from the entry, then from
 * each other file that it needs, and returns what it gives. The entry's makes the global instead.
 */
function scriptsOf(chunks) {
  const names = Object.fromEntries(chunks.map((chunk) => [chunk.fileName, nameOf(chunk)]))
  return chunks.map(({ code, isEntry, imports, fileName }) => {
    if (!isEntry && fileName !== beside(names[fileName]))
      throw new Error(`two files would be called ${beside(names[fileName])}`)
    if (isEntry && imports.length > 0) throw new Error(`${fileName} needs ${imports.join(', ')} from the beginning`)
    const { body, takes, gives } = bodyOf(code, names)
    const shared = gives.filter(([outside]) => !isEntry || outside !== GLOBAL)
    const anew = assignedAnew(code, new Set(shared.map(([, local]) => local)))
    if (anew.length > 0)
      throw new Error(`${anew.join(', ')} in ${fileName} changes, and other files would not get to know`)
    if (isEntry) {
      const whole = body.replace('ENTENTE_SHARED', () => `(${objectOf(shared)})`)
      const [, made] = gives.find(([outside]) => outside === GLOBAL)
      // Of two files on one page the first has registered the elements, and the global is theirs.
      return `var ${GLOBAL} = (() => {\n"use strict";\n${whole}${SEAM}return ${GLOBAL} ?? ${made};\n})();`
    }
    const from = (file) => objectOf(takes.find((each) => each.file === file)?.pairs ?? [])
    const given = [FILE, ...imports.filter((file) => file !== FILE)].map(from).join(', ')
    return `"use strict";\ndocument.currentScript.ENTENTE_MARK((${given}) => {\n${body}${SEAM}return ${objectOf(gives)};\n});`
  })
}

function sha384(code) {
  return `sha384-${createHash('sha384').update(code).digest('base64')}`
}
