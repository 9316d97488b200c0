export interface CustomProperty {
  readonly name: string
  readonly default: string
  readonly description: string
  readonly light: string
  readonly dark: string
}
export function customProperties(text?: string): CustomProperty[]
