import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { AppLoadContext, EntryContext, HandleErrorFunction } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { FailedRequest } from '#app/failed-request.ts'

/** Milliseconds that the data of a page may take (read by Remix). */
export const streamTimeout = 5_000

/**
 * Renders a page to the end before the first byte leaves: it is whole without JavaScript, and the
 * server can hash its inline scripts for the Content-Security-Policy and compress it in one piece.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { log, requestId }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let finalStatus = status
    const { pipe, abort } = renderToPipeableStream(
      <FailedRequest.Provider value={status >= 500 ? requestId : null}>
        <RemixServer context={remixContext} url={request.url} abortDelay={streamTimeout} />
      </FailedRequest.Provider>,
      {
        onAllReady() {
          clearTimeout(timer)
          headers.set('Content-Type', 'text/html; charset=utf-8')
          const body = new PassThrough()
          text(body).then(
            (html) => resolve(new Response(withoutNul(html), { status: finalStatus, headers })),
            reject,
          )
          pipe(body)
        },
        onShellError(error) {
          clearTimeout(timer)
          reject(error)
        },
        onError(error) {
          // A page whose reader has left fails to render; that is not news.
          if (request.signal.aborted) return
          finalStatus = 500
          log.error({ err: error }, 'a page failed to render')
        },
      },
    )
    // Left running, the timer would hold the whole render in memory for its full time.
    const timer = setTimeout(abort, streamTimeout + 1_000)
  })
}

/**
 * React 18 fills its buffer with NUL where a character of several bytes does not fit into the rest of
 * it, so that a field's value would come back with what nobody typed. No text of ours holds a NUL.
 */
function withoutNul(html: string): string {
  return html.replaceAll('\0', '')
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
