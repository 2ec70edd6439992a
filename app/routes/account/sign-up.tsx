import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { PASSWORD_MIN, signUpForm } from '#app/features/accounts/form.ts'
import { signUp } from '#app/features/organizations/sign-up.server.ts'
import { isId, newId } from '#app/lib/id.ts'
import { safePath, seeOther } from '#app/lib/http.ts'
import { findAsker } from '#app/session.server.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, errorsOf } from '#app/ui/error-summary.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextField } from '#app/ui/text-field.tsx'

export const meta = () => [{ title: '新規登録｜道草コモンズ' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const to = safePath(searchParams.get('to'), '/my')
  if (await findAsker({ request, context })) throw seeOther(to)
  return { id: newId(), to, sent: searchParams.has('sent') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, now, settings } = context
  const submission = parseWithZod(await request.formData(), { schema: signUpForm })
  const hidden = { hideFields: ['password'] }
  if (submission.status !== 'success') return data(submission.reply(hidden), 422)
  const { id, ...person } = submission.value
  await signUp(db, { id: isId(id) ? id : newId(), ...person }, settings.publicUrl, now)
  // The same answer for a new address and for a known one: nobody learns who is here.
  const to = safePath(new URL(request.url).searchParams.get('to'), '/my')
  return seeOther(`/account/sign-up?${new URLSearchParams({ sent: '', to })}`)
}

export default function SignUp() {
  const { id, to, sent } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'sign-up',
    lastResult,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: signUpForm }),
  })
  const signIn = `/account/sign-in?${new URLSearchParams({ to })}`
  if (sent) {
    return (
      <div className="flow mx-auto max-w-xl">
        <h1 className="brushed">メールをお送りしました</h1>
        <Notice tone="info" live>
          届いたメールの「確認する」を押すと登録が終わります。そのあと、ログインしてください。
        </Notice>
        <p>
          <a href={signIn}>ログインへ進む</a>
        </p>
        <p className="text-ink-soft">
          数分待っても届かないときは、迷惑メールの箱と、入力したアドレスをご確認ください。
        </p>
      </div>
    )
  }
  return (
    <div className="flow mx-auto max-w-xl">
      <h1 className="brushed">新規登録</h1>
      <p>
        イベントを載せる、会場をさがす、場所を貸す方の登録です。さがすだけなら登録はいりません。
      </p>
      <Form method="post" {...getFormProps(form)} className="flex flex-col gap-6">
        <ErrorSummary errors={errorsOf(form)} />
        <input type="hidden" name="id" value={id} />
        <TextField
          field={fields.name}
          label="お名前"
          hint="お店や団体の名前は、登録のあとで加えられます。"
          autoComplete="name"
          required
        />
        <TextField
          field={fields.email}
          label="メールアドレス"
          type="email"
          hint="公開されません。"
          autoComplete="username"
          required
        />
        <TextField
          field={fields.password}
          label="パスワード"
          type="password"
          hint={`${PASSWORD_MIN}文字以上。ほかで使っていないものを。`}
          autoComplete="new-password"
          required
        />
        <Button type="submit" size="lg">
          登録する
        </Button>
      </Form>
      <p>
        登録済みの方は<a href={signIn}>ログイン</a>へ。
      </p>
    </div>
  )
}
