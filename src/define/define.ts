/** An element class that says which version of the package it is from. */
export interface Versioned extends CustomElementConstructor {
  readonly version: string
}

/** The versions that have been told of. */
const told = new Set<string>()

/**
 * Registers an element unless its name is taken. Two copies of one version live on a page in silence; of two
 * versions the first stays, and the console says so once for all elements. Never throws into the page.
 */
export function define(tag: string, element: Versioned): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined
  if (registry === undefined) return
  const known = registry.get(tag) as Partial<Versioned> | undefined
  if (known === undefined) {
    try {
      registry.define(tag, element)
    } catch (cause) {
      warn(`<${tag}> could not be registered`, cause)
    }
    return
  }
  if (known === element || known.version === element.version) return
  const versions = `${known.version ?? tag} ${element.version}`
  if (told.has(versions)) return
  told.add(versions)
  warn(`<${tag}> ${element.version} was not registered: ${known.version ?? 'another element'} has the name already`)
}

function warn(...texts: unknown[]): void {
  // The page's author has to know, and there is no element yet that could fire an event.
  // oxlint-disable-next-line no-console
  console.warn(...texts)
}
