import { formatBound } from '../locales/index.js'
import { textIn, type Citation, type LocalText, type Reference, type Text } from '../model/index.js'
import { isBound, parseBound, type Bound } from '../time/index.js'

/**
 * CSL-JSON items in words. Every value of an item may be anything: what is not of the kind that its field
 * asks for is passed over, and long texts are cut.
 */

/** What of a reference can be shown; `null` or empty where it has none. */
export interface ReferenceFields {
  /** Persons and bodies, at most {@link MOST_NAMES}; the editors where there is no author. */
  readonly authors: readonly string[]
  readonly title: LocalText | null
  readonly container: string | null
  readonly publisher: string | null
  /** `custom.issued-edtf`, else the date parts of `issued`; a text where it is written as one. */
  readonly issued: Bound | string | null
  readonly accessed: Bound | string | null
  /** A web address, http or https, from `URL` or `DOI`. */
  readonly link: ReferenceLink | null
  readonly note: LocalText | null
  /** What the source leans towards, its ties to other sources, and how its date was found: fields of `custom`. */
  readonly slant: LocalText | null
  readonly independence: LocalText | null
  readonly dateNote: LocalText | null
}

export interface ReferenceLink {
  readonly href: string
  /** As browsers show it, in ASCII, so that look-alike letters do not pass for others. */
  readonly host: string
}

export const MOST_NAMES = 8
const SHORT_LENGTH = 48
const NAME_LENGTH = 200
const TEXT_LENGTH = 2000
const ADDRESS_LENGTH = 2000

/** Works that one calls by their authors; an article in the press goes by where it stood. */
const BY_AUTHOR: ReadonlySet<string> = new Set([
  'article-journal',
  'book',
  'chapter',
  'manuscript',
  'paper-conference',
  'personal_communication',
  'report',
  'thesis',
])

/**
 * A name for a reference that fits into a chip: `Wikipedia`, `APA`, `Wu 2014`. At most 48 letters, never empty
 * unless the id is.
 */
export function shortReference(reference: Reference): string {
  const named = (field: string) => line(own(reference, field), NAME_LENGTH)
  const press = named('container-title-short') ?? named('container-title') ?? named('publisher')
  const author = authorAndYear(reference)
  const name =
    named('citation-label') ??
    (BY_AUTHOR.has(String(own(reference, 'type'))) ? (author ?? press) : (press ?? author)) ??
    named('title-short') ??
    named('title') ??
    named('id') ??
    ''
  return cut(name, SHORT_LENGTH)
}

const names = new WeakMap<ReadonlyMap<string, Reference>, ReadonlyMap<string, string>>()

/**
 * Short names of all references of a file by their ids, each different: where several share one, with the year,
 * else with the id. O(references), remembered.
 */
export function shortReferences(references: ReadonlyMap<string, Reference>): ReadonlyMap<string, string> {
  const before = names.get(references)
  if (before !== undefined) return before
  const all = [...references.values()]
  const plain = all.map(shortReference)
  const dated = distinct(plain, (name, i) => {
    const year = yearOf(all[i]!)
    return year === null || name.includes(year) ? name : `${name} ${year}`
  })
  const final = distinct(dated, (name, i) => `${name} (${cut(all[i]!.id, SHORT_LENGTH)})`)
  const found = new Map(all.map(({ id }, i) => [id, final[i]!]))
  names.set(references, found)
  return found
}

/** Says more of those texts that occur several times. */
function distinct(texts: readonly string[], more: (text: string, i: number) => string): string[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return texts.map((text, i) => (counts.get(text)! > 1 ? more(text, i) : text))
}

/** @param languages BCP 47 tags, best first, for fields with a text in several languages */
export function referenceFields(reference: Reference, languages: readonly string[]): ReferenceFields {
  const title = line(own(reference, 'title'), TEXT_LENGTH)
  const custom = objectOf(own(reference, 'custom'))
  const authors = namesOf(own(reference, 'author'))
  return {
    authors: authors.length > 0 ? authors : namesOf(own(reference, 'editor')),
    title: title === null ? null : { text: withoutMarkup(title), lang: tagOf(own(reference, 'language')) },
    container: line(own(reference, 'container-title'), NAME_LENGTH),
    publisher: line(own(reference, 'publisher'), NAME_LENGTH),
    issued: knownBound(own(custom, 'issued-edtf')) ?? dateOf(own(reference, 'issued')),
    accessed: dateOf(own(reference, 'accessed')),
    link: addressOf(own(reference, 'URL')) ?? addressOf(doiAddress(own(reference, 'DOI'))),
    note: localOf(own(reference, 'note'), languages),
    slant: localOf(own(custom, 'slant'), languages),
    independence: localOf(own(custom, 'independence'), languages),
    dateNote: localOf(own(custom, 'date-note'), languages),
  }
}

/**
 * A reference as one line of plain text, for copying and for tables of others:
 * `Mali–Russia relations. Wikipedia. 6 August 2024 or later. L39 [14]`.
 * @param language BCP 47 tag of the interface, for its date
 */
export function referenceText(reference: Reference, citation?: Citation, language = 'en'): string {
  const fields = referenceFields(reference, [language])
  const parts = [
    fields.authors.join(', '),
    fields.title?.text,
    fields.container,
    fields.publisher,
    dateText(fields.issued, language),
    fields.link?.href,
    line(citation?.locator, NAME_LENGTH),
  ].filter((part): part is string => part !== null && part !== undefined && part !== '')
  if (parts.length === 0 || (parts.length === 1 && citation?.locator !== undefined)) parts.unshift(reference.id)
  // A part that ends in a full stop needs no other.
  return parts.reduce((text, part) => `${text}${/[.?!]$/.test(text) ? ' ' : '. '}${part}`)
}

