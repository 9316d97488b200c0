import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

import type { Page } from 'playwright'
import { beforeAll, describe, expect, it } from 'vitest'

import { ROOT } from './dist.js'
import { install, run, serve, temporaryFolder } from './packed.js'
import { visit } from './visit.js'

interface Block {
  readonly language: string
  readonly text: string
  /** The heading above it. */
  readonly under: string
}

/** Every block of code on the page, in order. */
function blocksOf(markdown: string): Block[] {
  let under = ''
  return markdown.split(/^(?=#+ |```\w+$)/m).flatMap((section) => {
    under = /^#+ (.*)/.exec(section)?.[1] ?? under
    const [, language, text] = /^```(\w+)\n([^]*?)^```$/m.exec(section) ?? []
    return language === undefined ? [] : [{ language, text: text!, under }]
  })
}

const blocks = blocksOf(readFileSync(path.join(ROOT, 'docs/embedding.md'), 'utf8'))
const of = (language: string) => blocks.filter((block) => block.language === language)
const named = (all: readonly Block[]) => all.map((block, i) => [`${i + 1}, ${block.under}`, block] as const)

const SCRIPT = '<script src="entente/entente-graph.min.js"></script>'
const pageOf = (body: string) =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,"></head>\n<body>\n${body}</body></html>\n`

let folder: string
let origin: string

/** Follows the page from its first command on, in an empty folder. */
beforeAll(async () => {
  folder = temporaryFolder()
  writeFileSync(path.join(folder, 'package.json'), '{ "name": "newsroom", "private": true, "type": "module" }\n')
  const [first] = of('sh')
  const [command, ...rest] = first!.text.trim().split('\n')
  expect(command).toBe('npm install entente-graph')
  // The package as it is packed, in place of the one that is published.
  await install(folder)
  for (const line of rest) await run(folder, 'sh', '-c', line)
  origin = await serve(folder, (pathname) => {
    const policy = /^\/policy-(\d+)\.html$/.exec(pathname)
    if (policy === null) return {}
    const { text } = of('http')[Number(policy[1])]!
    const [name, value] = text.trim().split(/: (.*)/)
    return { [name!.toLowerCase()]: value! }
  })
}, 240_000)

/** Waits until each element that owns a graph shows it, or says why it does not. */
async function settled(page: Page): Promise<string[]> {
  const states = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElementTagNameMap['entente-graph']>('entente-graph, entente-explorer')].map(
        ({ state }) => state?.status as string | undefined,
      ),
    )
  await expect.poll(async () => (await states()).every((state) => state === 'ready' || state === 'error')).toBe(true)
  return (await states()).map(String)
}

async function opened(name: string, body: string) {
  writeFileSync(path.join(folder, name), pageOf(body))
  const visited = await visit(origin, `/${name}`)
  return { ...visited, states: await settled(visited.page) }
}

