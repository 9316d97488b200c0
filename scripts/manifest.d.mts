/** What each generated file should hold, by its path from the root. */
export function generated(): Readonly<Record<string, string>>
