import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { checkSignIn } from '#app/features/accounts/commands.server.ts'
import { OccasionCard } from '#app/features/accounts/components/occasion-card.tsx'
import { signInForm } from '#app/features/accounts/form.ts'
import { SIGN_IN_REFUSALS } from '#app/features/accounts/labels.ts'
import { occasionOf } from '#app/features/accounts/occasion.ts'
import { safePath, seeOther } from '#app/lib/http.ts'
import { findAsker, startSession } from '#app/session.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, errorsOf } from '#app/ui/error-summary.tsx'
import { TextField } from '#app/ui/text-field.tsx'

export const meta = () => [{ title: 'ログイン｜道草コモンズ' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const to = safePath(searchParams.get('to'), '/my')
  if (await findAsker({ request, context })) throw seeOther(to)
  const signUp = `/account/sign-up?${new URLSearchParams({ to })}`
  // Who goes to sign in by themselves needs no word about it.
  return { signUp, occasion: searchParams.has('to') ? occasionOf(to) : null }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, now } = context
  const form = await request.formData()
  const submission = parseWithZod(form, { schema: signInForm })
  if (submission.status !== 'success')
    return data(submission.reply({ hideFields: ['password'] }), 422)
  const checked = await checkSignIn(db, submission.value, now)
  if (!checked.ok) {
    const formErrors = [SIGN_IN_REFUSALS[checked.reason]]
    return data(submission.reply({ formErrors, hideFields: ['password'] }), 422)
  }
  const to = safePath(new URL(request.url).searchParams.get('to'), '/my')
  return seeOther(to, 'signed_in', {
    'set-cookie': await startSession(context, checked.value.accountId),
  })
}

export default function SignIn() {
  const { signUp, occasion } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'sign-in',
    lastResult,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: signInForm }),
  })
  return (
    <div className="flow mx-auto max-w-xl">
      <h1 className="brushed">{occasion?.title ?? 'ログイン'}</h1>
      {occasion ? (
        <>
          <OccasionCard occasion={occasion} signUp={signUp} />
          <h2>ログイン</h2>
        </>
      ) : null}
      <Form method="post" {...getFormProps(form)} className="flex flex-col gap-6">
        <ErrorSummary errors={errorsOf(form)} />
        <TextField
          field={fields.email}
          label="メールアドレス"
          type="email"
          autoComplete="username"
          unmarked
        />
        <TextField
          field={fields.password}
          label="パスワード"
          type="password"
          autoComplete="current-password"
          unmarked
        />
        <Button type="submit" size="lg">
          ログイン
        </Button>
      </Form>
      <p>
        <a href="/account/password-reset">パスワードを忘れたとき</a>
      </p>
      <p>
        はじめての方は
        <a href={signUp}>新規登録（無料）</a>
        へ。さがすだけなら登録はいりません。
      </p>
    </div>
  )
}
