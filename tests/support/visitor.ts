/** People who use the running town without a browser: they sign in, read pages and send forms. */
import { newId } from '#app/lib/id.ts'
import { loadTown } from '#app/features/places/town.server.ts'
import { dayOf, type Instant } from '#app/lib/time.ts'
import { SAMPLE_ACCOUNTS, SAMPLE_PASSWORD, type AccountKey } from '#seeds/accounts.ts'
import { seedTown } from '#seeds/town.ts'
import { startTown, type RunningTown } from './server.ts'

/** The built server with the small sample town. */
export function startSmallTown(at: Instant): Promise<RunningTown> {
  return startTown({
    at,
    seed: (db) => seedTown(db, { town: loadTown('koganei'), date: dayOf(at), size: 'small' }),
  })
}

/** Signs a sample account in over HTTP; answers the cookie to send from then on. */
export async function signIn(town: RunningTown, key: AccountKey): Promise<string> {
  const account = SAMPLE_ACCOUNTS.find((one) => one.key === key)
  if (!account) throw new Error(`the sample town has no ${key}`)
  const answer = await fetch(`${town.url}/account/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: town.url },
    body: new URLSearchParams({ email: account.email, password: SAMPLE_PASSWORD }),
  })
  const cookie = answer.headers.get('set-cookie')
  if (!cookie) throw new Error(`signing in as ${key} was answered by ${answer.status}`)
  return cookie.split(';')[0] ?? ''
}

/** A session for an account that has no password; answers its cookie. */
export async function letIn(town: RunningTown, accountId: string): Promise<string> {
  const id = newId()
  await town.db
    .insertInto('session')
    .values({ id, account_id: accountId, expires_at: '2099-01-01T00:00:00.000Z' })
    .execute()
  return `michikusa_session=${id}`
}

export type Fields = readonly (readonly [name: string, value: string])[]
export type PageForm = { page: string; method: 'get' | 'post'; action: string; fields: Fields }
export type Answer = { path: string; status: number; location: string | null; html: string }

/** Asks for a page, or sends a form, as a browser without JavaScript would. */
export async function visit(
  town: RunningTown,
  path: string,
  { cookie = null, form = null }: { cookie?: string | null; form?: Fields | null } = {},
): Promise<Answer> {
  const answer = await fetch(`${town.url}${path}`, {
    method: form ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { origin: town.url, ...(cookie ? { cookie } : {}) },
    body: form ? new URLSearchParams(form.map(([name, value]) => [name, value])) : null,
  })
  const html = await answer.text()
  return { path, status: answer.status, location: answer.headers.get('location'), html }
}

/**
 * Follows the links of this site from page to page, the shortest way first, at most `most` pages.
 * Of pages that differ only in their query, a few are enough.
 */
export async function walkAround(
  town: RunningTown,
  { from, cookie = null, most }: { from: readonly string[]; cookie?: string | null; most: number },
): Promise<Answer[]> {
  const queue = [...from]
  const seen = new Set(queue)
  const queries = new Map<string, number>()
  const answers: Answer[] = []
  for (let path = queue.shift(); path && answers.length < most; path = queue.shift()) {
    const answer = await visit(town, path, { cookie })
    answers.push(answer)
    const found = [...linksOf(answer.html), ...(answer.location ? [answer.location] : [])]
    for (const link of found) {
      const { pathname } = new URL(link, town.url)
      const times = link.includes('?') ? (queries.get(pathname) ?? 0) : 0
      if (seen.has(link) || times >= QUERIES_PER_PAGE || !link.startsWith('/')) continue
      if (link.includes('?')) queries.set(pathname, times + 1)
      seen.add(link)
      queue.push(link)
    }
  }
  return answers
}

const QUERIES_PER_PAGE = 4

/** The form of a page that has a field of this name, with other words in some of its fields. */
export async function filledForm(
  town: RunningTown,
  path: string,
  { cookie, words }: { cookie: string; words: Record<string, string> },
): Promise<Fields> {
  const [name = ''] = Object.keys(words)
  const forms = formsOf(await visit(town, path, { cookie }))
  const form = forms.find(({ fields }) => fields.some((field) => field[0] === name))
  if (!form) throw new Error(`${path} has no form with the field ${name}`)
  const kept = form.fields.filter((field) => !(field[0] in words))
  return [...kept, ...Object.entries(words)]
}

/** One form of each kind of page: for each shape of address and set of fields. */
export function onePerKind(forms: readonly PageForm[]): PageForm[] {
  const kinds = new Map<string, PageForm>()
  for (const form of forms) {
    const shape = form.action.split('?')[0]?.replace(/\/[^/]*\d[^/]*/g, '/:id')
    kinds.set(`${shape} ${form.fields.map(([name]) => name).join()}`, form)
  }
  return [...kinds.values()]
}

/** Where what one can do begins. */
export const FIRST_PAGES = [
  '/',
  '/my',
  '/desk',
  '/account',
  '/events/new',
  '/venues/new',
  '/stands/new',
  '/requests/new',
  '/organizations/new',
] as const

function linksOf(html: string): string[] {
  return tagsOf(html, 'a').flatMap((tag) => {
    const [link] = (attributeOf(tag, 'href') ?? '').split('#')
    return link ? [link] : []
  })
}

/** The forms of a page with what stands in them. */
export function formsOf({ path, html }: Pick<Answer, 'path' | 'html'>): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(
    ([, tag = '', inside = '']) => ({
      page: path,
      method: attributeOf(tag, 'method') === 'post' ? 'post' : 'get',
      action: attributeOf(tag, 'action') ?? path,
      fields: fieldsOf(inside),
    }),
  )
}

function fieldsOf(html: string): Fields {
  const fields: [string, string][] = []
  for (const tag of tagsOf(html, 'input')) {
    const name = attributeOf(tag, 'name')
    const type = attributeOf(tag, 'type')
    if (!name || type === 'submit') continue
    if ((type === 'checkbox' || type === 'radio') && !/\bchecked\b/.test(tag)) continue
    fields.push([name, attributeOf(tag, 'value') ?? (type === 'checkbox' ? 'on' : '')])
  }
  for (const [, tag = '', text = ''] of html.matchAll(
    /<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g,
  )) {
    const name = attributeOf(tag, 'name')
    if (name) fields.push([name, unescapeHtml(text)])
  }
  for (const [, tag = '', inside = ''] of html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const name = attributeOf(tag, 'name')
    const options = tagsOf(inside, 'option')
    const chosen = options.find((option) => /\bselected\b/.test(option)) ?? options[0]
    if (name) fields.push([name, attributeOf(chosen ?? '', 'value') ?? ''])
  }
  return fields
}

function tagsOf(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))].map((match) => match[1] ?? '')
}

function attributeOf(tag: string, name: string): string | null {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? null : unescapeHtml(value)
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

export function unescapeHtml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => ENTITIES[name] ?? '')
}
