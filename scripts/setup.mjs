import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Brings the working tree to a state in which everything runs: the right Node and npm, the locked
 * dependencies and, with `--chromium`, a browser for the tests. Does only what is missing and is
 * silent when nothing is. Needs nothing but Node, so that every other script can begin with it.
 */

/** The root of the working tree, an absolute path. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Something a person has to put right; its message is one sentence that says how. */
export class SetupError extends Error {}

const MINUTE_MS = 60_000
const VERSION_LIMIT_MS = 20_000
const DOWNLOAD_LIMIT_MS = 5 * MINUTE_MS
const APT_LIMIT_MS = 10 * MINUTE_MS

const require = createRequire(import.meta.url)

/**
 * Checks Node and npm and runs `npm ci` if the installed packages are not those of the lock file.
 * Throws a {@link SetupError} if it cannot.
 */
export function ensureDependencies() {
  checkVersions()
  const lock = readFileSync(path.join(ROOT, 'package-lock.json'))
  const hash = createHash('sha256').update(lock).digest('hex')
  const stamp = path.join(ROOT, 'node_modules', '.entente-lock-hash')
  if (readIfThere(stamp) === hash) return
  if (!matchesLock(lock)) install()
  writeFileSync(stamp, hash)
}

function checkVersions() {
  const { engines } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  const node = process.versions.node
  if (isOlder(node, engines.node)) {
    throw new SetupError(`Node ${node} is too old: install Node ${engines.node.slice(2)} or newer from nodejs.org.`)
  }
  const npm = npmVersion()
  if (npm === undefined) throw new SetupError('npm was not found: install it together with Node from nodejs.org.')
  if (isOlder(npm, engines.npm)) {
    throw new SetupError(`npm ${npm} is too old: run \`npm install -g npm@${engines.npm.slice(2)}\` or newer.`)
  }
}

/** Compares with a minimum written `>=20.19`. */
function isOlder(version, minimum) {
  const have = version.split('.').map(Number)
  const need = minimum.slice(2).split('.').map(Number)
  const at = need.findIndex((part, i) => part !== have[i])
  return at !== -1 && have[at] < need[at]
}

function npmVersion() {
  // npm names itself to the scripts it runs, which saves starting it a second time.
  const told = /^npm\/(\S+)/.exec(process.env['npm_config_user_agent'] || '')
  if (told !== null) return told[1]
  const asked = runNpm(['--version'])
  return asked.status === 0 ? asked.stdout.trim() : undefined
}

function runNpm(args) {
  const cli = process.env['npm_execpath'] || ''
  const options = { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 26 }
  if (path.basename(cli) === 'npm-cli.js') return spawnSync(process.execPath, [cli, ...args], options)
  // npm is a .cmd file on Windows, which only a shell starts; the arguments are all our own.
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
}

/**
 * Whether what npm noted about its last installation is what the lock file asks for: somebody ran
 * `npm install` by hand, and `npm ci` would throw all of it away only to fetch it again.
 */
function matchesLock(lock) {
  const note = readIfThere(path.join(ROOT, 'node_modules', '.package-lock.json'))
  if (note === undefined) return false
  const wanted = Object.entries(JSON.parse(lock.toString('utf8')).packages)
  const installed = new Map(Object.entries(JSON.parse(note).packages))
  return wanted.every(([place, { version, optional }]) => {
    const found = installed.get(place)
    return place === '' || (found === undefined ? optional === true : found.version === version)
  })
}

function install() {
  console.log('Installing the dependencies of package-lock.json with npm ci …')
  // What a test needs is a development dependency, and NODE_ENV=production would leave those out;
  // a `--silent` further up must not swallow the reason of a failure.
  const kinds = ['--include=dev', '--include=optional', '--loglevel=error']
  const result = runNpm(['ci', '--no-audit', '--no-fund', '--ignore-scripts', ...kinds])
  if (result.status === 0) return
  process.stderr.write(`${result.stdout || ''}${result.stderr || ''}${result.error ? `${result.error.message}\n` : ''}`)
  throw new SetupError('npm ci failed, see above: mend what it names (often the network) and run this again.')
}

/**
 * Finds a Chromium for tests, or brings one. The path of its program, or `undefined` where
 * Playwright's own is to be used. Throws a {@link SetupError} if there is none to be had.
 */
