import { EntenteError } from '../../core/errors.js'
import { LAYOUTS, type LayoutName, type LayoutOptions } from '../../layout/index.js'
import type { LayoutScope, Store } from '../../store/index.js'

/** What may be said about a layout besides its name. */
export interface LayoutCall {
  /** `all` (default), or `shown` for what is on the picture alone. */
  readonly scope?: LayoutScope
  readonly options?: LayoutOptions
}

/** Resolves once the nodes have their places: to false where another wish came first, or it could not be made. */
export function runLayout(
  store: Store,
  call: LayoutCall & { readonly layout: LayoutName | undefined },
): Promise<boolean> {
  store.dispatch({ type: 'run-layout', ...call })
  const wish = store.getState().layout.wishes.main
  return new Promise((resolve) => {
    const stop = store.subscribe(({ layout: { wishes, panes } }) => {
      if (wishes.main === wish) return
      stop()
      resolve(panes.main?.wish === wish)
    })
  })
}

/** @throws EntenteError where there is no layout of that name */
export function layoutOf(name: string): LayoutName {
  const layout = LAYOUTS.find((each) => each === name)
  if (layout !== undefined) return layout
  const message = `layout ${JSON.stringify(name)} is none; give one of ${LAYOUTS.join(', ')}`
  throw new EntenteError('invalid-argument', message)
}
