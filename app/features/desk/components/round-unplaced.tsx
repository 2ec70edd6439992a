import { BLOCKED_TEXTS } from '#app/features/desk/round-labels.ts'

type Unplaced = {
  request: string
  title: string
  organizer: string
  blocked: readonly { code: string; venues: number }[]
  fewestChanges: readonly string[]
}

/** Who went without, what stood in the way, and what would help. */
export function RoundUnplaced({ unplaced }: { unplaced: readonly Unplaced[] }) {
  if (unplaced.length === 0) return null
  return (
    <section aria-labelledby="unplaced">
      <h2 id="unplaced">決まらない会場さがし（{unplaced.length}件）</h2>
      <ul className="border-t border-line">
        {unplaced.map(({ request, title, organizer, blocked, fewestChanges }) => (
          <li key={request} className="flex flex-col gap-1 border-b border-line py-3">
            <p className="font-700">
              <a href={`/requests/${request}`}>{title}</a>
              <span className="ml-2 text-sm font-400 text-ink-soft">{organizer}</span>
            </p>
            <p className="text-sm">
              {blocked
                .map(({ code, venues }) => `${BLOCKED_TEXTS[code] ?? code}（${venues}会場）`)
                .join('、')}
            </p>
            {fewestChanges.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
