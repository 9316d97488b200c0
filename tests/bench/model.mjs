import { MultiGraph } from 'graphology'

import { native, readGraph } from '../../dist/model.js'
import { medianMs, SEED, syntheticFile } from './synthetic.mjs'

const EDGES = 50_000
const RUNS = 7

/** Reading a file: checked, dated and indexed here, beside graphology's import of the same data, which checks nothing. */
export async function bench() {
  const file = syntheticFile(EDGES)
  const text = JSON.stringify(file)
  const { graph, issues } = readGraph(file)
  if (graph === null || issues.length > 0) throw new Error(`the synthetic file is broken: ${JSON.stringify(issues[0])}`)
  const imported = () => new MultiGraph({ type: 'mixed', allowSelfLoops: true }).import(file)
  const note = `${EDGES} edges, seed ${SEED}; alternative: graphology`
  return [
    {
      name: 'read a parsed file',
      ours: await medianMs(RUNS, () => readGraph(file)),
      alternative: await medianMs(RUNS, imported),
      unit: 'ms',
      note,
    },
    {
      name: 'read a text',
      ours: await medianMs(RUNS, () => native.read(text)),
      alternative: await medianMs(RUNS, () => new MultiGraph({ type: 'mixed' }).import(JSON.parse(text))),
      unit: 'ms',
      note,
    },
    {
      name: 'write a text',
      ours: await medianMs(RUNS, () => native.write(graph)),
      alternative: await medianMs(
        RUNS,
        withGraph(imported(), (g) => JSON.stringify(g.export(), null, 2)),
      ),
      unit: 'ms',
      note,
    },
    {
      name: 'the graph for graphology',
      ours: await medianOfFresh(file),
      alternative: await medianMs(RUNS, imported),
      unit: 'ms',
      note: `${note}; ours is built at first use from the records`,
    },
  ]
}

function withGraph(graph, work) {
  return () => work(graph)
}

/** The graph is kept once built, so each run needs its own file read. */
async function medianOfFresh(file) {
  const graphs = Array.from({ length: 4 }, () => readGraph(file).graph)
  return medianMs(3, () => graphs.pop().graphology)
}
