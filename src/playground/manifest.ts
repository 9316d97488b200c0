import manifest from '../../custom-elements.json'

/** What a custom elements manifest (schema 1.0.0) says of one element, as far as it is shown. */
export interface Declaration {
  readonly tagName: string
  readonly summary: string
  readonly attributes: readonly Attribute[]
  readonly members: readonly (Property | Method)[]
  readonly events?: readonly Described[]
  readonly slots?: readonly Described[]
  readonly cssParts?: readonly Described[]
  readonly cssProperties: readonly CustomProperty[]
}

export interface Described {
  readonly name: string
  readonly description: string
}

export interface Attribute extends Described {
  readonly type: { readonly text: string }
  readonly default?: string
  readonly fieldName?: string
}

export interface Property extends Described {
  readonly kind: 'field'
  readonly type: { readonly text: string }
  readonly readonly?: boolean
}

export interface Method extends Described {
  readonly kind: 'method'
  readonly parameters?: readonly Parameter[]
}

export interface Parameter {
  readonly name: string
  readonly type: { readonly text: string }
  readonly optional?: boolean
  readonly default?: string
}

export interface CustomProperty extends Described {
  readonly default: string
}

/** Every element, in the order of the reference. */
export const DECLARATIONS: readonly Declaration[] = manifest.modules[0]!
  .declarations as unknown as readonly Declaration[]

/** Properties that no attribute stands for. */
export function ownProperties({ members, attributes }: Declaration): readonly Property[] {
  const asAttribute = new Set(attributes.map(({ fieldName }) => fieldName))
  return members.filter((member): member is Property => member.kind === 'field' && !asAttribute.has(member.name))
}

export function methodsOf({ members }: Declaration): readonly Method[] {
  return members.filter((member): member is Method => member.kind === 'method')
}

/** Whether an element finds its data by `for`, in a graph. */
export function isPart({ attributes }: Declaration): boolean {
  return attributes.some(({ name }) => name === 'for')
}

/** The values of a union of texts, such as `'a' | 'b'`; `null` of any other type. */
export function choicesOf({ type: { text } }: Attribute): readonly string[] | null {
  const choices = text.split(' | ')
  return choices.every((choice) => /^'[^']*'$/.test(choice)) ? choices.map((choice) => choice.slice(1, -1)) : null
}
