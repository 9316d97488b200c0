const float = new Float64Array(1)
const bits = new BigInt64Array(float.buffer)

/** The smallest double above `n`; infinities stay. */
export function nextUp(n: number): number {
  if (!Number.isFinite(n)) return n
  if (n === 0) return Number.MIN_VALUE
  float[0] = n
  bits[0] = bits[0]! + (n > 0 ? 1n : -1n)
  return float[0]
}

/** The largest double below `n`; infinity has one, the greatest finite number; -infinity stays. */
export function nextDown(n: number): number {
  return n === Infinity ? Number.MAX_VALUE : -nextUp(-n)
}
