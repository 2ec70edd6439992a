/** What people type to sign up, to sign in and to mend a forgotten password. */
import { z } from 'zod'
import { toHalfWidth } from '#app/lib/japanese.ts'
import { messagesIn, type Language } from '#app/lib/language.ts'
import { EMAIL_MESSAGES } from './email-messages.ts'

export const PASSWORD_MIN = 8
export const PASSWORD_MAX = 200

/** An e-mail address as people type it, in the language in which they are told what is wrong with it. */
export function emailIn(language: Language) {
  const { missing, malformed, tooLong } = messagesIn(EMAIL_MESSAGES, language)
  return z
    .string({ error: missing })
    .transform((text) => toHalfWidth(text).trim().toLowerCase())
    .pipe(z.email(malformed).max(254, tooLong))
}

/** The pages of accounts are Japanese. */
const email = emailIn('ja')

const newPassword = z
  .string({ error: 'パスワードを入力してください' })
  .min(PASSWORD_MIN, `${PASSWORD_MIN}文字以上で入力してください`)
  .max(PASSWORD_MAX, `${PASSWORD_MAX}文字までで入力してください`)

export const name = z
  .string({ error: 'お名前を入力してください' })
  .trim()
  .min(1, 'お名前を入力してください')
  .max(60, '60文字までで入力してください')

export const signUpForm = z.object({ id: z.string().max(36), name, email, password: newPassword })

export const signInForm = z.object({
  email,
  password: z.string({ error: 'パスワードを入力してください' }).max(PASSWORD_MAX, '長すぎます'),
})

export const forgottenForm = z.object({ email })

export const newPasswordForm = z.object({ password: newPassword })

export const erasureForm = z.object({
  password: z.string({ error: 'パスワードを入力してください' }).max(PASSWORD_MAX, '長すぎます'),
})
