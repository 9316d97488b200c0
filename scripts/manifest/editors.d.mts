export interface HtmlCustomData {
  readonly version: number
  readonly tags: readonly {
    readonly name: string
    readonly description: { readonly kind: string; readonly value: string }
    readonly attributes: readonly {
      readonly name: string
      readonly description: { readonly kind: string; readonly value: string }
      readonly valueSet?: string
      readonly values?: readonly { readonly name: string }[]
    }[]
  }[]
}
export function htmlCustomData(manifest: unknown): HtmlCustomData

export interface WebType {
  readonly name: string
  readonly description: string
  readonly attributes: readonly Readonly<Record<string, unknown>>[]
  readonly slots: readonly unknown[]
  readonly js: { readonly properties: readonly unknown[]; readonly events: readonly unknown[] }
  readonly css: { readonly parts: readonly unknown[]; readonly properties: readonly unknown[] }
}
export interface WebTypes {
  readonly name: string
  readonly version: string
  readonly contributions: { readonly html: { readonly elements: readonly WebType[] } }
}
export function webTypes(manifest: unknown, about: { readonly name: string; readonly version: string }): WebTypes