describe('the page for embedders', () => {
  it('is all read, and not longer than somebody reads', () => {
    const text = readFileSync(path.join(ROOT, 'docs/embedding.md'), 'utf8')
    expect(blocks.length).toBe(text.split(/^```\w+$/m).length - 1)
    expect(text.split('\n').length).toBeLessThan(450)
    expect([...new Set(blocks.map(({ language }) => language))].toSorted()).toEqual([
      'css',
      'html',
      'http',
      'js',
      'sh',
      'ts',
    ])
  })

  it('leads to files that are there', () => {
    const text = readFileSync(path.join(ROOT, 'docs/embedding.md'), 'utf8')
    const links = Array.from(text.matchAll(/\]\((?!https?:)([^)#]+)/g), ([, link]) => path.join('docs', link!))
    expect(links.length).toBeGreaterThan(5)
    const isThere = (file: string) => {
      try {
        return readdirSync(path.join(ROOT, path.dirname(file))).includes(path.basename(file))
      } catch {
        return false
      }
    }
    expect(links.filter((link) => !isThere(link))).toEqual([])
  })

  it.each(named(of('html')))('has pages that show their graphs without a fault: %s', async (_, { text }) => {
    const { page, faults, states } = await opened('page.html', text)
    expect(states.length).toBeGreaterThan(0)
    expect(new Set(states)).toEqual(new Set(['ready']))
    expect(faults).toEqual([])
    const lost = await page.evaluate(() => {
      const ids = Array.from(document.querySelectorAll('[for]'), (part) => part.getAttribute('for')!)
      return ids.filter((id) => document.getElementById(id) === null)
    })
    expect(lost).toEqual([])
  })

  it('has prose that moves the window as a reader scrolls', async () => {
    const { text } = of('html').find((block) => block.text.includes('data-years'))!
    const { page } = await opened('steps.html', text)
    const from = () => page.evaluate(() => document.querySelector('entente-graph')!.from)
    for (const step of [2, 0, 1]) {
      const years = page.locator('[data-years]').nth(step)
      await years.evaluate((element) => element.scrollIntoView({ block: 'center' }))
      const wanted = (await years.getAttribute('data-years'))!.split('/')[0]
      await expect.poll(from).toBe(wanted)
    }
  })

  it('has a text that names whom the reader selects', async () => {
    const { text } = of('html').find((block) => block.text.includes('id="about"'))!
    const { page } = await opened('about.html', text)
    const select = (key: string | null) =>
      page.evaluate((node) => {
        const selection = node === null ? null : ({ type: 'node', key: node } as const)
        document.querySelector('entente-graph')!.providedStore.dispatch({ type: 'select', selection }, 'user')
        return document.getElementById('about')!.textContent
      }, key)
    expect([await select('mali'), await select('assimi-goita'), await select(null)]).toEqual([
      'Mali is selected.',
      'Assimi Goïta is selected.',
      'Nobody is selected.',
    ])
  })

  it.each(named(of('css')))('has style sheets that change what is seen: %s', async (_, { text }) => {
    const body = `${SCRIPT}\n<entente-explorer src="sahel.json"></entente-explorer>\n<entente-graph src="sahel.json"></entente-graph>`
    const { page, faults } = await opened('plain.html', body)
    // Of the parts that the sheets name, and of colours inside both elements.
    const seen = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('entente-explorer, entente-graph')].map((host) =>
          ['', '[part=header]', '[part=legend]'].map((selector) => {
            const element = selector === '' ? host : host.shadowRoot!.querySelector(selector)
            if (element === null) return null
            const style = getComputedStyle(element)
            const own = ['military', 'diplomatic'].map((name) => style.getPropertyValue(`--_${name}`))
            return [style.display, style.backgroundColor, style.borderBlockEndWidth, style.fontFamily, ...own]
          }),
        ),
      )
    const before = await seen()
    await page.addStyleTag({ content: text })
    expect(await seen()).not.toEqual(before)
    expect(faults).toEqual([])
  })

  it.each(named(of('js').filter(({ text }) => !text.includes('import '))))(
    'has scripts that do as they say: %s',
    async (_, { text }) => {
      const hasData = text.includes('.data =')
      const body = `${SCRIPT}\n<entente-explorer ${hasData ? '' : 'src="sahel.json"'}></entente-explorer>
<script type="module">\n${text}\nwindow.isDone = true\n</script>`
      writeFileSync(path.join(folder, 'script.html'), pageOf(body))
      const { page, faults } = await visit(origin, '/script.html')
      const said: string[] = []
      page.on('console', (line) => void said.push(line.text()))
      await page.waitForFunction(() => 'isDone' in window)
      await page.waitForFunction(() => document.querySelector('entente-explorer')!.state.status === 'ready')
      await page.evaluate(() => {
        const explorer = document.querySelector('entente-explorer')!
        explorer.providedStore.dispatch({ type: 'select', selection: { type: 'node', key: 'mali' } }, 'user')
        explorer.providedStore.dispatch({ type: 'set-dates', from: '2021', to: '2022' }, 'user')
        explorer.from = 'no date'
      })
      expect(faults.filter((fault) => !fault.includes('is no date'))).toEqual([])
      if (text.includes('entente-error')) {
        await expect
          .poll(() => said)
          .toContain('invalid-argument from "no date" is no date; write EDTF such as 2023 or 2023-09-16 0')
        expect(faults).toEqual([])
      }
      if (text.includes('entente-select')) {
        await expect.poll(() => said).toContain('node mali')
        expect(said).toContain('window 2021-01-01 2023-01-01')
      }
      if (text.includes('findPaths')) {
        expect(
          await page.evaluate(() => document.querySelector('entente-explorer')!.state.layout.panes.main?.wish.layout),
        ).toBe('blocs')
      }
    },
  )

  it('has a script for bundlers and one in TypeScript, which compile', async () => {
    const compiled = [...of('js').filter(({ text }) => text.includes('import ')), ...of('ts')]
    expect(compiled.length).toBe(2)
    const files = compiled.map(({ text }, i) => {
      writeFileSync(path.join(folder, `compiled-${i}.ts`), text)
      return `compiled-${i}.ts`
    })
    const compilerOptions = {
      strict: true,
      noEmit: true,
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
    }
    const lib = ['es2022', 'dom', 'dom.iterable']
    writeFileSync(
      path.join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { ...compilerOptions, lib, types: [] }, files }),
    )
    const typescript = path.dirname(createRequire(import.meta.url).resolve('typescript/package.json'))
    const { out } = await run(folder, process.execPath, path.join(typescript, 'bin', 'tsc'), '-p', '.')
    expect(out).toBe('')
  })

  it('prints the hash with which a browser runs the script from elsewhere', async () => {
    const { text } = of('sh').find((block) => block.text.includes('integrity'))!
    const { out } = await run(folder, 'sh', '-c', text)
    expect(out).toMatch(/^sha384-[\w+/]{64}\n$/)
    const body = `<script src="entente/entente-graph.min.js" integrity="${out.trim()}" crossorigin="anonymous"></script>\n<entente-explorer src="sahel.json"></entente-explorer>`
    const { faults, states } = await opened('hash.html', body)
    expect([states, faults]).toEqual([['ready'], []])
  })

  it.each([0, 1])('names policies under which nothing is reported, panels and layouts included: %i', async (i) => {
    expect(of('http').length).toBe(2)
    mkdirSync(path.join(folder, 'watch'), { recursive: true })
    const watch = `window.violations = []
document.addEventListener('securitypolicyviolation', (event) => window.violations.push(event.effectiveDirective + ' ' + event.blockedURI))`
    writeFileSync(path.join(folder, 'watch/watch.js'), watch)
    copyFileSync(path.join(folder, 'sahel.json'), path.join(folder, 'watch/icon.json'))
    const text = pageOf(
      `<script src="watch/watch.js"></script>${SCRIPT}\n<entente-explorer src="sahel.json"></entente-explorer>`,
    )
    writeFileSync(path.join(folder, `policy-${i}.html`), text.replace('href="data:,"', 'href="watch/icon.json"'))
    const { page, faults } = await visit(origin, `/policy-${i}.html`)
    expect(await settled(page)).toEqual(['ready'])
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await page.locator('entente-table-body').waitFor()
    await page.evaluate(() => document.querySelector('entente-explorer')!.runLayout('layered'))
    const violations = await page.evaluate(() => (window as unknown as { violations: string[] }).violations)
    expect([violations, faults]).toEqual([[], []])
  })
})
