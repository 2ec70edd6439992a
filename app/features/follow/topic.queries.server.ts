import { readSearch } from '#app/features/discovery/search.ts'
import { normalize } from '#app/lib/japanese.ts'
import type { Language } from '#app/lib/language.ts'
import { listAreas } from '#app/features/places/queries.server.ts'
import { listProduce, listStandProduce } from '#app/features/stands/produce.queries.server.ts'
import { isInSeason, type Produce } from '#app/features/stands/stand.ts'
import { dayOf, type Instant } from '#app/lib/time.ts'
import type { Db } from '#db/connect.server.ts'
import type { Described } from './follower.ts'
import { searchWords } from './labels.ts'
import { WHEN_TOLD } from './topic-messages.ts'
import { readTopic, topicOfSearch, writeTopic, type Topic } from './topic.ts'

/** Topics in words, by their query; what the public cannot see has none. At most five statements. */
export async function describeTopics(
  db: Db,
  topics: readonly Topic[],
  language: Language,
): Promise<Map<string, Described>> {
  const ids = (kind: Topic['kind']) =>
    topics.filter((topic) => topic.kind === kind).map(({ subject }) => subject)
  const rows = [
    ...(await listNames(db, 'stand', ids('stand'))),
    ...(await listNames(db, 'organization', ids('organization'))),
    ...(await listNames(db, 'event', ids('event'))),
    ...(await listNames(db, 'produce', ids('produce'))),
    ...(await nameSearches(db, ids('search'), language)),
  ]
  return new Map(
    rows.map((row) => [
      writeTopic(row),
      { ...row, href: hrefOf(row), when: WHEN_TOLD[row.kind][language] },
    ]),
  )
}

/** What the query of the page may mean, the likeliest first: a stand, or one of its crops. */
export async function listChoices(
  db: Db,
  query: URLSearchParams,
  { areaIds, now }: { areaIds: readonly string[]; now: Instant },
  language: Language,
): Promise<Described[]> {
  const topic = readTopic(query, areaIds)
  const choices: (Topic | null)[] = [topic]
  if (topic?.kind === 'stand') {
    const sold = (await listStandProduce(db, [topic.subject])).get(topic.subject) ?? []
    choices.push(
      ...inSeason(sold, now).map(({ id }) => ({ kind: 'produce' as const, subject: id })),
    )
  }
  if (topic?.kind === 'event') {
    const event = await db
      .selectFrom('event')
      .select('organization_id')
      .where('id', '=', topic.subject)
      .executeTakeFirst()
    if (event) choices.push({ kind: 'organization', subject: event.organization_id })
  }
  const { search } = readSearch(query, areaIds)
  const crop = search.q === '' ? null : await findCrop(db, search.q)
  if (crop) choices.unshift({ kind: 'produce', subject: crop })
  const named = choices.filter((choice) => choice !== null)
  const described = await describeTopics(db, named, language)
  return named.flatMap((choice) => described.get(writeTopic(choice)) ?? [])
}

/** What there is to choose from, for who comes without a wish: the crops of the season. */
export async function listCrops(db: Db, now: Instant): Promise<{ id: string; name: string }[]> {
  return inSeason(await listProduce(db), now).map(({ id, name }) => ({ id, name }))
}

function inSeason(produce: readonly Produce[], now: Instant): Produce[] {
  const month = Number(dayOf(now).slice(5, 7))
  return produce.filter((one) => isInSeason(one, month))
}

async function findCrop(db: Db, words: string): Promise<string | null> {
  const wanted = normalize(words)
  const known = await listProduce(db)
  const crop = known.find(
    ({ name, reading }) => normalize(name) === wanted || normalize(reading) === wanted,
  )
  return crop?.id ?? null
}

type Named = Topic & { name: string }

async function listNames(
  db: Db,
  kind: 'stand' | 'organization' | 'event' | 'produce',
  ids: readonly string[],
): Promise<Named[]> {
  if (ids.length === 0) return []
  const rows = await namesOf(db, kind, ids)
  return rows.map(({ id, name }) => ({ kind, subject: id, name }))
}

/** By name; only what the public may see. */
function namesOf(
  db: Db,
  kind: 'stand' | 'organization' | 'event' | 'produce',
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  switch (kind) {
    case 'stand':
      return db
        .selectFrom('stand')
        .innerJoin('place', 'place.id', 'stand.place_id')
        .innerJoin('organization', 'organization.id', 'stand.farmer_id')
        .select(['stand.id', 'place.name'])
        .where('stand.id', 'in', ids)
        .where('stand.status', '=', 'listed')
        .where('stand.hidden_at', 'is', null)
        .where('organization.hidden_at', 'is', null)
        .orderBy('place.reading')
        .orderBy('stand.id')
        .execute()
    case 'organization':
      return db
        .selectFrom('organization')
        .select(['id', 'name'])
        .where('id', 'in', ids)
        .where('hidden_at', 'is', null)
        .orderBy('reading')
        .orderBy('id')
        .execute()
    case 'event':
      return db
        .selectFrom('event')
        .innerJoin('organization', 'organization.id', 'event.organization_id')
        .select(['event.id', 'event.title as name'])
        .where('event.id', 'in', ids)
        .where('event.status', 'in', ['published', 'cancelled'])
        .where('event.hidden_at', 'is', null)
        .where('organization.hidden_at', 'is', null)
        .orderBy('event.id')
        .execute()
    case 'produce':
      return db
        .selectFrom('produce')
        .select(['id', 'name'])
        .where('id', 'in', ids)
        .orderBy('reading')
        .orderBy('id')
        .execute()
  }
}

async function nameSearches(
  db: Db,
  queries: readonly string[],
  language: Language,
): Promise<Named[]> {
  if (queries.length === 0) return []
  const areas = new Map((await listAreas(db)).map(({ id, name }) => [id, name]))
  return queries.flatMap((subject) => {
    const { search } = readSearch(new URLSearchParams(subject), [...areas.keys()])
    // An area that is no longer there leaves nothing, or another search than was meant.
    const same = topicOfSearch(search)?.subject === subject
    return same
      ? [{ kind: 'search' as const, subject, name: searchWords(search, areas, language) }]
      : []
  })
}

function hrefOf({ kind, subject, name }: Named): string {
  switch (kind) {
    case 'search':
      return `/?${subject}`
    case 'produce':
      return `/?q=${encodeURIComponent(name)}&kind=stand`
    default:
      return `/${kind}s/${subject}`
  }
}
