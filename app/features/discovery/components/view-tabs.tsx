import { CALENDAR_MESSAGES } from '#app/features/discovery/calendar-messages.ts'
import { hrefOf, type Search } from '#app/features/discovery/search.ts'
import { Tabs } from '#app/ui/way.tsx'
import { useLabels, useWords } from '#app/ui/words.tsx'

/** The same search as a list with its map, by the week or by the month. */
export function ViewTabs({ search }: { search: Search }) {
  const words = useWords(CALENDAR_MESSAGES)
  const labels = useLabels(CALENDAR_MESSAGES)
  const views = [
    { view: null, label: words.list },
    { view: 'week', label: words.week },
    { view: 'month', label: words.month },
  ] as const
  return (
    <div className="mb-4">
      <Tabs
        label={labels.views}
        tabs={views.map(({ view, label }) => ({
          href: hrefOf(search, { view, ...(search.view === null ? {} : { from: null, to: null }) }),
          label,
          current: search.view === view,
        }))}
      />
    </div>
  )
}
