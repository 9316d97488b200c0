import { openFile, parseCall, printIssues, WrongCall, type Output } from './call.js'

export const CHECK_USAGE = 'entente check FILE [--json]'

/** `entente check`: every problem of a file, one line each. Exit 0 without errors, else 1. */
export async function check(args: string[], output: Output): Promise<number> {
  const { values, positionals } = parseCall(args, { json: { type: 'boolean' } }, CHECK_USAGE)
  const [path, ...rest] = positionals
  if (path === undefined || rest.length > 0) throw new WrongCall(`name one file; usage: ${CHECK_USAGE}`)
  const { graph, issues } = await openFile(path)
  const errors = issues.filter((issue) => issue.severity === 'error').length
  if (values.json === true) {
    const counts = {
      nodes: graph?.nodes.length ?? null,
      edges: graph?.edges.length ?? null,
      undated: graph?.timeIndex.undated.length ?? null,
    }
    output.out(`${JSON.stringify({ file: path, ok: graph !== null, ...counts, issues }, null, 2)}\n`)
  } else {
    printIssues(path, issues, output)
    if (graph !== null) {
      const warnings = issues.length === 0 ? 'no problems' : `${issues.length} warning${issues.length === 1 ? '' : 's'}`
      output.out(
        `${path}: ${graph.nodes.length} nodes, ${graph.edges.length} edges (${graph.timeIndex.undated.length} undated), ${warnings}\n`,
      )
    }
  }
  return errors > 0 || graph === null ? 1 : 0
}
