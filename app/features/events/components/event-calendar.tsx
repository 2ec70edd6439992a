/** Into one's own calendar: once, or so that it hears of changes. `webcal` is the latter's address. */
export function EventCalendar({ eventId, webcal }: { eventId: string; webcal: string }) {
  return (
    <p className="mt-2 flex flex-wrap gap-x-5 print:hidden">
      <a href={`/events/${eventId}.ics`} className="inline-flex min-h-11 items-center font-700">
        カレンダーに登録
      </a>
      <a href={webcal} className="inline-flex min-h-11 items-center">
        変更や中止も受け取る（購読）
      </a>
    </p>
  )
}
