import type { Page } from 'playwright'

/**
 * What a screen reader would say, as far as a browser tells it: the computed name and role of whatever takes the
 * focus, and every text that a live region gets. Needs Chromium with ComputedAccessibilityInfo.
 */
export class Reader {
  readonly #page: Page

  private constructor(page: Page) {
    this.#page = page
  }

  static async on(page: Page): Promise<Reader> {
    await page.evaluate(listenIn)
    return new Reader(page)
  }

  /** Everything said so far, oldest first: `button: Mali, country, 41 ties in 2023`, `status: …`. */
  async log(): Promise<string[]> {
    return this.#page.evaluate(() => (window as unknown as { said: string[] }).said)
  }

  async last(): Promise<string> {
    return (await this.log()).at(-1) ?? ''
  }

  /** Presses a key until what is said holds a text; fails with the log after so many presses. */
  async until(key: string, text: string | RegExp, most: number): Promise<string> {
    for (let i = 0; i < most; i++) {
      await this.#page.keyboard.press(key)
      const said = await this.#settled()
      if (typeof text === 'string' ? said.includes(text) : text.test(said)) return said
    }
    throw new Error(`${most} × ${key} and never ${String(text)}:\n${(await this.log()).slice(-most).join('\n')}`)
  }

  async press(key: string): Promise<string> {
    await this.#page.keyboard.press(key)
    return this.#settled()
  }

  /** What was said last once two frames have passed. */
  async #settled(): Promise<string> {
    await this.#page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    return this.last()
  }
}

/** Runs in the page. */
function listenIn(): void {
  const said: string[] = []
  ;(window as unknown as { said: string[] }).said = said
  const speak = (role: string, text: string) => {
    const plain = text.replaceAll(/\s+/g, ' ').trim()
    const line = `${role}: ${plain}`
    if (plain !== '' && said.at(-1) !== line) said.push(line)
  }
  // A move within one shadow root is told of in there alone, one between two of them in both.
  const heard = new WeakSet<Event>()
  const hear = (event: Event) => {
    const [target] = event.composedPath() as (Element & { computedName: string; computedRole: string })[]
    if (heard.has(event)) return
    heard.add(event)
    // The name is computed with the next layout.
    requestAnimationFrame(() => speak(target!.computedRole, target!.computedName))
  }
  const live = '[role=status], [role=alert], [aria-live=polite]'
  const watched = new WeakSet<Node>()
  const watch = (root: Document | ShadowRoot) => {
    if (watched.has(root)) return
    watched.add(root)
    root.addEventListener('focusin', hear, true)
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        const region = element?.closest(live)
        if (region != null) speak(region.getAttribute('role') ?? 'status', region.textContent ?? '')
      }
      dive(root)
    }).observe(root, { subtree: true, childList: true, characterData: true })
    dive(root)
  }
  const dive = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot !== null) watch(element.shadowRoot)
  }
  watch(document)
}
