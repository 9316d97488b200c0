export function withBody(code: string, names: readonly string[], body: string, file: string): string
