import { getFormProps, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { checkSignIn } from '#app/features/accounts/commands.server.ts'
import { OccasionCard } from '#app/features/accounts/components/occasion-card.tsx'
import { NotYetSaved, SendAgain } from '#app/features/accounts/components/sign-in-again.tsx'
import { SignInFields } from '#app/features/accounts/components/sign-in-fields.tsx'
import { signInForm } from '#app/features/accounts/form.ts'
import { SIGN_IN_REFUSALS } from '#app/features/accounts/labels.ts'
import { occasionOf } from '#app/features/accounts/occasion.ts'
import { isAnswerToForm, safePath, seeOther } from '#app/lib/http.ts'
import { parseSentForm, SENT_FIELD } from '#app/lib/sent-form.ts'
import { findAsker, startSession } from '#app/session.server.ts'
import { ErrorSummary, errorsOf } from '#app/ui/error-summary.tsx'
import { SentFields } from '#app/ui/sent-fields.tsx'

export const meta = () => [{ title: 'ログイン｜道草コモンズ' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const to = safePath(searchParams.get('to'), '/my')
  // Who has just signed in over a form has that form yet to send.
  if (!isAnswerToForm(request) && (await findAsker({ request, context }))) throw seeOther(to)
  const signUp = `/account/sign-up?${new URLSearchParams({ to })}`
  // Who goes to sign in by themselves needs no word about it.
  return { signUp, occasion: searchParams.has('to') ? occasionOf(to) : null }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, now } = context
  const form = await request.formData()
  const sent = parseSentForm(form.get(SENT_FIELD))
  form.delete(SENT_FIELD)
  const submission = parseWithZod(form, { schema: signInForm })
  const hidden = { hideFields: ['password'] }
  const answer = { signedIn: false, sent }
  if (submission.status !== 'success') {
    return data({ ...answer, reply: submission.reply(hidden) }, 422)
  }
  const checked = await checkSignIn(db, submission.value, now)
  if (!checked.ok) {
    const formErrors = [SIGN_IN_REFUSALS[checked.reason]]
    return data({ ...answer, reply: submission.reply({ formErrors, ...hidden }) }, 422)
  }
  const headers = { 'set-cookie': await startSession(context, checked.value.accountId) }
  if (sent && safePath(sent.to, '') !== '') {
    return data({ ...answer, signedIn: true, reply: null }, { headers })
  }
  const to = safePath(new URL(request.url).searchParams.get('to'), '/my')
  return seeOther(to, 'signed_in', headers)
}

export default function SignIn() {
  const { signUp, occasion } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    id: 'sign-in',
    lastResult: answer?.reply ?? null,
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: signInForm }),
  })
  const sent = answer?.sent ?? null
  if (answer?.signedIn && sent) {
    return (
      <div className="flow mx-auto max-w-xl">
        <h1 className="brushed">ログインしました</h1>
        <SendAgain sent={sent} />
      </div>
    )
  }
  return (
    <div className="flow mx-auto max-w-xl">
      <h1 className="brushed">{occasion?.title ?? 'ログイン'}</h1>
      {sent ? <NotYetSaved /> : null}
      {occasion ? (
        <>
          <OccasionCard occasion={occasion} signUp={signUp} />
          <h2>ログイン</h2>
        </>
      ) : null}
      <Form
        method="post"
        {...getFormProps(form)}
        // The page that sends what was written comes with its answer, before anything is loaded anew.
        reloadDocument={sent !== null}
        className="flex flex-col gap-6"
      >
        <ErrorSummary errors={errorsOf(form)} />
        {sent ? <SentFields fields={[[SENT_FIELD, JSON.stringify(sent)]]} /> : null}
        <SignInFields fields={fields} />
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
