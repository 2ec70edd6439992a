import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { FailedRequest } from '#app/failed-request.ts'

/** Milliseconds that the data of a page may take (read by Remix). */
export const streamTimeout = 5_000

/**
 * Renders a page to the end before the first byte leaves: it is whole without JavaScript, and the
 * server can hash its inline scripts for the Content-Security-Policy and compress it in one piece.
 * Nothing in a page waits once its data is there, so that it is written in one go, as one text.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { requestId }: AppLoadContext,
): Promise<Response> {
  await readHandoff(remixContext)
  const html = renderToString(
    <FailedRequest.Provider value={status >= 500 ? requestId : null}>
      <RemixServer context={remixContext} url={request.url} />
    </FailedRequest.Provider>,
  )
  headers.set('Content-Type', 'text/html; charset=utf-8')
  // Bytes: a text would be looked through for broken characters before it is encoded.
  return new Response(Buffer.from(`<!DOCTYPE html>${textFirst(html)}`), { status, headers })
}

/** As Remix begins the script that loads a page's modules, and what comes before it here. */
const MODULES = '<script type="module" async="">'
const AFTER_PAINT = `${MODULES}(async () => {
if (document.visibilityState !== 'hidden') {
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
}
for (const link of document.querySelectorAll('link[rel="later"]')) link.rel = 'modulepreload';
`

/**
 * A page can be read before it can be more than read: its scripts are not even asked for until it has
 * been painted once (what nobody sees is not painted). Remix would load them beside the style sheet,
 * and run them before the first text is on the screen.
 */
function textFirst(html: string): string {
  const from = html.lastIndexOf(MODULES)
  if (from === -1 || import.meta.env.DEV) return html
  const until = html.indexOf('</script>', from)
  const modules = html
    .slice(from + MODULES.length, until)
    .replaceAll(/import \* as (\w+) from ("[^"]+");/g, 'const $1 = await import($2);')
  const before = html.slice(0, from).replaceAll('<link rel="modulepreload"', '<link rel="later"')
  return `${before}${AFTER_PAINT}${modules}})()${html.slice(until)}`
}

/**
 * Reads all that the browser is handed besides the page. Remix would stream it, piece after piece as
 * React comes to it; it takes what it finds read already.
 */
async function readHandoff({ serverHandoffStream, renderMeta }: EntryContext): Promise<void> {
  if (!serverHandoffStream || !renderMeta) return
  const reader = serverHandoffStream.getReader()
  const decoder = new TextDecoder()
  let value = ''
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    value += decoder.decode(read.value, { stream: true })
  }
  // Remix asks for a reader once more, and reads nothing with it. Releasing this one would cost more
  // than to read did: Node writes the error that later reads would meet, stack and all.
  serverHandoffStream.getReader = (() => reader) as typeof serverHandoffStream.getReader
  renderMeta.streamCache = {
    0: Object.assign(Promise.resolve(), { result: { done: true, value } }),
  }
}

/** What broke goes to the log, under the request id that the visitor is shown; never to the visitor. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted) return
  if (isRouteErrorResponse(error) && error.status < 500) {
    context.log.debug({ status: error.status }, 'refused')
    return
  }
  context.log.error({ err: error }, 'a request failed')
}
