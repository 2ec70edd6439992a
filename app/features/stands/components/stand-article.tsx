import type { ReactNode } from 'react'
import { NextOpenings } from '#app/features/calendar/components/next-openings.tsx'
import { Gallery } from '#app/features/photos/components/gallery.tsx'
import { Picture } from '#app/features/photos/components/picture.tsx'
import type { Photo } from '#app/features/photos/photo.ts'
import { Crops } from '#app/features/stands/components/crop-picture.tsx'
import { isOpenNow, type StandState } from '#app/features/calendar/standing.ts'
import { standStateToText } from '#app/features/calendar/standing-text.ts'
import { PlaceFacts } from '#app/features/places/components/place-facts.tsx'
import { PAYMENT_NAMES, SALES_NAMES, STAND_MESSAGES } from '#app/features/stands/messages.ts'
import { isInSeason, type Stand, type StandReport } from '#app/features/stands/stand.ts'
import { reportedAtText } from '#app/features/stands/report.ts'
import { messagesIn } from '#app/lib/language.ts'
import { dayOf, type Instant } from '#app/lib/time.ts'
import { Badge } from '#app/ui/badge.tsx'
import { DefinitionList } from '#app/ui/card.tsx'
import { KindMark } from '#app/ui/kind-mark.tsx'
import { Furigana, useLabels, useWords, useLanguage } from '#app/ui/words.tsx'

/** A stand as somebody in the street needs to know it: open now? what is there? where? */
export function StandArticle({
  stand,
  state,
  photos,
  now,
  actions,
}: {
  stand: Stand
  state: StandState<StandReport>
  photos: readonly Photo[]
  now: Instant
  /** What its reader can do with it. */
  actions?: ReactNode
}) {
  const language = useLanguage()
  const say = messagesIn(STAND_MESSAGES, language)
  const words = useWords(STAND_MESSAGES)
  const month = Number(dayOf(now).slice(5, 7))
  const inSeason = stand.produce.filter((produce) => isInSeason(produce, month))
  const later = stand.produce.filter((produce) => !isInSeason(produce, month))
  return (
    <article className="flow">
      <header className="flow">
        <p className="flex flex-wrap items-center gap-2">
          <KindMark kind="stand" bare />
          <span>
            {words.stand}
            {stand.place.areaName === null ? null : (
              <>
                {language === 'en' ? ' / ' : '／'}
                <Furigana text={stand.place.areaName} />
              </>
            )}
          </span>
          {stand.sample ? <Badge>{words.sample}</Badge> : null}
        </p>
        <h1 className="brushed">{stand.place.name}</h1>
        <p className="text-lg">{stand.summary}</p>
        {actions}
      </header>
      <Now state={state} />
      <Gallery photos={photos} kind="stand" />
      {stand.body ? <p className="whitespace-pre-line">{stand.body}</p> : null}
      {stand.produce.length > 0 ? (
        <>
          <h2>{inSeason.length > 0 ? words.inSeason : words.noneInSeason}</h2>
          {inSeason.length > 0 ? <Crops names={inSeason.map(({ name }) => name)} /> : null}
          {later.length > 0 ? (
            <p className="text-ink-soft">
              {words.otherSeasons(
                later
                  .map(({ name, seasonFrom, seasonUntil }) =>
                    say.cropIn(name, seasonFrom, seasonUntil),
                  )
                  .join(language === 'en' ? ', ' : '、'),
              )}
            </p>
          ) : null}
        </>
      ) : null}
      <h2>{words.opening}</h2>
      <NextOpenings hours={stand.hours} now={now} label={words.nextOpenings} />
      <h2>{words.buying}</h2>
      <DefinitionList
        items={[
          { term: say.sales, detail: messagesIn(SALES_NAMES, language)[stand.sales] },
          {
            term: say.payment,
            detail:
              stand.payments.length > 0
                ? stand.payments
                    .map((payment) => messagesIn(PAYMENT_NAMES, language)[payment])
                    .join(language === 'en' ? ', ' : '・')
                : say.checkThere,
          },
          { term: say.farmer, detail: stand.farmer.name },
        ]}
      />
      <h2>{words.place}</h2>
      <PlaceFacts place={stand.place} kind="stand" />
      {stand.source ? (
        <p className="text-sm text-ink-soft">
          {words.source}
          {stand.source.url ? (
            <a href={stand.source.url}>{stand.source.name}</a>
          ) : (
            stand.source.name
          )}
          （{stand.source.licence}）
        </p>
      ) : null}
    </article>
  )
}

/** The answer to why one came: is it open, and is anything left? */
function Now({ state }: { state: StandState<StandReport> }) {
  const labels = useLabels(STAND_MESSAGES)
  const open = isOpenNow(state)
  const { report } = state
  const language = useLanguage()
  const words = useWords(STAND_MESSAGES)
  return (
    <section
      aria-label={labels.today}
      className={`rounded-12 border-2 p-4 ${open ? 'border-success-2' : 'border-edge'}`}
    >
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-xl font-700">
          <Furigana text={standStateToText(state, language)} />
        </span>
        {report ? (
          <span className="text-sm text-ink-soft">
            <Furigana text={reportedAtText(report, language)} />
          </span>
        ) : null}
      </p>
      {report && open && report.produce.length > 0 ? (
        <div className="mt-3">
          <p className="mb-1 text-sm">{words.outToday}</p>
          <Crops names={report.produce.map(({ name }) => name)} />
        </div>
      ) : null}
      {report?.photo ? (
        <Picture
          photo={report.photo}
          sizes="(width >= 48rem) 44rem, 88vw"
          first
          className="mt-3 h-auto max-h-80 w-full rounded-8 object-cover"
        />
      ) : null}
      {report?.note ? <p className="mt-2 whitespace-pre-line">{report.note}</p> : null}
      {report === null && state.state === 'in_hours' ? (
        <p className="mt-2 text-sm text-ink-soft">{words.byHours}</p>
      ) : null}
    </section>
  )
}
