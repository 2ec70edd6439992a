import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { addressFormIn, topicFormIn } from '#app/features/follow/form.ts'
import { BEGIN_MESSAGES } from '#app/features/follow/messages.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { ErrorSummary, errorsOf } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { Furigana, useLanguage, useWords } from '#app/ui/words.tsx'
import { PushButton } from './push-button.tsx'

export type ShownTopic = { value: string; name: string; when: string }

/** What one wants to hear of, and where: by e-mail, or on this device. */
export function BeginForm({
  choices,
  address,
  pushKey,
  lastResult,
}: {
  choices: readonly ShownTopic[]
  /** A confirmed address, or null where one has to be typed. */
  address: string | null
  pushKey: string | null
  lastResult: SubmissionResult<string[]> | undefined
}) {
  const language = useLanguage()
  const words = useWords(BEGIN_MESSAGES)
  const [form, fields] = useForm<{ topic: string; email?: string }>({
    id: 'follow',
    lastResult,
    defaultValue: { topic: choices[0]?.value ?? '' },
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) =>
      address === null
        ? parseWithZod(formData, { schema: addressFormIn(language) })
        : parseWithZod(formData, { schema: topicFormIn(language) }),
  })
  const [only] = choices
  return (
    <>
      <Form method="post" {...getFormProps(form)} reloadDocument className="flex flex-col gap-6">
        <ErrorSummary errors={errorsOf(form)} />
        {only && choices.length === 1 ? (
          <div className="rounded-12 bg-paper p-4">
            <p className="text-lg font-700">
              <Furigana text={only.name} />
            </p>
            <p>{words.told(only.when)}</p>
            <input type="hidden" name="topic" value={only.value} />
          </div>
        ) : (
          <RadioGroup
            field={fields.topic}
            label={words.which}
            unmarked
            choices={choices.map(({ value, name, when }, index) => ({
              value,
              label: <Furigana text={name} />,
              // Said once for those of which the same is true.
              hint: when === choices[index - 1]?.when ? undefined : <Furigana text={when} />,
            }))}
          />
        )}
        {address === null ? (
          <TextField
            field={fields.email}
            label={words.address}
            type="email"
            autoComplete="email"
            unmarked
            hint={words.addressHint}
          />
        ) : (
          <p>
            {words.beforeAddress}
            <strong className="break-all">{address}</strong>
            {words.afterAddress}
          </p>
        )}
        <div className="flow">
          <p>
            <Button size="lg">{words.byMail}</Button>
          </p>
          <p className="text-sm text-ink-soft">{words.rhythm}</p>
        </div>
      </Form>
      {pushKey === null ? null : <PushButton publicKey={pushKey} formId={form.id} />}
    </>
  )
}
