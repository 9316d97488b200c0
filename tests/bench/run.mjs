import { existsSync } from 'node:fs'
import os from 'node:os'

import { SEED } from './synthetic.mjs'

/**
 * Runs the benches and prints one table: medians, and how many times faster (or, below 1, slower) ours is.
 * Names as arguments choose some: `npm run bench -- time-index`. They measure the built package.
 *
 * A bench exports `async function bench(): Promise<Row[]>` with Row = {name, ours, alternative, unit, note};
 * `alternative` is null or 0 where there is nothing to compare with.
 */
const BENCHES = ['model', 'time-index', 'paths', 'layouts', 'step', 'first-paint']

const asked = process.argv.slice(2).filter((arg) => !arg.startsWith('-'))
const unknown = asked.filter((name) => !BENCHES.includes(name))
if (unknown.length > 0) {
  console.error(`no such bench: ${unknown.join(', ')}; use ${BENCHES.join(', ')}`)
  process.exit(2)
}
if (!existsSync(new URL('../../dist/model.js', import.meta.url))) {
  console.error('dist/ is missing; run `npm run build` first')
  process.exit(2)
}

const rows = []
for (const name of asked.length > 0 ? asked : BENCHES) {
  const file = new URL(`./${name}.mjs`, import.meta.url)
  if (!existsSync(file)) continue
  const { bench } = await import(file)
  for (const row of await bench()) rows.push({ bench: name, ...row })
}

const table = rows.map(({ bench, name, ours, alternative, unit, note }) => [
  bench,
  name,
  `${round(ours)} ${unit}`,
  alternative ? `${round(alternative)} ${unit}` : '',
  alternative ? `×${round(alternative / ours)}` : '',
  note,
])
print([['bench', 'what', 'ours', 'alternative', 'ratio', 'note'], ...table])
console.log(`\nNode ${process.version}, ${os.cpus()[0]?.model ?? 'unknown processor'}, seed ${SEED}; medians.`)

function round(n) {
  return n >= 100 ? String(Math.round(n)) : String(Number(n.toPrecision(2)))
}

function print(lines) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  for (const line of lines)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
}
