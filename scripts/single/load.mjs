/* global ENTENTE_FILES, ENTENTE_SHARED */
import { trustedUrl } from '../../src/elements/base/trusted-url.ts'

/**
 * What `import()` becomes in the single file: a script beside it, asked for when it is wanted. The names in capitals
 * are put in by the build; see `../single.mjs`.
 */

/** The script element of this file, which is known only while it runs. */
const { src, nonce, crossOrigin } = document.currentScript ?? {}

/** By name: the hash of a file, and the names of those whose exports it takes. */
const files = ENTENTE_FILES

/** What this file has that others take. */
const shared = () => ENTENTE_SHARED

const wishes = new Map()

/** The exports of a file, asked for once; after an error it may be asked for again. */
export function load(name) {
  // What the bundler put into this file after all is at hand.
  if (!files[name]) return name
  let wish = wishes.get(name)
  if (wish === undefined) {
    const [integrity, ...needs] = files[name]
    wish = Promise.all(needs.map(load)).then((given) => run(name, integrity, given))
    wishes.set(name, wish)
    wish.catch(() => wishes.delete(name))
  }
  return wish
}

function run(name, integrity, given) {
  return new Promise((resolve, reject) => {
    const file = `entente-graph.${name}.min.js`
    if (!src) throw new Error(`${file} is beside entente-graph.min.js, which has to be the src of a classic script`)
    const { href } = new URL(file, src)
    const script = document.createElement('script')
    // The file finds this at the element that runs it. One of another build asks for another name.
    script.ENTENTE_MARK = (make) => resolve(new Promise((done) => done(make(shared(), ...given))))
    const end = () => {
      script.remove()
      reject(new Error(`${href} is missing, refused or of another build`))
    }
    script.addEventListener('load', end)
    script.addEventListener('error', end)
    // Only a response that the page may read can be compared with a hash; never one of file:, whose origin is `null`.
    if (crossOrigin || href.startsWith(`${globalThis.origin}/`)) {
      script.crossOrigin = crossOrigin ?? 'anonymous'
      script.integrity = integrity
    }
    if (nonce) script.nonce = nonce
    script.src = trustedUrl(href)
    document.head.append(script)
  })
}
