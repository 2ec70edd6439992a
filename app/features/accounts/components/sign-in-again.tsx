import { SENT_FIELD, type SentForm } from '#app/lib/sent-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Focused } from '#app/ui/focused.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { SentFields } from '#app/ui/sent-fields.tsx'
import { SignInFields } from './sign-in-fields.tsx'

/** Somebody's session ended while they were writing: they sign in, and what they wrote goes along. */
export function SignInAgain({ sent }: { sent: SentForm }) {
  return (
    <>
      <NotYetSaved />
      <form method="post" action="/account/sign-in" className="flex flex-col gap-6">
        <SentFields fields={[[SENT_FIELD, JSON.stringify(sent)]]} />
        <SignInFields />
      </form>
    </>
  )
}

export function NotYetSaved() {
  return (
    <Focused>
      <Notice tone="warning" title="ログインが切れていたため、まだ保存していません" live>
        <p>入力した内容は、このページに残っています。ログインすると、続きから送れます。</p>
      </Notice>
    </Focused>
  )
}

/** Signed in again: one more tap, and what was written goes where it was meant to. */
export function SendAgain({ sent }: { sent: SentForm }) {
  return (
    <>
      <p>先ほど入力した内容は残っています。次のボタンで、続きから送れます。</p>
      {sent.files ? (
        <Notice tone="warning" title="ファイルは、もう一度選んでください">
          <p>ファイルだけは残せませんでした。送ったあとの画面で、選び直してください。</p>
        </Notice>
      ) : null}
      <form method="post" action={sent.to} className="flex flex-col gap-6">
        <SentFields fields={sent.fields} />
        <p>
          <Button size="lg">入力した内容を送る</Button>
        </p>
      </form>
    </>
  )
}
