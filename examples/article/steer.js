// The step that the reader has come to sets the window and the certainty of its chapter's graph.
const steps = [...document.querySelectorAll('.step')]

function show(step) {
  const figure = step.closest('.chapter').querySelector('figure')
  const { from, to, years, certainty = 'certain' } = step.dataset
  const graph = figure.querySelector('entente-graph')
  graph.setAttribute('from', from)
  graph.setAttribute('to', to)
  graph.setAttribute('certainty', certainty)
  figure.querySelector('.years').textContent = years
  for (const each of steps) each.classList.toggle('now', each === step)
}

// A line across the screen, low enough that a step is read while its graph is shown.
const watcher = new IntersectionObserver(
  (entries) => {
    const step = entries.findLast(({ isIntersecting }) => isIntersecting)?.target
    if (step !== undefined) show(step)
  },
  { rootMargin: '-66% 0px -33% 0px' },
)
for (const step of steps) watcher.observe(step)
