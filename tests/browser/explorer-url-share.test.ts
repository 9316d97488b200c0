import { userEvent } from 'vitest/browser'
import { afterEach, describe, expect, it } from 'vitest'

import '../../src/define/index.js'
import type { EntenteExplorer } from '../../src/elements/explorer/explorer.js'
import { act, fragment, openAt, showAt, SIZE } from '../support/explorer-url.js'
import { faultsOf } from '../support/explorer.js'
import { afterwards, answerFetch, clearPage, drawn, frame, inside, put, until } from '../support/page.js'
import { smallFile } from '../support/small-file.js'

afterEach(clearPage)

async function share(element: EntenteExplorer): Promise<HTMLDialogElement> {
  inside(element, '.tool.share').focus()
  inside(element, '.tool.share').click()
  return until(() => element.shadowRoot!.querySelector<HTMLDialogElement>('dialog[open]'), 'the dialog is open')
}

const valueOf = (dialog: Element, name: string) =>
  dialog.querySelector<HTMLTextAreaElement>(`#share-${name}`)?.value ?? null
const buttonOf = (dialog: Element, name: string) =>
  Array.from(dialog.querySelectorAll('button')).find((button) => button.textContent.trim() === name)!
const saidIn = (dialog: Element) => dialog.querySelector('[role=status]')!.textContent.trim()

/** What is put on the clipboard, or how the browser refuses. */
function watchClipboard(isAllowed = true): string[] {
  const texts: string[] = []
  const { clipboard } = navigator
  const writeText = (text: string) =>
    isAllowed ? Promise.resolve(void texts.push(text)) : Promise.reject(new DOMException('no', 'NotAllowedError'))
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })
  afterwards(() => Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true }))
  return texts
}

/** An explorer whose file has an address. */
async function showFile(attributes = ''): Promise<EntenteExplorer> {
  answerFetch(() => Response.json(smallFile()))
  openAt('')
  return drawn(
    put<EntenteExplorer>(`<entente-explorer lang="en" src="some/file.json" ${attributes} ${SIZE}></entente-explorer>`),
  )
}

const FILE = new URL('some/file.json', location.href).href

