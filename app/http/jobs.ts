/** Everything the ticker does, in the order in which it does it. */
import { forgetExpired } from '#app/features/accounts/commands.server.ts'
import { expireProposals, markUsed } from '#app/features/bookings/clock.commands.server.ts'
import { offerFreedSlots } from '#app/features/bookings/waiting.commands.server.ts'
import { materialiseOccurrences } from '#app/features/events/occurrence.server.ts'
import { writeDigests } from '#app/features/follow/digest.commands.server.ts'
import { forgetFollows } from '#app/features/follow/erasure.server.ts'
import { isQuiet } from '#app/features/follow/push.ts'
import { tellDevices } from '#app/features/follow/push.commands.server.ts'
import { pushSender } from '#app/features/follow/push-sender.server.ts'
import { deliverOutbox } from '#app/features/outbox/delivery.server.ts'
import { folderMailer, smtpMailer } from '#app/features/outbox/mailer.server.ts'
import type { PushKeys, Settings } from '#app/lib/env.ts'
import { sweepPhotos } from '#app/features/photos/sweep.server.ts'
import { nowUtc, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { Job } from './ticker.ts'

/** Where letters go while no mail server is set. */
const LETTER_FOLDER = 'data/outbox'

/** The jobs of a process, and how to close what they hold open. */
export function openJobs(settings: Settings): { jobs: readonly Job[]; close(): void } {
  const mailer = settings.smtpUrl
    ? smtpMailer(settings.smtpUrl, settings.mailFrom)
    : folderMailer(LETTER_FOLDER, settings.mailFrom)
  const { publicUrl } = settings
  const sweep = (db: Db, now: Instant) => sweepPhotos(db, settings.uploadDir, now)
  return {
    jobs: [
      // Less than a round of the ticker, so that none is missed by a hair.
      { name: 'mail', everySeconds: 20, run: (db, now) => deliverOutbox(db, mailer, now) },
      { name: 'digests', everySeconds: 60, run: (db, now) => writeDigests(db, settings, now) },
      ...(settings.push ? pushJobs(settings, settings.push) : []),
      { name: 'used', everySeconds: 60, run: markUsed },
      { name: 'expired', everySeconds: 60, run: expireProposals },
      {
        name: 'waiting',
        everySeconds: 60,
        run: (db, now) => offerFreedSlots(db, { publicUrl, now }),
      },
      { name: 'accounts', everySeconds: 3600, run: forgetExpired },
      { name: 'follows', everySeconds: 3600, run: forgetFollows },
      { name: 'occurrences', everySeconds: 3600, run: materialiseOccurrences },
      { name: 'photos', everySeconds: 6 * 3600, run: sweep },
    ],
    close: () => mailer.close(),
  }
}

/** Messages are written at any hour, and sent when nobody is woken by them. */
function pushJobs({ publicUrl, mailFrom }: Settings, keys: PushKeys): Job[] {
  const address = /[^\s<>]+@[^\s<>]+/.exec(mailFrom)?.[0] ?? mailFrom
  const contact = publicUrl.startsWith('https:') ? publicUrl : `mailto:${address}`
  const deliver = async (db: Db, now: Instant) => {
    const sender = pushSender(db, { keys, contact, clock: nowUtc })
    if (!isQuiet(now)) await deliverOutbox(db, sender, now, 'push')
  }
  return [
    { name: 'devices', everySeconds: 20, run: tellDevices },
    { name: 'push', everySeconds: 20, run: deliver },
  ]
}
