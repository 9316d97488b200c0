import { posix } from 'node:path'

import { isNode, lineOf, parseSource, walk, type Sources, type SyntaxNode } from './sources.js'

/**
 * The rooms of src and their one-way doors: what each may import from, besides itself.
 * An arrow that is not here is refused; to open one is a decision to be written down in docs/adr.
 */
const BELOW_STORE = ['core', 'time', 'model', 'paths', 'formats', 'layout'] as const
const BELOW_VIEW = [...BELOW_STORE, 'locales', 'store'] as const

export const DOORS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  time: ['core'],
  // Texts know dates, because a date is written differently in every language; they know nothing above.
  locales: ['core', 'time'],
  model: ['core', 'time'],
  paths: ['core', 'time', 'model'],
  formats: ['core', 'time', 'model'],
  layout: ['core', 'time', 'model'],
  store: [...BELOW_STORE, 'locales'],
  view: BELOW_VIEW,
  elements: [...BELOW_VIEW, 'view'],
  define: [...BELOW_VIEW, 'view', 'elements', 'index.ts', 'model.ts'],
  cli: BELOW_STORE,
  // Knows the elements by what the manifest says of them, as a stranger does.
  playground: [],
  // The two entries are rooms of one file each; they only hand on.
  'index.ts': [...BELOW_VIEW, 'view', 'elements', 'model.ts'],
  'model.ts': ['core', 'time', 'model', 'paths', 'formats'],
}

const ENTRIES: readonly string[] = ['index.ts', 'model.ts']

/** Who may import which package; a package that is not here is nobody's. */
const PACKAGES: readonly { readonly name: RegExp; readonly rooms: readonly string[] }[] = [
  { name: /^graphology(-.+)?$/, rooms: ['model', 'layout'] },
  { name: /^cytoscape(-.+)?$/, rooms: ['view', 'layout'] },
  { name: /^(lit|lit-.+|@lit\/.+|@lit-labs\/.+)$/, rooms: ['elements', 'define', 'playground'] },
  { name: /^edtf$/, rooms: ['time'] },
  { name: /^minisearch(\/.+)?$/, rooms: ['store'] },
  { name: /^@dagrejs\/dagre$/, rooms: ['layout'] },
  { name: /^@tanstack\/virtual-core$/, rooms: ['elements'] },
  { name: /^lucide(\/.+)?$/, rooms: ['elements'] },
]

const LIST = new Intl.ListFormat('en-GB')

/** What the sources say of the elements, written by scripts/manifest.mjs. */
const MANIFEST = '../../custom-elements.json'

interface Import {
  /** As written; `null` where it is computed. */
  readonly specifier: string | null
  readonly line: number
}

/** Everything that is wrong with the imports of these files: `file:line: import: why`, in order of file. */
export function checkRooms(sources: Sources): string[] {
  const problems: string[] = []
  const graph = new Map<string, string[]>()
  for (const [path, text] of sources) {
    const program = parseSource(path, text)
    const targets: string[] = []
    graph.set(path, targets)
    const room = roomOf(path)
    if (DOORS[room] === undefined) problems.push(`${path}: ${room} is no room of src; the table in rooms.ts has them`)
    if (ENTRIES.includes(room) && !onlyHandsOn(program)) {
      problems.push(`${path}: an entry holds nothing but re-exports; give this code a room`)
    }
    for (const { specifier, line } of importsOf(program, text)) {
      const target = specifier === null ? undefined : resolve(path, specifier, sources)
      if (target !== undefined) targets.push(target)
      const why = whyNot(path, specifier, target)
      if (why !== undefined) problems.push(`${path}:${line}: ${specifier ?? 'import(…)'}: ${why}`)
    }
  }
  return [...problems, ...findCycles(graph).map((cycle) => `${cycle.join(' -> ')}: these files import each other`)]
}

/** `time` of `src/time/span.ts`, `index.ts` of `src/index.ts`. */
export function roomOf(path: string): string {
  return path.split('/')[1]!
}

function whyNot(path: string, specifier: string | null, target: string | undefined): string | undefined {
  const room = roomOf(path)
  if (specifier === null) return 'a computed import cannot be followed; name the file'
  if (!specifier.startsWith('.')) return whyNoPackage(room, specifier)
  if (target === undefined && specifier === MANIFEST && room === 'playground') return undefined
  if (target === undefined) return 'names no TypeScript file of src'
  const other = roomOf(target)
  if (ENTRIES.includes(other) && DOORS[room]?.includes(other) !== true) {
    return `${other} is an entry for other packages; import the file that has the name`
  }
  if (other === room || DOORS[other] === undefined || DOORS[room] === undefined) return undefined
  if (other === 'define' || other === 'cli' || other === 'playground') return `nobody imports ${other}`
  if (DOORS[room].includes(other)) return undefined
  return `${room} may import ${DOORS[room].join(', ') || 'nothing'}, and not ${other}`
}

function whyNoPackage(room: string, specifier: string): string | undefined {
  if (specifier.startsWith('node:')) {
    return room === 'cli' ? undefined : 'only cli may lean on Node; everything else runs in a browser too'
  }
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
  const rooms = PACKAGES.find((known) => known.name.test(name))?.rooms
  if (rooms === undefined) return `${name} is no package of this project; the list in rooms.ts has them`
  return rooms.includes(room) ? undefined : `only ${LIST.format(rooms)} may import ${name}`
}

/** Statements, types, `import()` and the `new URL(…, import.meta.url)` of a worker. */
function importsOf(program: SyntaxNode, text: string): Import[] {
  const found: Import[] = []
  walk(program, (node) => {
    let source: unknown
    if (/^(Import|ExportNamed|ExportAll)Declaration$|^(ImportExpression|TSImportType)$/.test(node.type)) {
      source = node['source']
    } else if (node.type === 'TSExternalModuleReference') {
      source = node['expression']
    } else if (node.type === 'NewExpression') {
      const [first, base] = node['arguments'] as SyntaxNode[]
      if (base !== undefined && text.startsWith('import.meta.url', base.start)) source = first
    }
    if (!isNode(source)) return
    const specifier = typeof source['value'] === 'string' ? source['value'] : null
    found.push({ specifier, line: lineOf(text, node.start) })
  })
  return found
}

/** Imports are written with the `.js` of the built file; Vite takes a query behind it. */
function resolve(from: string, specifier: string, sources: Sources): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  const path = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''))
  return [path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.d.ts')].find((file) => sources.has(file))
}

function onlyHandsOn(program: SyntaxNode): boolean {
  return (program['body'] as SyntaxNode[]).every(
    ({ type, declaration }) =>
      type === 'ImportDeclaration' ||
      type === 'ExportAllDeclaration' ||
      (type === 'ExportNamedDeclaration' && !isNode(declaration)),
  )
}

/** Each cycle once, as a walk that ends where it began. Depth-first; O(files + imports). */
function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = []
  const done = new Set<string>()
  const trail: string[] = []
  const visit = (file: string) => {
    const at = trail.indexOf(file)
    if (at !== -1) cycles.push([...trail.slice(at), file])
    if (at !== -1 || done.has(file)) return
    trail.push(file)
    for (const target of graph.get(file) ?? []) visit(target)
    trail.pop()
    done.add(file)
  }
  for (const file of graph.keys()) visit(file)
  return cycles
}
