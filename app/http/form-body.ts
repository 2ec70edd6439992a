/** Reading what a form sends: bounded, of a kind that a form can send, and sound. */
import { MOST_BYTES } from '#app/features/photos/photo.ts'

/** Bytes that a request may carry. */
export const BODY_LIMIT = 1024 * 1024

/** Forms that take a file: its own limit, and room for their other fields. */
const FILE_FORMS = [
  { path: /^\/desk\/import$/, most: 5 * 1024 * 1024 },
  { path: /^\/(?:events|venues|stands|organizations)\/[^/]+\/photos$/, most: MOST_BYTES },
  { path: /^\/stands\/[^/]+\/today$|^\/s\/[^/]+$/, most: MOST_BYTES },
]
const OTHER_FIELDS = 64 * 1024

/** Bytes that a form sent to a path may have. */
export function bodyLimitOf(path: string): number {
  const form = FILE_FORMS.find((each) => each.path.test(path))
  return form ? form.most + OTHER_FIELDS : BODY_LIMIT
}

const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\s*(?:;|$)/i

export type FormBody =
  { status: 200; body: Uint8Array<ArrayBuffer> } | { status: 400 | 413 | 415; body?: undefined }

/** The whole body of a form, or the status to refuse it with. */
export async function readFormBody(request: Request): Promise<FormBody> {
  const type = request.headers.get('content-type') ?? ''
  if (!FORM.test(type)) return { status: 415 }
  const limit = bodyLimitOf(new URL(request.url).pathname)
  if (Number(request.headers.get('content-length') ?? 0) > limit) return { status: 413 }
  const chunks: Uint8Array[] = []
  let bytes = 0
  const reader = request.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    bytes += read.value.byteLength
    if (bytes > limit) {
      await reader?.cancel()
      return { status: 413 }
    }
    chunks.push(read.value)
  }
  const body = new Uint8Array(Buffer.concat(chunks))
  if (!/^multipart/i.test(type)) return { status: 200, body: withoutNul(body) }
  return (await isSound(body, type)) ? { status: 200, body } : { status: 400 }
}

/** Nobody types NUL, PostgreSQL stores none, and what stands around it is worth keeping. */
function withoutNul(body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const text = new TextDecoder().decode(body)
  if (!/\0|%00/.test(text)) return body
  const fields = [...new URLSearchParams(text)]
  const clean = fields.map((field) => field.map((part) => part.replaceAll('\0', '')))
  return new TextEncoder().encode(new URLSearchParams(clean).toString())
}

/** A broken multipart body makes `formData()` throw; asked here, it is the sender's mistake. */
async function isSound(body: Uint8Array<ArrayBuffer>, type: string): Promise<boolean> {
  try {
    const form = await new Response(body, { headers: { 'Content-Type': type } }).formData()
    return [...form.values()].every((value) => typeof value !== 'string' || !value.includes('\0'))
  } catch {
    return false
  }
}
