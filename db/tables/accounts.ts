import type { Flag, InstantText } from './columns.ts'

export interface AccountTables {
  account: AccountTable
  session: SessionTable
  account_link: AccountLinkTable
  sign_in_attempt: SignInAttemptTable
}

export interface AccountTable {
  id: string
  /** Lower case. Null once the account is erased. */
  email: string | null
  email_confirmed_at: InstantText | null
  password_hash: string | null
  name: string
  is_staff: Flag
  is_city: Flag
  is_admin: Flag
  /** Made by the sample town: the server warns while there are any. */
  is_sample: Flag
  created_at: InstantText
  erased_at: InstantText | null
}

export interface SessionTable {
  id: string
  account_id: string
  expires_at: InstantText
}

/** A link sent by mail; only the hash of its secret is kept. */
export interface AccountLinkTable {
  token_hash: string
  account_id: string
  purpose: 'confirm_email' | 'reset_password'
  email: string
  expires_at: InstantText
  used_at: InstantText | null
}

export interface SignInAttemptTable {
  id: string
  /** A hash of the e-mail address that was tried. */
  key: string
  at: InstantText
}
