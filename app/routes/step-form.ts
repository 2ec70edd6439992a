/** The small forms of a step, which have no page of their own: a reason, a message, a date. */
import { parseWithZod } from '@conform-to/zod/v4'
import { z, type ZodType } from 'zod'
import { optionalText, requiredText } from '#app/features/places/form.ts'
import { readSentForm, type RefusedForm } from '#app/lib/sent-form.ts'
import type { Refused } from '#app/lib/result.ts'

/** The fields that people fill in; all others are the page's own. */
export type StepFields = Record<string, { label: string; long?: boolean }>

export type StepForm<Value> = {
  value: Value
  /**
   * Gives the form back when a command refuses for the sake of one of its fields; other refusals are
   * for the route to tell.
   */
  giveBackIf(
    result: { ok: true } | Refused<string>,
    blamed: Record<string, { field: string; message: string }>,
  ): void
}

/**
 * Reads the form of a step. What cannot be taken comes back as a page of its own, with the reason at
 * each field and everything that was typed.
 */
export async function readStepForm<Schema extends ZodType>(
  request: Request,
  schema: Schema,
  fields: StepFields,
): Promise<StepForm<z.infer<Schema>>> {
  const sent = await readSentForm(request)
  const giveBack = (errors: Record<string, string[]>) => {
    // What people cannot see they cannot put right.
    if (Object.keys(errors).some((name) => !(name in fields))) {
      return new Response('Bad Request', { status: 400 })
    }
    const typed = new Map(sent.fields)
    const refused: RefusedForm = {
      sent,
      fields: Object.entries(fields).map(([name, { label, long = false }]) => ({
        name,
        label,
        long,
        value: typed.get(name) ?? '',
        errors: errors[name] ?? [],
      })),
    }
    return Response.json(refused, { status: 422 })
  }
  const submission = parseWithZod(await request.formData(), { schema })
  if (submission.status !== 'success') {
    const errors = Object.entries(submission.error ?? {}).map(([name, words]) => [
      name,
      words ?? [],
    ])
    throw giveBack(Object.fromEntries(errors) as Record<string, string[]>)
  }
  return {
    value: submission.value,
    giveBackIf(result, blamed) {
      if (result.ok) return
      const blame = blamed[result.reason]
      if (blame) throw giveBack({ [blame.field]: [blame.message] })
    },
  }
}

/** What goes to the other side with a step; nothing is decided in silence. */
export const MESSAGE_FIELDS: StepFields = { message: { label: '相手に伝えること', long: true } }
export const messageForm = z.object({ message: requiredText(1000, '相手に伝えること') })

/** Refusals of commands for which a message has to be there. */
export const MESSAGE_MISSING = {
  message_missing: { field: 'message', message: '相手に伝えることを入力してください' },
}

/** Words that may be left out, as long as the page that shows them takes. */
export function noteForm(limit: number) {
  return z.object({ message: optionalText(limit) })
}
