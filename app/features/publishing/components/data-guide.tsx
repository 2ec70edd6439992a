import { FEED_SIZE, LICENCE } from '#app/features/publishing/feed.ts'
import { CopyField } from '#app/ui/copy-field.tsx'
import { DefinitionList } from '#app/ui/card.tsx'

type Guide = { publicUrl: string; townName: string; townCode: string }

/** For whoever takes this site's events elsewhere: what there is, under which licence, and how. */
export function DataGuide({ publicUrl, townName, townCode }: Guide) {
  return (
    <>
      <h2 className="text-xl font-700" id="use">
        {townName}の情報を使う
      </h2>
      <p>
        イベント・直売所・会場の情報は、
        <a href={LICENCE.url} rel="license">
          {LICENCE.name}
        </a>
        で使えます。「道草コモンズ」と書き添えてください。ほかから取り込んだ情報（「出典」とあるもの）は、もとの利用条件に従ってください。
      </p>
      <h3 className="text-lg font-700">フィード</h3>
      <p>
        「さがす」の条件（ことば・日にち・エリアなど）を同じ形で後ろに付けられます。日にちを付けなければ、今日からのすべてです。1回に
        {FEED_SIZE}件まで、続きは<code>page=2</code>です。
      </p>
      <DefinitionList
        items={FEEDS.map(({ term, path, use }) => ({
          key: path,
          term,
          detail: <Address path={path} use={use} />,
        }))}
      />
      <p className="text-sm text-ink-soft">
        例：<code>/feeds/events.ics?when=weekend&amp;free=1</code>
        （週末の無料イベント）。イベント1件のカレンダーは、そのページの「カレンダーに登録」から。読み取れなかった条件は、JSONの
        <code>warnings</code>に入ります。
      </p>
      <h3 className="text-lg font-700">オープンデータ</h3>
      <p>
        推奨データセットの形のCSV（UTF-8、BOM付き）です。NOは一度付いたら変わりません。数式とまちがわれる文字で始まる欄には、頭に「'」を付けています。ほかから取り込んだ情報は含みません。
      </p>
      <DefinitionList
        items={[
          {
            term: 'イベント一覧',
            detail: (
              <Address
                path={`/opendata/${townCode}_event.csv`}
                use="開催日ごとに1行。終わったものは31日間載せます。"
              />
            ),
          },
          {
            term: '公共施設一覧',
            detail: (
              <Address
                path={`/opendata/${townCode}_public_facility.csv`}
                use="直売所と、イベントに使える会場。"
              />
            ),
          },
        ]}
      />
      <h3 className="text-lg font-700">地図をほかのサイトに置く</h3>
      <p>
        次の文をページに貼ると、地図と一覧が入ります。<code>/embed/map</code>
        の後ろに、「さがす」と同じ条件を付けられます。
      </p>
      <CopyField
        label="貼り付ける文"
        text={`<iframe src="${publicUrl}/embed/map?when=week" title="${townName}のイベントと直売所の地図" width="100%" height="600" style="border:0" loading="lazy" allow="geolocation"></iframe>`}
      />
    </>
  )
}

const FEEDS = [
  { term: 'iCalendar', path: '/feeds/events.ics', use: 'カレンダー用。' },
  { term: 'Atom', path: '/feeds/events.atom', use: 'フィードリーダー用。' },
  { term: 'JSON Feed', path: '/feeds/events.json', use: 'プログラム用。' },
  { term: 'GeoJSON', path: '/events.geojson', use: '地図用。場所の分かるイベント。' },
  { term: 'GeoJSON', path: '/stands.geojson', use: '地図用。直売所。' },
  { term: 'GeoJSON', path: '/venues.geojson', use: '地図用。会場。' },
]

function Address({ path, use }: { path: string; use: string }) {
  return (
    <>
      <a href={path} className="mr-3 inline-flex min-h-11 items-center break-all">
        {path}
      </a>
      <span className="inline-block text-sm text-ink-soft">{use}</span>
    </>
  )
}
