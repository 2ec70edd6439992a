import { ButtonLink } from '#app/ui/button.tsx'

/** Into one's own calendar: once, or so that it hears of changes. `webcal` is the latter's address. */
export function EventCalendar({ eventId, webcal }: { eventId: string; webcal: string }) {
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2 print:hidden">
      <ButtonLink variant="secondary" size="sm" href={`/events/${eventId}.ics`}>
        カレンダーに登録
      </ButtonLink>
      <a href={webcal} className="inline-flex min-h-11 items-center">
        変更や中止も受け取る（購読）
      </a>
    </p>
  )
}
