import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { resetPassword } from '#app/features/accounts/commands.server.ts'
import { newPasswordForm, PASSWORD_MIN } from '#app/features/accounts/form.ts'
import { findLink } from '#app/features/accounts/link.server.ts'
import { seeOther } from '#app/lib/http.ts'
import { endAllSessions, startSession } from '#app/session.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, errorsOf } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/text-field.tsx'

export const meta = () => [{ title: '新しいパスワード｜道草コモンズ' }]

export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = await findLink(context.db, params.token ?? '', 'reset_password', context.now)
  return { valid: link !== null }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: newPasswordForm })
  const hidden = { hideFields: ['password'] }
  if (submission.status !== 'success') return data(submission.reply(hidden), 422)
  const { password } = submission.value
  const reset = await resetPassword(
    context.db,
    { token: params.token ?? '', password },
    context.now,
  )
  if (!reset.ok) return seeOther(`/account/password-reset/${params.token}`)
  // Whoever knew the old password is signed out everywhere.
  await endAllSessions(context, reset.value)
  return seeOther('/my', 'password_changed', {
    'set-cookie': await startSession(context, reset.value),
  })
}

export default function NewPassword() {
  const { valid } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'new-password',
    lastResult,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: newPasswordForm }),
  })
  return (
    <div className="flow mx-auto max-w-xl">
      <h1 className="brushed">新しいパスワード</h1>
      {valid ? (
        <Form method="post" {...getFormProps(form)} className="flex flex-col gap-6">
          <ErrorSummary errors={errorsOf(form)} />
          <TextField
            field={fields.password}
            label="新しいパスワード"
            type="password"
            hint={`${PASSWORD_MIN}文字以上。ほかで使っていないものを。`}
            autoComplete="new-password"
            required
          />
          <Button type="submit" size="lg">
            このパスワードにする
          </Button>
        </Form>
      ) : (
        <>
          <p>このリンクは使用済みか、期限が切れています。</p>
          <p>
            <a href="/account/password-reset">再設定のメールをもう一度受け取る</a>
          </p>
        </>
      )}
    </div>
  )
}
