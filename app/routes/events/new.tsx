import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { createEvent } from '#app/features/events/commands.server.ts'
import { EventForm } from '#app/features/events/components/event-form.tsx'
import { EMPTY_CONTENT } from '#app/features/events/event.ts'
import { formValues } from '#app/features/events/typed-event.ts'
import { REFUSALS } from '#app/features/events/labels.ts'
import { findTemplate, TEMPLATES } from '#app/features/events/template.ts'
import { isStaff } from '#app/features/organizations/actor.ts'
import { seeOther } from '#app/lib/http.ts'
import { isId, newId } from '#app/lib/id.ts'
import { requireActor } from '#app/session.server.ts'
import { Chip } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/card.tsx'
import { findEntry, withEntry, type Entry } from '#app/routes/desk/entry.ts'
import { formFacts, readEventForm } from './editing.ts'

export const meta = () => [{ title: 'イベントを載せる｜道草コモンズ' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor({ request, context })
  const { searchParams } = new URL(request.url)
  const template = findTemplate(searchParams.get('template'))
  const own = actor.memberships.map(({ organizationId: id, name }) => ({ id, name }))
  const entry = await findEntry(request, context, actor)
  const organizers = withEntry(own, entry)
  return {
    ...formFacts(context),
    staff: isStaff(actor),
    organizers,
    template: template?.key ?? null,
    entry,
    values: {
      ...formValues(template?.content ?? EMPTY_CONTENT, null, context.town),
      scheduleKind: 'once' as const,
      repeat: 'weekly' as const,
      placeMode: 'venue' as const,
      organizationId: organizers[0]?.id ?? '',
      onBehalfOf: entry?.agreed ?? '',
      id: newId(),
      version: '0',
    },
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor({ request, context })
  const submission = await readEventForm(request, context, null)
  if (submission.status !== 'success') return data(submission.reply(), 422)
  const form = submission.value
  const made = await createEvent(
    context.db,
    {
      id: isId(form.id) ? form.id : newId(),
      organizer: { organizationId: form.organizationId },
      input: { ...form.input, coOrganizerIds: [] },
      actor,
      town: context.town,
      onBehalfOf: isStaff(actor) && form.onBehalfOf !== '' ? form.onBehalfOf : null,
    },
    context.now,
  )
  if (made.ok) return seeOther(`/events/${made.value.id}`, 'event_drafted')
  const reply = submission.reply({ formErrors: [REFUSALS[made.reason]] })
  return data(reply, made.reason === 'taken' ? 409 : 403)
}

export default function NewEvent() {
  const { template, entry, ...facts } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <div className="mx-auto max-w-2xl">
      <h1 className="brushed">イベントを載せる</h1>
      <p className="mt-4">
        タイトルと、いつ、どこで、種類だけで保存できます。公開は次の画面で確かめてからです。
      </p>
      <details className="mt-4 mb-8" open={template !== null}>
        <summary className="min-h-11 py-2 font-700">
          ひな形から始める（朝市、ワークショップなど）
        </summary>
        <ul className="mt-2 flex flex-wrap gap-2">
          {TEMPLATES.map(({ key, name }) => (
            <li key={key}>
              <Chip
                href={`/events/new?${new URLSearchParams({ template: key, ...forOf(entry) })}`}
                on={key === template}
              >
                {name}
              </Chip>
            </li>
          ))}
        </ul>
      </details>
      {facts.staff && facts.organizers.length === 0 ? (
        <EmptyState
          title="どなたのイベントかを、先に選んでください"
          action={<ButtonLink href="/desk/on-behalf">代理入力を始める</ButtonLink>}
        >
          <p>まだ登録のない方も、名前と連絡先を入れて始められます。</p>
        </EmptyState>
      ) : (
        <EventForm
          key={template}
          {...facts}
          draftName={['event:new', template, entry?.organization.id].filter(Boolean).join(':')}
          lastResult={lastResult}
          submitLabel="保存して確認へ進む"
          draftAction="/events/new?draft=1"
        />
      )}
    </div>
  )
}

/** Another template is still for the same organization. */
function forOf(entry: Entry | null): Record<string, string> {
  return entry ? { for: entry.organization.id, agreed: entry.agreed } : {}
}
