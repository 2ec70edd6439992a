/** Answers that loaders and actions throw or return. */
import type { Result } from './result.ts'

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

/** A picture that everybody may see and keep for an hour. */
export function pngAnswer(picture: Uint8Array<ArrayBuffer>): Response {
  const headers = { 'content-type': 'image/png', 'cache-control': 'public, max-age=3600' }
  return new Response(picture, { headers })
}

/** A path of this site to come back to; anything that could lead elsewhere becomes `fallback`. */
export function safePath(text: string | null, fallback: string): string {
  return text !== null && /^\/(?![/\\])[^\\\s]*$/.test(text) ? text : fallback
}

/**
 * Whether a page is rendered because a form was sent without JavaScript: Remix then calls the loader
 * with the headers of that request.
 */
export function isAnswerToForm(request: Request): boolean {
  return request.headers.has('content-type')
}

/** Where a form wants to come back to: `?to=` of its own address, else `fallback`. */
export function returnPath(request: Request, fallback: string): string {
  return safePath(new URL(request.url).searchParams.get('to'), fallback)
}

/**
 * Where a page leads after the step that it asked for: on with the notice `done`, or on with the
 * reason for the refusal, which `noticeFor` turns into its feature's code. What is not there, or not
 * theirs to change, leads nowhere.
 */
export function afterStep<Reason extends string>(
  result: Result<unknown, Reason>,
  to: string,
  done: string,
  noticeFor: (reason: Exclude<Reason, 'not_found' | 'not_allowed'>) => string = (reason) => reason,
): Response {
  if (result.ok) return seeOther(to, done)
  if (result.reason === 'not_found') throw notFound()
  if (result.reason === 'not_allowed') throw forbidden()
  return seeOther(to, noticeFor(result.reason as Exclude<Reason, 'not_found' | 'not_allowed'>))
}
