/**
 * A name of the file, such as `Country`, as it stands inside a sentence: `country`. Abbreviations stay, and
 * so do names of one letter.
 */
export function inside(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name
}

/**
 * The name of a type without what only leads over to the other actor: `meets with:` is `meets with`, and
 * `trains, the side trained:` is `trains`.
 */
export function alone(verb: string): string {
  return verb.replace(/(,[^,:]*)?\s*:\s*$/u, '')
}
