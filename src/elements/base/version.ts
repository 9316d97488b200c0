/** The package's version, on every element class: two versions on one page can be told apart. */
export const VERSION = '0.1.0'
