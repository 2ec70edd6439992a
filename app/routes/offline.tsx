import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EntryList } from '#app/features/discovery/components/entry-list.tsx'
import { KeptAge } from '#app/features/discovery/components/kept-age.tsx'
import { SafetyList, SafetyNote } from '#app/features/discovery/components/safety-list.tsx'
import { TownMap } from '#app/features/discovery/components/town-map.tsx'
import { daysOf } from '#app/features/discovery/pocket.ts'
import { POCKET_MESSAGES } from '#app/features/discovery/pocket-messages.ts'
import {
  listPocketEvents,
  listPocketStands,
} from '#app/features/discovery/pocket.queries.server.ts'
import { marksOfSafety } from '#app/features/discovery/safety.ts'
import { listSafetyPlaces } from '#app/features/discovery/safety.queries.server.ts'
import { datesIn } from '#app/features/calendar/dates.ts'
import { publicPlaceIn } from '#app/features/events/public-place.ts'
import { BASE_LAYER_URL } from '#app/features/places/form.ts'
import { namesIn, placeIn } from '#app/features/places/town-names.ts'
import { withoutReadings } from '#app/lib/language.ts'
import { dayOf } from '#app/lib/time.ts'
import { Furigana, useLabels, useLanguage, useWords } from '#app/ui/words.tsx'
import { headOf } from './head.ts'

export const meta: MetaFunction = ({ matches }) => headOf(matches, { title: POCKET_MESSAGES.title })

/** The town to carry along: the service worker keeps this page, and shows it when there is no network. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { db, now, town, settings, language } = context
  const { range, events } = await listPocketEvents(db, now)
  const nameIn = namesIn(town, language)
  const told = events.map((event) => ({ ...event, place: publicPlaceIn(event.place, nameIn) }))
  const stands = await listPocketStands(db, language)
  return {
    keptAt: now,
    keptAtText: datesIn(language).formatInstant(now, dayOf(now)),
    days: daysOf(told, range, now, language),
    stands: stands.map((stand) => placeIn(stand, nameIn)),
    safety: await listSafetyPlaces(db),
    map: {
      bbox: town.bbox,
      tileUrl: settings.tileUrl,
      tileAttribution: settings.tileAttribution,
    },
  }
}

export default function Offline() {
  const { keptAt, keptAtText, days, stands, safety, map } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const words = useWords(POCKET_MESSAGES)
  const labels = useLabels(POCKET_MESSAGES)
  const marks = [
    ...marksOfSafety(safety, language),
    ...stands.flatMap(({ id, name, hours, point }) =>
      point === null || safety.some((place) => place.id === id)
        ? []
        : [
            {
              kind: 'stand' as const,
              id,
              title: name,
              sub: withoutReadings(hours),
              href: `/stands/${id}`,
              ...point,
            },
          ],
    ),
  ]
  return (
    <div className="flow mx-auto max-w-3xl">
      <h1 className="brushed">{words.title}</h1>
      <p>
        {words.beforeKeptAt}
        <strong>
          <Furigana text={keptAtText} />
        </strong>
        {words.afterKeptAt}
        <KeptAge at={keptAt} />
        {words.afterAge}
      </p>
      <nav aria-label={labels.onThisPage}>
        <ul className="flex flex-wrap gap-x-6">
          {SECTIONS.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} className="inline-flex min-h-11 items-center">
                {words[title]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby="days" className="flow">
        <h2 id="days">{words.nextDays}</h2>
        {days.length === 0 ? <p>{words.noEvents}</p> : null}
        <EntryList sections={days} selectedId={null} onShow={null} level={3} />
      </section>
      <section aria-labelledby="stands" className="flow">
        <h2 id="stands">{words.standHours}</h2>
        <ul className="divide-y divide-line border-y border-line">
          {stands.map(({ id, name, areaName, hours }) => (
            <li key={id} className="py-2">
              <a href={`/stands/${id}`}>{name}</a>
              {areaName ? <span className="ml-2 text-sm">{words.area(areaName)}</span> : null}
              <p className="text-sm">
                {hours === '' ? words.unknownHours : <Furigana text={hours} />}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="safety" className="flow">
        <h2 id="safety">{words.safety}</h2>
        <SafetyNote />
        <SafetyList places={safety} />
      </section>
      <section aria-labelledby="town" className="flow">
        <h2 id="town">{words.townMap}</h2>
        <TownMap {...map} places={marks} baseLayerUrl={BASE_LAYER_URL} />
      </section>
    </div>
  )
}

const SECTIONS = [
  { id: 'days', title: 'events' },
  { id: 'stands', title: 'stands' },
  { id: 'safety', title: 'disasters' },
  { id: 'town', title: 'map' },
] as const
