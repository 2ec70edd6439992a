import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { sendReset } from '#app/features/accounts/commands.server.ts'
import { forgottenForm } from '#app/features/accounts/form.ts'
import { seeOther } from '#app/lib/http.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, errorsOf } from '#app/ui/error-summary.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextField } from '#app/ui/text-field.tsx'

export const meta = () => [{ title: 'パスワードの再設定｜道草コモンズ' }]

export function loader({ request }: LoaderFunctionArgs) {
  return { sent: new URL(request.url).searchParams.has('sent') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: forgottenForm })
  if (submission.status !== 'success') return data(submission.reply(), 422)
  const { db, now, settings } = context
  await sendReset(db, submission.value.email, settings.publicUrl, now)
  return seeOther('/account/password-reset?sent')
}

export default function Forgotten() {
  const { sent } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'forgotten',
    lastResult,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: forgottenForm }),
  })
  return (
    <div className="flow mx-auto max-w-xl">
      <h1 className="brushed">パスワードの再設定</h1>
      {sent ? (
        <Notice tone="info" live>
          登録があるアドレスなら、再設定のメールが届きます。2時間以内に開いてください。
        </Notice>
      ) : (
        <Form method="post" {...getFormProps(form)} className="flex flex-col gap-6">
          <ErrorSummary errors={errorsOf(form)} />
          <TextField
            field={fields.email}
            label="登録したメールアドレス"
            type="email"
            autoComplete="username"
            unmarked
          />
          <Button type="submit" size="lg">
            再設定のメールを受け取る
          </Button>
        </Form>
      )}
    </div>
  )
}
