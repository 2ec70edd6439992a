import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Instant } from '#app/lib/time.ts'

/** A letter, or a message for a device. */
export type Channel = 'mail' | 'push'

export type Letter = {
  id: string
  recipient: string
  subject: string
  body: string
  leaveUrl: string | null
  usefulUntil: Instant | null
}

export type Mailer = {
  /** Resolves when the letter has been handed over; rejects when it has to be tried again. */
  send(letter: Letter): Promise<void>
  close(): void
}

/** Delivers by SMTP. A letter keeps its Message-ID over attempts, so that a doubled one is seen as such. */
export function smtpMailer(smtpUrl: string, from: string): Mailer {
  // A mail server that hangs must hold up neither the ticker's lease nor a stop.
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
  const transport = createTransport({ url: smtpUrl, ...patience }, { from })
  return {
    send: async (letter) => {
      await transport.sendMail(toMail(letter, from))
    },
    close: () => transport.close(),
  }
}

/** Without a mail server: each letter becomes a file `ID.eml` in `folder`. */
export function folderMailer(folder: string, from: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true })
  return {
    send: async (letter) => {
      const { message } = await transport.sendMail(toMail(letter, from))
      await mkdir(folder, { recursive: true })
      const path = join(folder, `${letter.id}.eml`)
      await writeFile(`${path}.part`, message)
      await rename(`${path}.part`, path)
    },
    close: () => transport.close(),
  }
}

function toMail(letter: Letter, from: string): SendMailOptions {
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    from,
    to: letter.recipient,
    subject: letter.subject,
    text: letter.body,
    messageId: `<${letter.id}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...leaveHeaders(letter.leaveUrl) },
    // Letters say what the town posted: no address or file of the machine is ever fetched for them.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** One tap in the mail program leaves, without a page in between (RFC 8058). */
function leaveHeaders(url: string | null): Record<string, string> {
  if (url === null) return {}
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
}
