import { nearest } from '../core/nearest.js'
import { showValue, type Issue, type Severity } from '../core/issue.js'

const MOST_ISSUES = 1000

/** How many candidates are compared for one file: enough for a few typing errors, never a wait. */
const MOST_COMPARISONS = 200_000

/** Collects the problems of one file. Past a thousand of each severity they are only counted. */
export class Report {
  readonly issues: Issue[] = []
  readonly #found: Record<Severity, number> = { error: 0, warning: 0 }
  #comparisons = 0

  get hasErrors(): boolean {
    return this.#found.error > 0
  }

  error(code: string, pointer: string, value: unknown, message: string, remedy: string): void {
    this.#add('error', code, pointer, value, message, remedy)
  }

  warning(code: string, pointer: string, value: unknown, message: string, remedy: string): void {
    this.#add('warning', code, pointer, value, message, remedy)
  }

  /** `did you mean "x" or "y"?` as a remedy, or `otherwise` where nothing is close. */
  suggest(word: unknown, candidates: Iterable<string>, otherwise: string): string {
    if (typeof word !== 'string' || this.#found.error >= MOST_ISSUES) return otherwise
    const close = nearest(word, this.#affordable(candidates))
    return close.length === 0 ? otherwise : `did you mean ${close.map(showValue).join(' or ')}?`
  }

  /** The list, closed with a line on what is not in it. */
  finish(): readonly Issue[] {
    for (const severity of ['error', 'warning'] as const) {
      const unlisted = this.#found[severity] - MOST_ISSUES
      if (unlisted <= 0) continue
      this.issues.push({
        code: 'more-issues',
        severity,
        pointer: '',
        value: '',
        message: `${unlisted} more ${severity === 'error' ? 'errors' : 'warnings'} are not listed`,
        remedy: 'mend these first and check again',
      })
      this.#found[severity] = MOST_ISSUES
    }
    return this.issues
  }

  #add(severity: Severity, code: string, pointer: string, value: unknown, message: string, remedy: string): void {
    if (++this.#found[severity] > MOST_ISSUES) return
    this.issues.push({ code, severity, pointer, value: showValue(value), message, remedy })
  }

  *#affordable(candidates: Iterable<string>): Iterable<string> {
    for (const candidate of candidates) {
      if (++this.#comparisons > MOST_COMPARISONS) return
      yield candidate
    }
  }
}
