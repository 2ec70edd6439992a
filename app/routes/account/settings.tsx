import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { erasureForm } from '#app/features/accounts/form.ts'
import { ERASURE_REFUSALS } from '#app/features/accounts/labels.ts'
import { eraseAccount } from '#app/features/organizations/erasure.server.ts'
import { seeOther } from '#app/lib/http.ts'
import { endSession, requireActor } from '#app/session.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, errorsOf } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/text-field.tsx'

export const meta = () => [{ title: 'アカウント｜道草コモンズ' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { name, email, emailConfirmed } = await requireActor({ request, context })
  return { name, email, emailConfirmed }
}

/** Erases the account: the one thing that this page changes. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const submission = parseWithZod(await request.formData(), { schema: erasureForm })
  const hidden = { hideFields: ['password'] }
  if (submission.status !== 'success') return data(submission.reply(hidden), 422)
  const { password } = submission.value
  const erased = await eraseAccount(context.db, { actor, password }, context.now)
  if (!erased.ok) {
    const formErrors = [ERASURE_REFUSALS[erased.reason]]
    return data(submission.reply({ ...hidden, formErrors }), 422)
  }
  return seeOther('/', 'account_erased', { 'set-cookie': await endSession({ request, context }) })
}

export default function Settings() {
  const { name, email, emailConfirmed } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'erasure',
    lastResult,
    shouldValidate: 'onSubmit',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: erasureForm }),
  })
  return (
    <div className="flow mx-auto max-w-xl">
      <h1 className="brushed">アカウント</h1>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        <dt className="font-700">お名前</dt>
        <dd>{name}</dd>
        <dt className="font-700">メール</dt>
        <dd className="break-all">
          {email}（{emailConfirmed ? '確認済み' : '未確認'}）
        </dd>
      </dl>
      <p>
        <a href="/account/password-reset">パスワードを変える</a>
      </p>
      <p>
        <a href="/follow/mine">受け取っているお知らせ</a>
      </p>
      <Form method="post" action="/account/sign-out">
        <Button type="submit" variant="secondary">
          ログアウト
        </Button>
      </Form>
      <Form
        method="post"
        {...getFormProps(form)}
        className="mt-10 flex flex-col gap-6 border-t border-line pt-6"
      >
        <h2 className="text-xl font-700">アカウントを削除する</h2>
        <ErrorSummary errors={errorsOf(form)} />
        <p>
          お名前とメールアドレスを消します。ほかにメンバーのいない事業者・団体と、その名前で載せたものも見えなくなります。元には戻せません。
        </p>
        <TextField
          field={fields.password}
          label="確認のため、パスワード"
          type="password"
          autoComplete="current-password"
          required
        />
        <Button type="submit" variant="danger">
          アカウントを削除する
        </Button>
      </Form>
    </div>
  )
}
