import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { beforeAll, describe, expect, it } from 'vitest'

import { install, serve, temporaryFolder } from './packed.js'
import { drawn, MANY_COLORS, visit } from './visit.js'

const page = (attributes: string, inside = '') => `<!doctype html>
<html lang="en">
  <head>
    <title>Plain</title><link rel="icon" href="data:,">
    <script src="entente/entente-graph.min.js" ${attributes}></script>
  </head>
  <body><entente-explorer ${inside === '' ? 'src="sahel.json"' : ''}>${inside}</entente-explorer></body>
</html>
`

describe('a plain page with the single file of the package', () => {
  let folder: string
  let origin: string
  let hashes: Record<string, string>

  beforeAll(async () => {
    folder = temporaryFolder()
    writeFileSync(path.join(folder, 'package.json'), '{ "name": "plain", "private": true }\n')
    await install(folder)
    const inside = path.join(folder, 'node_modules/entente-graph')
    mkdirSync(path.join(folder, 'entente'))
    for (const file of readdirSync(path.join(inside, 'dist')).filter((each) => each.endsWith('.min.js')))
      copyFileSync(path.join(inside, 'dist', file), path.join(folder, 'entente', file))
    const data = readFileSync(path.join(inside, 'graph-data/sahel.json'), 'utf8')
    writeFileSync(path.join(folder, 'sahel.json'), data)
    hashes = JSON.parse(readFileSync(path.join(inside, 'dist/integrity.json'), 'utf8')) as Record<string, string>
    const hash = hashes['entente-graph.min.js']!
    writeFileSync(path.join(folder, 'index.html'), page(`integrity="${hash}"`))
    writeFileSync(path.join(folder, 'wrong.html'), page(`integrity="${hash.replace(/.{4}$/, 'AAAA')}"`))
    const inline = data.replaceAll('<', '\\u003c')
    writeFileSync(path.join(folder, 'disk.html'), page('', `<script type="application/json">${inline}</script>`))
    origin = await serve(folder)
  }, 120_000)

  it('draws the graph out of one script and the data, vouched for by the hash that the package tells', async () => {
    const visited = await visit(origin)
    expect(await drawn(visited.page)).toBeGreaterThan(MANY_COLORS)
    expect(visited.faults).toEqual([])
    expect(visited.asked).toEqual(['/', '/entente/entente-graph.min.js', '/sahel.json'])
  })

  it('asks for the file of a panel when its reader opens it', async () => {
    const visited = await visit(origin)
    await drawn(visited.page)
    await visited.page.getByRole('button', { name: 'Table', exact: true }).click()
    await visited.page.getByRole('grid').or(visited.page.getByRole('table')).first().waitFor()
    expect(visited.asked.slice(3)).toEqual(['/entente/entente-graph.table.min.js'])
    expect(visited.faults).toEqual([])
  })

  it('has a script of another content refused by the browser', async () => {
    const { page: wrong, faults } = await visit(origin, '/wrong.html')
    expect(await wrong.evaluate(() => customElements.get('entente-explorer') === undefined)).toBe(true)
    expect(faults.length).toBeGreaterThan(0)
  })

  it('draws from a disk, where no file can be asked for, with the data inside the element', async () => {
    const { page: local, faults } = await visit(pathToFileURL(folder).href, '/disk.html')
    expect(await drawn(local)).toBeGreaterThan(MANY_COLORS)
    expect(faults).toEqual([])
  })

  it('gets with the package the hash of each file, as it is', () => {
    const files = readdirSync(path.join(folder, 'entente'))
    const found = files.map((file) => {
      const body = readFileSync(path.join(folder, 'entente', file))
      return [file, `sha384-${createHash('sha384').update(body).digest('base64')}`]
    })
    expect(hashes).toEqual(Object.fromEntries(found))
    expect(files.length).toBeGreaterThan(5)
  })
})
