import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EntryList } from '#app/features/discovery/components/entry-list.tsx'
import { KeptAge } from '#app/features/discovery/components/kept-age.tsx'
import { SafetyList, SafetyNote } from '#app/features/discovery/components/safety-list.tsx'
import { TownMap } from '#app/features/discovery/components/town-map.tsx'
import { daysOf } from '#app/features/discovery/pocket.ts'
import {
  listPocketEvents,
  listPocketStands,
} from '#app/features/discovery/pocket.queries.server.ts'
import { marksOfSafety } from '#app/features/discovery/safety.ts'
import { listSafetyPlaces } from '#app/features/discovery/safety.queries.server.ts'
import { formatInstant } from '#app/features/calendar/format.ts'
import { BASE_LAYER_URL } from '#app/features/places/form.ts'
import { dayOf } from '#app/lib/time.ts'

export const meta = () => [{ title: '手元に残したまち｜道草コモンズ' }]

/** The town to carry along: the service worker keeps this page, and shows it when there is no network. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { db, now, town, settings } = context
  const { range, events } = await listPocketEvents(db, now)
  return {
    keptAt: now,
    keptAtText: formatInstant(now, dayOf(now)),
    days: daysOf(events, range, now, context.language),
    stands: await listPocketStands(db),
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
  const marks = [
    ...marksOfSafety(safety),
    ...stands.flatMap(({ id, name, hours, point }) =>
      point === null || safety.some((place) => place.id === id)
        ? []
        : [
            {
              kind: 'stand' as const,
              id,
              title: name,
              sub: hours,
              href: `/stands/${id}`,
              ...point,
            },
          ],
    ),
  ]
  return (
    <div className="flow mx-auto max-w-3xl">
      <h1 className="brushed">手元に残したまち</h1>
      <p>
        電波がないときに開くページです。この端末に残した
        <strong>{keptAtText}</strong>
        の内容を出しています
        <KeptAge at={keptAt} />。
      </p>
      <nav aria-label="このページの中">
        <ul className="flex flex-wrap gap-x-6">
          {SECTIONS.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} className="inline-flex min-h-11 items-center">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby="days" className="flow">
        <h2 id="days">これから7日のイベント</h2>
        {days.length === 0 ? <p>予定はありませんでした。</p> : null}
        <EntryList sections={days} selectedId={null} onShow={null} level={3} />
      </section>
      <section aria-labelledby="stands" className="flow">
        <h2 id="stands">直売所と開く時間</h2>
        <ul className="divide-y divide-line border-y border-line">
          {stands.map(({ id, name, areaName, hours }) => (
            <li key={id} className="py-2">
              <a href={`/stands/${id}`}>{name}</a>
              {areaName ? <span className="ml-2 text-sm">{areaName}エリア</span> : null}
              <p className="text-sm">{hours === '' ? '時間は直売所にご確認ください' : hours}</p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="safety" className="flow">
        <h2 id="safety">もしものときに使える場所</h2>
        <SafetyNote />
        <SafetyList places={safety} />
      </section>
      <section aria-labelledby="town" className="flow">
        <h2 id="town">まちの地図</h2>
        <TownMap {...map} places={marks} baseLayerUrl={BASE_LAYER_URL} />
      </section>
    </div>
  )
}

const SECTIONS = [
  { id: 'days', title: 'イベント' },
  { id: 'stands', title: '直売所' },
  { id: 'safety', title: '防災' },
  { id: 'town', title: '地図' },
]
