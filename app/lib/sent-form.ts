/**
 * A form as it was sent, kept in the page that tells why it could not be taken, so that nobody types
 * anything twice: not after a lost session, not after a mistake.
 */
export type SentForm = {
  /** The address that it was sent to, of this site. */
  to: string
  fields: [name: string, value: string][]
  /** Whether files were among it: those have to be chosen again. */
  files: boolean
}

/** The field in which a page carries a sent form along. */
export const SENT_FIELD = 'sent'

/** What a request carries; passwords are never given back. The request can still be read afterwards. */
export async function readSentForm(request: Request): Promise<SentForm> {
  const { pathname, search } = new URL(request.url)
  const sent: SentForm = { to: pathname + search, fields: [], files: false }
  for (const [name, value] of await request.clone().formData()) {
    if (typeof value !== 'string') sent.files ||= value.size > 0
    else if (!/password/i.test(name)) sent.fields.push([name, value])
  }
  return sent
}

/** Back from the hidden field of a page; null when that is not what a page of ours wrote. */
export function parseSentForm(text: FormDataEntryValue | null): SentForm | null {
  if (typeof text !== 'string') return null
  try {
    const read: unknown = JSON.parse(text)
    return isSentForm(read) ? read : null
  } catch {
    return null
  }
}

export function isSentForm(value: unknown): value is SentForm {
  if (typeof value !== 'object' || value === null) return false
  const { to, fields, files } = value as Partial<Record<keyof SentForm, unknown>>
  const isField = (field: unknown) =>
    Array.isArray(field) && field.length === 2 && field.every((part) => typeof part === 'string')
  return (
    typeof to === 'string' &&
    typeof files === 'boolean' &&
    Array.isArray(fields) &&
    fields.every(isField)
  )
}

/** A form that was refused: the fields to look at again, each with what was typed and the reason. */
export type RefusedForm = { sent: SentForm; fields: RefusedField[] }
export type RefusedField = {
  name: string
  label: string
  /** Whether it takes lines of text. */
  long: boolean
  value: string
  errors: string[]
}

export function isRefusedForm(value: unknown): value is RefusedForm {
  if (typeof value !== 'object' || value === null) return false
  const { sent, fields } = value as Partial<Record<keyof RefusedForm, unknown>>
  return isSentForm(sent) && Array.isArray(fields)
}
