import type { EventInput } from '#app/features/events/event.ts'
import { EMPTY_CONTENT } from '#app/features/events/event.ts'

/** What an organizer writes about a market on Sunday, 29 November, whose place is not known yet. */
export function eventInput(input: Partial<EventInput> = {}): EventInput {
  return {
    ...EMPTY_CONTENT,
    place: { mode: 'unknown', areaId: null },
    title: '見本の朝市',
    types: ['sale'],
    schedule: { kind: 'once', day: '2026-11-29', start: '10:00', end: '14:00' },
    ...input,
  }
}
