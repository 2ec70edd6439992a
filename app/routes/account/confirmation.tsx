import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { confirmEmail } from '#app/features/accounts/commands.server.ts'
import { findLink } from '#app/features/accounts/link.server.ts'
import { seeOther } from '#app/lib/http.ts'
import { findAsker } from '#app/session.server.ts'
import { Button } from '#app/ui/button.tsx'

export const meta = () => [{ title: 'メールアドレスの確認｜道草コモンズ' }]

export async function loader({ params, context }: LoaderFunctionArgs) {
  const link = await findLink(context.db, params.token ?? '', 'confirm_email', context.now)
  return { email: link?.email ?? null }
}

/** A button confirms, not the address: programs that scan mail open every link in it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const confirmed = await confirmEmail(context.db, params.token ?? '', context.now)
  if (!confirmed.ok) return seeOther(`/account/confirmation/${params.token}`)
  const asker = await findAsker({ request, context })
  return seeOther(asker ? '/my' : '/account/sign-in', 'email_confirmed')
}

export default function Confirmation() {
  const { email } = useLoaderData<typeof loader>()
  return (
    <div className="flow mx-auto max-w-xl">
      <h1 className="brushed">メールアドレスの確認</h1>
      {email ? (
        <Form method="post" className="flow">
          <p>
            <strong>{email}</strong> はあなたのアドレスですか。
          </p>
          <Button type="submit" size="lg">
            確認する
          </Button>
        </Form>
      ) : (
        <>
          <p>このリンクは使用済みか、期限が切れています。</p>
          <p>
            <a href="/account/sign-in">ログイン</a>
            すると、マイページから確認のメールをもう一度送れます。
          </p>
        </>
      )}
    </div>
  )
}
