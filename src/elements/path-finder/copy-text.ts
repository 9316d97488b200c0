import { formatBound } from '../../locales/index.js'
import { textIn } from '../../model/index.js'
import type { Path } from '../../paths/index.js'
import { referenceFields, referenceText, type PathQuery } from '../../store/index.js'
import type { Window } from '../../time/index.js'
import { factsOf, nameOf, notesOf, oneLine, tieText, whenText, type PathFacts, type Wording } from './answer-facts.js'

/** A path as it is handed on, and where it was found. */
export interface CopiedPath extends Wording {
  readonly path: Path
  readonly order: PathQuery['order']
  readonly window: Window
  /** The window in words. */
  readonly looked: string
}

/**
 * A path with its sources as plain text and as markup, for articles and notes: a sentence a step with its dates as
 * written, what is not certain of it, and notes with numbers.
 */
export function copyTextOf(copied: CopiedPath): { readonly plain: string; readonly markup: string } {
  const facts = factsOf(copied.graph, copied.path, copied.window)
  const title = titleOf(copied)
  const about = aboutOf(copied)
  const lines = stepLines(facts, copied)
  const sources = sourcesOf(facts, copied)
  const caveat = caveatOf(copied)
  const { sources: heading } = copied.messages.path.answer
  const plain = [
    [title, ...about].join('\n'),
    lines.map((line, i) => `${i + 1}. ${line}`).join('\n'),
    ...(sources.length === 0 ? [] : [[heading, ...sources.map(({ text }, i) => `[${i + 1}] ${text}`)].join('\n')]),
    caveat,
  ]
  const markup = [
    `<p><b>${escaped(title)}</b></p>`,
    ...about.map((line) => `<p>${escaped(line)}</p>`),
    `<ol>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ol>`,
    ...(sources.length === 0 ? [] : [`<p><b>${escaped(heading)}</b></p>`]),
    ...sources.map(({ text, href }, i) => `<p>[${i + 1}] ${linked(text, href)}</p>`),
    `<p>${escaped(caveat)}</p>`,
  ]
  return { plain: `${plain.join('\n\n')}\n`, markup: markup.join('') }
}

function titleOf({ path, messages, graph, languages }: CopiedPath): string {
  const [from, to] = [path.nodes[0]!, path.nodes.at(-1)!].map((key) =>
    nameOf(graph.nodeIndex(key)!, { graph, languages }),
  )
  return messages.path.answer.copyTitle(from!, to!)
}

/** How it was searched, and what its certainty means. */
function aboutOf({ path, order, messages }: CopiedPath): string[] {
  const { answer } = messages.path
  const [steps, certainty] = [messages.stepCount(path.hops), messages.claim.states[path.certainty]]
  return order === 'time'
    ? [answer.copyInTime(steps, certainty), answer.means[path.certainty]]
    : [answer.copyAnyOrder(steps, certainty), answer.means[`${path.certainty}Any`]]
}

/** `A meets B, on 21 September 2023 (certain) [1, L2] [2]` */
function stepLines({ steps }: PathFacts, copied: CopiedPath): string[] {
  const { messages, languages } = copied
  const { answer } = messages.path
  return steps.map((facts) => {
    const { step, edge, citations } = facts
    const notes = notesOf(facts, messages)
    if (edge.ambiguity !== null) notes.push(`${answer.unclear} ${oneLine(textIn(edge.ambiguity, languages).text)}`)
    const told = answer.copyStep(
      tieText(step.edge, step.from, copied),
      whenText(step.edge, copied),
      answer.joined(notes),
    )
    const marks = citations.map(({ number, locator = '' }) =>
      locator === '' ? `[${number}]` : `[${number}, ${oneLine(locator)}]`,
    )
    return marks.length === 0 ? answer.joined([told, messages.claim.noSource]) : `${told} ${marks.join(' ')}`
  })
}

function sourcesOf(
  { sources }: PathFacts,
  { graph, language, languages }: CopiedPath,
): { readonly text: string; readonly href: string | null }[] {
  return sources.map((id) => {
    const reference = graph.references.get(id)
    if (reference === undefined) return { text: oneLine(id), href: null }
    const href = referenceFields(reference, languages).link?.href ?? null
    return { text: referenceText(reference, undefined, language), href }
  })
}

/** What the data are, when they were closed, and what was looked at. */
function caveatOf({ graph, messages, language, languages, looked }: CopiedPath): string {
  const { answer } = messages.path
  const title = oneLine(textIn(graph.title, languages).text)
  const parts = [
    title === '' ? null : answer.dataOf(title),
    graph.asOf === null ? null : answer.closedOn(formatBound(graph.asOf, language)),
    answer.windowOf(looked),
  ]
  return `${answer.joined(parts.filter((part) => part !== null))}.`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign]!)
}

/** The address stands in the text of a reference; there it becomes a link. */
function linked(text: string, href: string | null): string {
  const at = href === null ? -1 : text.lastIndexOf(href)
  if (href === null || at === -1) return escaped(text)
  const link = `<a href="${escaped(href)}">${escaped(href)}</a>`
  return escaped(text.slice(0, at)) + link + escaped(text.slice(at + href.length))
}
