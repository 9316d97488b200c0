import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import { ensureDependencies, main, ROOT, SetupError } from './setup.mjs'

/** Makes dist/ anew: modules, single file, command, page, types, data for editors. Ends at the first error. */

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
    if (mode === 'lib') await shrinkWorkers()
  }
  chmodSync(path.join(ROOT, 'dist', 'cli.js'), 0o755)
  console.log('Building dist: types')
  writeTypes()
  console.log('Building dist: data for editors, hashes')
  await writeEditorData()
  writeHashes()
})

/** A host's bundler takes the workers as they are, whole programs that they are by then. */
async function shrinkWorkers() {
  const { minify } = await import('terser')
  const folder = path.join(ROOT, 'dist', 'assets')
  for (const file of readdirSync(folder).filter((each) => each.startsWith('worker-'))) {
    const { code } = await minify(readFileSync(path.join(folder, file), 'utf8'), { ecma: 2020, module: true })
    writeFileSync(path.join(folder, file), code)
  }
}

function writeTypes() {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json')
  const tsc = path.join(path.dirname(manifest), 'bin', 'tsc')
  const args = [tsc, '-p', path.join(ROOT, 'src', 'tsconfig.build.json')]
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) throw new SetupError('The types could not be written, see above.')
}

async function writeEditorData() {
  const { htmlCustomData, webTypes } = await import('./manifest/editors.mjs')
  const manifest = JSON.parse(readFileSync(path.join(ROOT, 'custom-elements.json'), 'utf8'))
  const about = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  writeJson('html-custom-data.json', htmlCustomData(manifest))
  writeJson('web-types.json', webTypes(manifest, about))
}

/** For the attribute `integrity` of who loads the single file from elsewhere; it knows the hashes of those beside it. */
function writeHashes() {
  const scripts = readdirSync(path.join(ROOT, 'dist')).filter((file) => file.endsWith('.min.js'))
  const hashes = scripts.toSorted().map((file) => {
    const hash = createHash('sha384').update(readFileSync(path.join(ROOT, 'dist', file)))
    return [file, `sha384-${hash.digest('base64')}`]
  })
  writeJson('integrity.json', Object.fromEntries(hashes))
}

function writeJson(file, value) {
  writeFileSync(path.join(ROOT, 'dist', file), `${JSON.stringify(value, null, 2)}\n`)
}
