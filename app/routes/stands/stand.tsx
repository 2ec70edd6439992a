import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useRevalidator } from '@remix-run/react'
import { standState } from '#app/features/calendar/standing.ts'
import { NearbyList } from '#app/features/discovery/components/nearby-list.tsx'
import { findNearby } from '#app/features/discovery/nearby.queries.server.ts'
import { FollowLink } from '#app/features/follow/components/follow-link.tsx'
import { isStaff } from '#app/features/organizations/actor.ts'
import { namesIn, placeIn } from '#app/features/places/town-names.ts'
import { KeeperDesk } from '#app/features/places/components/keeper-desk.tsx'
import { listPhotos } from '#app/features/photos/queries.server.ts'
import { StandArticle } from '#app/features/stands/components/stand-article.tsx'
import { StandWatch } from '#app/features/stands/components/stand-watch.tsx'
import { LISTING_STATUS_LABELS } from '#app/features/places/labels.ts'
import { isPublic } from '#app/features/places/listing.ts'
import { linkedStand } from '#app/features/publishing/linked-listing.ts'
import { STAND_MESSAGES } from '#app/features/stands/messages.ts'
import { mayEditStand, maySeeStand } from '#app/features/stands/policy.ts'
import { findStand } from '#app/features/stands/queries.server.ts'
import { SaveButton } from '#app/features/saved/components/save-button.tsx'
import { notFound } from '#app/lib/http.ts'
import { addDays, dayOf, earliest } from '#app/lib/time.ts'
import { listKeepers } from '#app/features/places/keeper.server.ts'
import { findAsker } from '#app/session.server.ts'
import { ShareLinks } from '#app/ui/share-links.tsx'
import { Breadcrumbs } from '#app/ui/way.tsx'
import { useWords } from '#app/ui/words.tsx'
import { languageIn, linkedData, linkPreview, titleIn } from '../head.ts'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: titleIn(languageIn(matches), data?.stand.place.name) },
  { name: 'description', content: data?.stand.summary ?? '' },
  ...linkPreview(data?.address, {
    language: languageIn(matches),
    title: data?.stand.place.name ?? '',
    description: data?.stand.summary ?? '',
  }),
  ...linkedData(data?.linked),
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, now } = context
  const { publicUrl } = context.settings
  const asker = await findAsker({ request, context })
  const stand = await findStand(db, params.standId ?? '', now)
  if (!stand || !maySeeStand(asker, stand)) throw notFound()
  const editor = mayEditStand(asker, stand)
  const state = standState(stand, now)
  const today = dayOf(now)
  const week = { from: today, until: addDays(today, 6) }
  const near = await findNearby(
    db,
    { point: stand.place.point, except: stand.id, ...week },
    context,
  )
  context.holdsUntil?.(earliest([state.holdsUntil, near.changesAt]))
  return {
    stand: {
      ...stand,
      place: placeIn(stand.place, namesIn(context.town, context.language)),
      reviewMessage: editor ? stand.reviewMessage : null,
    },
    state,
    nearby: near.nearby,
    photos: await listPhotos(db, { kind: 'stand', id: stand.id }),
    editor,
    review: isStaff(asker) ? { keepers: await listKeepers(db, asker) } : null,
    now,
    today,
    signedIn: asker !== null,
    address: isPublic(stand) ? `${publicUrl}/stands/${stand.id}` : null,
    linked: isPublic(stand) ? linkedStand(stand, { publicUrl, today }) : null,
  }
}

export default function StandPage() {
  const { stand, state, photos, nearby, editor, review, now, today, address, signedIn } =
    useLoaderData<typeof loader>()
  const { revalidate } = useRevalidator()
  const words = useWords(STAND_MESSAGES)
  return (
    <div className="mx-auto max-w-3xl">
      <Breadcrumbs
        trail={[
          { label: words.find, href: '/' },
          { label: words.stand, href: '/?kind=stand' },
          { label: stand.place.name },
        ]}
      />
      <StandWatch since={now} only={stand.id} onNews={revalidate} />
      {editor ? (
        <KeeperDesk
          path={`/stands/${stand.id}`}
          word="農業者"
          status={stand.status}
          statusWord={LISTING_STATUS_LABELS[stand.status]}
          hidden={stand.hidden}
          confirmed={stand.farmerConfirmed}
          reviewMessage={stand.reviewMessage}
          keeper={stand.farmer}
          review={review}
        />
      ) : null}
      <StandArticle
        stand={stand}
        state={state}
        photos={photos}
        now={now}
        actions={
          address === null ? null : (
            <SaveButton thing={{ kind: 'stand', id: stand.id }} signedIn={signedIn} />
          )
        }
      />
      <NearbyList nearby={nearby} today={today} />
      {address === null ? null : <ShareLinks address={address} title={stand.place.name} />}
      <FollowLink query={`stand=${stand.id}`}>{words.follow}</FollowLink>
    </div>
  )
}
