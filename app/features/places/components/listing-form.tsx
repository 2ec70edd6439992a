import { getFormProps, useForm, type FormMetadata, type SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { ZodType } from 'zod'
import { EditConflict, type Conflict } from '#app/features/revisions/components/edit-conflict.tsx'
import { Button } from '#app/ui/button.tsx'
import { DraftKeeper } from '#app/ui/draft-keeper.tsx'
import { ErrorSummary, errorsOf } from '#app/ui/error-summary.tsx'
import { KeeperFields } from './keeper-fields.tsx'
import type { PickerFacts } from './place-fields.tsx'

export type ListingFormAnswer = {
  reply: SubmissionResult<string[]>
  conflict?: Conflict | null
}

export type ListingFormProps = {
  /** Where it is sent: the page itself unless told. */
  to?: string
  values?: Record<string, unknown>
  picker: PickerFacts
  answer: ListingFormAnswer | undefined
  /** Under which the browser keeps what is typed. */
  draft: string
} & (
  | { id: string; keepers: readonly { id: string; name: string }[]; staff: boolean }
  | { version: number }
)

type Typed = Record<string, string | string[] | null | undefined>
type Metadata = FormMetadata<Typed, string[]>

/**
 * The frame of the forms in which a venue or a stand is told: what became of the last sending, who
 * keeps it, and between them and the button what the kind itself asks for.
 */
export function ListingForm({
  kind,
  word,
  schema,
  listing,
  children,
}: {
  kind: 'venue' | 'stand'
  /** 「会場提供者」「農業者」. */
  word: string
  schema: ZodType
  listing: ListingFormProps
  children: (fields: ReturnType<Metadata['getFieldset']>, form: Metadata) => ReactNode
}) {
  const { answer, draft, to, values } = listing
  const [form, fields] = useForm<Typed>({
    id: kind,
    lastResult: answer?.reply ?? null,
    defaultValue: values as never,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema }) as never,
  })
  return (
    <Form method="post" action={to} {...getFormProps(form)} className="flex flex-col gap-8">
      <DraftKeeper name={draft} fresh={answer === undefined} />
      <EditConflict conflict={answer?.conflict} />
      <ErrorSummary errors={errorsOf(form)} />
      {'id' in listing ? (
        <>
          <input type="hidden" name="id" value={listing.id} />
          <KeeperFields
            fields={fields as never}
            word={word}
            keepers={listing.keepers}
            staff={listing.staff}
          />
        </>
      ) : (
        <input type="hidden" name="version" value={answer?.conflict?.version ?? listing.version} />
      )}
      {children(fields, form)}
      <Button size="lg">保存する</Button>
    </Form>
  )
}
