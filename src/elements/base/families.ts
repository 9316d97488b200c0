import type { Ontology } from '../../model/index.js'

/** Names of the private colour properties, in the order in which unknown families take them. */
const PALETTE = ['diplomatic', 'military', 'economic', 'membership', 'office', 'conflict'] as const

/**
 * The colour of each family as a CSS expression. The six well-known families have their own; others
 * take what is left of the palette in the file's order. File text never gets into CSS.
 */
export function familyColors(ontology: Ontology | undefined): ReadonlyMap<string, string> {
  const colors = new Map<string, string>()
  const keys = [...(ontology?.families.keys() ?? [])]
  const free = PALETTE.filter((name) => !keys.includes(name))
  const spare = free.length === 0 ? PALETTE : free
  let next = 0
  for (const key of keys) {
    const own = PALETTE.find((name) => name === key) ?? spare[next++ % spare.length]!
    colors.set(key, `var(--_${own})`)
  }
  return colors
}

/** For edges whose type has no family. */
export const NO_FAMILY_COLOR = 'var(--_office)'
