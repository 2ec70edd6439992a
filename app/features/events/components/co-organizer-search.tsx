import { Button } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/text-field.tsx'

type Found = { id: string; name: string; detail: string; taken: boolean }

/** Looks for an organization by its name, and takes it in. */
export function CoOrganizerSearch(props: {
  eventId: string
  q: string
  found: Found[]
  more: boolean
}) {
  const { q, found, more } = props
  const path = `/events/${props.eventId}/co-organizers`
  return (
    <section aria-labelledby="add" className="flow">
      <h2 id="add">共催を加える</h2>
      <search>
        <form action={path} className="flex flex-wrap items-end gap-3 rounded-8 bg-paper p-4">
          <div className="min-w-0 flex-1">
            <TextField
              id="name"
              name="q"
              label="お店や団体の名前"
              type="search"
              defaultValue={q}
              maxLength={80}
              unmarked
            />
          </div>
          <Button variant="secondary">さがす</Button>
        </form>
      </search>
      {q !== '' && found.length === 0 ? (
        <p>「{q}」の登録はありません。相手の方に、先にお店や団体を登録してもらってください。</p>
      ) : null}
      {more ? <p>はじめの{found.length}件です。ことばを足すと少なくなります。</p> : null}
      {found.length === 0 ? null : (
        <ul className="divide-y divide-line border-y border-line">
          {found.map(({ id, name, detail, taken }) => (
            <li key={id} className="flex flex-wrap items-center gap-3 py-3">
              <span className="min-w-0 flex-1">
                {name}
                <span className="text-ink-soft">（{detail}）</span>
              </span>
              {taken ? (
                <span className="text-ink-soft">もう加わっています</span>
              ) : (
                <form method="post" action={path}>
                  <input type="hidden" name="organizationId" value={id} />
                  <Button variant="secondary" size="sm">
                    共催に加える<span className="sr-only">（{name}）</span>
                  </Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
