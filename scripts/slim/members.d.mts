/** @param isInside whether a position of the bundle belongs to a package that may lose something */
export function withoutUnnamed(code: string, isInside: (at: number) => boolean, builtIn: ReadonlySet<string>): string
export function withShortNames(code: string, isInside: (at: number) => boolean, builtIn: ReadonlySet<string>): string
