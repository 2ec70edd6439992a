/** What the two pages with the event form share: what the form needs, and reading what was sent. */
import type { AppLoadContext } from '@remix-run/node'
import { parseWithZod } from '@conform-to/zod/v4'
import type { Schedule } from '#app/features/calendar/schedule.ts'
import { eventForm } from '#app/features/events/form.ts'
import { pickerTown } from '#app/features/places/town.ts'
import { dayOf } from '#app/lib/time.ts'

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
