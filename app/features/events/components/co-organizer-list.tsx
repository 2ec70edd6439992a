import { Button } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/card.tsx'

type Guest = { id: string; name: string; own: boolean }

/** With whom an event is held, and the way out for each of them. */
export function CoOrganizerList(props: { eventId: string; guests: Guest[]; chooses: boolean }) {
  if (props.guests.length === 0) return <EmptyState title="共催はまだありません" />
  return (
    <ul className="divide-y divide-line border-y border-line">
      {props.guests.map(({ id, name, own }) => (
        <li key={id} className="flex flex-wrap items-center gap-3 py-3">
          <a href={`/organizations/${id}`} className="min-w-0 flex-1">
            {name}
          </a>
          {props.chooses || own ? (
            <form method="post" action={`/events/${props.eventId}/co-organizers/removal`}>
              <input type="hidden" name="organizationId" value={id} />
              <Button variant="danger" size="sm">
                {own ? '共催から外れる' : '共催から外す'}
                <span className="sr-only">（{name}）</span>
              </Button>
            </form>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
