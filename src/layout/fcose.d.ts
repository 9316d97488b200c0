/** The force layout of cytoscape, shipped without types. */
declare module 'cytoscape-fcose' {
  import type { Ext } from 'cytoscape'
  const register: Ext
  // oxlint-disable-next-line import/no-default-export -- the package has a default export only
  export default register
}
