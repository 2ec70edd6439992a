/** Following in words. */
import type { Search } from '#app/features/discovery/search.ts'
import { TYPE_NAMES } from '#app/features/events/messages.ts'
import { ACCESS_MESSAGES } from '#app/features/places/access-messages.ts'
import { messagesIn, type Language } from '#app/lib/language.ts'
import { NOTICE_MESSAGES } from './notice-messages.ts'
import { SEARCH_MESSAGES } from './topic-messages.ts'

/** 「貫井北エリア・朝市・マルシェ・無料のイベント」. `areas`: the names of those that the town has. */
export function searchWords(
  search: Search,
  areas: ReadonlyMap<string, string>,
  language: Language,
): string {
  const say = messagesIn(SEARCH_MESSAGES, language)
  const parts = [
    search.q === '' ? null : say.quoted(search.q),
    ...search.areas.map((id) => say.area(areas.get(id) ?? '')),
    ...search.categories,
    ...search.themes,
    ...search.types.map((type) => TYPE_NAMES[type][language]),
    ...search.access.map((feature) => ACCESS_MESSAGES[feature][language]),
    search.free ? say.free : null,
  ]
  return say.events(parts.filter((part) => part !== null).join(say.and))
}

export const NOTICES = {
  follow_begun: { tone: 'success', text: NOTICE_MESSAGES.begun },
  follow_ended: { tone: 'info', text: NOTICE_MESSAGES.ended },
  follow_left: { tone: 'info', text: NOTICE_MESSAGES.left },
  follow_too_many: { tone: 'warning', text: NOTICE_MESSAGES.tooMany },
  follow_gone: { tone: 'warning', text: NOTICE_MESSAGES.gone },
  follow_busy: { tone: 'warning', text: NOTICE_MESSAGES.busy },
  follow_device: { tone: 'success', text: NOTICE_MESSAGES.device },
} as const

/** What a command refuses, as the code of a notice. */
export const FOLLOW_NOTICES = {
  too_many: 'follow_too_many',
  gone: 'follow_gone',
  busy: 'follow_busy',
} as const
