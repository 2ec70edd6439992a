import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DataGuide } from '#app/features/publishing/components/data-guide.tsx'
import { listImportSources } from '#app/features/publishing/source.queries.server.ts'
import { headOf } from '#app/routes/head.ts'
import { useWords } from '#app/ui/words.tsx'
import { DATA_MESSAGES } from './data-messages.ts'

export const meta: MetaFunction = ({ matches }) => headOf(matches, { title: DATA_MESSAGES.title })

export async function loader({ context }: LoaderFunctionArgs) {
  return {
    town: context.town.name,
    code: context.town.code,
    publicUrl: context.settings.publicUrl,
    attribution: context.town.attribution,
    tiles: context.settings.tileAttribution,
    sources: await listImportSources(context.db),
  }
}

/** Sources are named as they name themselves, in Japanese. */
export default function AboutData() {
  const { town, code, publicUrl, attribution, tiles, sources } = useLoaderData<typeof loader>()
  const words = useWords(DATA_MESSAGES)
  return (
    <div className="flow mx-auto max-w-3xl">
      <h1 className="brushed">{words.title}</h1>
      <DataGuide publicUrl={publicUrl} townName={town} townCode={code} />
      <h2 className="text-xl font-700">{words.map(town)}</h2>
      <ul className="list-disc pl-6">
        {attribution.map((source) => (
          <li key={source.text} lang="ja">
            {source.text}（{source.licence}）
          </li>
        ))}
        <li>
          {words.tiles}
          <span lang="ja">{tiles}</span>
        </li>
      </ul>
      <p>{words.approximate}</p>
      <h2 className="text-xl font-700">{words.imported}</h2>
      {sources.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul className="list-disc pl-6">
          {sources.map((source) => (
            <li key={source.id}>
              <span lang="ja">
                {source.url ? <a href={source.url}>{source.name}</a> : source.name}（
                {source.licence}）
              </span>
              {words.adapted}
            </li>
          ))}
        </ul>
      )}
      <h2 className="text-xl font-700">{words.holidays}</h2>
      <p>{words.holidaysText}</p>
    </div>
  )
}
