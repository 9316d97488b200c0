export function settle(
  list: readonly (readonly [expression: string, value: string, told?: string])[],
  name: string,
): { apply(code: string): string; check(): void }
