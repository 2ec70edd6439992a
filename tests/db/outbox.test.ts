import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { post } from '#app/features/outbox/commands.server.ts'
import { deliverOutbox } from '#app/features/outbox/delivery.server.ts'
import { folderMailer, smtpMailer } from '#app/features/outbox/mailer.server.ts'
import { addMinutes } from '#app/lib/time.ts'
import { onBothDatabases } from '#tests/support/databases.ts'
import { startMailServer } from '#tests/support/mail-server.ts'

const NOW = '2026-11-22T00:00:00.000Z'
const FROM = '道草コモンズ <noreply@example.jp>'
const letter = {
  recipient: 'hana@example.jp',
  subject: '【見本】朝市のお知らせ',
  body: '朝市は雨のため中止です。',
  dedupeKey: 'rain:1',
}

async function startPostOffice() {
  const received: string[] = []
  const server = await startMailServer((letter) => void received.push(letter))
  return { ...server, received }
}

onBothDatabases('The outbox', (town) => {
  it('delivers a letter once, over real SMTP', async () => {
    const server = await startPostOffice()
    const mailer = smtpMailer(server.url, FROM)
    await post(town.db, [letter], NOW)
    expect(await deliverOutbox(town.db, mailer, NOW)).toEqual({ sent: 1, failed: 0 })
    expect(await deliverOutbox(town.db, mailer, NOW)).toEqual({ sent: 0, failed: 0 })
    mailer.close()
    await server.stop()
    expect(server.received).toHaveLength(1)
    expect(server.received[0]).toContain('To: hana@example.jp')
  })

  it('takes the same news once, however often it is posted', async () => {
    await post(town.db, [letter], NOW)
    await post(town.db, [letter, { ...letter, dedupeKey: 'rain:2' }], NOW)
    expect(await town.db.selectFrom('outbox_message').select('id').execute()).toHaveLength(2)
  })

  it('keeps a letter while the mail server is away, and tries again later', async () => {
    const away = smtpMailer('smtp://127.0.0.1:1', FROM)
    await post(town.db, [letter], NOW)
    expect(await deliverOutbox(town.db, away, NOW)).toEqual({ sent: 0, failed: 1 })
    expect(await deliverOutbox(town.db, away, NOW)).toEqual({ sent: 0, failed: 0 })
    const server = await startPostOffice()
    const mailer = smtpMailer(server.url, FROM)
    const later = addMinutes(NOW, 2)
    expect(await deliverOutbox(town.db, mailer, later)).toEqual({ sent: 1, failed: 0 })
    mailer.close()
    await server.stop()
    expect(server.received).toHaveLength(1)
  })

  it('writes letters to a folder where there is no mail server', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'michikusa-outbox-'))
    await post(town.db, [letter], NOW)
    expect(await deliverOutbox(town.db, folderMailer(folder, FROM), NOW)).toEqual({
      sent: 1,
      failed: 0,
    })
    const files = readdirSync(folder)
    expect(files).toHaveLength(1)
    expect(files[0]).toMatch(/\.eml$/)
    expect(readFileSync(join(folder, files[0] ?? ''), 'utf8')).toContain('hana@example.jp')
    rmSync(folder, { recursive: true })
  })

  it('lets one leave by a tap in the mail program, where a letter says so (RFC 8058)', async () => {
    const server = await startPostOffice()
    const mailer = smtpMailer(server.url, FROM)
    const leaveUrl = `https://michikusa.example.jp/follow/${'a'.repeat(40)}/withdrawal`
    await post(town.db, [letter, { ...letter, dedupeKey: 'daily:1', leaveUrl }], NOW)
    await deliverOutbox(town.db, mailer, NOW)
    mailer.close()
    await server.stop()
    const headers = server.received.map((text) =>
      (text.split('\r\n\r\n', 1)[0] ?? '').replace(/\r\n\s+/g, ' '),
    )
    const own = headers.filter((text) => text.includes(`\r\nList-Unsubscribe: <${leaveUrl}>`))
    expect(own).toHaveLength(1)
    expect(own[0]).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click')
  })

  it('keeps messages for devices apart from mail, and sends nothing that has become useless', async () => {
    const push = { ...letter, channel: 'push' as const, dedupeKey: 'push:1' }
    const stale = { ...push, dedupeKey: 'push:2', usefulUntil: addMinutes(NOW, 5) }
    await post(town.db, [letter, push, stale], NOW)
    const sent: string[] = []
    const device = { send: async ({ id }: { id: string }) => void sent.push(id), close: () => {} }
    expect(await deliverOutbox(town.db, device, addMinutes(NOW, 5), 'push')).toEqual({
      sent: 1,
      failed: 0,
    })
    expect(sent).toHaveLength(1)
  })

  it('lets no subject smuggle in a recipient', async () => {
    const server = await startPostOffice()
    const mailer = smtpMailer(server.url, FROM)
    const subject = '朝市\r\nBcc: everybody@example.jp'
    await post(town.db, [{ ...letter, subject }], NOW)
    await deliverOutbox(town.db, mailer, NOW)
    mailer.close()
    await server.stop()
    expect(server.received[0]).not.toMatch(/^Bcc:/im)
  })
})