describe('the dialog that hands out a view', () => {
  it('has the link of the present view, and the code with it, where the page keeps the view', async () => {
    const element = await showFile('url-state')
    act(
      element,
      { type: 'set-dates', from: '2021' },
      { type: 'select', selection: { type: 'node', key: 'mali' } },
      { type: 'set-filter', facet: 'kinds', hidden: ['official'] },
    )
    const dialog = await share(element)
    const address = location.href.split('#')[0]!
    const link = `${address}#e1&t=2021&hk=official&s=n.mali`
    expect(valueOf(dialog, 'link')).toBe(link)
    expect(valueOf(dialog, 'tag')).toBe(
      `<script src="entente-graph.min.js"></script>\n<entente-explorer src="${FILE}" from="2021" to="2021" selected="mali"></entente-explorer>`,
    )
    const frameIn = new DOMParser().parseFromString(valueOf(dialog, 'frame')!, 'text/html').body.firstElementChild!
    expect([frameIn.localName, frameIn.getAttribute('src'), frameIn.getAttribute('title')]).toEqual([
      'iframe',
      link,
      'A small file',
    ])
    expect(Array.from(dialog.querySelectorAll('.share-note'), (note) => note.textContent.split(/[ ,:]/)[0])).toEqual([
      'On',
      'Put',
      'A',
    ])
  })

  it('has neither link nor frame where the page does not keep the view', async () => {
    const dialog = await share(await showFile())
    expect([valueOf(dialog, 'link'), valueOf(dialog, 'frame')]).toEqual([null, null])
    expect(valueOf(dialog, 'tag')).toContain(`<entente-explorer src="${FILE}"></entente-explorer>`)
    expect(fragment()).toBe('')
  })

  it('says where the data belong that stand in the page', async () => {
    const dialog = await share(await showAt(''))
    expect(valueOf(dialog, 'tag')).toBe(
      '<script src="entente-graph.min.js"></script>\n<entente-explorer>\n  <!-- The data belong here, in a script of the type application/json: on the page this was copied from they have no address. -->\n</entente-explorer>',
    )
    expect(dialog.querySelector('.share-note')!.textContent).toContain('The data are part of this page')
  })

  it('names the script that the page has', async () => {
    const script = document.createElement('script')
    script.type = 'text/plain'
    script.src = '/lib/entente-graph.min.js?v=2'
    document.head.append(script)
    afterwards(() => script.remove())
    const dialog = await share(await showFile())
    expect(valueOf(dialog, 'tag')).toContain(`<script src="${location.origin}/lib/entente-graph.min.js?v=2"></script>`)
    expect(dialog.querySelectorAll('.share-note')).toHaveLength(1)
  })

  it('gives code that shows the same view on another page', async () => {
    const element = await showFile()
    act(
      element,
      { type: 'set-mode', mode: 'up-to' },
      { type: 'set-dates', from: '2022-05' },
      { type: 'set-undated', undated: 'hide' },
      { type: 'set-path', from: 'mali', to: 'aes' },
      { type: 'select', selection: { type: 'edge', key: 'office' } },
      { type: 'run-layout', layout: 'circle' },
    )
    const code = valueOf(await share(element), 'tag')!
    const again = put<EntenteExplorer>(code.split('\n')[1]!)
    await until(() => again.state.status === 'ready', 'it is loaded')
    await until(() => again.state.layout.panes.main !== null, 'it is laid out')
    const viewOf = ({ state }: EntenteExplorer) => [
      state.mode,
      state.window,
      state.undated,
      state.paths.query,
      state.selection,
      (state.layout.wishes.main ?? state.layout.panes.main?.wish)?.layout,
    ]
    expect(viewOf(again)).toEqual(viewOf(element))
  })

  it('copies what is asked for, and says so each time', async () => {
    const copied = watchClipboard()
    const dialog = await share(await showFile('url-state'))
    const said: string[] = []
    const watch = new MutationObserver(() => said.push(saidIn(dialog)))
    watch.observe(dialog.querySelector('[role=status]')!, { childList: true, characterData: true, subtree: true })
    for (const name of ['Copy link', 'Copy link', 'Copy code of the tag', 'Copy code of the frame']) {
      buttonOf(dialog, name).click()
      await frame()
    }
    watch.disconnect()
    expect(copied).toEqual(['link', 'link', 'tag', 'frame'].map((name) => valueOf(dialog, name)))
    expect(said.filter((text) => text !== '')).toEqual([
      'The link has been copied.',
      'The link has been copied.',
      'The code of the tag has been copied.',
      'The code of the frame has been copied.',
    ])
    expect(said.filter((text) => text === '')).toHaveLength(3)
  })

  it('selects the text and says what to do where the browser refuses', async () => {
    watchClipboard(false)
    const dialog = await share(await showFile('url-state'))
    buttonOf(dialog, 'Copy code of the tag').click()
    await until(() => saidIn(dialog) !== '', 'something is said')
    const { value, selectionStart, selectionEnd } = dialog.querySelector<HTMLTextAreaElement>('#share-tag')!
    expect([saidIn(dialog).includes('does not allow copying'), selectionStart, selectionEnd]).toEqual([
      true,
      0,
      value.length,
    ])
  })

  it('begins at the first button, closes with Escape, which does nothing else, and leads back', async () => {
    const element = await showFile('url-state')
    act(element, { type: 'pick-end', end: 'from' })
    const dialog = await share(element)
    expect(element.shadowRoot!.activeElement).toBe(buttonOf(dialog, 'Copy link'))
    await userEvent.keyboard('/')
    expect(element.shadowRoot!.activeElement).toBe(buttonOf(dialog, 'Copy link'))
    await userEvent.keyboard('{Escape}')
    await until(() => element.shadowRoot!.querySelector('dialog.sharing') === null, 'the dialog is gone')
    expect(element.shadowRoot!.activeElement).toBe(inside(element, '.tool.share'))
    expect(element.state.paths.picking).toBe('from')
  })

  it('leaves everything around it as it is', async () => {
    const element = await showFile()
    const widths = () => Array.from(element.shadowRoot!.querySelectorAll('.tool'), (tool) => tool.clientWidth)
    const before = widths()
    await share(element)
    await frame()
    expect(widths()).toEqual(before)
  })

  it('goes with the explorer', async () => {
    const element = await showFile()
    await share(element)
    const { parentElement } = element
    element.remove()
    parentElement!.append(element)
    await element.updateComplete
    expect(element.shadowRoot!.querySelector('dialog.sharing')).toBe(null)
  })

  it('has its looks in another document too', async () => {
    const element = await showFile()
    const field = put<HTMLIFrameElement>('<iframe style="width: 900px; height: 700px"></iframe>')
    field.contentDocument!.body.append(element)
    await drawn(element)
    const dialog = await share(element)
    expect(getComputedStyle(dialog.querySelector('.share-field')!).display).toBe('grid')
    expect(getComputedStyle(dialog).padding).toBe('0px')
    // A document that goes tells nobody in it.
    element.remove()
  })

  it.each(['light', 'dark'])('has nothing that axe finds fault with: %s', async (theme) => {
    const element = await showFile(`url-state theme="${theme}"`)
    await share(element)
    expect(await faultsOf(element)).toEqual([])
  })

  it('speaks the language of the explorer, on a page of another', async () => {
    answerFetch(() => Response.json(smallFile()))
    openAt('e1&lg=fr')
    const element = await drawn(
      put<EntenteExplorer>(`<entente-explorer lang="ar" src="f.json" url-state ${SIZE}></entente-explorer>`),
    )
    const dialog = await share(element)
    expect([
      dialog.querySelector('h3')!.textContent,
      dialog.closest('[lang]')!.getAttribute('lang'),
      valueOf(dialog, 'tag')!.includes(' lang="fr"'),
    ]).toEqual(['Partager cette vue', 'fr', true])
  })
})
