import type { Declaration } from './manifest.js'

/** What somebody tries with one element. */
export interface Trial {
  /** By name, as written in the tag; `''` for a boolean that is set. */
  readonly attributes: ReadonlyMap<string, string>
  /** Custom properties by name. */
  readonly looks: ReadonlyMap<string, string>
  /** Parts that are outlined. */
  readonly parts: ReadonlySet<string>
}

export const NOTHING: Trial = { attributes: new Map(), looks: new Map(), parts: new Set() }

/** The graph that a part belongs to, in the playground and in the code. */
export const GRAPH_ID = 'mali'
const FILE = 'sahel.json'
const SCRIPT = '<script src="entente/entente-graph.min.js"></script>'

/** What an element starts with: the bundled data, or the graph that has them. */
export function firstAttributes({ attributes }: Declaration, file: string): Trial['attributes'] {
  const has = (name: string) => attributes.some((each) => each.name === name)
  return new Map([...(has('src') ? [['src', file] as const] : []), ...(has('for') ? [['for', GRAPH_ID] as const] : [])])
}

/** The lines of a page that shows the same. */
export function codeOf({ tagName, attributes: known }: Declaration, trial: Trial): string {
  const isPart = known.some(({ name }) => name === 'for')
  const written = [...trial.attributes].map(([name, value]) =>
    value === '' ? ` ${name}` : ` ${name}="${escaped(name === 'src' ? (value.split('/').at(-1) ?? value) : value)}"`,
  )
  const styles = styleOf(tagName, trial)
  return [
    ...(styles === '' ? [] : [`<style>\n${styles.replace(/^/gm, '  ')}\n</style>`]),
    `${SCRIPT}\n`,
    ...(isPart ? [`<entente-graph id="${GRAPH_ID}" src="${FILE}"></entente-graph>`] : []),
    `<${tagName}${written.join('')}></${tagName}>`,
  ].join('\n')
}

/** The rules that the custom properties and parts of a trial make. */
export function styleOf(tagName: string, { looks, parts }: Trial): string {
  const lines = [...looks].map(([name, value]) => `  ${name}: ${value};`)
  return [
    ...(lines.length === 0 ? [] : [`${tagName} {\n${lines.join('\n')}\n}`]),
    ...Array.from(parts, (part) => `${tagName}::part(${part}) {\n  outline: 3px solid magenta;\n}`),
  ].join('\n\n')
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}
