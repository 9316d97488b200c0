// The page around the frame: takes its height, hears what the reader does, and sets the window.
const frame = document.querySelector('#frame')
const ORIGIN = new URL(frame.src).origin
const MOST_PX = 3000

addEventListener('message', ({ origin, source, data }) => {
  // Anybody can send a page a message: only the frame is listened to, and only what it may say.
  if (origin !== ORIGIN || source !== frame.contentWindow || data?.app !== 'entente-frame') return
  const { type, height, from, to, key } = data
  if (type === 'height' && Number.isFinite(height)) {
    frame.style.height = `${Math.min(Math.max(height, 200), MOST_PX)}px`
  } else if (type === 'time' && typeof from === 'string' && typeof to === 'string') {
    document.querySelector('#window').textContent = `${from.slice(0, 10)} to ${to.slice(0, 10)}`
  } else if (type === 'select' && (typeof key === 'string' || key === null)) {
    document.querySelector('#selected').textContent = key ?? 'nobody'
  }
})

function tell(message) {
  frame.contentWindow.postMessage({ app: 'entente-host', ...message }, ORIGIN)
}

// Whichever comes last: the frame's own load, or this page's, which waits for it.
frame.addEventListener('load', () => tell({ type: 'hello' }))
addEventListener('load', () => tell({ type: 'hello' }))

for (const button of document.querySelectorAll('button')) {
  button.addEventListener('click', () => tell({ type: 'window', from: button.value, to: button.value }))
}
