/** What the two pages with the event form share: what the form needs, and reading what was sent. */
import type { AppLoadContext } from '@remix-run/node'
import { parseWithZod } from '@conform-to/zod/v4'
import type { Schedule } from '#app/features/calendar/schedule.ts'
import type { Edited } from '#app/features/events/commands.server.ts'
import { eventForm } from '#app/features/events/form.ts'
import { pickerTown } from '#app/features/places/town.ts'
import { dayOf, isDay, type Day } from '#app/lib/time.ts'

export function formFacts({ town, settings }: AppLoadContext) {
  return {
    picker: {
      town: pickerTown(town),
      baseLayerUrl: '/map/base.geojson',
      tileUrl: settings.tileUrl,
      tileAttribution: settings.tileAttribution,
    },
    areas: town.areas.map(({ id, name }) => ({ id, name })),
  }
}

/** The page after an edit; it says which changes of single dates the new schedule has dropped. */
export function afterEdit({ id, dropped }: Edited): string {
  const days = dropped.slice(0, MOST_TOLD).join(',')
  return days === '' ? `/events/${id}` : `/events/${id}?dropped=${days}`
}

export function readDropped(request: Request): Day[] {
  const days = new URL(request.url).searchParams.get('dropped')?.split(',') ?? []
  return days.filter(isDay).slice(0, MOST_TOLD)
}

/** An address has an end; the record of changes names all of them. */
const MOST_TOLD = 20

/** `?draft=1` stores what is there; without it everything that the public needs has to be there. */
export async function readEventForm(
  request: Request,
  context: AppLoadContext,
  former: Schedule | null,
) {
  const draft = new URL(request.url).searchParams.has('draft')
  const schema = eventForm({ town: context.town, today: dayOf(context.now), draft, former })
  return parseWithZod(await request.formData(), { schema })
}
