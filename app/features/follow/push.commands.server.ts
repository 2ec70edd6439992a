import { post, type Mail } from '#app/features/outbox/commands.server.ts'
import { addHours, dayOf, type Instant } from '#app/lib/time.ts'
import { inTransaction, type Db } from '#db/connect.server.ts'
import { followersOf, listFollowed } from './due.queries.server.ts'
import {
  awaits,
  changesFor,
  type Change,
  type EventNews,
  type Followed,
  type OutNews,
} from './news.ts'
import { listEventNews, listOut } from './news.queries.server.ts'
import { MOST_A_DAY, MOST_OUT_A_DAY, pushBody } from './push.ts'
import { changeWords, outLines, outTitle } from './words.ts'

/** A day without the server loses nothing; what is older is no news any more. */
const AT_ONCE_HOURS = 24
/** Longer than anything is found again, shorter than messages are kept. */
const REMEMBERED_HOURS = 26

/**
 * Tells devices at once what cannot wait: a crop is out, a date is called off. Written into the
 * outbox, once for each stand and day and for each state of a date, a few a day for each device.
 */
export async function tellDevices(db: Db, now: Instant): Promise<number> {
  const some = await db.selectFrom('push_device').select('id').limit(1).executeTakeFirst()
  if (!some) return 0
  const outs = await listOut(db, now)
  const span = { after: addHours(now, -AT_ONCE_HOURS), until: now }
  const events = await listEventNews(db, { ...span, named: true }, now)
  const devices = await listDevices(db, { outs, events }, now)
  const followed = await listFollowed(db, [...new Set(devices.map((one) => one.follower_id))])
  const told = await listTold(db, devices, now)
  let written = 0
  for (const device of devices) {
    const own = followed.get(device.follower_id) ?? []
    const messages = [...offMessages(own, events, now), ...outMessages(own, outs, now)]
    const fresh = messages.filter(({ key }) => !told.has(dedupeKeyOf(device.id, key)))
    if (fresh.length > 0) written += await write(db, device, fresh, now)
  }
  return written
}

type Message = {
  key: string
  isOut: boolean
  title: string
  body: string
  url: string
  until: Instant
}
type Device = Awaited<ReturnType<typeof listDevices>>[number]

/** Those of followers whom it may concern, and which have not been told enough today. */
function listDevices(
  db: Db,
  { outs, events }: { outs: readonly OutNews[]; events: readonly EventNews[] },
  now: Instant,
) {
  const ofEvents = db
    .selectFrom('follow')
    .select('follower_id')
    .where((eb) =>
      eb.or([
        eb.and([
          eb('kind', '=', 'event'),
          eb('subject', 'in', [...events.map(({ id }) => id), '']),
        ]),
        eb.and([
          eb('kind', '=', 'organization'),
          eb('subject', 'in', [...new Set(events.flatMap((news) => news.organizationIds)), '']),
        ]),
      ]),
    )
  return db
    .selectFrom('push_device')
    .select(['id', 'follower_id', 'told_day', 'told_times'])
    .where((eb) =>
      eb.or([eb('follower_id', 'in', followersOf(db, outs)), eb('follower_id', 'in', ofEvents)]),
    )
    .where((eb) =>
      eb.or([
        eb('told_day', 'is', null),
        eb('told_day', '!=', dayOf(now)),
        eb('told_times', '<', MOST_A_DAY),
      ]),
    )
    .orderBy('id')
    .execute()
}

async function listTold(db: Db, devices: readonly Device[], now: Instant): Promise<Set<string>> {
  if (devices.length === 0) return new Set()
  const rows = await db
    .selectFrom('outbox_message')
    .select('dedupe_key')
    .where('channel', '=', 'push')
    .where(
      'recipient',
      'in',
      devices.map(({ id }) => id),
    )
    .where('created_at', '>', addHours(now, -REMEMBERED_HOURS))
    .execute()
  return new Set(rows.map((row) => row.dedupe_key))
}

function outMessages(own: readonly Followed[], outs: readonly OutNews[], now: Instant): Message[] {
  const awaited = new Set(own.filter(({ kind }) => kind === 'produce').map((one) => one.subject))
  return outs
    .filter((out) => awaits(own, out, { after: '' }))
    .map((out) => ({
      key: `out:${out.standId}:${dayOf(now)}`,
      isOut: true,
      title: outTitle(out, awaited),
      body: outLines(out).join('\n'),
      url: `/stands/${out.standId}`,
      until: out.until,
    }))
}

function offMessages(
  own: readonly Followed[],
  events: readonly EventNews[],
  now: Instant,
): Message[] {
  return events.flatMap((news) =>
    changesFor(own, news, { after: '', finds: new Map() })
      .filter(({ what }) => what === 'cancelled' || what === 'date')
      .flatMap((change) => offMessage(news, change, now) ?? []),
  )
}

function offMessage(news: EventNews, change: Change, now: Instant): Message | null {
  const words = changeWords(change, news, dayOf(now))
  const concerned =
    change.what === 'date'
      ? news.dates.find(({ scheduledDay }) => scheduledDay === change.day)
      : news.dates.at(-1)
  if (words === null || !concerned) return null
  const which = change.what === 'date' ? `${change.day}:${concerned.status}` : 'all'
  return {
    key: `off:${news.id}:${which}`,
    isOut: false,
    title: `「${news.title}」のお知らせ`,
    body: words,
    url: `/events/${news.id}`,
    until: concerned.endsAt,
  }
}

const dedupeKeyOf = (deviceId: string, key: string) => `follow-push:${deviceId}:${key}`

/** What is called off goes first; the mark on the device keeps two processes from counting twice. */
function write(db: Db, device: Device, fresh: readonly Message[], now: Instant): Promise<number> {
  const today = dayOf(now)
  const before = device.told_day === today ? device.told_times : 0
  const chosen: Message[] = []
  for (const message of fresh) {
    const most = message.isOut ? MOST_OUT_A_DAY : MOST_A_DAY
    if (before + chosen.length < most) chosen.push(message)
  }
  if (chosen.length === 0) return Promise.resolve(0)
  const mails = chosen.map(({ key, title, body, url, until }): Mail => ({
    channel: 'push',
    recipient: device.id,
    subject: title,
    body: pushBody({ title, body, url, tag: key }),
    dedupeKey: dedupeKeyOf(device.id, key),
    usefulUntil: until,
  }))
  return inTransaction(db, async (tx) => {
    const marked = await tx
      .updateTable('push_device')
      .set({ told_day: today, told_times: before + chosen.length })
      .where('id', '=', device.id)
      .where('told_times', '=', device.told_times)
      .where('told_day', device.told_day === null ? 'is' : '=', device.told_day)
      .executeTakeFirst()
    if (marked.numUpdatedRows === 0n) return 0
    await post(tx, mails, now)
    return mails.length
  })
}
