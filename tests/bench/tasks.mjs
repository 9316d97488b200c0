/** How long a page was held while something was done on it. */

/** As long as the browser may take for what comes of it, ms. */
const REST_MS = 250

/**
 * Does something in a page, and waits until what comes of it is painted.
 * @param act runs in the page
 * @returns what it returned, and the longest task of the page's own thread meanwhile: milliseconds of processor time,
 *   so that it is no longer where other programs want the processor too
 */
export async function watchTasks(browser, page, act, argument) {
  const session = await browser.newBrowserCDPSession()
  const events = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['blink.user_timing', 'disabled-by-default-devtools.timeline'] },
  })
  const value = await page.evaluate(act, argument)
  await page.evaluate(painted, { rest: REST_MS, mark: MARK })
  const isComplete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await isComplete
  await session.detach()
  return { value, longest: longestOf(events) }
}

/** Which thread is the page's own is told by its mark. */
const MARK = 'entente-bench'

/** Runs in the page. */
async function painted({ rest, mark }) {
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
  await new Promise((resolve) => setTimeout(resolve, rest))
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))
  performance.mark(mark)
}

/** Milliseconds. */
function longestOf(events) {
  const own = events.find(({ name }) => name === MARK)
  const tasks = events.filter(({ name, pid, tid }) => name === 'RunTask' && pid === own.pid && tid === own.tid)
  return tasks.reduce((most, { dur = 0, tdur = dur }) => Math.max(most, tdur), 0) / 1000
}
