export function withBody(code: string, names: readonly string[], body: string, file: string): string
export function withoutParts(code: string, beginnings: readonly string[], file: string): string
