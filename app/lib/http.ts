/** Answers that loaders and actions throw or return. */

/** 303: after a form was sent. `notice` is a code that the next page puts into words. */
export function seeOther(path: string, notice?: string, headers?: HeadersInit): Response {
  const separator = path.includes('?') ? '&' : '?'
  const location = notice ? `${path}${separator}notice=${encodeURIComponent(notice)}` : path
  const answer = new Response(null, { status: 303, headers })
  answer.headers.set('location', toAscii(location))
  return answer
}

/** A header takes no other characters, and an address may be named by whatever a visitor typed. */
function toAscii(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[^\x21-\x7e]+/g, (text) => encodeURIComponent(text))
}

export function notFound(): Response {
  return new Response('Not Found', { status: 404 })
}

export function forbidden(): Response {
  return new Response('Forbidden', { status: 403 })
}

/** A path of this site to come back to; anything that could lead elsewhere becomes `fallback`. */
export function safePath(text: string | null, fallback: string): string {
  return text !== null && /^\/(?![/\\])[^\\\s]*$/.test(text) ? text : fallback
}

/** Where a form wants to come back to: `?to=` of its own address, else `fallback`. */
export function returnPath(request: Request, fallback: string): string {
  return safePath(new URL(request.url).searchParams.get('to'), fallback)
}
