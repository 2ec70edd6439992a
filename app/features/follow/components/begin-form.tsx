import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { addressForm, topicForm } from '#app/features/follow/form.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { ErrorSummary, errorsOf } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/text-field.tsx'
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
  const [form, fields] = useForm<{ topic: string; email?: string }>({
    id: 'follow',
    lastResult,
    defaultValue: { topic: choices[0]?.value ?? '' },
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) =>
      address === null
        ? parseWithZod(formData, { schema: addressForm })
        : parseWithZod(formData, { schema: topicForm }),
  })
  const [only] = choices
  return (
    <>
      <Form method="post" {...getFormProps(form)} reloadDocument className="flex flex-col gap-6">
        <ErrorSummary errors={errorsOf(form)} />
        {only && choices.length === 1 ? (
          <div className="rounded-12 bg-paper p-4">
            <p className="text-lg font-700">{only.name}</p>
            <p>{only.when}、お知らせします。</p>
            <input type="hidden" name="topic" value={only.value} />
          </div>
        ) : (
          <RadioGroup
            field={fields.topic}
            label="どのお知らせを受け取りますか"
            unmarked
            choices={choices.map(({ value, name, when }, index) => ({
              value,
              label: name,
              // Said once for those of which the same is true.
              hint: when === choices[index - 1]?.when ? undefined : when,
            }))}
          />
        )}
        {address === null ? (
          <TextField
            field={fields.email}
            label="メールアドレス"
            type="email"
            autoComplete="email"
            unmarked
            hint="確認のメールをお送りします。お知らせのほかには使わず、止めると消します。"
          />
        ) : (
          <p>
            <strong className="break-all">{address}</strong> にお送りします。
          </p>
        )}
        <div className="flow">
          <p>
            <Button size="lg">メールで受け取る</Button>
          </p>
          <p className="text-sm text-ink-soft">
            メールは1日1通まで、朝7時から夜9時のあいだに届きます。登録は要らず、いつでも止められます。
          </p>
        </div>
      </Form>
      {pushKey === null ? null : <PushButton publicKey={pushKey} formId={form.id} />}
    </>
  )
}
