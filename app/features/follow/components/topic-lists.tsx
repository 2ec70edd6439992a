import type { ReactNode } from 'react'
import { BEGIN_MESSAGES } from '#app/features/follow/messages.ts'
import { isLatin } from '#app/features/places/town-names.ts'
import { Furigana, useWords } from '#app/ui/words.tsx'

/**
 * For who comes without a wish: crops of the season, kinds of events, areas; by their own names, which
 * are Japanese where the town's file does not say how they are written in English.
 */
export function TopicLists({
  crops,
  areas,
  categories,
}: {
  crops: readonly { id: string; name: string }[]
  areas: readonly { id: string; name: string }[]
  categories: readonly string[]
}) {
  const words = useWords(BEGIN_MESSAGES)
  return (
    <>
      <p>{words.introduction}</p>
      <Topics
        id="crops"
        title={words.crops}
        topics={crops.map(({ id, name }) => ({ href: `/follow?produce=${id}`, name }))}
      />
      <Topics
        id="categories"
        title={words.categories}
        topics={categories.map((name) => ({
          href: `/follow?category=${encodeURIComponent(name)}`,
          name,
        }))}
      />
      <Topics
        id="areas"
        title={words.areas}
        topics={areas.map(({ id, name }) => ({ href: `/follow?area=${id}`, name }))}
      />
    </>
  )
}

function Topics(props: {
  id: string
  title: ReactNode
  topics: readonly { href: string; name: string }[]
}) {
  if (props.topics.length === 0) return null
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      <ul className="mt-2 flex flex-wrap gap-x-5">
        {props.topics.map(({ href, name }) => (
          <li key={href}>
            <a
              href={href}
              lang={isLatin(name) ? undefined : 'ja'}
              className="inline-flex min-h-11 items-center"
            >
              <Furigana text={name} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
