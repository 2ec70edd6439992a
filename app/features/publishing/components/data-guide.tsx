import type { ReactNode } from 'react'
import { DATA_GUIDE_MESSAGES } from '#app/features/publishing/data-guide-messages.ts'
import { FEED_SIZE } from '#app/features/publishing/feed.ts'
import { messagesIn } from '#app/lib/language.ts'
import { CopyField } from '#app/ui/copy-field.tsx'
import { DefinitionList } from '#app/ui/card.tsx'
import { useLabels, useLanguage, useWords } from '#app/ui/words.tsx'

type Guide = { publicUrl: string; townName: string; townCode: string }

/** For whoever takes this site's events elsewhere: what there is, under which licence, and how. */
export function DataGuide({ publicUrl, townName, townCode }: Guide) {
  const language = useLanguage()
  const words = useWords(DATA_GUIDE_MESSAGES)
  const labels = useLabels(DATA_GUIDE_MESSAGES)
  const say = messagesIn(DATA_GUIDE_MESSAGES, language)
  const map = `${publicUrl}/embed/map?when=week${language === 'ja' ? '' : `&amp;lang=${language}`}`
  return (
    <>
      <h2 className="text-xl font-700" id="use">
        {words.use(townName)}
      </h2>
      <p>
        {words.beforeLicence}
        <a href={labels.licenceUrl} rel="license">
          {words.licence}
        </a>
        {words.afterLicence}
      </p>
      <h3 className="text-lg font-700">{words.feeds}</h3>
      <p>
        {words.beforeNextPage(FEED_SIZE)}
        <code>page=2</code>
        {words.afterNextPage}
      </p>
      <DefinitionList
        items={FEEDS.map(({ term, path, use }) => ({
          key: path,
          term,
          detail: <Address path={path} use={words[use]} />,
        }))}
      />
      <p className="text-sm text-ink-soft">
        {words.beforeExample}
        <code>/feeds/events.ics?when=weekend&amp;free=1</code>
        {words.afterExample}
        <code>warnings</code>
        {words.afterWarnings}
      </p>
      <h3 className="text-lg font-700">{words.openData}</h3>
      <p>{words.openDataText}</p>
      <DefinitionList
        items={[
          {
            key: 'event',
            term: say.eventFile,
            detail: <Address path={`/opendata/${townCode}_event.csv`} use={words.eventFileText} />,
          },
          {
            key: 'facility',
            term: say.facilityFile,
            detail: (
              <Address
                path={`/opendata/${townCode}_public_facility.csv`}
                use={words.facilityFileText}
              />
            ),
          },
        ]}
      />
      <h3 className="text-lg font-700">{words.embed}</h3>
      <p>
        {words.beforeEmbedPath}
        <code>/embed/map</code>
        {words.afterEmbedPath}
      </p>
      <CopyField
        label={words.snippet}
        text={`<iframe src="${map}" title="${labels.mapTitle(townName)}" width="100%" height="600" style="border:0" loading="lazy" allow="geolocation"></iframe>`}
      />
    </>
  )
}

const FEEDS = [
  { term: 'iCalendar', path: '/feeds/events.ics', use: 'forCalendars' },
  { term: 'Atom', path: '/feeds/events.atom', use: 'forReaders' },
  { term: 'JSON Feed', path: '/feeds/events.json', use: 'forPrograms' },
  { term: 'GeoJSON', path: '/events.geojson', use: 'eventMap' },
  { term: 'GeoJSON', path: '/stands.geojson', use: 'standMap' },
  { term: 'GeoJSON', path: '/venues.geojson', use: 'venueMap' },
] as const

function Address({ path, use }: { path: string; use: ReactNode }) {
  return (
    <>
      <a href={path} className="mr-3 inline-flex min-h-11 items-center break-all">
        {path}
      </a>
      <span className="inline-block text-sm text-ink-soft">{use}</span>
    </>
  )
}
