import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'

import { ensureChromium, ensureDependencies, ROOT, SetupError } from './setup.mjs'

/**
 * Runs all tests in one go and prints `N passed, N failed` (and `, N skipped`) as its last line.
 *
 * Arguments go on to vitest: `npm test -- --project unit tests/unit/time`. The package tests need dist/,
 * so it is built before unless only other projects are asked for or `--no-build` is given.
 * A file that does not load, a run that breaks off, a failing build and an empty run all count as a failure.
 */

const LIMIT_MS = 30 * 60_000
/** Tests with pages mostly wait for frames: on two cores two at a time take no longer each. */
const WORKERS = Math.max(2, availableParallelism() - 1)

const args = process.argv.slice(2)
const counts = { passed: 0, failed: 0, skipped: 0 }
try {
  ensureDependencies()
  const chromium = asksOnly(['unit']) ? undefined : await ensureChromium()
  if (!args.includes('--no-build') && !asksOnly(['unit', 'browser'])) build()
  runTests(chromium)
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error)
  counts.failed ||= 1
}
process.exitCode = counts.failed === 0 ? 0 : 1
const skipped = counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`)

/** Whether the arguments choose projects, and none beside these. */
function asksOnly(projects) {
  const asked = args.flatMap((arg, i) => {
    if (arg === '--project') return [args[i + 1]]
    return arg.startsWith('--project=') ? [arg.slice('--project='.length)] : []
  })
  return asked.length > 0 && asked.every((project) => projects.includes(project))
}

/** A failing build is one failure; the tests still run, because most of them do not need it. */
function build() {
  const script = path.join(ROOT, 'scripts', 'build.mjs')
  const { status } = spawnSync(process.execPath, [script], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status === 0) return
  console.error('The build failed, see above; it counts as one failure.')
  counts.failed++
}

function runTests(chromium) {
  const vitest = path.join(path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
  // Outside the tree, where no watcher, formatter or commit finds it.
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-tests-'))
  const file = path.join(folder, 'report.json')
  const env = { ...process.env }
  delete env['CHROMIUM_PATH']
  if (chromium !== undefined) env['CHROMIUM_PATH'] = chromium
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const passedOn = args.filter((arg) => arg !== '--no-build')
  try {
    const { status } = spawnSync(
      process.execPath,
      [vitest, 'run', `--maxWorkers=${WORKERS}`, ...reporters, ...passedOn],
      {
        cwd: ROOT,
        env,
        stdio: ['ignore', 'inherit', 'inherit'],
        timeout: LIMIT_MS,
      },
    )
    if (!existsSync(file)) throw new SetupError('The run broke off before it wrote its report, see above.')
    count(JSON.parse(readFileSync(file, 'utf8')), status)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function count(report, status) {
  counts.passed += report.numPassedTests
  counts.skipped += report.numPendingTests + report.numTodoTests
  for (const { status: fileStatus, assertionResults } of report.testResults) {
    const failed = assertionResults.filter((test) => test.status === 'failed').length
    // A file that did not load, or whose setup threw, fails without a failing test.
    counts.failed += failed === 0 && fileStatus === 'failed' ? 1 : failed
  }
  if (report.numTotalTests === 0 || status !== 0) counts.failed ||= 1
}
