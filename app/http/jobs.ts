/** Everything the ticker does, in the order in which it does it. */
import { forgetExpired } from '#app/features/accounts/commands.server.ts'
import { expireProposals, markUsed } from '#app/features/bookings/clock.commands.server.ts'
import { materialiseOccurrences } from '#app/features/events/occurrence.server.ts'
import { deliverOutbox } from '#app/features/outbox/delivery.server.ts'
import { folderMailer, smtpMailer } from '#app/features/outbox/mailer.server.ts'
import type { Settings } from '#app/lib/env.ts'
import type { Job } from './ticker.ts'

/** Where letters go while no mail server is set. */
const LETTER_FOLDER = 'data/outbox'

/** The jobs of a process, and how to close what they hold open. */
export function openJobs(settings: Settings): { jobs: readonly Job[]; close(): void } {
  const mailer = settings.smtpUrl
    ? smtpMailer(settings.smtpUrl, settings.mailFrom)
    : folderMailer(LETTER_FOLDER, settings.mailFrom)
  return {
    jobs: [
      // Less than a round of the ticker, so that none is missed by a hair.
      { name: 'mail', everySeconds: 20, run: (db, now) => deliverOutbox(db, mailer, now) },
      { name: 'used', everySeconds: 60, run: markUsed },
      { name: 'expired', everySeconds: 60, run: expireProposals },
      { name: 'accounts', everySeconds: 3600, run: forgetExpired },
      { name: 'occurrences', everySeconds: 3600, run: materialiseOccurrences },
    ],
    close: () => mailer.close(),
  }
}
