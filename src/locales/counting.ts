/** Numbers and plurals of one language, as `Intl` has them. */
export interface Counting {
  /** `1,234` */
  readonly number: (value: number) => string
  /** The form that goes with a count, its number aside. Every language has `other`. */
  readonly plural: (count: number, forms: PluralForms) => string
}

/** Whole words by plural category; a category that is missing takes `other`. */
export type PluralForms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** @param locale a BCP 47 tag that `Intl` knows */
export function countingIn(locale: string): Counting {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return {
    number: (value) => numbers.format(value),
    plural: (count, forms) => forms[rules.select(count)] ?? forms.other,
  }
}

const formats = new Map<string, Intl.NumberFormat>()

/**
 * `1,234`, with up to ten decimals. Making a format costs more than all that is written with it: each is kept.
 * @param lang a language of the interface
 */
export function formatNumber(value: number, lang: string): string {
  let format = formats.get(lang)
  if (format === undefined) {
    format = new Intl.NumberFormat(lang === 'en' ? 'en-GB' : lang, { maximumFractionDigits: 10 })
    formats.set(lang, format)
  }
  return format.format(value)
}
