/** Typed details of edges that have a name in every language; a file may use any others, which keep their own. */
export const PROPERTY_NAMES = [
  'activity',
  'amount',
  'change',
  'claim',
  'detail',
  'form',
  'goods',
  'kind',
  'level',
  'mode',
  'nature',
  'office',
  'participants',
  'role',
  'sector',
  'size',
  'subject',
  'terms',
  'value',
] as const
export type PropertyName = (typeof PROPERTY_NAMES)[number]
