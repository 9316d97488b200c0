/** One icon of the set: the elements of a 24 × 24 drawing. */
declare module 'lucide/dist/esm/icons/*.mjs' {
  const icon: readonly (readonly [string, Readonly<Record<string, string>>])[]
  export default icon
}
