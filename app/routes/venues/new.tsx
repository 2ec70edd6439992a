import { parseWithZod } from '@conform-to/zod/v4'
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isStaff } from '#app/features/organizations/actor.ts'
import { pickerFacts, toKeeper } from '#app/features/places/form.ts'
import { VenueForm } from '#app/features/venues/components/venue-form.tsx'
import { toVenueFacts, venueForm } from '#app/features/venues/form.ts'
import { REFUSALS } from '#app/features/venues/labels.ts'
import { createListing } from '#app/features/places/listing.commands.server.ts'
import { VENUES } from '#app/features/venues/listing.server.ts'
import { seeOther } from '#app/lib/http.ts'
import { isId, newId } from '#app/lib/id.ts'
import { dayOf } from '#app/lib/time.ts'
import { findEntry, withEntry } from '#app/routes/desk/entry.ts'
import { listKeepers } from '#app/features/places/keeper.server.ts'
import { requireActor } from '#app/session.server.ts'
import { Breadcrumbs } from '#app/ui/way.tsx'

export const meta = () => [{ title: '会場を載せる｜道草コモンズ' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const entry = await findEntry(request, context, actor)
  return {
    id: newId(),
    entry,
    keepers: withEntry(await listKeepers(context.db, actor), entry),
    staff: isStaff(actor),
    picker: pickerFacts(context.town, context.settings),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, town, settings, now } = context
  const actor = await requireActor({ request, context })
  const submission = parseWithZod(await request.formData(), { schema: venueForm })
  if (submission.status !== 'success') return data({ reply: submission.reply() }, 422)
  const form = submission.value
  const fail = (fieldErrors: Record<string, string[]>, status = 422) =>
    data({ reply: submission.reply({ fieldErrors }) }, status)
  const { facts, problems } = toVenueFacts(form, { town, today: dayOf(now) })
  if (!facts) return fail(Object.fromEntries(problems.map((p) => [p.name, [p.message]])))
  const keeper = toKeeper(form, { kind: 'civic_group', sector: 'community' })
  if (!keeper) return fail({ keeperName: ['会場提供者の名前を入力してください'] })
  const made = await createListing(
    db,
    VENUES,
    {
      id: isId(form.id) ? form.id : newId(),
      facts,
      keeper,
      actor,
      onBehalfOf: isStaff(actor) && form.onBehalfOf !== '' ? form.onBehalfOf : null,
      keeperConfirmed: form.confirmed,
    },
    { town, publicUrl: settings.publicUrl, now },
  )
  if (!made.ok) return fail({ organizationId: [REFUSALS[made.reason]] }, 409)
  return seeOther(`/venues/${made.value.id}`, isStaff(actor) ? 'venue_listed' : 'venue_submitted')
}

export default function NewVenue() {
  const { id, entry, keepers, staff, picker } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="flow mx-auto max-w-2xl">
      <Breadcrumbs trail={[{ label: 'さがす', href: '/' }, { label: '会場を載せる' }]} />
      <h1 className="brushed">空いている場所を、まちのために</h1>
      <p>
        広場、軒先、畑のわき。どんな決まりで使ってよいかを書いておくと、合う人から相談が届きます。
      </p>
      <VenueForm
        id={id}
        keepers={keepers}
        staff={staff}
        picker={picker}
        answer={answer}
        values={
          entry
            ? { organizationId: entry.organization.id, onBehalfOf: entry.agreed }
            : keepers.length === 1 && !staff
              ? { organizationId: keepers[0]?.id }
              : {}
        }
        // What was once typed for somebody else is not theirs.
        draft={entry ? `venue:new:${entry.organization.id}` : 'venue:new'}
      />
    </div>
  )
}
