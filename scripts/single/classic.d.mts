/** Which of some names at the top of a module are assigned after they were declared. */
export function assignedAnew(code: string, names: ReadonlySet<string>): string[]
