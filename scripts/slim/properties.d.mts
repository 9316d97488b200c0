/** @param start and `end` of the module with the table of properties */
export function withoutProperties(code: string, start: number, end: number): string
