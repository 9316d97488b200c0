/** What keys ask for: Ctrl or Cmd with Z takes back, with Shift and Z or with Y does again; `null` for all others. */
export function travelOf({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: KeyboardEvent): 'undo-layout' | 'redo-layout' | null {
  if (ctrlKey === metaKey || altKey) return null
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo-layout' : 'undo-layout'
  return letter === 'y' && !shiftKey ? 'redo-layout' : null
}
