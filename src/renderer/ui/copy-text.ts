/**
 * Puts a text on the clipboard, and the same as HTML for programs that take that; whether it went there. By the command that
 * a key press gives too, as the window is granted no permission to write by itself.
 */
export function copyText({ text, html }: { readonly text: string; readonly html?: string }): boolean {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
  }
  document.addEventListener('copy', fill, { capture: true, once: true })
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', fill, { capture: true })
  }
}
