import { buttonClass, Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { withReturn } from './answer-fold.tsx'

/** How to reach an organization, for staff alone. */
export function ContactFold({
  organization,
  to,
}: {
  organization: { id: string; name: string; phone: string | null; email: string | null }
  to: string
}) {
  const { id, name, phone, email } = organization
  return (
    <details className="open:w-full">
      <summary className={`${buttonClass({ variant: 'text', size: 'sm' })} list-none`}>
        連絡先<span className="sr-only">（{name}）</span>
      </summary>
      <form
        method="post"
        action={withReturn(`/desk/organizations/${id}/contact`, to)}
        className="mt-2 flex flex-col gap-3 rounded-8 border border-line bg-white p-3"
      >
        <TextField
          id={`phone-${id}`}
          name="phone"
          label="電話番号"
          inputMode="tel"
          maxLength={20}
          defaultValue={phone}
        />
        <TextField
          id={`email-${id}`}
          name="email"
          label="メールアドレス"
          hint="アカウントのない方へのお知らせの届け先です。公開されません。"
          inputMode="email"
          maxLength={254}
          defaultValue={email}
        />
        <Button size="sm">連絡先を保存する</Button>
      </form>
    </details>
  )
}
