import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { parseSync } from 'vite'

/** The root of the working tree, an absolute path that ends in a slash. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** Source texts by path from the root with `/`, e.g. `src/time/span.ts`. */
export type Sources = ReadonlyMap<string, string>

/** All TypeScript files below src, declarations included, in order of path. */
export function readSources(): Sources {
  const paths = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .sort()
  return new Map(paths.map((path) => [path, readFileSync(ROOT + path, 'utf8')]))
}

/** A node of the syntax tree; every other field is read through {@link childrenOf} or looked at by name. */
export interface SyntaxNode {
  readonly type: string
  readonly start: number
  readonly [field: string]: unknown
}

/** Parses TypeScript; throws if the text is none. */
export function parseSource(path: string, text: string): SyntaxNode {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`)
  return program as unknown as SyntaxNode
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string'
}

/** The nodes directly below, with the name of the field that holds each. */
export function childrenOf(node: SyntaxNode): { readonly field: string; readonly child: SyntaxNode }[] {
  return Object.entries(node).flatMap(([field, value]) =>
    (Array.isArray(value) ? value : [value]).filter(isNode).map((child) => ({ field, child })),
  )
}

/** Calls `visit` on the node and everything below it. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode) => void): void {
  visit(node)
  for (const { child } of childrenOf(node)) walk(child, visit)
}

/** The line of an offset, from 1. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
