/** By which words an imported thing is found: all that its source says about it. */
import type { ImportContent } from '#app/features/publishing/import-plan.ts'
import { addressText } from '#app/features/publishing/imported-event.ts'

export type SearchText = { title: string; reading: string; body: string }

export function searchTextOf(content: ImportContent): SearchText {
  const { value } = content
  const address = addressText(value.address)
  if (content.kind !== 'event') {
    const { name, reading, body, operator } = content.value
    return { title: name, reading: reading ?? '', body: words([body, address, operator]) }
  }
  const { title, reading, summary, body, category, placeName, organizer } = content.value
  return {
    title,
    reading: reading ?? '',
    body: words([summary, body, category, placeName, address, organizer]),
  }
}

function words(texts: readonly (string | null)[]): string {
  return texts.filter((text) => text !== null && text !== '').join('\n')
}
