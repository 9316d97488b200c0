import path from 'node:path'

import { ensureDependencies, main, ROOT, SetupError } from './setup.mjs'

/**
 * Serves the explorer page while it is worked on: `npm start -- [--port N] [--host [ADDRESS]] [--no-open]`.
 * A taken port moves on to the next.
 */

const HIGHEST_PORT = 65_535

main(async () => {
  const options = readArguments(process.argv.slice(2))
  ensureDependencies()
  const { createServer } = await import('vite')
  const server = await createServer({
    root: ROOT,
    configFile: path.join(ROOT, 'vite.config.ts'),
    server: { ...options, strictPort: false },
  })
  await server.listen()
  server.printUrls()
  // Once: a second Ctrl+C meets the default and ends at once. Vite sees to SIGTERM itself.
  process.once('SIGINT', () => {
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
})

function readArguments(args) {
  const options = { open: hasDisplay() }
  while (args.length > 0) {
    const name = args.shift()
    const value = args[0] !== undefined && !args[0].startsWith('-') ? args[0] : undefined
    if (name === '--no-open') options.open = false
    else if (name === '--open') options.open = true
    else if (name === '--port') options.port = readPort(args.shift())
    else if (name === '--host') options.host = value === undefined ? true : args.shift()
    else
      throw new SetupError(`${name} is no option of start: there are --port N, --host [ADDRESS], --open and --no-open.`)
  }
  return options
}

function readPort(text) {
  const port = Number(text)
  if (/^\d+$/.test(text ?? '') && port >= 1 && port <= HIGHEST_PORT) return port
  throw new SetupError(`--port needs a number from 1 to ${HIGHEST_PORT}, not ${text ?? 'nothing'}.`)
}

function hasDisplay() {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env
  if (CI !== undefined && CI !== '' && CI !== 'false') return false
  const opensAlways = process.platform === 'darwin' || process.platform === 'win32'
  return opensAlways || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY)
}
