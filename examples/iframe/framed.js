// The page in the frame: tells its height and what the reader does, and lets known hosts set the window.
const explorer = document.querySelector('entente-explorer')
const hosts = document.querySelector('meta[name=hosts]').content.split(/\s+/)
const main = document.querySelector('main')
const DATE = /^\d{4}(-\d\d){0,2}$/

/** The origin of the page around, once it has said hello: whoever else has framed this one hears nothing. */
let host = null

function tell(message) {
  if (host !== null) parent.postMessage({ app: 'entente-frame', ...message }, host)
}

function tellHeight() {
  tell({ type: 'height', height: Math.ceil(main.getBoundingClientRect().height) })
}

new ResizeObserver(tellHeight).observe(main)

explorer.addEventListener('entente-time-change', ({ detail: { from, to } }) => tell({ type: 'time', from, to }))
explorer.addEventListener('entente-select', ({ detail: { key } }) => tell({ type: 'select', key }))

addEventListener('message', ({ origin, source, data }) => {
  if (!hosts.includes(origin) || source !== parent || data?.app !== 'entente-host') return
  const { type, from, to } = data
  if (type === 'hello') {
    host = origin
    tellHeight()
  } else if (type === 'window' && isDate(from) && isDate(to)) {
    explorer.setAttribute('from', from)
    explorer.setAttribute('to', to)
  }
})

function isDate(text) {
  return typeof text === 'string' && DATE.test(text)
}
