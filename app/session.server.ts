import { redirect, type AppLoadContext } from '@remix-run/node'
import { Lucia, type Adapter, type DatabaseSession } from 'lucia'
import type { Actor, Asker } from '#app/features/organizations/actor.ts'
import { isStaff } from '#app/features/organizations/actor.ts'
import { findSession } from '#app/features/organizations/queries.server.ts'
import { readSentForm } from '#app/lib/sent-form.ts'
import type { Db } from '#db/connect.server.ts'

/**
 * From the cookie to who is asking. Lucia's only caller: it is no longer developed, and leaving it
 * shall stay a day's work.
 */
type Asking = { request: Request; context: AppLoadContext }

/** Asked by the root and by the page, read once: a request has one context. */
export function findAsker(asking: Asking): Promise<Asker> {
  const known = askers.get(asking.context)
  if (known) return known
  const asker = readAsker(asking)
  askers.set(asking.context, asker)
  return asker
}

const SESSION_COOKIE = 'michikusa_session'

/** Whether a request says who asks; whoever says nothing is shown what everybody is. */
export function carriesSession(headers: Headers): boolean {
  return headers.get('cookie')?.includes(`${SESSION_COOKIE}=`) ?? false
}

const askers = new WeakMap<AppLoadContext, Promise<Asker>>()

async function readAsker({ request, context }: Asking): Promise<Asker> {
  const lucia = luciaOf(context.db, isSecure(context))
  const sessionId = lucia.readSessionCookie(request.headers.get('cookie') ?? '')
  if (!sessionId) return null
  const { user } = await lucia.validateSession(sessionId)
  return user?.actor ?? null
}

/**
 * Who is asking. A visitor is sent to sign in and comes back to the same page; somebody whose session
 * ended over a form keeps what they typed: the last boundary lets them sign in and send it again.
 */
export async function requireActor(asking: Asking): Promise<Actor> {
  const actor = await findAsker(asking)
  if (actor) return actor
  if (asking.request.method === 'POST') {
    throw Response.json(await readSentForm(asking.request), { status: 401 })
  }
  const { pathname, search } = new URL(asking.request.url)
  throw redirect(`/account/sign-in?${new URLSearchParams({ to: pathname + search })}`)
}

/** For the desk: everybody else gets a 403 page. */
export async function requireStaff(asking: Asking): Promise<Actor> {
  const actor = await requireActor(asking)
  if (!isStaff(actor)) throw new Response('Forbidden', { status: 403 })
  return actor
}

/** Begins a session; the answer is the `Set-Cookie` header. */
export async function startSession(context: AppLoadContext, accountId: string): Promise<string> {
  const lucia = luciaOf(context.db, isSecure(context))
  const session = await lucia.createSession(accountId, {})
  return lucia.createSessionCookie(session.id).serialize()
}

/** Ends the session of this request; the answer is the `Set-Cookie` header that forgets it. */
export async function endSession({ request, context }: Asking): Promise<string> {
  const lucia = luciaOf(context.db, isSecure(context))
  const sessionId = lucia.readSessionCookie(request.headers.get('cookie') ?? '')
  if (sessionId) await lucia.invalidateSession(sessionId)
  return lucia.createBlankSessionCookie().serialize()
}

/** Ends every session of an account: after a new password, or when it is erased. */
export async function endAllSessions(context: AppLoadContext, accountId: string): Promise<void> {
  await luciaOf(context.db, isSecure(context)).invalidateUserSessions(accountId)
}

function isSecure(context: AppLoadContext): boolean {
  return context.settings.publicUrl.startsWith('https:')
}

type TownLucia = Lucia<Record<never, never>, { actor: Actor }>

/** A session comes with who holds it: Lucia carries that along. */
declare module 'lucia' {
  interface Register {
    Lucia: TownLucia
    DatabaseUserAttributes: { actor: Actor }
  }
}

const instances = new WeakMap<Db, TownLucia>()

function luciaOf(db: Db, secure: boolean): TownLucia {
  let lucia = instances.get(db)
  if (!lucia) {
    lucia = new Lucia(adapterOf(db), {
      getUserAttributes: ({ actor }) => ({ actor }),
      sessionCookie: { name: SESSION_COOKIE, attributes: { secure, sameSite: 'lax' } },
    })
    instances.set(db, lucia)
  }
  return lucia
}

/** Lucia's view of the tables `session` and `account`. */
function adapterOf(db: Db): Adapter {
  return {
    async getSessionAndUser(sessionId) {
      const found = await findSession(db, sessionId)
      if (!found) return [null, null]
      const { actor, expiresAt } = found
      const session = toSession({
        id: sessionId,
        account_id: actor.accountId,
        expires_at: expiresAt,
      })
      return [session, { id: actor.accountId, attributes: { actor } }]
    },
    async getUserSessions(userId) {
      const rows = await db
        .selectFrom('session')
        .selectAll()
        .where('account_id', '=', userId)
        .orderBy('id')
        .execute()
      return rows.map(toSession)
    },
    async setSession(session) {
      await db
        .insertInto('session')
        .values({
          id: session.id,
          account_id: session.userId,
          expires_at: session.expiresAt.toISOString(),
        })
        .execute()
    },
    async updateSessionExpiration(sessionId, expiresAt) {
      await db
        .updateTable('session')
        .set({ expires_at: expiresAt.toISOString() })
        .where('id', '=', sessionId)
        .execute()
    },
    async deleteSession(sessionId) {
      await db.deleteFrom('session').where('id', '=', sessionId).execute()
    },
    async deleteUserSessions(userId) {
      await db.deleteFrom('session').where('account_id', '=', userId).execute()
    },
    async deleteExpiredSessions() {
      await db.deleteFrom('session').where('expires_at', '<=', new Date().toISOString()).execute()
    },
  }
}

function toSession(row: { id: string; account_id: string; expires_at: string }): DatabaseSession {
  return {
    id: row.id,
    userId: row.account_id,
    expiresAt: new Date(row.expires_at),
    attributes: {},
  }
}
