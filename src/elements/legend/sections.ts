import { html, nothing, type TemplateResult } from 'lit'

import type { Messages } from '../../locales/index.js'
import { textIn, type LocalText, type Text } from '../../model/index.js'
import {
  drawnMembers,
  facetCounts,
  isDoubtful,
  isFolded,
  referenceFields,
  shortReferences,
  type Facet,
  type FacetCount,
  type Filters,
  type Frame,
  type Group,
} from '../../store/index.js'
import { kindShapes, shapeOf } from '../../view/index.js'
import { familyColors, NO_FAMILY_COLOR } from '../base/families.js'
import { groupText } from '../base/group-name.js'
import { localText } from '../base/local-text.js'
import { shapeIcon } from '../base/shape-icon.js'
import { isOnly, shownOf } from './filtering.js'
import { legendKeys, type Family } from './keys.js'
import { colorIcon, lineIcon } from './line-icon.js'
import { countOf, type Row } from './row.js'

/** What the rows of a section are made from. */
export interface RowSource {
  readonly frame: Frame
  readonly filters: Filters
  readonly messages: Messages
  /** BCP 47 tags, best first. */
  readonly languages: readonly string[]
  /** What is drawn as one node. */
  readonly groups: readonly Group[]
  /** Ids of the rows that are unfolded. */
  readonly unfolded: ReadonlySet<string>
}

/** The rows of a facet in the order of the legend; types stand in their families, where there are any. */
export function rowsOf(facet: Facet, source: RowSource): Row[] {
  if (facet === 'types') return familyRows(source)
  if (facet === 'kinds') return kindRows(source)
  return facet === 'statuses' ? statusRows(source) : referenceRows(source)
}

type RowFields = Pick<Row, 'icon' | 'name' | 'count'> & Partial<Pick<Row, 'about' | 'fold' | 'nested'>>

function makeRow(
  { frame, filters }: RowSource,
  facet: Facet,
  id: string,
  keys: readonly string[],
  fields: RowFields,
): Row {
  const hidden = filters[facet]
  return {
    about: null,
    fold: null,
    nested: null,
    ...fields,
    facet,
    keys,
    id,
    shown: shownOf(hidden, keys),
    isOnly: isOnly(hidden, keys, legendKeys(frame.graph)[facet]),
  }
}

function familyRows(source: RowSource): Row[] {
  const { frame, messages, languages, unfolded } = source
  const { families } = legendKeys(frame.graph)
  const { ontology } = frame.graph
  // Nothing to fold: types of no family alone.
  if (families.every(({ key }) => key === '')) return families.flatMap((family) => typeRows(source, family, 't'))
  const colors = familyColors(ontology)
  const counts = facetCounts(frame).families
  return families.map((family, i) => {
    const { key, types } = family
    const id = `f${i}`
    const label: Text = key === '' ? messages.legend.other : (ontology.families.get(key)?.label ?? key)
    return makeRow(source, 'types', id, types, {
      icon: colorIcon(colors.get(key) ?? NO_FAMILY_COLOR),
      name: key === '' ? html`${messages.legend.other}` : localText(label, languages),
      count: countOf(counts, key),
      nested: {
        name: textIn(label, languages).text,
        rows: unfolded.has(id) ? () => typeRows(source, family, `${id}t`) : null,
      },
    })
  })
}

function typeRows(source: RowSource, { types }: Family, prefix: string): Row[] {
  const { frame, messages, languages } = source
  const counts: ReadonlyMap<string, FacetCount> = facetCounts(frame).types
  return types.map((type, i) => {
    const label = frame.graph.ontology.types.get(type)?.label ?? type
    return makeRow(source, 'types', `${prefix}${i}`, [type], {
      icon: nothing,
      name: type === '' ? html`${messages.legend.noType}` : verbText(textIn(label, languages)),
      count: countOf(counts, type),
    })
  })
}

/** A verb that leads to what stands after it may end in a colon; alone it does not. */
function verbText({ text, lang }: LocalText): TemplateResult {
  return html`<bdi lang=${lang ?? nothing}>${text.replace(/[\s:]+$/u, '') || text}</bdi>`
}

function kindRows(source: RowSource): Row[] {
  const { frame, messages, languages } = source
  const { ontology } = frame.graph
  const shapes = kindShapes(ontology)
  const counts = facetCounts(frame).kinds
  return legendKeys(frame.graph).kinds.map((kind, i) =>
    makeRow(source, 'kinds', `k${i}`, [kind], {
      icon: html`<svg class="swatch" viewBox="-5 0 26 16" aria-hidden="true">${shapeIcon(shapeOf(kind, shapes))}</svg>`,
      name:
        kind === '' ? html`${messages.legend.noKind}` : localText(ontology.kinds.get(kind)?.plural ?? kind, languages),
      count: countOf(counts, kind),
      fold: foldOf(kind, source),
    }),
  )
}

function foldOf(key: string, { frame, groups, messages, languages }: RowSource): Row['fold'] {
  const group: Group = { type: 'kind', key }
  const isDone = isFolded(groups, group)
  // Less than two are nothing to fold.
  if (!isDone && drawnMembers(frame, group).length < 2) return null
  return {
    isFolded: isDone,
    words: messages.groups.foldKind(textIn(groupText(group, frame.graph, messages), languages).text),
  }
}

function statusRows(source: RowSource): Row[] {
  const { frame, messages } = source
  const counts = facetCounts(frame).statuses
  const names: Readonly<Record<string, string>> = messages.claim.statuses
  return legendKeys(frame.graph).statuses.map((status, i) =>
    makeRow(source, 'statuses', `s${i}`, [status], {
      icon: lineIcon(isDoubtful({ status }) ? 'dashed' : 'solid'),
      name: html`${status === '' ? messages.claim.noStatus : names[status]}`,
      count: countOf(counts, status),
    }),
  )
}

function referenceRows(source: RowSource): Row[] {
  const { frame, messages, languages } = source
  const { references } = frame.graph
  const counts = facetCounts(frame).references
  const names = shortReferences(references)
  return legendKeys(frame.graph).references.map((id, i) => {
    const reference = references.get(id)
    const name = names.get(id) ?? id
    const title = reference === undefined ? null : referenceFields(reference, languages).title
    return makeRow(source, 'references', `r${i}`, [id], {
      icon: nothing,
      name: id === '' ? html`${messages.claim.noSource}` : html`<bdi>${name}</bdi>`,
      about: title === null || title.text === name ? null : title,
      count: countOf(counts, id),
    })
  })
}
