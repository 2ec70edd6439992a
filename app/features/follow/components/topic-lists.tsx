/** For who comes without a wish: crops of the season, kinds of events, areas. */
export function TopicLists({
  crops,
  areas,
  categories,
}: {
  crops: readonly { id: string; name: string }[]
  areas: readonly { id: string; name: string }[]
  categories: readonly string[]
}) {
  return (
    <>
      <p>
        気になるものを選ぶと、新しい情報が出たときにお知らせします。登録は要りません。直売所や団体、イベントのお知らせは、それぞれのページから受け取れます。
      </p>
      <Topics
        id="crops"
        title="直売所に並んだら知りたい農産物"
        topics={crops.map(({ id, name }) => ({ href: `/follow?produce=${id}`, name }))}
      />
      <Topics
        id="categories"
        title="イベントの分類"
        topics={categories.map((name) => ({
          href: `/follow?category=${encodeURIComponent(name)}`,
          name,
        }))}
      />
      <Topics
        id="areas"
        title="エリアのイベント"
        topics={areas.map(({ id, name }) => ({ href: `/follow?area=${id}`, name }))}
      />
    </>
  )
}

function Topics(props: {
  id: string
  title: string
  topics: readonly { href: string; name: string }[]
}) {
  if (props.topics.length === 0) return null
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      <ul className="mt-2 flex flex-wrap gap-x-5">
        {props.topics.map(({ href, name }) => (
          <li key={href}>
            <a href={href} className="inline-flex min-h-11 items-center">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
