import { afterwards } from './page.js'

/** The observers of what is in sight that have begun since, and have not ended. */
export function listenToObservers(): ReadonlySet<IntersectionObserver> {
  const observers = new Set<IntersectionObserver>()
  const { IntersectionObserver: Real } = globalThis
  globalThis.IntersectionObserver = class extends Real {
    override observe(target: Element): void {
      observers.add(this)
      super.observe(target)
    }
    override disconnect(): void {
      observers.delete(this)
      super.disconnect()
    }
  }
  afterwards(() => (globalThis.IntersectionObserver = Real))
  return observers
}