export async function ensureChromium() {
  const named = process.env['CHROMIUM_PATH'] || ''
  if (named !== '') {
    if (existsSync(named) && isBrowser(named)) return named
    throw new SetupError(
      `CHROMIUM_PATH is "${named}", and no Chrome or Chromium runs from there: correct it or unset it.`,
    )
  }
  const installed = findInstalled()
  if (installed !== undefined) return installed
  if (await playwrightLaunches()) return undefined
  // Root is what a container gives: apt goes first there, because the package brings the system
  // libraries along that a downloaded browser lacks on a bare Debian, from a mirror that is reachable
  // more often than the browser's. A person's own machine is spared: a browser in their cache is
  // less of an intrusion than a system package through sudo.
  const isRoot = process.getuid !== undefined && process.getuid() === 0
  const attempts = isRoot ? [() => aptInstalls([]), playwrightInstalls] : [playwrightInstalls, sudoAptInstalls]
  for (const attempt of attempts) {
    if (!(await attempt())) continue
    const found = findInstalled()
    if (found !== undefined || (await playwrightLaunches())) return found
  }
  throw new SetupError(
    'The tests need a browser and none was found: install Chrome or Chromium, or set CHROMIUM_PATH to the program of one.',
  )
}

const LINUX_NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome']
const MAC_APPS = ['Google Chrome', 'Chromium', 'Google Chrome for Testing']
const WINDOWS_PROGRAMS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe']

function findInstalled() {
  return candidates().find((file) => isExecutable(file) && !isSnap(file) && isBrowser(file))
}

function candidates() {
  const env = process.env
  if (process.platform === 'darwin') {
    const folders = ['/Applications', path.join(env['HOME'] || '/', 'Applications')]
    return folders.flatMap((folder) => MAC_APPS.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`))
  }
  if (process.platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(Boolean)
    return folders.flatMap((folder) => WINDOWS_PROGRAMS.map((program) => path.join(folder, program)))
  }
  const folders = (env['PATH'] || '').split(path.delimiter).filter((folder) => path.isAbsolute(folder))
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** A browser from a snap sees a /tmp of its own and so not the profile Playwright makes for it. */
function isSnap(file) {
  return path.basename(realpathSync(file)) === 'snap'
}

function isBrowser(file) {
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return true
  const asked = spawnSync(file, ['--version'], {
    encoding: 'utf8',
    timeout: VERSION_LIMIT_MS,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return asked.status === 0 && /chrom/i.test(asked.stdout)
}

async function playwrightLaunches() {
  try {
    const { chromium } = await import('playwright')
    const browser = await chromium.launch({ args: ['--no-sandbox'], timeout: MINUTE_MS })
    await browser.close()
    return true
  } catch {
    return false
  }
}

async function playwrightInstalls() {
  console.log('Downloading Chromium with Playwright …')
  let cli
  try {
    cli = path.join(path.dirname(require.resolve('playwright/package.json')), 'cli.js')
  } catch {
    return false
  }
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' }
  return report('Playwright', await run(process.execPath, [cli, 'install', 'chromium'], env, DOWNLOAD_LIMIT_MS))
}

async function sudoAptInstalls() {
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore', timeout: VERSION_LIMIT_MS })
  return sudo.status === 0 && aptInstalls(['sudo', '-n', 'env', 'DEBIAN_FRONTEND=noninteractive'])
}

async function aptInstalls(prefix) {
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return false
  console.log("Installing Debian's chromium with apt-get …")
  const [command, ...rest] = [...prefix, 'apt-get']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // One unreachable source of several fails the update, and the package may still be had.
  await run(command, [...rest, 'update'], env, APT_LIMIT_MS)
  // DejaVu alone draws Latin, Cyrillic and Arabic letters; without any font a label is a row of boxes.
  const packages = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']
  return report('apt-get', await run(command, [...rest, ...packages], env, APT_LIMIT_MS))
}

function report(name, { status, output }) {
  if (status === 0) return true
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  console.error(`${name} could not: ${lines.at(-1) || 'it ended without a word'}`)
  return false
}

/** Runs a command to its end or the time limit; never rejects. `status` is null if it did not end well. */
function run(command, args, env, limitMs) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    let timer
    const end = (status) => {
      clearTimeout(timer)
      // A grandchild may hold the pipes open long after.
      child.stdout.destroy()
      child.stderr.destroy()
      resolve({ status, output })
    }
    const take = (chunk) => (output = (output + chunk).slice(-10_000))
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('error', (error) => {
      take(error.message)
      end(null)
    })
    child.once('exit', end)
    timer = setTimeout(() => {
      take(`\nno end after ${limitMs / MINUTE_MS} minutes`)
      child.kill('SIGKILL')
    }, limitMs)
  })
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/**
 * Runs a script's body: a {@link SetupError} is shown as its sentence, anything else with its stack,
 * and both end with exit code 1.
 */
export function main(body) {
  Promise.resolve()
    .then(body)
    .catch((error) => {
      console.error(error instanceof SetupError ? error.message : error)
      process.exitCode = 1
    })
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  main(async () => {
    ensureDependencies()
    if (process.argv.includes('--chromium')) await ensureChromium()
  })
}
