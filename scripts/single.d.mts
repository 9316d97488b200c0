import type { Plugin } from 'vite'

export function singleFile(options: {
  readonly entry: string
  readonly inside?: readonly string[]
  readonly common?: readonly string[]
  readonly slim?: (code: string) => string
}): Plugin
