import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatInstant } from '#app/features/calendar/format.ts'
import { withoutSecrets } from '#app/features/desk/letter.ts'
import { listUndelivered } from '#app/features/desk/letter.queries.server.ts'
import { hrefWith } from '#app/features/desk/search.ts'
import { listOutbox } from '#app/features/outbox/queries.server.ts'
import { isId } from '#app/lib/id.ts'
import { dayOf } from '#app/lib/time.ts'
import { requireStaff } from '#app/session.server.ts'
import { Badge } from '#app/ui/badge.tsx'
import { EmptyState } from '#app/ui/card.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Pagination, Tabs } from '#app/ui/way.tsx'

export const meta = () => [{ title: 'メール｜協会デスク｜道草コモンズ' }]

const PAGE = 30

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireStaff({ request, context })
  const { db, now, settings } = context
  const { searchParams } = new URL(request.url)
  const asked = searchParams.get('before') ?? ''
  const before = isId(asked) ? asked : null
  const undelivered = searchParams.has('undelivered')
  const page = { before, limit: PAGE + 1 }
  const letters = undelivered ? await listUndelivered(db, page) : await listOutbox(db, page)
  const delivers = settings.smtpUrl !== undefined
  const today = dayOf(now)
  const shown = letters.slice(0, PAGE)
  return {
    undelivered,
    delivers,
    letters: shown.map((letter) => ({
      id: letter.id,
      recipient: letter.recipient,
      subject: letter.subject,
      body: delivers ? withoutSecrets(letter.body) : letter.body,
      at: formatInstant(letter.createdAt, today),
      state: letter.sentAt !== null ? 'sent' : letter.attempts > 0 ? 'failed' : 'due',
      attempts: letter.attempts,
      error: letter.lastError,
    })),
    next: letters.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  }
}

export default function Outbox() {
  const { undelivered, delivers, letters, next } = useLoaderData<typeof loader>()
  const filter = { undelivered: undelivered ? '1' : null }
  return (
    <div className="flex flex-col gap-5">
      <h1 className="brushed">{undelivered ? '届けられていないメール' : '送ったメール'}</h1>
      <Notice>
        <p>
          {delivers
            ? 'メールのリンクのうち、受け取った方だけが使えるものは「……」で隠しています。'
            : 'この町ではまだメールを送る設定がされていません。メールはここで読み、必要なことは電話などでお伝えください。'}
        </p>
      </Notice>
      <Tabs
        label="状態"
        tabs={[
          { href: '/desk/outbox', label: 'すべて', current: !undelivered },
          { href: '/desk/outbox?undelivered=1', label: '届いていない', current: undelivered },
        ]}
      />
      {letters.length === 0 ? (
        <EmptyState
          title={undelivered ? '届いていないメールはありません' : 'まだメールはありません'}
        />
      ) : (
        <ul className="border-t border-line">
          {letters.map((letter) => (
            <li key={letter.id} className="border-b border-line">
              <details>
                <summary className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 py-3">
                  <span className="font-700">{letter.subject}</span>
                  <LetterState state={letter.state} delivers={delivers} />
                  <span className="text-sm text-ink-soft">
                    {letter.at}　{letter.recipient}
                  </span>
                </summary>
                <div className="pb-4">
                  {letter.state === 'failed' ? (
                    <p className="text-error-strong">
                      {letter.attempts}回送れませんでした：{letter.error}
                    </p>
                  ) : null}
                  <p className="mt-2 rounded-8 bg-paper p-4 whitespace-pre-line">{letter.body}</p>
                </div>
              </details>
            </li>
          ))}
        </ul>
      )}
      <Pagination next={next ? hrefWith('/desk/outbox', { ...filter, before: next }) : null} />
    </div>
  )
}

function LetterState({ state, delivers }: { state: string; delivers: boolean }) {
  if (state === 'failed') return <Badge tone="bad">送れていません</Badge>
  if (state === 'due') return <Badge tone="wait">これから送ります</Badge>
  return <Badge tone="good">{delivers ? '送りました' : '書き出しました'}</Badge>
}
