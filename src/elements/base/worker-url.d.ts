/** The address of a file that is built as a worker of its own; `null` in the single file. */
declare module '*?worker&url' {
  const url: string | null
  export default url
}
