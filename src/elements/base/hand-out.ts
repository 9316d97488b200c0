/**
 * Puts a text on the clipboard as plain text and as markup, or as plain text alone where the browser takes no more.
 * To be called by an act of the reader.
 * @throws whatever the browser says where it allows neither
 */
export async function copyTexts(plain: string, markup: string): Promise<void> {
  // Absent on pages without https.
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (clipboard === undefined) throw new Error('there is no clipboard on this page')
  if (typeof ClipboardItem !== 'undefined') {
    try {
      const types = { 'text/plain': plain, 'text/html': markup }
      const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })])
      await clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)])
      return
    } catch {
      // Plain text may still be allowed.
    }
  }
  await clipboard.writeText(plain)
}

/** The address of a file has to last until the browser has begun to save it, which nothing tells. */
const SAVED_AFTER_MS = 10_000

/** Offers a text to the reader as a file. */
export function saveFile(name: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), SAVED_AFTER_MS)
}

const LONGEST_NAME = 80

/** A name that every system takes: no signs of paths, no controls, no dot at either end. */
export function fileName(parts: readonly string[], extension: string): string {
  const name = parts
    .join(', ')
    .replaceAll(/[\p{Cc}\p{Cf}\s\\/:*?"<>|]+/gu, ' ')
    .slice(0, LONGEST_NAME)
    .replaceAll(/^[\s.]+|[\s.\ud800-\udbff]+$/g, '')
  return `${name}.${extension}`
}