/** `''` where there is no date. */
export function dateText(date: Bound | string | null, language: string): string {
  if (date === null) return ''
  return typeof date === 'string' ? date : formatBound(date, language)
}

function authorAndYear(reference: Reference): string | null {
  const people = listOf(own(reference, 'author')).map(objectOf)
  const [first, second] = people.slice(0, 2).map((person) => line(own(person, 'family'), NAME_LENGTH) ?? nameOf(person))
  if (first == null) return null
  const who = second == null ? first : people.length > 2 ? `${first} et al.` : `${first} & ${second}`
  const year = yearOf(reference)
  return year === null ? who : `${who} ${year}`
}

/** The year of issue, where it is one and known. */
function yearOf(reference: Reference): string | null {
  const date = knownBound(own(objectOf(own(reference, 'custom')), 'issued-edtf')) ?? dateOf(own(reference, 'issued'))
  return date === null || typeof date === 'string' ? null : (/^\d{4}/.exec(date.edtf)?.[0] ?? null)
}

function namesOf(value: unknown): string[] {
  const all = listOf(value)
  const found = all
    .slice(0, MOST_NAMES)
    .map((each) => nameOf(objectOf(each)))
    .filter((name) => name !== null)
  return all.length > MOST_NAMES && found.length > 0 ? [...found, '…'] : found
}

const NAME_PARTS = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'] as const

function nameOf(person: Fields): string | null {
  const parts = NAME_PARTS.map((part) => line(own(person, part), NAME_LENGTH)).filter((part) => part !== null)
  return line(own(person, 'literal'), NAME_LENGTH) ?? (parts.length === 0 ? null : parts.join(' '))
}

/** A CSL date as a bound: a range is a date between its ends. */
function dateOf(value: unknown): Bound | string | null {
  const date = objectOf(value)
  const parts = listOf(own(date, 'date-parts')).slice(0, 2).map(edtfOf)
  const [first, last] = parts
  const isCirca = own(date, 'circa') !== undefined && own(date, 'circa') !== false
  const edtf = last == null ? (first == null ? null : `${first}${isCirca ? '~' : ''}`) : `[${first}..${last}]`
  return knownBound(edtf) ?? line(own(date, 'literal'), NAME_LENGTH) ?? line(own(date, 'raw'), NAME_LENGTH)
}

/** `2026-02` of `[2026, 2]` or `["2026", "2"]`. */
function edtfOf(parts: unknown): string | null {
  const numbers = listOf(parts)
    .slice(0, 3)
    .map((part) => (typeof part === 'number' || (typeof part === 'string' && part !== '') ? Number(part) : Number.NaN))
  const [year] = numbers
  if (year === undefined || !numbers.every(Number.isInteger) || Math.abs(year) > 9999) return null
  const written = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
  return [written, ...numbers.slice(1).map((part) => String(part).padStart(2, '0'))].join('-')
}

function knownBound(value: unknown): Bound | null {
  if (typeof value !== 'string') return null
  const bound = parseBound(value)
  return isBound(bound) && (bound.status === 'known' || bound.status === 'censored') ? bound : null
}

/** Nothing but http and https, and no name or password that could pass for a host. */
function addressOf(value: unknown): ReferenceLink | null {
  if (typeof value !== 'string' || value.length > ADDRESS_LENGTH) return null
  let url: URL
  try {
    url = new URL(value)
  } catch {
    return null
  }
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '' || url.password !== '') return null
  return { href: url.href, host: url.host }
}

function doiAddress(value: unknown): string | null {
  const doi =
    typeof value === 'string' ? /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?(10\.\d{4,9}\/\S+)$/i.exec(value) : null
  return doi === null ? null : `https://doi.org/${encodeURI(doi[1]!).replaceAll('#', '%23').replaceAll('?', '%3F')}`
}

function localOf(value: unknown, languages: readonly string[]): LocalText | null {
  if (typeof value === 'string') {
    const text = line(value, TEXT_LENGTH)
    return text === null ? null : { text, lang: null }
  }
  const texts = Object.entries(objectOf(value)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && tagOf(entry[0]) !== null,
  )
  if (texts.length === 0) return null
  const local = textIn(Object.fromEntries(texts) satisfies Text, languages)
  const text = line(local.text, TEXT_LENGTH)
  return text === null ? null : { text, lang: local.lang }
}

/** A BCP 47 tag, or `null` where it is none. */
function tagOf(value: unknown): string | null {
  return typeof value === 'string' && /^[a-z]{2,8}(-[a-z0-9]{1,8}){0,4}$/i.test(value) ? value : null
}

/** The few tags that CSL knows in titles. */
function withoutMarkup(text: string): string {
  return text.replaceAll(/<\/?(?:i|b|sc|sup|sub)>/g, '')
}

type Fields = Readonly<Record<string, unknown>>
const NO_FIELDS: Fields = Object.freeze({})

function objectOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : NO_FIELDS
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function own(fields: Fields, field: string): unknown {
  return Object.hasOwn(fields, field) ? fields[field] : undefined
}

/** A text as one line without controls; a number is none, and nor is emptiness. */
function line(value: unknown, most: number): string | null {
  if (typeof value !== 'string') return null
  // Longer than ever shown, and not so long that cleaning it takes time.
  const text = value
    .slice(0, most * 2)
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
  return text === '' ? null : cut(text, most)
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const end = text.slice(0, most - 1)
  // Not in the middle of a letter that takes two units.
  return `${/[\ud800-\udbff]$/.test(end) ? end.slice(0, -1) : end}…`
}
