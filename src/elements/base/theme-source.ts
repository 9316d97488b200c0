import type { TemporalGraph } from '../../model/index.js'
import type { ThemeSource } from '../../view/index.js'
import { familyColors, NO_FAMILY_COLOR } from './families.js'

/** Colours for canvases. In forced ones only the system's are used, and families are told apart by words alone. */
export function themeSource(graph: TemporalGraph | null): ThemeSource {
  const families = familyColors(graph?.ontology)
  if (matchMedia('(forced-colors: active)').matches) {
    const all = new Map([...families.keys()].map((key) => [key, 'CanvasText']))
    return {
      ground: 'Canvas',
      ink: 'CanvasText',
      muted: 'GrayText',
      accent: 'Highlight',
      selection: 'Highlight',
      families: all,
      noFamily: 'CanvasText',
    }
  }
  return {
    ground: 'var(--_ground)',
    ink: 'var(--_ink)',
    muted: 'var(--_muted)',
    accent: 'var(--_accent)',
    selection: 'var(--_selection)',
    families,
    noFamily: NO_FAMILY_COLOR,
  }
}
