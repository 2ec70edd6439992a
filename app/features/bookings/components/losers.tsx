import type { Day } from '#app/lib/time.ts'
import { Card } from '#app/ui/card.tsx'
import { slotToText } from '#app/features/bookings/mail.ts'
import type { NextCandidate } from '#app/features/bookings/candidate.ts'

/** An offer that ends with the acceptance; without a name it is 「別の団体」. */
export type LoserItem = {
  id: string
  name: string | null
  slot: string
  /** What its organizer will be offered; null: not for the reader to know. */
  next: NextCandidate[] | null
}

/** Who loses the slot if it goes to this request, said before anybody accepts. */
export function Losers({ losers, today }: { losers: readonly LoserItem[]; today: Day }) {
  if (losers.length === 0) return null
  return (
    <Card>
      <h2 className="text-xl font-700">この時間には、ほかに{losers.length}件の希望があります</h2>
      <p>
        この提案が決まると、次の提案は終わりになります。相手には次の候補を知らせ、空き待ちの列に入れます。
      </p>
      <ul className="list-disc pl-5">
        {losers.map(({ id, name, slot, next }) => (
          <li key={id}>
            {name ?? '別の団体'}（{slot}）
            {next === null ? null : next.length === 0 ? (
              <span className="block text-ink-soft">いまの条件では、ほかに候補がありません。</span>
            ) : (
              <span className="block text-ink-soft">
                次の候補：
                {next.map((one) => `${one.venueName} ${slotToText(one, today)}`).join('、')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
