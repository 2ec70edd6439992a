import { PAGE_MESSAGES } from '#app/features/events/messages.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { useWords } from '#app/ui/words.tsx'

/** Into one's own calendar: once, or so that it hears of changes. `webcal` is the latter's address. */
export function EventCalendar({ eventId, webcal }: { eventId: string; webcal: string }) {
  const words = useWords(PAGE_MESSAGES)
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden">
      <ButtonLink variant="secondary" size="sm" href={`/events/${eventId}.ics`}>
        {words.toCalendar}
      </ButtonLink>
      <a href={webcal} className="inline-flex min-h-11 items-center">
        {words.subscribe}
      </a>
    </p>
  )
}
