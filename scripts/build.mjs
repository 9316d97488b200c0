import { spawnSync } from 'node:child_process'
import { chmodSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { ensureDependencies, main, ROOT, SetupError } from './setup.mjs'

/** Makes dist/ anew: the modules, the single file, the command, the page, the types. Ends at the first error. */

const MODES = ['lib', 'script', 'cli', 'site']

main(async () => {
  ensureDependencies()
  // Lit and others ship a slower development build that a test runner's NODE_ENV would select.
  process.env['NODE_ENV'] = 'production'
  const { build } = await import('vite')
  rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true })
  for (const mode of MODES) {
    console.log(`Building dist: ${mode}`)
    await build({ root: ROOT, configFile: path.join(ROOT, 'vite.config.ts'), mode, logLevel: 'warn' })
  }
  chmodSync(path.join(ROOT, 'dist', 'cli.js'), 0o755)
  console.log('Building dist: types')
  writeTypes()
})

function writeTypes() {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json')
  const tsc = path.join(path.dirname(manifest), 'bin', 'tsc')
  const args = [tsc, '-p', path.join(ROOT, 'src', 'tsconfig.build.json')]
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) throw new SetupError('The types could not be written, see above.')
}
