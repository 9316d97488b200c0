import { readKey, writeKey } from './url-text.js'

/**
 * The fragment of a page as its explorers share it: `e1&t=2023&e1.second&s=n.mali`, the part of each behind its mark,
 * which has the version and the name of the explorer. A fragment of anybody else is left alone.
 */

/** Of what stands in a part; a part of another version says nothing to this one. */
const VERSION = '1'
const MARK = /^e(\d+)(?:\.(.*))?$/

/** What an explorer knows of the fragment. */
export interface Part {
  /** Whether the fragment is the explorers' to write. */
  readonly isOurs: boolean
  /** Fields of this explorer, `key=value` with `&` between; empty where there are none. */
  readonly text: string
}

interface Section {
  /** Version and name as they stand there. */
  readonly mark: string
  readonly version: string
  /** `null` where it cannot be read. */
  readonly name: string | null
  readonly fields: readonly string[]
}

/**
 * @param fragment without `#`, as it stands in the address
 * @param name the id of the explorer, or an empty text
 */
export function partOf(fragment: string, name: string): Part {
  const sections = sectionsOf(fragment)
  const own = sections?.find((section) => section.name === name && section.version === VERSION)
  return { isOurs: sections !== null, text: own?.fields.join('&') ?? '' }
}

/** The fragment with another part of this explorer; one of a newer version gives way. Of a foreign one nothing stays. */
export function withPart(fragment: string, name: string, text: string): string {
  const sections = sectionsOf(fragment) ?? []
  const mark = name === '' ? `e${VERSION}` : `e${VERSION}.${writeKey(name) ?? ''}`
  const own: Section = { mark, version: VERSION, name, fields: text === '' ? [] : [text] }
  const at = sections.findIndex((section) => section.name === name)
  const others = sections.filter((section) => section.name !== name)
  return others
    .toSpliced(at === -1 ? others.length : at, 0, own)
    .filter(({ fields }) => fields.length > 0)
    .map((section) => [section.mark, ...section.fields].join('&'))
    .join('&')
}

/** `null` where the fragment is somebody else's. */
function sectionsOf(fragment: string): Section[] | null {
  if (fragment === '') return []
  const sections: { mark: string; version: string; name: string | null; fields: string[] }[] = []
  for (const token of fragment.split('&')) {
    const [mark, version, name] = MARK.exec(token) ?? []
    if (mark !== undefined) {
      sections.push({ mark, version: version!, name: name === undefined ? '' : readKey(name), fields: [] })
    } else if (sections.length === 0) return null
    else sections.at(-1)!.fields.push(token)
  }
  // A mark alone is the name of some heading.
  return sections[0]!.fields.length === 0 ? null : sections
}

/** The fields of a part; of two with the same key the first. What cannot be read is left out. */
export function fieldsIn(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const field of text.split('&')) {
    const cut = field.indexOf('=')
    const key = field.slice(0, cut)
    if (cut > 0 && !fields.has(key)) fields.set(key, field.slice(cut + 1))
  }
  return fields
}
