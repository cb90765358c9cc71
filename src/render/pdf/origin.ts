import type { BrowserContext } from 'playwright-core'

/** `.invalid` never resolves (RFC 2606): what is not answered here is answered nowhere. */
export const address = 'https://print.invalid/'

/** Answers the page and its fonts from memory and refuses every other request: no port, no network. */
export async function serve(
  context: BrowserContext,
  html: string,
  fonts: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = route.request().url()
    if (url === address) {
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      return
    }
    const font = fonts.get(url.replace(`${address}fonts/`, ''))
    if (font !== undefined) {
      await route.fulfill({ contentType: 'font/ttf', body: Buffer.from(font) })
    } else if (url === `${address}favicon.ico`) {
      await route.fulfill({ status: 204, body: '' })
    } else {
      await route.abort()
    }
  })
  await context.routeWebSocket(/.*/u, (socket) => socket.close())
}
