/**
 * Puts constants in the place of expressions where they are read, so that the minifier folds what hangs on them.
 * Assignments to an expression stay. Where one is found in no file, its source has changed and the build ends.
 * @param list pairs of an expression as it is written and a constant
 * @param name of the package, for the message
 */
export function settle(list, name) {
  const left = new Set(list.map(([expression]) => expression))
  const patterns = list.map(([expression, value]) => ({
    expression,
    value,
    pattern: new RegExp(`(?<![\\w.])${escaped(expression)}(?![\\w(])(?!\\s*=[^=])`, 'g'),
  }))
  return {
    apply(code) {
      return patterns.reduce(
        (text, { expression, value, pattern }) =>
          text.replaceAll(pattern, () => {
            left.delete(expression)
            return value
          }),
        code,
      )
    },
    check() {
      if (left.size > 0) throw new Error(`${name} no longer has ${[...left].join(', ')}; see scripts/slim`)
    },
  }
}

function escaped(text) {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
}
