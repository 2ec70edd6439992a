import { Button } from '#app/ui/button.tsx'
import type { FieldSource } from '#app/ui/field.tsx'
import { TextField } from '#app/ui/text-field.tsx'

/** Who one is, and the way in. Without a form library's fields, for a page that has none. */
export function SignInFields({
  fields,
}: {
  fields?: { email: FieldSource; password: FieldSource }
}) {
  return (
    <>
      <TextField
        {...(fields ? { field: fields.email } : { name: 'email' })}
        label="メールアドレス"
        type="email"
        autoComplete="username"
        unmarked
      />
      <TextField
        {...(fields ? { field: fields.password } : { name: 'password' })}
        label="パスワード"
        type="password"
        autoComplete="current-password"
        unmarked
      />
      <Button type="submit" size="lg">
        ログイン
      </Button>
    </>
  )
}
