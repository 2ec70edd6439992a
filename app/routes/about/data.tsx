import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DataGuide } from '#app/features/publishing/components/data-guide.tsx'
import { listImportSources } from '#app/features/publishing/source.queries.server.ts'

export const meta = () => [{ title: 'オープンデータと出典｜道草コモンズ' }]

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

export default function AboutData() {
  const { town, code, publicUrl, attribution, tiles, sources } = useLoaderData<typeof loader>()
  return (
    <div className="flow mx-auto max-w-3xl">
      <h1 className="brushed">オープンデータと出典</h1>
      <DataGuide publicUrl={publicUrl} townName={town} townCode={code} />
      <h2 className="text-xl font-700">{town}の地図と地名</h2>
      <ul className="list-disc pl-6">
        {attribution.map((source) => (
          <li key={source.text}>
            {source.text}（{source.licence}）
          </li>
        ))}
        <li>背景の地図：{tiles}</li>
      </ul>
      <p>
        位置はおよそのものを含みます。「見本」とある会場・直売所・イベントは架空のもので、実在のお店や農家とは関係がありません。
      </p>
      <h2 className="text-xl font-700">自治体などから取り込んだ情報</h2>
      {sources.length === 0 ? (
        <p>いまはありません。</p>
      ) : (
        <ul className="list-disc pl-6">
          {sources.map((source) => (
            <li key={source.id}>
              {source.url ? <a href={source.url}>{source.name}</a> : source.name}（{source.licence}
              ） を加工して作成
            </li>
          ))}
        </ul>
      )}
      <h2 className="text-xl font-700">祝日と暦</h2>
      <p>祝日は holiday_jp の表によります。</p>
    </div>
  )
}
